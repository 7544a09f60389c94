import { isWordSlot, type Slot } from "../src/understanding/catalogue.ts";
import { takeFloat } from "../src/understanding/fill-slots.ts";
import { fieldOf } from "../src/understanding/learned/fill-order.ts";
import { outside } from "../src/understanding/learned/learned-model.ts";
import type { Token, Tokens } from "../src/understanding/learned/tokens.ts";
import type { Said } from "../src/understanding/scan.ts";
import type { Spotted } from "../src/understanding/spot.ts";
import type { Example } from "./corpus.ts";

/** Of each token of a message, which field of the tool's input it is: found again by the field's value. */
export function labelsOf(
  { tool, input }: Pick<Example, "tool" | "input">,
  { tokens, spotted, said }: { readonly tokens: Tokens; readonly spotted: Spotted; readonly said: Said },
): string[] {
  const labels = tokens.list.map(() => outside);
  const texts = Object.entries(input)
    .flatMap(([field, value]) => textsOf(value).map((text) => ({ field, text })))
    .filter(({ text }) => !isValue(text))
    .sort((one, other) => other.text.length - one.text.length);
  for (const { field, text } of texts) markWords(labels, tokens, { field, text });
  for (const [field, value] of Object.entries(input))
    if (Array.isArray(value)) joinList(labels, tokens, field);
  markValues(labels, tokens, { tool, input, spotted, said });
  return labels;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return [];
  return value.map((item) => (typeof item === "string" ? item : String(item?.name ?? item?.item ?? "")));
}

/** A day, a time or a number: it stands otherwise in the message. */
function isValue(text: string): boolean {
  return text.trim() === "" || /^\d{4}-\d\d|^[\d.]+$/.test(text);
}

function markWords(
  labels: string[],
  { list, text: whole }: Tokens,
  { field, text }: { readonly field: string; readonly text: string },
): void {
  const wanted = text.toLowerCase().trim();
  const lower = whole.toLowerCase();
  for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const run = list.flatMap((token, at) =>
      token.end > start && token.start < end && token.end > token.start ? [{ token, at }] : [],
    );
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || !beginsAt(first.token, start) || !endsAt(last.token, end)) continue;
    if ((run.length === 1 && first.token.mark !== undefined) || run.some(({ at }) => labels[at] !== outside))
      continue;
    for (const { at } of run) labels[at] = `${at === first.at ? "B" : "I"}-${field}`;
    return;
  }
}

function beginsAt({ start, mark }: Token, at: number): boolean {
  return mark !== undefined || start >= at;
}

function endsAt({ start, end, raw, mark }: Token, at: number): boolean {
  return mark !== undefined || end <= at || /^['’]s?$/u.test(raw.slice(at - start));
}

/** "6 lemons and 500 g of coffee": a list is one run, with the numbers before its things. */
function joinList(labels: string[], { list }: Tokens, field: string): void {
  const own = labels.flatMap((label, at) => (label.endsWith(`-${field}`) ? [at] : []));
  let from = own[0];
  const last = own.at(-1);
  if (from === undefined || last === undefined) return;
  const isNumber = (at: number) => list[at]?.mark !== undefined;
  while (isNumber(from - 1) || (/^(?:of|an?)$/.test(list[from - 1]?.word ?? "") && isNumber(from - 2)))
    from -= 1;
  for (let at = from; at <= last; at++) labels[at] = `${at === from ? "B" : "I"}-${field}`;
}

/** Which field a value is for, where its reading for that field gives what the input has. */
function markValues(
  labels: string[],
  { list }: Tokens,
  { tool, input, spotted, said }: Pick<Example, "tool" | "input"> & { spotted: Spotted; said: Said },
): void {
  const given = new Set<string>();
  const marks = list.flatMap(({ mark }, at) => {
    const spot = spotted.spots[mark ?? -1];
    return mark === undefined || spot === undefined || labels[at] !== outside
      ? []
      : [{ at, spot: { ...spot, index: mark } }];
  });
  // "On Friday … at ten" is one moment of two values.
  const pairs = marks.flatMap((one, at) => marks.slice(at + 1).map((other) => [one, other]));
  for (const group of [...pairs, ...marks.map((mark) => [mark])]) {
    if (group.some(({ at }) => labels[at] !== outside)) continue;
    for (const [name, slot] of valueSlotsOf(tool, said)) {
      const field = fieldOf(name, slot);
      if (given.has(field) || isWordSlot(slot)) continue;
      const taken = takeFloat({ name, slot, spots: group.map(({ spot }) => spot), said });
      const fields = Object.entries(taken?.fields ?? {});
      const isSame = ([key, value]: [string, unknown]) =>
        key === "currency" || JSON.stringify(input[key]) === JSON.stringify(value);
      if (taken?.used.length !== group.length || fields.length === 0 || !fields.every(isSame)) continue;
      for (const { at } of group) labels[at] = `B-${field}`;
      given.add(field);
      break;
    }
  }
}

const slotsOf = new Map<string, readonly (readonly [string, Slot])[]>();

function valueSlotsOf(tool: string, { language }: Said): readonly (readonly [string, Slot])[] {
  const known = slotsOf.get(tool);
  if (known) return known;
  const ways = [...language.keys, ...language.tools].filter((words) => words.tool === tool);
  const all = ways.flatMap(({ slots }) => Object.entries(slots)).filter(([, slot]) => !isWordSlot(slot));
  const made = [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
  slotsOf.set(tool, made);
  return made;
}
