import { type ErrorRow, errorTable, PamError } from "../protocol/errors.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { apiHeaders, requestIdOf } from "./route-kit.ts";
import type { HttpReply, HttpRequest } from "./socket-server.ts";
import { TransportError } from "./transport-error.ts";

export interface ErrorReplies {
  readonly log: Logger;
  readonly metrics: Pick<Metrics, "errors">;
  readonly ids: { next(): string };
}

/** The one place where an error becomes a reply: code and request id to the client, everything else to the log. */
export function createErrorReply({ log, metrics, ids }: ErrorReplies) {
  return (error: unknown, request: HttpRequest): HttpReply => {
    const known = pamErrorOf(error);
    const requestId = requestIdOf(request, ids);
    metrics.errors.inc({ code: known.code });
    const row: ErrorRow = errorTable[known.code];
    if (row.http >= 500 && row.http !== 503) {
      log.error({ err: error, requestId, method: request.method, path: request.path }, "A request failed.");
    }
    const { code, message, details, retryAfterMs } = known;
    return {
      status: row.http,
      headers: {
        ...apiHeaders,
        "x-request-id": requestId,
        ...(retryAfterMs !== undefined && { "retry-after": String(Math.ceil(retryAfterMs / 1_000)) }),
        ...(row.http === 401 && { "www-authenticate": "Bearer" }),
        ...(error instanceof TransportError && error.allow !== undefined && { allow: error.allow }),
      },
      body: JSON.stringify({
        error: { code, message, requestId, ...(details !== undefined && { details }) },
      }),
    };
  };
}

function pamErrorOf(error: unknown): PamError {
  if (error instanceof PamError) return error;
  if (
    error instanceof TransportError &&
    error.code !== "port_in_use" &&
    error.code !== "address_unavailable"
  ) {
    return new PamError(error.code, { cause: error });
  }
  return new PamError("internal", { cause: error });
}
