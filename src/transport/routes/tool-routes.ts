import { z } from "zod";
import { toolRunAnswer, toolsAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";

/** A tool's own schema judges it. */
const toolInput = z.record(z.string(), z.unknown());

/** The tools there are, and running one outside of any conversation: the body is its input. */
export function registerToolRoutes(kit: RouteKit): void {
  const { backend } = kit;
  kit
    .described({
      summary: "The tools there are: domain, input, whether each asks first, whether it can be undone.",
      answer: toolsAnswer,
    })
    .authed("get", ["/api/pam/tools"], () => jsonReply(200, { tools: backend.tools() }));
  const paths = ["/api/pam/tools/:name"];
  kit
    .described({
      summary: "Runs a tool outside of any conversation; the body is its input.",
      body: toolInput,
      answer: toolRunAnswer,
    })
    .authed("post", paths, async (request, identity) => {
      const command = commandIdOf(request, backend.ids);
      const input = await readBody(request, toolInput);
      const name = request.params["name"] ?? "";
      const { signal } = request;
      const requestId = requestIdOf(request, backend.ids);
      const result = await backend.runTool(identity, { command, name, input, signal, requestId });
      return jsonReply(200, { tool: name, ...result });
    });
}
