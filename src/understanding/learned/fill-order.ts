import { isWordSlot, type Slot, type ToolWords } from "../catalogue.ts";
import type { Fields, MarkedSpot } from "../choice.ts";
import { takeFloat } from "../fill-slots.ts";
import type { Language } from "../language.ts";
import { takeFloats } from "../match-tools.ts";
import { bounded, type Said } from "../scan.ts";
import type { Spot } from "../spot-value.ts";
import { isEnough, missingSlot, type ToolOrder } from "../tool-order.ts";
import { readWords } from "../word-slots.ts";

/** What was found of one tool's fields in a message. */
export interface FoundFields {
  readonly tool: string;
  /** Field → its words, with marks in them; a list may stand in several places. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Values that are in no words, in the message's order, each with the field that it seems to be for. */
  readonly values: readonly FoundValue[];
  /** Field → one of its few values, or `undefined` where none is meant. */
  readonly fixed: Fields;
  readonly text: string;
}

export interface FoundValue {
  readonly spot: MarkedSpot;
  readonly field: string | undefined;
}

interface Parts {
  readonly spots: readonly Spot[];
  readonly said: Said;
}

interface Filling {
  readonly order: ToolOrder;
  /** How much of what was found it takes. */
  readonly taken: number;
}

/** The tool's order that takes all that was found; undefined where none does, and where each such lacks something. */
export function fillOrder(found: FoundFields, parts: Parts): ToolOrder | undefined {
  const ways = waysOf(found.tool, parts.said.language);
  const saidIn = new Set(
    ways.flatMap(({ slots }) => Object.entries(slots).map(([name, slot]) => fieldOf(name, slot))),
  );
  const free = found.values.map(({ spot }) => ({ spot, field: undefined }));
  // Values go where they seem to belong, and only where they don't fit there to where they do.
  for (const values of [found.values, found.values.toReversed(), free, free.toReversed()]) {
    let best: Filling | undefined;
    for (const words of ways) {
      const filling = fill(words, { ...found, values, saidIn }, parts);
      if (filling && filling.taken > (best?.taken ?? -1)) best = filling;
    }
    if (best !== undefined) return best.order;
  }
  return undefined;
}

function fill(
  words: ToolWords,
  found: FoundFields & { readonly saidIn: ReadonlySet<string> },
  parts: Parts,
): Filling | undefined {
  const { saidIn } = found;
  const filled: Record<string, Fields> = {};
  const open = { ...found.words };
  const fixed = Object.fromEntries(Object.entries(found.fixed).filter(([, value]) => value !== undefined));
  const used = takeValues(words, found.values, { filled, said: parts.said });
  for (const [name, slot] of Object.entries(words.slots)) {
    const field = fieldOf(name, slot);
    if (!isWordSlot(slot) || name in filled) continue;
    const chosen = slot.type === "choice" && slot.within === undefined ? fixed[field] : undefined;
    if (slot.type === "choice" && chosen !== undefined && String(chosen) in slot.values) {
      filled[name] = { [field]: slot.flag ? chosen : (onlySaid(slot.values, found.text) ?? chosen) };
      delete fixed[field];
    } else if (open[field] !== undefined) {
      const [first = "", ...others] = open[field];
      if (others.length > 0 && slot.type !== "list") continue;
      const fields = readWords({ name, slot, text: [first, ...others].join(", ") }, parts);
      if (fields === undefined) continue;
      filled[name] = fields;
      delete open[field];
    }
  }
  for (const [name, { madeOf = [] }] of Object.entries(words.slots)) {
    const parts = madeOf.flatMap((field) => Object.values(filled).flatMap((fields) => fields[field] ?? []));
    if (!(name in filled) && parts.length > 0) filled[name] = { [name]: parts.join(" ") };
  }
  const means = Object.entries(words.with ?? {});
  const isOther = means.some(([field, value]) => {
    if (field in found.fixed || typeof value !== "string") return found.fixed[field] !== value;
    // “The household” is said for a group; a text of PAM's own, such as a map's title, is not.
    return saidIn.has(field) && found.text.search(bounded(value)) < 0;
  });
  if (isOther || Object.keys(open).length > 0 || used < found.values.length) return undefined;
  const order = { words: { ...words, with: { ...words.with, ...fixed } }, filled };
  if (missingSlot(order) !== undefined || !isEnough(words, filled)) return undefined;
  return { order, taken: Object.keys(filled).length + means.length };
}

