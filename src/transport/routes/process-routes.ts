import { z } from "zod";
import { clientContext } from "../../protocol/commands.ts";
import { PamError } from "../../protocol/errors.ts";
import { conversationId } from "../../protocol/ids.ts";
import { checkContent } from "../content.ts";
import { jobAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import { waitOfTurn } from "./turn-wait.ts";

const request = z.strictObject({
  message: z.string(),
  conversation: conversationId.optional(),
  context: clientContext.optional(),
});

/** Requests that nobody waits for: each becomes a turn, whose events tell how it goes; the inbox tells its result. */
export function registerProcessRoutes(kit: RouteKit): void {
  const { background, ids } = kit.backend;
  kit
    .described({
      summary: "Queues a request; its turn's events tell how it goes, and the inbox's job.ended its result.",
      body: request,
      statuses: [202],
      answer: z.strictObject({ status: z.literal("queued"), job: z.uuid() }),
    })
    .authed("post", ["/api/pam/process"], async (asked, identity) => {
      const command = commandIdOf(asked, ids);
      const body = await readBody(asked, request);
      checkContent(body.message, kit.contentCharsMax);
      return jsonReply(202, {
        status: "queued",
        job: await background.process(identity, { command, ...body }),
      });
    });
  kit
    .described({
      summary: "How a queued request stands, and what has to be decided before it goes on.",
      answer: jobAnswer,
    })
    .authed("get", ["/api/pam/jobs/:id"], async ({ params }, identity) => {
      const id = z.uuid().safeParse(params["id"]);
      if (!id.success) throw new PamError("not_found");
      const job = await background.job(identity, id.data);
      const { conversation, turn } = job;
      const wait =
        conversation === null || turn === null
          ? null
          : await waitOfTurn(kit.backend, identity, { conversation, turn });
      return jsonReply(200, { ...job, ...(wait && { status: wait.status, waiting: wait.waiting }) });
    });
}
