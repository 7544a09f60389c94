import type { RouteParts } from "../route-kit.ts";
import { registerAuthRoutes } from "./auth-routes.ts";
import { registerChatRoutes } from "./chat-routes.ts";
import { registerConversationRoutes } from "./conversation-routes.ts";
import { type MetricsAccess, registerHealthRoutes } from "./health-routes.ts";
import { registerPageRoutes } from "./page-routes.ts";
import { registerToolRoutes } from "./tool-routes.ts";

/** Every route of the server. Whatever a handler throws becomes a reply in the server's `onError`. */
export function registerRoutes(parts: RouteParts & MetricsAccess & { readonly pageDir: string }): void {
  registerChatRoutes(parts);
  registerConversationRoutes(parts);
  registerToolRoutes(parts);
  registerAuthRoutes(parts);
  registerHealthRoutes(parts);
  registerPageRoutes(parts.server, parts.pageDir);
}
