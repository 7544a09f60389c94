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
  return Object.entries(words.slots).reduce<Fields>((it, [name, { each }]) => {
    const value = filled[name];
    return each === undefined || value === undefined ? it : toEach(it, each, value);
  }, input);
}

/** What is told of a list is told of each thing on it. */
function toEach(input: Fields, list: string, told: Fields): Fields {
  const others = Object.entries(input).filter(([field]) => !(field in told));
  const things = input[list];
  if (!Array.isArray(things)) return input;
  return { ...Object.fromEntries(others), [list]: things.map((thing) => ({ ...thing, ...told })) };
}

/** Whether there is one of what a way to ask needs any of, and all of what it needs all of. */
export function isEnough(
  { anyOf, allOf = [] }: Pick<ToolWords, "anyOf" | "allOf">,
  filled: ToolOrder["filled"],
): boolean {
  return (anyOf?.some((name) => name in filled) ?? true) && allOf.every((name) => name in filled);
}
