import type { ToolWords } from "./catalogue.ts";
import type { Fields } from "./choice.ts";

/** A tool that is asked for, with what is known of its input. */
export interface ToolOrder {
  readonly words: ToolWords;
  /** By slot. */
  readonly filled: Readonly<Record<string, Fields>>;
}

/** The first thing that is to be asked for. */
export function missingSlot({ words, filled }: ToolOrder): string | undefined {
  return Object.entries(words.slots).find(([name, slot]) => slot.ask && !(name in filled))?.[0];
}

export function inputOf({ words, filled }: ToolOrder): Fields {
  const { "": _, ...input } = Object.assign({}, words.with, ...Object.values(filled));
  return input;
}
