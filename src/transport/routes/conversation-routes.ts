import { z } from "zod";
import { PamError } from "../../protocol/errors.ts";
import { conversationId, turnId } from "../../protocol/ids.ts";
import type { HistoryPage } from "../../protocol/messages.ts";
import type { Accepted, Identity, StateCommand } from "../backend.ts";
import { authedRoute, jsonReply, type RouteParts, readBody, readCommandId, readQuery } from "../route-kit.ts";
import type { HttpReply, HttpRequest } from "../socket-server.ts";
import { applyMergePatch } from "./merge-patch.ts";

const positive = z.coerce.number().int().min(0);
const limit = z.coerce.number().int().min(1);
const title = z.string().trim().min(1).max(200);
const contextBytesMax = 16_384;

/** History, the list of conversations and what changes them, and the client's context. */
export function registerConversationRoutes(parts: RouteParts): void {
  const { backend } = parts;
  const historyQuery = z.strictObject({
    conversation: conversationId.optional(),
    before: positive.optional(),
    after: positive.optional(),
    around: positive.optional(),
    limit: limit.max(parts.historyMax).default(50),
  });
  const listQuery = z.strictObject({
    before: z.string().max(64).optional(),
    limit: limit.max(parts.historyMax).default(50),
  });

  authedRoute(
    parts,
    { method: "get", patterns: ["/api/pam/history", "/api/v1/pam/history"] },
    async (request, identity) => {
      const query = readQuery(request, historyQuery);
      const conversation = query.conversation ?? (await backend.openUser(identity)).conversation;
      if (conversation === null)
        return jsonReply({ conversation: null, items: [], hasBefore: false, hasAfter: false });
      const page = await backend.history(identity, { ...query, conversation });
      if (page === null) throw new PamError("not_found");
      return cacheable(request, page);
    },
  );

  authedRoute(parts, { method: "get", patterns: ["/api/pam/conversations"] }, async (request, identity) =>
    jsonReply(await backend.conversations(identity, readQuery(request, listQuery))),
  );

  authedRoute(parts, { method: "post", patterns: ["/api/pam/conversations"] }, async (request, identity) => {
    const body = await readBody(request, z.strictObject({ title: title.optional() }));
    return carryOut(parts, { request, identity }, { type: "conversation.create", ...body });
  });

  authedRoute(
    parts,
    { method: "patch", patterns: ["/api/pam/conversations/:id"] },
    async (request, identity) => {
      const body = await readBody(request, z.strictObject({ title }));
      return carryOut(
        parts,
        { request, identity },
        { type: "conversation.rename", conversation: idIn(request), ...body },
      );
    },
  );

  authedRoute(
    parts,
    { method: "delete", patterns: ["/api/pam/conversations/:id"] },
    async (request, identity) =>
      carryOut(parts, { request, identity }, { type: "conversation.delete", conversation: idIn(request) }),
  );

  authedRoute(
    parts,
    { method: "post", patterns: ["/api/pam/conversations/:id/cancel"] },
    async (request, identity) => {
      const body = await readBody(request, z.strictObject({ turn: turnId.optional() }));
      return carryOut(
        parts,
        { request, identity },
        { type: "turn.cancel", conversation: idIn(request), ...body },
      );
    },
  );

  authedRoute(
    parts,
    { method: "put", patterns: ["/api/pam/context", "/api/v1/pam/context"] },
    async (request, identity) => {
      const patch = await readBody(request, z.record(z.string(), z.unknown()));
      await backend.openUser(identity);
      const context = applyMergePatch(await backend.context(identity), patch);
      if (Buffer.byteLength(JSON.stringify(context)) > contextBytesMax) {
        throw new PamError("body_too_large", {
          message: `The context would pass ${contextBytesMax} bytes. Remove something from it first.`,
        });
      }
      await carryOut(parts, { request, identity }, { type: "context.update", context });
      return jsonReply({ context });
    },
  );
}

/** A command before it has its id. */
type Unnamed<T> = T extends unknown ? Omit<T, "id"> : never;

/** An ack as REST tells it. */
async function carryOut(
  { backend }: RouteParts,
  who: { request: HttpRequest; identity: Identity },
  command: Unnamed<StateCommand>,
): Promise<HttpReply> {
  const id = readCommandId(who.request, backend.ids);
  await backend.openUser(who.identity);
  // The fields were made for this very type by the caller.
  const accepted = await backend.command(
    who.identity,
    { ...command, id } as StateCommand & { id: string },
    () => {},
  );
  return jsonReply(ackBody(accepted), {
    status: command.type === "conversation.create" && !accepted.duplicate ? 201 : 200,
  });
}

function ackBody({ conversation, turn, seq, epoch, duplicate }: Accepted) {
  return { conversation, turn, seq, epoch, duplicate };
}

/** Everything that is not an id of a conversation answers as one that is not there. */
function idIn(request: HttpRequest) {
  const id = conversationId.safeParse(request.params.id);
  if (!id.success) throw new PamError("not_found");
  return id.data;
}

/** The page changes only with its log: epoch, head and query are its ETag. */
function cacheable(request: HttpRequest, page: HistoryPage): HttpReply {
  const etag = `"${page.epoch}.${page.seq}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.header("if-none-match") === etag) return { status: 304, headers };
  return jsonReply(page, { headers });
}
