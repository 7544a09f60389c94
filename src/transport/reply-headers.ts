import type { HttpReply } from "./socket-server.ts";

/** What is never run, framed or guessed at. */
const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
} as const;

/** The page runs its own code and style, talks to its own server, and nothing else; nobody may frame it. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The reply as it leaves: with the headers that every reply has. Its own win. */
export function withCommonHeaders(reply: HttpReply, requestId: string): HttpReply {
  return { ...reply, headers: { ...always, "x-request-id": requestId, ...reply.headers } };
}

export function jsonReply(status: number, body: object, headers: Record<string, string> = {}): HttpReply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}
