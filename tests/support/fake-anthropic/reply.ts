/**
 * What the fake server answers, as a test writes it. In a list of chunks a number is a pause in milliseconds:
 *
 *     message([text("Hel", 20, "lo"), toolUse("toolu_1", "create_expense", '{"amount"', ":42}")])
 */
export type Chunk = string | number;

export type ReplyPart =
  | { readonly kind: "text"; readonly chunks: readonly Chunk[] }
  | { readonly kind: "thinking"; readonly chunks: readonly Chunk[]; readonly signature?: string }
  | { readonly kind: "redacted_thinking"; readonly data: string }
  | {
      readonly kind: "tool_use";
      readonly id: string;
      readonly name: string;
      readonly chunks: readonly Chunk[];
    }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "ping" }
  /** An `error` event in the middle of a stream that began with status 200. */
  | { readonly kind: "stream_error"; readonly type: string; readonly message: string }
  /** The socket is destroyed; an open block stays open. */
  | { readonly kind: "cut" }
  /** Nothing more comes, and the connection stays open until the client leaves. */
  | { readonly kind: "stall" }
  /** Bytes as they are: unknown events, comments, broken JSON. */
  | { readonly kind: "raw"; readonly bytes: string };

export interface MessageReply {
  readonly kind: "message";
  readonly parts: readonly ReplyPart[];
  /** By default `tool_use` when a tool is used, else `end_turn`. */
  readonly stopReason?: string;
  readonly usage?: { readonly input?: number; readonly output?: number; readonly cacheRead?: number };
  /** Line ends of the stream; `\n` by default. */
  readonly lineEnd?: "\n" | "\r\n" | "\r";
  /** Writes the stream in pieces of so many bytes, which also splits characters. */
  readonly pieceBytes?: number;
  /** Leaves the last block open and says nothing of the end, as when a proxy closes early. */
  readonly truncated?: boolean;
}

export interface ErrorReply {
  readonly kind: "error";
  readonly status: number;
  readonly type: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type Reply = MessageReply | ErrorReply;

export function message(
  parts: readonly ReplyPart[],
  more: Omit<MessageReply, "kind" | "parts"> = {},
): MessageReply {
  return { kind: "message", parts, ...more };
}

export function text(...chunks: readonly Chunk[]): ReplyPart {
  return { kind: "text", chunks };
}

export function thinking(...chunks: readonly Chunk[]): ReplyPart {
  return { kind: "thinking", chunks };
}

/** `chunks` are the pieces of the input's JSON text. */
export function toolUse(id: string, name: string, ...chunks: readonly Chunk[]): ReplyPart {
  return { kind: "tool_use", id, name, chunks };
}

export function wait(ms: number): ReplyPart {
  return { kind: "wait", ms };
}

export function raw(bytes: string): ReplyPart {
  return { kind: "raw", bytes };
}

export function streamError(type: string, explanation: string): ReplyPart {
  return { kind: "stream_error", type, message: explanation };
}

export const ping: ReplyPart = { kind: "ping" };
export const cut: ReplyPart = { kind: "cut" };
export const stall: ReplyPart = { kind: "stall" };

const errorTypes: Readonly<Record<number, readonly [string, string]>> = {
  400: ["invalid_request_error", "Bad request"],
  401: ["authentication_error", "invalid x-api-key"],
  403: ["permission_error", "Your API key does not have permission to use the specified resource."],
  404: ["not_found_error", "Not found"],
  413: ["request_too_large", "Request exceeds the maximum size"],
  429: ["rate_limit_error", "This request would exceed your account's rate limit. Please try again later."],
  500: ["api_error", "Internal server error"],
  529: ["overloaded_error", "Overloaded"],
};

/** An answer with an error status, before the first byte of a stream. */
export function failure(status: number, more: { message?: string; retryAfter?: string } = {}): ErrorReply {
  const [type, explanation] = errorTypes[status] ?? ["api_error", "Unexpected error"];
  const headers: Record<string, string> =
    more.retryAfter === undefined ? {} : { "retry-after": more.retryAfter };
  return { kind: "error", status, type, message: more.message ?? explanation, headers };
}
