import type { z } from "zod";
import type { Place } from "../actors/place.ts";
import type { Tenant, ToolEffect } from "../actors/ports.ts";
import type { ReadWorld, ToolWorld } from "./tool-ports.ts";

/** All that a tool may touch. */
export interface ToolContext extends Place {
  readonly tenant: Tenant;
  readonly now: Date;
  /** The day at the user's place, `YYYY-MM-DD`. */
  readonly today: string;
  /** Aborted on timeout and on cancel; hand it to everything that takes one. */
  readonly signal: AbortSignal;
  /** The same at every run of this tool use: what an external service must dedupe by. */
  readonly idempotencyKey: string;
}

/** `effect: "transaction"`: reads and writes in the transaction that also stores the result. */
export type TransactionContext = ToolContext & Pick<ToolWorld, "expenses" | "budgets" | "undoLog">;

/** Every other effect: reads in transactions of their own. */
export interface ReadContext extends ToolContext {
  read<T>(work: (world: ReadWorld) => Promise<T>): Promise<T>;
}

export type ContextOf<Effect extends ToolEffect> = Effect extends "transaction"
  ? TransactionContext
  : ReadContext;

export interface ToolOutput {
  /** What the model reads, as compact JSON; without bigint and functions. */
  readonly result: object | string;
  /** One sentence for people. */
  readonly summary: string;
}

export interface ToolDefinition<Input extends z.ZodObject, Effect extends ToolEffect> {
  /** snake_case, at most 64 characters. */
  readonly name: string;
  /** Written for a model: what it does and when to use it. */
  readonly description: string;
  /** Make it with `z.strictObject`. */
  readonly input: Input;
  /**
   * `none` changes nothing. `transaction` changes our database, once. `external_idempotent` calls a service that
   * dedupes by `idempotencyKey`. `external_unsafe` calls one that does not: at most once, in doubt "unknown".
   */
  readonly effect: Effect;
  readonly timeoutMs: number;
  /** Default 16,000. */
  readonly outputCharsMax?: number;
  /** Default true. A disabled tool is not offered. */
  readonly enabled?: boolean;
  /** What it throws becomes a result that the model reads: a PamError with its words, all else without details. */
  run(input: z.output<Input>, context: ContextOf<Effect>): Promise<ToolOutput> | ToolOutput;
}

/** A tool whose input is still unknown: parsing and running are one, so that no run can skip the schema. */
interface ToolBase {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly timeoutMs: number;
  readonly outputCharsMax: number;
  readonly enabled: boolean;
}

export type TransactionTool = ToolBase & {
  readonly effect: "transaction";
  prepare(input: unknown): Prepared<TransactionContext>;
};
export type ReadTool = ToolBase & {
  readonly effect: Exclude<ToolEffect, "transaction">;
  prepare(input: unknown): Prepared<ReadContext>;
};
export type Tool = TransactionTool | ReadTool;

/** Input that fits, ready to run, or what is wrong with it. */
export type Prepared<Context> =
  | { readonly ok: true; run(context: Context): Promise<ToolOutput> }
  | { readonly ok: false; readonly error: z.ZodError };

export function defineTool<Input extends z.ZodObject>(
  definition: ToolDefinition<Input, "transaction">,
): TransactionTool;
export function defineTool<Input extends z.ZodObject>(
  definition: ToolDefinition<Input, ReadTool["effect"]>,
): ReadTool;
export function defineTool<Input extends z.ZodObject>(
  definition: ToolDefinition<Input, "transaction"> | ToolDefinition<Input, ReadTool["effect"]>,
): Tool {
  const { name, description, input, timeoutMs, outputCharsMax = 16_000, enabled = true } = definition;
  const base = { name, description, input, timeoutMs, outputCharsMax, enabled };
  if (definition.effect === "transaction") {
    const run = definition.run;
    return { ...base, effect: "transaction", prepare: (raw) => prepared(input, run, raw) };
  }
  const run = definition.run;
  return { ...base, effect: definition.effect, prepare: (raw) => prepared(input, run, raw) };
}

function prepared<Input extends z.ZodObject, Context>(
  schema: Input,
  run: (input: z.output<Input>, context: Context) => Promise<ToolOutput> | ToolOutput,
  raw: unknown,
): Prepared<Context> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { ok: false, error: parsed.error };
  return { ok: true, run: async (context) => run(parsed.data, context) };
}
