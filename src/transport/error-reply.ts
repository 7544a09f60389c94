import { type ErrorRow, errorTable, PamError } from "../protocol/errors.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { jsonReply, withCommonHeaders } from "./reply-headers.ts";
import { requestIdOf } from "./request-id.ts";
import type { HttpReply, HttpRequest } from "./socket-server.ts";
import { TransportError } from "./transport-error.ts";

export interface ErrorReplyParts {
  readonly log: Logger;
  readonly metrics: Pick<Metrics, "errors">;
  readonly ids: { next(): string };
}

/**
 * The reply to anything that was thrown: `{error: {code, message, requestId, details?}}`. Only a PamError and what the
 * socket server itself refuses say why; all else is `internal`, and is found in the log by its request id.
 */
export function createErrorReply({ log, metrics, ids }: ErrorReplyParts) {
  return (error: unknown, request: HttpRequest): HttpReply => {
    const known = knownError(error);
    const { code, message, details } = known;
    const { http }: ErrorRow = errorTable[code];
    const requestId = requestIdOf(request, ids);
    metrics.errors.inc({ code });
    const line = { requestId, code, method: request.method, path: request.path, err: error };
    // 503 is weather: the database or a drain, which tell of themselves once and not once a request.
    if (http >= 500 && http !== 503) log.error(line, "A request failed.");
    else log.debug(line, "A request was refused.");
    const body = { error: { code, message, requestId, ...(details !== undefined && { details }) } };
    return withCommonHeaders(jsonReply(http, body, headersOf(known, error)), requestId);
  };
}

function knownError(error: unknown): PamError {
  if (error instanceof PamError) return error;
  if (!(error instanceof TransportError)) return new PamError("internal", { cause: error });
  const { code, message } = error;
  // These two end a start, never a request.
  if (code === "port_in_use" || code === "address_unavailable")
    return new PamError("internal", { cause: error });
  return new PamError(code, { message, cause: error });
}

function headersOf({ retryAfterMs, code }: PamError, error: unknown): Record<string, string> {
  const allow = error instanceof TransportError ? error.allow : undefined;
  return {
    ...(retryAfterMs !== undefined && { "retry-after": `${Math.max(1, Math.ceil(retryAfterMs / 1_000))}` }),
    ...(errorTable[code].http === 401 && { "www-authenticate": "Bearer" }),
    ...(allow !== undefined && { allow }),
  };
}
