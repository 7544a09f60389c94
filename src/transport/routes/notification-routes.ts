import { z } from "zod";
import { notificationsAnswer, placeAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, pageLimit, readBody, readQuery } from "../route-kit-input.ts";

const idsMax = 500;
const page = z.strictObject({
  before: z.string().max(100).optional(),
  limit: pageLimit(200),
  unread: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});
const read = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(idsMax).optional(), all: z.literal(true).optional() })
  .refine(({ ids, all }) => (ids === undefined) !== (all === undefined), {
    path: ["ids"],
    error: "send ids, or all: true, and not both",
  });

/** What the user was told, newest first, and marking it as read. */
export function registerNotificationRoutes(kit: RouteKit): void {
  const { background } = kit.backend;
  const path = "/api/social/notifications";
  kit
    .described({ summary: "What the user was told, newest first.", query: page, answer: notificationsAnswer })
    .authed("get", [path], async (request, identity) =>
      jsonReply(200, await background.notifications(identity, readQuery(request, page))),
    );
  kit
    .described({
      summary: "Marks notifications as read: those of ids, or all.",
      body: read,
      answer: placeAnswer,
    })
    .authed("post", [`${path}/read`], async (request, identity) => {
      const id = commandIdOf(request, kit.backend.ids);
      const asked = await readBody(request, read);
      const ids = asked.ids ? [...new Set(asked.ids)].toSorted() : null;
      const { seq, epoch, duplicate } = await background.readNotifications(identity, { id, ids });
      return jsonReply(200, { seq, epoch, duplicate });
    });
}
