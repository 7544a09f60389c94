import type { z } from "zod";
import { issuesOf, parseJsonObject } from "../protocol/codec.ts";
import { PamError } from "../protocol/errors.ts";
import { commandId } from "../protocol/ids.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Backend, Identity } from "./backend.ts";
import type { Live } from "./live.ts";
import type { HttpReply, HttpRequest, RouteMethod, SocketServer } from "./socket-server.ts";

export interface RouteParts {
  readonly server: SocketServer;
  readonly backend: Backend;
  readonly live: Live;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly clock: { now(): number };
  readonly contentCharsMax: number;
  readonly historyMax: number;
}

/** On every answer of the API. */
export const apiHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** The caller's own request id where it is a sane one, else a new one. */
export function requestIdOf(request: HttpRequest, ids: { next(): string }): string {
  const given = request.header("x-request-id");
  return /^[\w.:-]{8,64}$/.test(given) ? given : ids.next();
}

export function jsonReply(
  value: unknown,
  more: { status?: number; headers?: Record<string, string> } = {},
): HttpReply {
  return {
    status: more.status ?? 200,
    headers: { ...apiHeaders, ...more.headers },
    body: JSON.stringify(value),
  };
}

export type AuthedHandler = (request: HttpRequest, identity: Identity) => Promise<HttpReply>;

/** Registers a route at all of its addresses, for bearers of a token only. */
export function authedRoute(
  { server, backend }: Pick<RouteParts, "server" | "backend">,
  at: { method: RouteMethod; patterns: readonly string[] },
  handler: AuthedHandler,
): void {
  for (const pattern of at.patterns) {
    server.route(at.method, pattern, async (request) => {
      const token = /^Bearer (\S+)$/i.exec(request.header("authorization"))?.[1];
      if (token === undefined) throw new PamError("unauthenticated");
      const reply = await handler(request, await backend.auth.verify(token));
      return { ...reply, headers: { ...reply.headers, "x-request-id": requestIdOf(request, backend.ids) } };
    });
  }
}

/**
 * A JSON body as its schema has it. An empty body counts as `{}`.
 * @throws PamError unsupported_media_type, bad_json, invalid_frame (details: path and problem of each).
 */
export async function readBody<T extends z.ZodType>(request: HttpRequest, schema: T): Promise<z.output<T>> {
  const bytes = await request.body();
  const type = request.header("content-type").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (bytes.byteLength > 0 && type !== "" && type !== "application/json")
    throw new PamError("unsupported_media_type");
  return parsed(schema, bytes.byteLength === 0 ? {} : parseJsonObject(decodeUtf8(bytes)));
}

export function readQuery<T extends z.ZodType>(request: HttpRequest, schema: T): z.output<T> {
  return parsed(schema, Object.fromEntries(request.query));
}

/** The command's id: the caller's `Idempotency-Key`, or a new one. */
export function readCommandId(request: HttpRequest, ids: { next(): string }): string {
  const key = request.header("idempotency-key");
  if (key === "") return ids.next();
  return parsed(commandId, key, "idempotency-key");
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, name?: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details = issuesOf(result.error);
  throw new PamError("invalid_frame", {
    details: name === undefined ? details : details.map((it) => ({ ...it, path: name })),
  });
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PamError("bad_json", { message: "The body is not valid UTF-8. Send JSON in UTF-8.", cause });
  }
}
