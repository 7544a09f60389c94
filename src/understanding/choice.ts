import type { FloatSlot, Slot } from "./catalogue.ts";
import type { Said } from "./scan.ts";
import type { Spot, SpotValue } from "./spot-value.ts";

/** Fields of a tool's input. */
export type Fields = Readonly<Record<string, unknown>>;

/** What words are read from. */
export interface WordParts {
  readonly said: Said;
  readonly spots: readonly Spot[];
  /** What the sentence's other slots have been filled with so far, by slot. */
  readonly beside?: Readonly<Record<string, Fields>>;
}

/** A mark of a sentence with what it says. */
export interface MarkedSpot extends Spot {
  readonly index: number;
}

export interface Taken {
  readonly fields: Fields;
  readonly used: readonly number[];
}

export type Of<Kind extends SpotValue["kind"]> = Extract<SpotValue, { kind: Kind }>;

export interface Choice {
  readonly name: string;
  readonly slot: Slot & FloatSlot;
  /** Those that nothing has taken, the preferred first. */
  readonly spots: readonly MarkedSpot[];
  readonly said: Said;
}

/** The first value of a kind. */
export function pick<Kind extends SpotValue["kind"]>(spots: readonly MarkedSpot[], kind: Kind) {
  for (const { index, value } of spots) if (isOf(value, kind)) return { index, value };
  return undefined;
}

function isOf<Kind extends SpotValue["kind"]>(value: SpotValue, kind: Kind): value is Of<Kind> {
  return value.kind === kind;
}
