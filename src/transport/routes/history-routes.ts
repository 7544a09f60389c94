import { createHash } from "node:crypto";
import { z } from "zod";
import { PamError } from "../../protocol/errors.ts";
import { conversationId } from "../../protocol/ids.ts";
import type { HistoryPage } from "../../protocol/messages.ts";
import { isKnownEtag } from "../etag.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { pageLimit, readQuery, wholeNumber } from "../route-kit-input.ts";
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
  kit.authed("get", ["/api/pam/history", "/api/v1/pam/history"], async (request, identity) => {
    const { conversation, ...page } = readQuery(request, historyQuery);
    const found = await backend.history(identity, { ...page, conversation });
    if (found !== null) return cacheable(request, found, page);
    if (conversation === undefined) return jsonReply(200, nothing);
    throw new PamError("not_found");
  });
}

const isGiven = (value: number | undefined): boolean => value !== undefined;

/** A page that is read again without having changed is the same object: its bytes are made once. */
const bodies = new WeakMap<HistoryPage, Uint8Array>();

/** A page changes with its log only: epoch, head and what was asked for make its ETag. */
function cacheable(request: HttpRequest, found: HistoryPage, page: object): HttpReply {
  const { conversation, epoch, seq } = found;
  const text = JSON.stringify([conversation, epoch, seq, page]);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "authorization" };
  if (isKnownEtag(request, etag)) return { status: 304, headers };
  return { ...jsonReply(200, {}, headers), body: bodyOf(found) };
}

function bodyOf(page: HistoryPage): Uint8Array {
  const known = bodies.get(page);
  if (known !== undefined) return known;
  const body = Buffer.from(JSON.stringify(page));
  bodies.set(page, body);
  return body;
}
