import { createHash } from "node:crypto";
import { z } from "zod";
import { PamError } from "../../protocol/errors.ts";
import { conversationId } from "../../protocol/ids.ts";
import type { HistoryPage } from "../../protocol/messages.ts";
import { isKnownEtag } from "../etag.ts";
import { historyAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { pageLimit, queryReader, wholeNumber } from "../route-kit-input.ts";
import type { HttpReply, HttpRequest } from "../socket-server.ts";

/** What a user without any conversation has. */
const nothing = { conversation: null, epoch: null, seq: 0, items: [], hasBefore: false, hasAfter: false };

/** Pages of a conversation's messages, oldest first, by position both ways; without one, of the current conversation. */
export function registerHistoryRoutes(kit: RouteKit): void {
  const { backend } = kit;
  const historyQuery = z
    .strictObject({
      conversation: conversationId.optional(),
      before: wholeNumber.optional(),
      after: wholeNumber.optional(),
      around: wholeNumber.optional(),
      limit: pageLimit(kit.historyMax),
    })
    .refine(({ before, after, around }) => [before, after, around].filter(isGiven).length <= 1, {
      path: ["around"],
      error: "give one of before, after and around",
    });
  const read = queryReader(historyQuery);
  kit
    .described({
      summary: "A page of a conversation's messages, oldest first; without one, of the current conversation.",
      query: historyQuery,
      answer: historyAnswer,
    })
    .authed("get", ["/api/pam/history"], async (request, identity) => {
      const { conversation, ...page } = read(request);
      const found = await backend.history(identity, { ...page, conversation });
      if (found !== null) return cacheable(request, found, page);
      if (conversation === undefined) return jsonReply(200, nothing);
      throw new PamError("not_found");
    });
}

const isGiven = (value: number | undefined): boolean => value !== undefined;

/** What is sent of a page. */
interface Encoded {
  readonly etag: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page that is read again without having changed is the same object: all of it is made once. */
const encoded = new WeakMap<HistoryPage, Encoded>();

function cacheable(request: HttpRequest, found: HistoryPage, page: object): HttpReply {
  const { etag, headers, body } = encoded.get(found) ?? encode(found, page);
  return isKnownEtag(request, etag)
    ? { status: 304, headers: cachedBy(etag) }
    : { status: 200, headers, body };
}

/** A page changes with its log only: epoch, head and what was asked for make its ETag. */
function encode(found: HistoryPage, page: object): Encoded {
  const { conversation, epoch, seq } = found;
  const text = JSON.stringify([conversation, epoch, seq, page]);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const { headers } = jsonReply(200, {}, cachedBy(etag));
  const made = { etag, body: Buffer.from(JSON.stringify(found)), headers: Object.freeze({ ...headers }) };
  encoded.set(found, made);
  return made;
}

const cachedBy = (etag: string) => ({ etag, "cache-control": "private, no-cache", vary: "authorization" });
