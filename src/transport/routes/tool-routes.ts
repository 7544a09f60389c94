import { z } from "zod";
import { authedRoute, jsonReply, type RouteParts, readBody, readCommandId } from "../route-kit.ts";

/** The tools there are, and running one outside of any conversation. */
export function registerToolRoutes(parts: RouteParts): void {
  const { backend } = parts;
  authedRoute(parts, { method: "get", patterns: ["/api/pam/tools", "/api/v1/pam/tools"] }, async () =>
    jsonReply({ tools: backend.tools() }),
  );
  const patterns = ["/api/pam/tools/:name", "/api/v1/pam/tools/:name"];
  authedRoute(parts, { method: "post", patterns }, async (request, identity) => {
    const input = await readBody(request, z.record(z.string(), z.unknown()));
    const command = readCommandId(request, backend.ids);
    await backend.openUser(identity);
    const { params, signal } = request;
    return jsonReply(await backend.runTool(identity, { command, name: params.name ?? "", input, signal }));
  });
}
