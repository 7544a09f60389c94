import { APIConnectionError, APIError } from "@anthropic-ai/sdk";
import { ModelFailure } from "../actors/ports.ts";

type Kind = ModelFailure["kind"];

/** By the API's error types, which come with a status or in the middle of a stream. */
const kinds: Readonly<Record<string, Kind>> = {
  invalid_request_error: "invalid_request",
  not_found_error: "invalid_request",
  request_too_large: "invalid_request",
  authentication_error: "authentication",
  permission_error: "authentication",
  billing_error: "authentication",
  rate_limit_error: "overloaded",
  overloaded_error: "overloaded",
  api_error: "unavailable",
  timeout_error: "unavailable",
};

/** What the API refused before the first byte of its stream, after the SDK's retries. */
export function requestFailure(cause: unknown): ModelFailure {
  if (cause instanceof ModelFailure) return cause;
  if (cause instanceof APIConnectionError || !(cause instanceof APIError)) {
    return failure("unavailable", `The model's API can't be reached: ${messageOf(cause)}`, cause);
  }
  const kind = kinds[cause.type ?? ""] ?? kindOfStatus(cause.status ?? 0);
  return failure(kind, `The model's API answered ${cause.message}`, cause);
}

/** An `error` event in an open stream. */
export function eventFailure(error: { type?: string; message?: string } | undefined): ModelFailure {
  const kind = kinds[error?.type ?? ""] ?? "unavailable";
  return failure(kind, `The model's API ended its stream with ${error?.type}: ${error?.message}`);
}

/** A stream that ended before its answer did. */
export function cutFailure(why: string, cause?: unknown): ModelFailure {
  return failure("cut", `The model's stream was cut: ${why}`, cause);
}

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function kindOfStatus(status: number): Kind {
  if (status === 401 || status === 402 || status === 403) return "authentication";
  if (status === 429 || status === 529) return "overloaded";
  return status >= 400 && status < 500 && status !== 408 && status !== 409
    ? "invalid_request"
    : "unavailable";
}

function failure(kind: Kind, message: string, cause?: unknown): ModelFailure {
  return new ModelFailure(kind, message, {
    retryable: kind !== "invalid_request" && kind !== "authentication",
    cause,
  });
}
