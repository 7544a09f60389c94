import type { z } from "zod";
import type { Place } from "../actors/place.ts";
import type { Tenant } from "../actors/ports.ts";
import type { ToolEffect } from "../actors/tool-port.ts";
import type { StatedStep } from "../protocol/plans.ts";
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
export type TransactionContext = ToolContext & Pick<ToolWorld, "records" | "undoLog">;

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
  /** No undo takes back what it changed: nobody is told that one could. */
  readonly final?: boolean;
}

export interface ToolDefinition<Input extends z.ZodObject, Effect extends ToolEffect> {
  /** snake_case, at most 64 characters. */
  readonly name: string;
  /** Written for a model: what it does and when to use it. */
  readonly description: string;
  /** Make it with `z.strictObject`. */
  readonly input: Input;
  /**
   * Whether a person has to allow a use first: always, or where the input (or a failure to judge it) says so. The default
   * is no.
   */
  readonly approval?: boolean | ((input: z.output<Input>) => boolean);
  /** What the user lets PAM do alone takes nothing from `approval`. The default is no. */
  readonly approvalStands?: boolean;
  /**
   * `none` changes nothing. `transaction` changes our database, once. `external_idempotent` calls a service that
   * dedupes by `idempotencyKey`. `external_unsafe` calls one that does not: at most once, in doubt "unknown".
   */
  readonly effect: Effect;
  readonly timeoutMs: number;
  /** What its use says of the turn's plan: the whole plan, as it is from the step on that asks for the use. */
  readonly plan?: (input: z.output<Input>) => readonly StatedStep[];
  /** Default 16,000. */
  readonly outputCharsMax?: number;
  /** Default true. A disabled tool is not offered. */
  readonly enabled?: boolean;
  /** What it throws becomes a result that the model reads: a PamError with its words, all else without details. */
  run(input: z.output<Input>, context: ContextOf<Effect>): Promise<ToolOutput> | ToolOutput;
}

/** A tool that a device of the user runs: it is asked for in the log and answered with `tool.result`. */
export type ClientToolDefinition<Input extends z.ZodObject> = Pick<
  ToolDefinition<Input, "client">,
  "name" | "description" | "input" | "outputCharsMax" | "enabled"
> & { readonly effect: "client" };

export type AsksFirst = "always" | "sometimes" | "never";

/** A tool whose input is still unknown: parsing and running are one, so that no run can skip the schema. */
interface ToolBase {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly outputCharsMax: number;
  readonly enabled: boolean;
  /** Whether a person has to allow a use with this input first. */
  needsApproval(input: unknown): boolean;
  /** The steps that a use with this input states; null where it states none. */
  planIn(input: unknown): readonly StatedStep[] | null;
}

interface TimedTool extends ToolBase {
  /** `sometimes`: the input decides. */
  readonly asksFirst: AsksFirst;
  readonly approvalStands: boolean;
  readonly timeoutMs: number;
}

export type TransactionTool = TimedTool & {
  readonly effect: "transaction";
  prepare(input: unknown): Prepared<TransactionContext>;
};
export type ReadTool = TimedTool & {
  readonly effect: Exclude<ToolEffect, "transaction" | "client">;
  prepare(input: unknown): Prepared<ReadContext>;
};
export type ClientTool = ToolBase & {
  readonly effect: "client";
  fits(input: unknown): Fit;
};
export type Tool = TransactionTool | ReadTool | ClientTool;

/** Input that fits, ready to run, or what is wrong with it. */
export type Prepared<Context> = { readonly ok: true; run(context: Context): Promise<ToolOutput> } | Misfit;
export type Fit = { readonly ok: true } | Misfit;
export interface Misfit {
  readonly ok: false;
  readonly error: z.ZodError;
}

export function defineTool<Input extends z.ZodObject>(
  definition: ToolDefinition<Input, "transaction">,
): TransactionTool;
export function defineTool<Input extends z.ZodObject>(definition: ClientToolDefinition<Input>): ClientTool;
export function defineTool<Input extends z.ZodObject>(
  definition: ToolDefinition<Input, ReadTool["effect"]>,
): ReadTool;
export function defineTool<Input extends z.ZodObject>(
  definition:
    | ToolDefinition<Input, "transaction">
    | ToolDefinition<Input, ReadTool["effect"]>
    | ClientToolDefinition<Input>,
): Tool {
  const { name, description, input, outputCharsMax = 16_000, enabled = true } = definition;
  const base = { name, description, input, outputCharsMax, enabled };
  if (definition.effect === "client")
    return {
      ...base,
      effect: "client",
      fits: (raw) => fits(input, raw),
      needsApproval: () => false,
      planIn: () => null,
    };
  const { timeoutMs, approval = false, approvalStands = false, plan } = definition;
  const own = {
    ...base,
    timeoutMs,
    asksFirst: askingOf(approval),
    approvalStands,
    needsApproval: (raw: unknown) => needsApproval(input, approval, raw),
    planIn: (raw: unknown) => (plan === undefined ? null : planIn(input, plan, raw)),
  };
  if (definition.effect === "transaction") {
    const run = definition.run;
    return { ...own, effect: "transaction", prepare: (raw) => prepared(input, run, raw) };
  }
  const run = definition.run;
  return { ...own, effect: definition.effect, prepare: (raw) => prepared(input, run, raw) };
}

function askingOf(rule: unknown): AsksFirst {
  if (typeof rule !== "boolean") return "sometimes";
  return rule ? "always" : "never";
}

/** A rule that fails is a reason to ask. */
function needsApproval<Input extends z.ZodObject>(
  schema: Input,
  rule: boolean | ((input: z.output<Input>) => boolean),
  raw: unknown,
): boolean {
  if (typeof rule === "boolean") return rule;
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return true;
  try {
    return rule(parsed.data);
  } catch {
    return true;
  }
}

function planIn<Input extends z.ZodObject>(
  schema: Input,
  plan: (input: z.output<Input>) => readonly StatedStep[],
  raw: unknown,
): readonly StatedStep[] | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? plan(parsed.data) : null;
}

function fits(schema: z.ZodObject, raw: unknown): Fit {
  const parsed = schema.safeParse(raw);
  return parsed.success ? { ok: true } : { ok: false, error: parsed.error };
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
