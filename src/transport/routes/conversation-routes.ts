import { z } from "zod";
import { conversationTitle } from "../../protocol/commands.ts";
import type { Accepted } from "../backend.ts";
import { conversationAnswer, conversationsAnswer, deletedConversation } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { askerOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, conversationIn, pageLimit, readBody, readQuery } from "../route-kit-input.ts";

const newConversation = z.strictObject({ title: conversationTitle.optional() });
const rename = z.strictObject({ title: conversationTitle });
const nothing = z.strictObject({});
/** An ack is a reply's body here: nothing is to be done before it. */
const noHurry = () => {};

/** The list of conversations, and what changes them. Each change answers with its place in the log. */
export function registerConversationRoutes(kit: RouteKit): void {
  const listQuery = z.strictObject({
    before: z.string().max(64).optional(),
    limit: pageLimit(kit.historyMax),
  });
  const { backend } = kit;
  const all = ["/api/pam/conversations"];
  const one = ["/api/pam/conversations/:conversation"];

  kit
    .described({
      summary: "The user's conversations, the most recently used first.",
      query: listQuery,
      answer: conversationsAnswer,
    })
    .authed("get", all, async (request, identity) =>
      jsonReply(200, await backend.conversations(identity, readQuery(request, listQuery))),
    );

  kit
    .described({
      summary: "Begins a conversation, which becomes the current one.",
      body: newConversation,
      statuses: [201, 200],
      answer: conversationAnswer,
    })
    .authed("post", all, async (request, identity) => {
      const body = await readBody(request, newConversation);
      const id = commandIdOf(request, backend.ids);
      const accepted = await backend.command(
        askerOf(request, identity, backend),
        { type: "conversation.create", id, ...body },
        noHurry,
      );
      return jsonReply(accepted.duplicate ? 200 : 201, { ...ackBody(accepted), title: body.title ?? null });
    });

  kit
    .described({ summary: "Renames a conversation.", body: rename, answer: conversationAnswer })
    .authed("patch", one, async (request, identity) => {
      const conversation = conversationIn(request);
      const { title } = await readBody(request, rename);
      const id = commandIdOf(request, backend.ids);
      const command = { type: "conversation.rename", id, conversation, title } as const;
      return jsonReply(200, {
        ...ackBody(await backend.command(askerOf(request, identity, backend), command, noHurry)),
        title,
      });
    });

  kit
    .described({ summary: "Deletes a conversation.", body: nothing, answer: deletedConversation })
    .authed("delete", one, async (request, identity) => {
      const conversation = conversationIn(request);
      await readBody(request, nothing);
      const id = commandIdOf(request, backend.ids);
      const command = { type: "conversation.delete", id, conversation } as const;
      return jsonReply(200, {
        ...ackBody(await backend.command(askerOf(request, identity, backend), command, noHurry)),
        deleted: true,
      });
    });
}

function ackBody({ conversation, seq, epoch, duplicate }: Accepted) {
  return { conversation, seq, epoch, duplicate };
}
