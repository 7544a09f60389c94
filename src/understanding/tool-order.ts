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
  const told = Object.entries(words.slots).reduce<Fields>((it, [name, { each }]) => {
    const value = filled[name];
    return each === undefined || value === undefined ? it : toEach(it, each, value);
  }, input);
  return withItems(told);
}

/** What is told of a list is told of each thing on it. */
function toEach(input: Fields, list: string, told: Fields): Fields {
  const others = Object.entries(input).filter(([field]) => !(field in told));
  const things = input[list];
  if (!Array.isArray(things)) return input;
  return { ...Object.fromEntries(others), [list]: things.map((thing) => ({ ...thing, ...told })) };
}

/** What is told of the one thing of a list, "stops.arrivesOn", is a field of that thing. */
function withItems(input: Fields): Fields {
  const names = Object.keys(input).filter((name) => name.includes("."));
  if (names.length === 0) return input;
  const made: Record<string, unknown> = { ...input };
  for (const name of names) {
    const [list = "", field = ""] = name.split(".");
    const [first, ...others] = Array.isArray(made[list]) ? made[list] : [];
    if (first !== undefined) made[list] = [{ ...first, [field]: input[name] }, ...others];
    delete made[name];
  }
  return made;
}
