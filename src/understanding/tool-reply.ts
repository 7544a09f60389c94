import { isWordSlot, type Slot } from "./catalogue.ts";
import type { WordParts } from "./choice.ts";
import { marksOf, takeFloats, without } from "./match-tools.ts";
import { bounded, type Said, tidy } from "./scan.ts";
import { spotValues } from "./spot.ts";
import type { Spot } from "./spot-value.ts";
import { missingSlot, type ToolOrder } from "./tool-order.ts";
import { readWords } from "./word-slots.ts";

/** Words that may stand beside the value that was asked for. */
const wordsBesideMax = 4;

/** An order with the answer to what was asked; undefined where the text does not answer it. */
export function readToolReply(order: ToolOrder, text: string, said: Said): ToolOrder | undefined {
  const name = missingSlot(order);
  const slot = name === undefined ? undefined : order.words.slots[name];
  if (name !== undefined && slot?.type === "text" && slot.free) {
    const fields = { [slot.to?.[0] ?? name]: text.trim() };
    return { ...order, filled: { ...order.filled, [name]: fields } };
  }
  const spotted = spotValues(text, said);
  const [sentence, ...more] = spotted.sentences;
  if (name === undefined || slot === undefined || sentence === undefined || more.length > 0) return undefined;
  const marks = marksOf({ sentence, spots: spotted.spots });
  if (isWordSlot(slot)) {
    if (sentence.isQuestion) return undefined;
    const floats = takeFloats({ ...order.words, slots: openOf(order, (it) => !isWordSlot(it)) }, marks, said);
    const parts = { said, spots: spotted.spots };
    // "Oil change every 15,000 km": what else it tells, where words are left.
    for (const { filled, used } of [floats, { filled: {}, used: [] }]) {
      const words = tidy(without(sentence.text, used, said).replace(leadOf(said), ""));
      if (isMoment(words, spotted.spots)) continue;
      const known = { ...order, filled: { ...order.filled, ...filled } };
      const fields = readWords({ name, slot, text: words }, parts);
      if (fields) return { ...known, filled: { ...known.filled, [name]: fields } };
      const parted = withParts(known, words, parts);
      if (parted) return parted;
    }
    return undefined;
  }
  const slots = { [name]: lenient(slot), ...openOf(order, (it) => !isWordSlot(it)) };
  const { filled, used } = takeFloats({ ...order.words, slots }, marks, said);
  const left = without(sentence.text, used, said);
  const beside = left.replace(bounded(said.language.smallWords), "");
  if (used.length === 0 && !sentence.isQuestion) return withOtherWords(order, sentence.text, said);
  const others = beside.split(" ").filter(Boolean).length;
  if (others > (name in filled ? wordsBesideMax : 0)) return undefined;
  const known = { ...order, filled: { ...order.filled, ...filled } };
  return withWordsBeside(known, left, said) ?? goingOn(known, left, said) ?? known;
}

/** "At 9" alone is no name. */
function isMoment(words: string, spots: readonly Spot[]): boolean {
  const [, index] = /^⟦v(\d+)⟧$/u.exec(words) ?? [];
  const kind = spots[Number(index ?? -1)]?.value.kind;
  return kind === "day" || kind === "time" || kind === "range" || kind === "repeat";
}

/** Its slots that nothing is known for yet. */
function openOf(
  { words, filled }: ToolOrder,
  isMeant: (slot: Slot) => boolean,
): Readonly<Record<string, Slot>> {
  const open = Object.entries(words.slots).filter(([name, slot]) => !(name in filled) && isMeant(slot));
  return Object.fromEntries(open);
}

/** "Golf, petrol": what was asked for, and behind it a choice that is open, too. */
function withParts(order: ToolOrder, words: string, parts: WordParts): ToolOrder | undefined {
  const name = missingSlot(order);
  const [first = "", ...others] = words.split(/, ?/u);
  if (name === undefined || others.length === 0) return undefined;
  const choices = openOf(order, ({ type }) => type === "choice");
  let filled = order.filled;
  for (const [text, open] of [
    [first, openOf(order, (slot) => slot === order.words.slots[name])] as const,
    ...others.map((text) => [text, choices] as const),
  ]) {
    const found = readOneOf(open, text, parts);
    if (found === undefined) return undefined;
    filled = { ...filled, ...found };
  }
  return { ...order, filled };
}

function readOneOf(
  open: Readonly<Record<string, Slot>>,
  text: string,
  parts: WordParts,
): ToolOrder["filled"] | undefined {
  for (const [name, slot] of Object.entries(open)) {
    const fields = isWordSlot(slot) ? readWords({ name, slot, text }, parts) : undefined;
    if (fields) return { [name]: fields };
  }
  return undefined;
}

/** "With Tom tomorrow at 10", where it was asked when the meeting is: its title goes on with it. */
function goingOn(order: ToolOrder, beside: string, said: Said): ToolOrder | undefined {
  const { goesOn } = said.language.replies;
  const text = tidy(beside);
  const named = Object.entries(order.words.slots).find(
    ([name, slot]) => slot.ask !== undefined && slot.type === "name" && name in order.filled,
  );
  if (named === undefined || !new RegExp(`^(?:${goesOn}) \\S`, "iu").test(text)) return undefined;
  const [name, slot] = named;
  const field = slot.to?.[0] ?? name;
  const title = `${order.filled[name]?.[field]} ${text}`;
  return { ...order, filled: { ...order.filled, [name]: { ...order.filled[name], [field]: title } } };
}

/** "New bike", where it was asked how much: the words that are missing, too; the number is asked for once more. */
function withOtherWords(order: ToolOrder, words: string, said: Said): ToolOrder | undefined {
  const text = tidy(words.replace(leadOf(said), ""));
  const open = Object.entries(order.words.slots).find(
    ([name, slot]) => slot.ask !== undefined && !(name in order.filled) && isWordSlot(slot),
  );
  if (open === undefined || text.split(" ").length > wordsBesideMax || /[⟦\d]/.test(text)) return undefined;
  const [name, slot] = open;
  const fields = isWordSlot(slot) ? readWords({ name, slot, text }, { said, spots: [] }) : undefined;
  return fields && { ...order, filled: { ...order.filled, [name]: fields } };
}

/** "To call mum tomorrow at 8", where it was asked when: what stands beside the time is what else is missing. */
function withWordsBeside(order: ToolOrder, beside: string, said: Said): ToolOrder | undefined {
  const name = missingSlot(order);
  const slot = name === undefined ? undefined : order.words.slots[name];
  const text = tidy(beside.replace(leadOf(said), ""));
  if (name === undefined || slot === undefined || !isWordSlot(slot) || text === "") return undefined;
  const fields = readWords({ name, slot, text }, { said, spots: [] });
  return fields && { ...order, filled: { ...order.filled, [name]: fields } };
}

function leadOf({ language }: Said): RegExp {
  return new RegExp(`^(?:(?:${language.replies.lead}) )+`, "iu");
}

/** Who was asked for a number need not say its unit. */
function lenient(slot: Slot): Slot {
  return slot.type === "quantity" ? { ...slot, bareFrom: 0 } : slot;
}
