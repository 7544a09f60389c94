import { PamError } from "../../protocol/errors.ts";
import { authedRoute, jsonReply, type RouteParts } from "../route-kit.ts";

/** One-use tickets for sockets, and tokens for trying PAM out where that is allowed. */
export function registerAuthRoutes(parts: RouteParts): void {
  const { backend, server } = parts;
  authedRoute(parts, { method: "post", patterns: ["/api/auth/ticket"] }, async (_request, identity) =>
    jsonReply(await backend.auth.issueTicket(identity)),
  );
  server.route("get", "/api/auth/dev-token", async (request) => {
    const user = request.query.get("user") ?? "dev";
    const token = user.length >= 1 && user.length <= 255 ? await backend.auth.developmentToken(user) : null;
    if (token === null) throw new PamError("not_found");
    return jsonReply({ token, user });
  });
}
