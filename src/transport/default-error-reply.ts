import { randomUUID } from "node:crypto";
import type { HttpReply } from "./socket-server.ts";
import { TransportError, type TransportErrorCode } from "./transport-error.ts";

const STATUS_OF_CODE: Readonly<Record<TransportErrorCode, number>> = {
  not_found: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  client_gone: 499,
  port_in_use: 500,
  address_unavailable: 500,
};

/**
 * The reply to an error when the composition gives no `onError`, and when that hook itself throws.
 * Only a `TransportError` tells its message; everything else is `internal` with a request id.
 */
export function defaultErrorReply(error: unknown): HttpReply {
  const known = error instanceof TransportError ? error : undefined;
  const code = known?.code ?? "internal";
  const message =
    known?.message ?? "Something went wrong on our side. Try again; if it stays, report the request id.";
  return {
    status: known === undefined ? 500 : STATUS_OF_CODE[known.code],
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(known?.allow === undefined ? {} : { allow: known.allow }),
    },
    body: JSON.stringify({ error: { code, message, requestId: randomUUID() } }),
  };
}
