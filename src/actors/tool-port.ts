/** Tools, as the engine sees them. */
import type { ToolOutcome } from "../protocol/events.ts";
import type { StatedStep } from "../protocol/plans.ts";
import type { TurnAddress } from "./ports.ts";
import type { LoggedEvent } from "./store.ts";

export interface ToolUseRequest {
  readonly toolUse: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the use stands in its step, from 0. */
  readonly ordinal: number;
}

/** What the registry offers to a model. */
export interface ToolOffer {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the input. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

/** `client`: a device of the user runs it; nothing here does. */
export type ToolEffect = "none" | "transaction" | "external_idempotent" | "external_unsafe" | "client";

/** What has to come before a tool use: a person's decision, or a device's answer. */
export type WaitsFor = "approval" | "client";

/** Where a model asks for a tool use. */
export interface AskedIn {
  readonly address: TurnAddress;
  /** Names of the tools whose results the model had before it. */
  readonly before: readonly string[];
  /** Names of the uses that stand before it in its step: it may build on what they do. */
  readonly beside: readonly string[];
}

export interface ToolRunner {
  offers(): readonly ToolOffer[];
  /** The effect kind of a tool; unknown names have none. */
  effectOf(name: string): ToolEffect;
  /**
   * What has to come before this use: null for most, and for one that will be refused as it is, by its schema or (of one that
   * needs approval) by what it finds in the rows: nobody is asked about what can't be done. What the user lets PAM do alone has
   * a say in it; where either can't be read, a person is asked.
   */
  waitsFor(use: ToolUseRequest, asked: AskedIn): Promise<WaitsFor | null>;
  /** The steps that this use states, where stating a plan is what it does; null for all others. */
  planIn(name: string, input: Readonly<Record<string, unknown>>): readonly StatedStep[] | null;
  /**
   * Runs one tool use to its recorded outcome: effect, result and log entry are committed when it resolves.
   * Every failure of the tool is an outcome. One that has to be approved first runs with the approved input or not at
   * all. `fenced`: the turn is someone else's now; `cancelled`: a cancel came
   * first and nothing ran; both without an event where nothing was written.
   */
  run(use: ToolUseRequest, address: TurnAddress, signal: AbortSignal): Promise<ToolRun>;
}

export type ToolRun =
  | { readonly kind: "recorded"; readonly outcome: ToolOutcome; readonly events: readonly LoggedEvent[] }
  | { readonly kind: "fenced" };
