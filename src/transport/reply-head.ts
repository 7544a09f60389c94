import { STATUS_CODES, validateHeaderName, validateHeaderValue } from "node:http";
import type { HttpReply } from "./socket-server.ts";

/** A reply's status and headers, checked, so that writing them can't fail half-way. */
export interface ReplyHead {
  readonly status: number;
  /** For example `200 OK`. */
  readonly statusLine: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly requestId: string | undefined;
  /** False for HEAD, 204 and 304: nothing may follow the head. */
  readonly hasBody: boolean;
  /** Bytes of the body that GET would have had; told to HEAD. Undefined when not known or not allowed. */
  readonly lengthOfOmittedBody?: number;
}

// The server frames the reply itself; a handler's own idea of it would corrupt the connection.
const OWN_HEADERS = new Set(["content-length", "transfer-encoding", "connection", "keep-alive", "upgrade"]);

type Pairs = ReplyHead["headers"];

/** Of frozen headers, which many replies share. */
const checked = new WeakMap<object, Pairs>();
const none = Object.freeze({});

/** @throws TypeError when a status or header can't be sent (line breaks in a header, for example). */
export function replyHead(method: string, reply: HttpReply): ReplyHead {
  const { status, body, requestId } = reply;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new TypeError(`Reply status ${status}`);
  const headers = pairsOf(reply.headers ?? none);
  const bodyless = status === 204 || status === 304;
  const head = { status, statusLine: `${status} ${STATUS_CODES[status] ?? "Unknown"}`, headers, requestId };
  if (method !== "HEAD" || bodyless) return { ...head, hasBody: !bodyless };
  if (typeof body === "function") return { ...head, hasBody: false };
  return { ...head, hasBody: false, lengthOfOmittedBody: body === undefined ? 0 : Buffer.byteLength(body) };
}

function pairsOf(headers: Readonly<Record<string, string>>): Pairs {
  const known = checked.get(headers);
  if (known !== undefined) return known;
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (OWN_HEADERS.has(name.toLowerCase())) continue;
    validateHeaderName(name);
    validateHeaderValue(name, value);
    pairs.push([name, value]);
  }
  if (Object.isFrozen(headers)) checked.set(headers, pairs);
  return pairs;
}
