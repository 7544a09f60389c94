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
export function withCommonHeaders({ status, headers, body }: HttpReply, requestId: string): HttpReply {
  return { status, headers: commonAnd(headers), requestId, ...(body !== undefined && { body }) };
}

type Headers = Readonly<Record<string, string>>;

/** Of frozen headers, which many replies share. */
const joined = new WeakMap<Headers, Headers>();

function commonAnd(own: Headers = alone): Headers {
  if (!Object.isFrozen(own)) return { ...always, ...own };
  const known = joined.get(own);
  if (known !== undefined) return known;
  const all = Object.freeze({ ...always, ...own });
  joined.set(own, all);
  return all;
}

const alone: Headers = Object.freeze({});
const json: Headers = Object.freeze({ "content-type": "application/json; charset=utf-8" });

export function jsonReply(status: number, body: object, headers?: Headers): HttpReply {
  return {
    status,
    headers: headers === undefined ? json : { ...json, ...headers },
    body: JSON.stringify(body),
  };
}
