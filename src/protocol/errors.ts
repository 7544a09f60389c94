/**
 * The one table of errors. `http` is the REST status; `close` the WebSocket close code where the error ends the
 * connection; `retry` says whether the same request can succeed later; `text` is what the user reads.
 */
export const errorTable = {
  bad_json: {
    http: 400,
    retry: false,
    text: "That is not valid JSON. Send one JSON object per frame or body.",
  },
  unknown_type: {
    http: 400,
    retry: false,
    text: "This command type is not known. See the list of commands in the protocol document.",
  },
  invalid_frame: {
    http: 400,
    retry: false,
    text: "The command has missing, wrong or unknown fields. Mend those that the details name and send it again.",
  },
  content_empty: { http: 400, retry: false, text: "The message is empty. Type something and send it again." },
  content_too_long: {
    http: 400,
    retry: false,
    text: "The message is too long. Shorten it or split it into several messages.",
  },
  frame_too_large: {
    http: 413,
    close: 1009,
    retry: false,
    text: "The frame is larger than this server accepts. Send less at a time.",
  },
  context_too_large: {
    http: 413,
    retry: false,
    text: "The context would pass 16 KiB with this. Send null for fields that may go, then try again.",
  },
  body_too_large: {
    http: 413,
    retry: false,
    text: "The request body is larger than this server accepts. Send less at a time.",
  },
  unsupported_media_type: {
    http: 415,
    retry: false,
    text: "The body is not JSON in UTF-8. Send it as application/json, uncompressed.",
  },
  unauthenticated: {
    http: 401,
    close: 4001,
    retry: false,
    text: "No valid token came with this request. Get a token and connect again.",
  },
  token_expired: {
    http: 401,
    close: 4001,
    retry: false,
    text: "The token has expired. Get a new one and connect again.",
  },
  auth_timeout: {
    http: 401,
    close: 4001,
    retry: false,
    text: "No token arrived in time. Connect again and authenticate within 5 seconds.",
  },
  forbidden: {
    http: 403,
    close: 4003,
    retry: false,
    text: "This belongs to someone else. Sign in as its owner to use it.",
  },
  not_found: {
    http: 404,
    retry: false,
    text: "There is nothing here under this id. Check the id, or list what you have.",
  },
  method_not_allowed: {
    http: 405,
    retry: false,
    text: "This address does not answer that method. See the API document for the ones it does.",
  },
  idempotency_mismatch: {
    http: 409,
    retry: false,
    text: "This id was used before for something else. Use a new id for a new command.",
  },
  turn_ended: {
    http: 409,
    retry: false,
    text: "This turn has already ended, so there is nothing left to stop. Read its answer in the history.",
  },
  turn_running: {
    http: 409,
    retry: true,
    text: "An answer is still being written here. Wait for it, stop it, or send with another policy.",
  },
  already_decided: {
    http: 409,
    retry: false,
    text: "This was decided or answered before, or it has expired. Read in the details how it went.",
  },
  input_changed: {
    http: 409,
    retry: false,
    text: "The input shown to you is not the one that waits here. Read the turn again, then decide.",
  },
  undo_conflict: {
    http: 409,
    retry: false,
    text: "This changed again after that step. Undo the newer change first, then try again.",
  },
  record_invalid: {
    http: 400,
    retry: false,
    text: "This can't be kept as it is. Mend the fields that the details name and send it again. Nothing was changed.",
  },
  record_taken: {
    http: 409,
    retry: false,
    text: "There is one like this already. Change that one, or remove it first. Nothing was changed.",
  },
  version_conflict: {
    http: 409,
    retry: false,
    text: "This was changed since you read it. Read it again, then send your change with its new version.",
  },
  tool_unknown: {
    http: 404,
    retry: false,
    text: "There is no tool of this name. List the tools to see which there are.",
  },
  tool_input_invalid: {
    http: 400,
    retry: false,
    text: "The tool's input does not fit its schema. Mend the fields that the details name and send it again.",
  },
  tool_failed: {
    http: 422,
    retry: false,
    text: "The tool could not do this. Change what was asked and try again.",
  },
  queue_full: {
    http: 429,
    retry: true,
    text: "Too many messages are waiting in this conversation. Wait for an answer, then send again.",
  },
  too_many_requests: {
    http: 429,
    close: 4029,
    retry: true,
    text: "Too many requests at once. Slow down and try again shortly.",
  },
  client_gone: {
    http: 499,
    retry: true,
    text: "The connection ended before the request was complete. Send it again.",
  },
  too_slow: {
    http: 408,
    close: 4008,
    retry: true,
    text: "This connection reads too slowly. Reconnect and resume from your cursor.",
  },
  binary_frame: {
    http: 400,
    close: 4500,
    retry: false,
    text: "Only text frames are understood. Send JSON as text.",
  },
  unsupported_version: {
    http: 400,
    close: 4501,
    retry: false,
    text: "This protocol version is not spoken here. Offer pam.v1.",
  },
  restarting: {
    http: 503,
    close: 1012,
    retry: true,
    text: "The server is restarting. Reconnect in a moment; nothing is lost.",
  },
  overloaded: {
    http: 503,
    retry: true,
    text: "The server is busy. Nothing was stored; send it again in a moment.",
  },
  database_unavailable: {
    http: 503,
    retry: true,
    text: "The database can't be reached. Nothing was stored; send it again in a moment.",
  },
  model_unavailable: {
    http: 502,
    retry: true,
    text: "The model provider does not answer. Your message is kept; ask again in a moment.",
  },
  internal: {
    http: 500,
    close: 4000,
    retry: true,
    text: "Something went wrong on our side. Try again; if it stays, report the request id.",
  },
} as const satisfies Record<string, ErrorRow>;

export interface ErrorRow {
  readonly http: number;
  readonly close?: number;
  readonly retry: boolean;
  readonly text: string;
}

export type ErrorCode = keyof typeof errorTable;

/** The only error whose words may reach a client. Everything else becomes `internal` with a request id. */
export class PamError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ErrorCode,
    more: { message?: string; details?: unknown; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(more.message ?? errorTable[code].text, { cause: more.cause });
    this.name = "PamError";
    this.code = code;
    this.details = more.details;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** Close code of an error that ends a connection; 4000 for those that have none of their own. */
export function closeCodeOf(code: ErrorCode): number {
  const row: ErrorRow = errorTable[code];
  return row.close ?? 4000;
}
