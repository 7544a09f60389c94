import { z } from "zod";
import { PamError } from "../../protocol/errors.ts";
import { newWebhook, removedAnswer, webhookAnswer, webhooksAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";

/** Events that webhooks can have. */
const events = z
  .array(
    z.enum([
      "notification.created",
      "records.changed",
      "turn.completed",
      "turn.failed",
      "turn.cancelled",
      "job.ended",
    ]),
  )
  .min(1)
  .max(10);
const url = z.string().max(2_000);
const creation = z.strictObject({ url, events: events.default(["notification.created"]) });
const change = z.strictObject({
  url: url.optional(),
  events: events.optional(),
  active: z.boolean().optional(),
});

/** Addresses that a user's events are sent to. A secret is told once, by the request that makes it. */
export function registerWebhookRoutes(kit: RouteKit): void {
  const { background, ids } = kit.backend;
  const all = ["/api/pam/webhooks"];
  const one = ["/api/pam/webhooks/:id"];
  kit
    .described({ summary: "The addresses that the user's events are sent to.", answer: webhooksAnswer })
    .authed("get", all, async (_, identity) =>
      jsonReply(200, { webhooks: await background.webhooks(identity) }),
    );
  kit
    .described({
      summary: "Adds an address; its secret is told once, here.",
      body: creation,
      statuses: [201, 200],
      answer: newWebhook,
    })
    .authed("post", all, async (request, identity) => {
      const command = commandIdOf(request, ids);
      const { webhook, secret } = await background.createWebhook(identity, {
        command,
        ...(await readBody(request, creation)),
      });
      return jsonReply(
        secret === undefined ? 200 : 201,
        secret === undefined ? { webhook } : { webhook, secret },
      );
    });
  kit
    .described({
      summary: "Changes an address, or stops and starts sending to it.",
      body: change,
      answer: webhookAnswer,
    })
    .authed("patch", one, async (request, identity) => {
      const asked = { id: idIn(request), ...(await readBody(request, change)) };
      return jsonReply(200, {
        webhook: await background.changeWebhook(identity, commandIdOf(request, ids), asked),
      });
    });
  kit
    .described({ summary: "Removes an address.", answer: removedAnswer })
    .authed("delete", one, async (request, identity) => {
      const id = idIn(request);
      await background.removeWebhook(identity, commandIdOf(request, ids), id);
      return jsonReply(200, { id });
    });
}

/** What is no id at all is answered like one that nobody has. */
function idIn({ params }: HttpRequest): string {
  const parsed = z.uuid().safeParse(params["id"]);
  if (!parsed.success) throw new PamError("not_found");
  return parsed.data;
}
