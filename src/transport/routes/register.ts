import type { RegisteredRoute } from "../openapi/route-doc.ts";
import { createRouteKit, type RouteParts } from "../route-kit.ts";
import { registerApprovalRoutes } from "./approval-routes.ts";
import { registerAuthRoutes } from "./auth-routes.ts";
import { registerCalendarRoutes } from "./calendar-routes.ts";
import { registerChatRoutes } from "./chat-routes.ts";
import { registerCommandRoutes } from "./command-routes.ts";
import { registerContextRoutes } from "./context-routes.ts";
import { registerConversationRoutes } from "./conversation-routes.ts";
import { registerExpenseCsvRoutes } from "./expense-csv-routes.ts";
import { registerHealthRoutes } from "./health-routes.ts";
import { registerHistoryRoutes } from "./history-routes.ts";
import { registerInvitationRoutes } from "./invitation-routes.ts";
import { registerMailRoutes } from "./mail-routes.ts";
import { type MetricsAccess, registerMetricsRoutes } from "./metrics-routes.ts";
import { registerNotificationRoutes } from "./notification-routes.ts";
import { registerOpenapiRoutes } from "./openapi-routes.ts";
import { registerPageRoutes } from "./page-routes.ts";
import { registerProcessRoutes } from "./process-routes.ts";
import { registerProfileRoutes } from "./profile-routes.ts";
import { registerRecordRoutes } from "./record-routes.ts";
import { registerToolAddresses } from "./tool-addresses.ts";
import { registerToolRoutes } from "./tool-routes.ts";
import { registerUsageRoutes } from "./usage-routes.ts";
import { registerWebhookRoutes } from "./webhook-routes.ts";

export interface AllRoutes extends RouteParts, MetricsAccess {
  /** Folder of the built page. */
  readonly pageDir: string;
}

/** Every route of the server, and what was registered. Whatever a handler throws becomes a reply in the server's `onError`. */
export function registerRoutes({
  pageDir,
  metricsOpen,
  metricsToken,
  ...parts
}: AllRoutes): readonly RegisteredRoute[] {
  const kit = createRouteKit(parts);
  registerChatRoutes(kit);
  registerHistoryRoutes(kit);
  registerContextRoutes(kit);
  registerConversationRoutes(kit);
  registerCommandRoutes(kit);
  registerApprovalRoutes(kit);
  registerToolRoutes(kit);
  registerNotificationRoutes(kit);
  registerWebhookRoutes(kit);
  registerProcessRoutes(kit);
  registerInvitationRoutes(kit);
  registerRecordRoutes(kit);
  registerProfileRoutes(kit);
  registerMailRoutes(kit);
  registerUsageRoutes(kit);
  registerCalendarRoutes(kit);
  registerToolAddresses(kit);
  registerExpenseCsvRoutes(kit);
  registerAuthRoutes(kit);
  registerHealthRoutes(kit);
  registerMetricsRoutes(kit, { metricsOpen, metricsToken });
  registerOpenapiRoutes(kit);
  registerPageRoutes(kit, pageDir);
  return kit.registered;
}
