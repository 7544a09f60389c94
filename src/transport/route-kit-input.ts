import { z } from "zod";
import { parseJsonObject } from "../protocol/codec.ts";
import { PamError } from "../protocol/errors.ts";
import { type ConversationId, commandId, conversationId } from "../protocol/ids.ts";
import { issuesOf, misfit } from "../protocol/issues.ts";
import type { HttpRequest } from "./socket-server.ts";

const json =
  /^application\/(?:[\w.-]+\+)?json[ \t]*(?:;[ \t]*charset[ \t]*=[ \t]*"?utf-?8"?[ \t]*)?;?[ \t]*$/i;

/**
 * The body as JSON that fits a schema; an empty body counts as `{}`.
 * @throws PamError unsupported_media_type, bad_json, invalid_frame (details: the fields and what is wrong with them).
 */
export async function readBody<T>(request: HttpRequest, schema: z.ZodType<T>): Promise<T> {
  return fitting(await readJson(request), schema);
}

/** @throws PamError unsupported_media_type, bad_json. */
export async function readJson(request: HttpRequest): Promise<Record<string, unknown>> {
  const bytes = await request.body();
  if (bytes.length === 0) return {};
  const type = request.header("content-type");
  const coding = request.header("content-encoding").toLowerCase();
  if ((type !== "" && !json.test(type)) || (coding !== "" && coding !== "identity"))
    throw new PamError("unsupported_media_type");
  return parseJsonObject(textOf(bytes));
}

/** The query's parameters, each given once, without NUL, which Postgres takes nowhere. */
export function readQuery<T>({ query }: HttpRequest, schema: z.ZodType<T>): T {
  const names = [...query.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw misfit("request", [{ path: repeated.slice(0, 64), problem: "is given twice" }]);
  const unkept = names.find((name) => query.get(name)?.includes("\0"));
  if (unkept !== undefined)
    throw misfit("request", [
      { path: unkept.slice(0, 64), problem: "holds the character NUL, which no row has" },
    ]);
  return fitting(Object.fromEntries(query), schema);
}

/** Texts of queries that are remembered, and the characters of each. */
const queriesMax = 1_000;
const queryCharsMax = 200;

/** `readQuery` for an address that is asked again and again with the same words. What it gives must not be changed. */
export function queryReader<T>(schema: z.ZodType<T>): (request: HttpRequest) => T {
  const known = new Map<string, T>();
  return (request) => {
    const { search } = request;
    const before = known.get(search);
    if (before !== undefined) return before;
    const query = readQuery(request, schema);
    if (known.size >= queriesMax) known.clear();
    if (search.length <= queryCharsMax) known.set(search, query);
    return query;
  };
}

/**
 * The command's id: the caller's `Idempotency-Key`, which makes it idempotent, or a new one.
 * @throws PamError invalid_frame.
 */
export function commandIdOf(request: HttpRequest, ids: { next(): string }): string {
  const key = request.header("idempotency-key");
  if (key === "") return ids.next();
  const parsed = commandId.safeParse(key);
  if (parsed.success) return parsed.data;
  throw misfit("request", [
    { path: "Idempotency-Key", problem: "must be 8–64 printable ASCII characters, no spaces" },
  ]);
}

/** The conversation in the path. What is no id at all is answered like one that nobody has. */
export function conversationIn({ params }: HttpRequest): ConversationId {
  const parsed = conversationId.safeParse(params["conversation"]);
  if (!parsed.success) throw new PamError("not_found");
  return parsed.data;
}

function fitting<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw misfit("request", issuesOf(parsed.error));
  return parsed.data;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PamError("bad_json", { message: "The body is not valid UTF-8.", cause });
  }
}

/** A whole number in a query, written as people write it: no sign, no exponent, no space. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, "a whole number from 0")
  .transform(Number);

/** How much of a list is asked for. */
export function pageLimit(max: number) {
  const range = z.int().min(1, `a number from 1 to ${max}`).max(max, `a number from 1 to ${max}`);
  return wholeNumber.pipe(range).default(Math.min(50, max));
}