/** The one of these values whose words stand in the message. */
function onlySaid(values: Readonly<Record<string, string>>, text: string): string | undefined {
  const said = Object.keys(values).filter((value) => text.search(bounded(values[value] ?? "")) >= 0);
  return said.length === 1 ? said[0] : undefined;
}

/** Values go to their fields, those without one where they fit. @returns how many of them were taken. */
function takeValues(
  words: ToolWords,
  values: readonly FoundValue[],
  { filled, said }: { readonly filled: Record<string, Fields>; readonly said: Said },
): number {
  const used = new Set<number>();
  for (const [name, slot] of Object.entries(words.slots)) {
    if (isWordSlot(slot)) continue;
    const spots = values
      .filter(({ spot, field }) => field === fieldOf(name, slot) && !used.has(spot.index))
      .map(({ spot }) => spot);
    const all = values.map(({ spot }) => spot);
    const taken =
      spots.length === 0 ? undefined : takeFloat({ name, slot, spots: besideRules(slot, spots, all), said });
    if (taken === undefined) continue;
    filled[name] = taken.fields;
    for (const index of taken.used) used.add(index);
  }
  const slots = Object.fromEntries(Object.entries(words.slots).filter(([name]) => !(name in filled)));
  const others = values.filter(({ field }) => field === undefined).map(({ spot }) => spot);
  const floats = takeFloats({ ...words, slots }, others, said);
  Object.assign(filled, floats.filled);
  return used.size + floats.used.length;
}

/** "Every Wednesday at seven" begins on a Wednesday. */
export function besideRules(
  { type }: Slot,
  spots: readonly MarkedSpot[],
  all: readonly MarkedSpot[],
): readonly MarkedSpot[] {
  if (type !== "moment") return spots;
  return [...spots, ...all.filter((spot) => spot.value.kind === "repeat" && !spots.includes(spot))];
}

/** The first field that a slot fills; one that takes minutes off has a name of its own. */
export function fieldOf(name: string, slot: Slot): string {
  const field = slot.to?.find((each) => each !== "") ?? name;
  return slot.type === "minutes" && slot.negative ? `-${field}` : field;
}

/** Fields that hold several things, which may stand in several places. */
export function listsOf(tool: string, language: Language): ReadonlySet<string> {
  const slots = waysOf(tool, language).flatMap((way) => Object.entries(way.slots));
  return new Set(slots.flatMap(([name, slot]) => (slot.type === "list" ? [fieldOf(name, slot)] : [])));
}

const madeOf = new WeakMap<Language, Map<string, readonly ToolWords[]>>();

/** Each way to ask for a tool, and all of them as one. */
function waysOf(tool: string, language: Language): readonly ToolWords[] {
  const known = madeOf.get(language) ?? new Map<string, readonly ToolWords[]>();
  madeOf.set(language, known);
  const found = known.get(tool);
  if (found) return found;
  const ways = [...language.keys, ...language.tools]
    .filter((words) => words.tool === tool && !Object.values(words.slots).some(isEarly))
    .map((words) => ({ ...words, says: [] }));
  const made = ways.length === 0 ? [] : [...ways, together(tool, ways)];
  known.set(tool, made);
  return made;
}

/** Only beside words that patterns know. */
function isEarly(slot: Slot): boolean {
  return slot.type === "moment" && slot.early === true && slot.alone === undefined;
}

/** Has every slot; something that each way must have is to be there. */
function together(tool: string, ways: readonly ToolWords[]): ToolWords {
  const slots: Record<string, Slot> = {};
  for (const way of ways)
    for (const [name, slot] of Object.entries(way.slots)) {
      const known = slots[name];
      if (known === undefined || (known.ask === undefined && slot.ask !== undefined)) slots[name] = slot;
    }
  const needs = ways.map(({ anyOf = [], allOf = [] }) => [...anyOf, ...allOf]);
  const isNeeding = needs.every((names) => names.length > 0);
  return {
    tool,
    changes: ways.some(({ changes }) => changes),
    slots,
    says: [],
    ...(isNeeding && { anyOf: [...new Set(needs.flat())] }),
  };
}
