import { isWordSlot, type Slot } from "../src/understanding/catalogue.ts";
import type { MarkedSpot } from "../src/understanding/choice.ts";
import { takeFloat } from "../src/understanding/fill-slots.ts";
import { besideRules, fieldOf } from "../src/understanding/learned/fill-order.ts";
import { aside, outside } from "../src/understanding/learned/learned-model.ts";
import { mayBeAside, type Token, type Tokens } from "../src/understanding/learned/tokens.ts";
import { bounded, type Said } from "../src/understanding/scan.ts";
import type { Spotted } from "../src/understanding/spot.ts";
import type { Example } from "./corpus.ts";

interface Message {
  /** Those that the tool has. */
  readonly fields: ReadonlySet<string>;
  readonly tokens: Tokens;
  readonly spotted: Spotted;
  readonly said: Said;
}

/** Fields that are read from other fields' words. */
const derived: ReadonlySet<string> = new Set(["category"]);

/** What each token of a message is, and which fields were not found in it: they are said in other words. */
export interface Alignment {
  readonly labels: readonly string[];
  readonly missed: readonly string[];
}

/** Of each token of a message, which field of the tool's input it is: found again by the field's value. */
export function align({ tool, input }: Pick<Example, "tool" | "input">, message: Message): Alignment {
  const { tokens } = message;
  const labels = tokens.list.map(() => outside);
  const texts = Object.entries(input)
    .flatMap(([field, value]) => textsOf(value).map((text) => ({ field, text })))
    .filter(({ text }) => !isValue(text))
    .sort((one, other) => other.text.length - one.text.length);
  const missed = texts.filter(({ field, text }) => !markWords(labels, tokens, { field, text }));
  for (const [field, value] of Object.entries(input))
    if (Array.isArray(value)) joinList(labels, tokens, field);
  const chosen = markChoices(labels, { tool, input }, message);
  const { given, unsure } = markValues(labels, { tool, input }, message);
  const found = new Set([...chosen, ...given, ...derived]);
  return {
    labels,
    missed: [...missed.map(({ field }) => field).filter((field) => !found.has(field)), ...unsure],
  };
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return [];
  return value.map((item) =>
    typeof item === "string" ? item : String(item?.name ?? item?.item ?? item?.place ?? item?.label ?? ""),
  );
}

/** A day, a time or a number: it stands otherwise in the message. */
function isValue(text: string): boolean {
  return text.trim() === "" || /^\d{4}-\d\d|^[\d.]+$/.test(text);
}

function markWords(
  labels: string[],
  { list, text: whole }: Tokens,
  { field, text }: { readonly field: string; readonly text: string },
): boolean {
  const wanted = text
    .toLowerCase()
    .trim()
    .replace(/[.!?]$/, "");
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
    return true;
  }
  return false;
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

/** "In euros": the words that mean one of many values. @returns the fields whose words were found. */
function markChoices(
  labels: string[],
  { tool, input }: Pick<Example, "tool" | "input">,
  { tokens: { list, text }, said }: Message,
): readonly string[] {
  return waysOf(tool, said).flatMap(([name, slot]) => {
    const field = fieldOf(name, slot);
    const pattern = slot.type === "choice" ? slot.values[String(input[field])] : undefined;
    if (pattern === undefined || labels.includes(`B-${field}`)) return [];
    for (const { index, 0: said } of text.matchAll(bounded(pattern))) {
      const run = list.flatMap(({ start, end }, at) =>
        end > index && start < index + said.length ? [at] : [],
      );
      if (run.some((at) => labels[at] !== outside || list[at]?.mark !== undefined)) continue;
      run.forEach((at, place) => {
        labels[at] = `${place === 0 ? "B" : "I"}-${field}`;
      });
      return [field];
    }
    return [];
  });
}

/** Which field a value is for, where its reading for that field gives what the input has; an aside where no field is left for it. */
function markValues(
  labels: string[],
  { tool, input }: Pick<Example, "tool" | "input">,
  { tokens, spotted, said, fields: known }: Message,
): { readonly given: readonly string[]; readonly unsure: readonly string[] } {
  const { list } = tokens;
  const given = new Set<string>();
  const slots = waysOf(tool, said).filter(([, slot]) => !isWordSlot(slot));
  const marks = list.flatMap(({ mark }, at) => {
    const spot = spotted.spots[mark ?? -1];
    return mark === undefined || spot === undefined || labels[at] !== outside
      ? []
      : [{ at, spot: { ...spot, index: mark } }];
  });
  const all = marks.map(({ spot }) => spot);
  const takenBy = (spots: readonly MarkedSpot[]) =>
    slots.flatMap(([name, slot]) => {
      const field = fieldOf(name, slot);
      if (given.has(field) || isWordSlot(slot)) return [];
      const taken = takeFloat({ name, slot, spots: besideRules(slot, spots, all), said });
      return taken?.used.length === spots.length && Object.keys(taken.fields).length > 0
        ? [{ field, fields: Object.entries(taken.fields) }]
        : [];
    });
  const isSame = ([key, value]: readonly [string, unknown]) =>
    key === "currency" || JSON.stringify(input[key]) === JSON.stringify(value);
  // "On Friday … at ten" is one moment of two values.
  const pairs = marks.flatMap((one, at) => marks.slice(at + 1).map((other) => [one, other]));
  const threes = marks.slice(2).map((_, at) => marks.slice(at, at + 3));
  for (const group of [...threes, ...pairs, ...marks.map((mark) => [mark])]) {
    if (group.some(({ at }) => labels[at] !== outside)) continue;
    const fitting = takenBy(group.map(({ spot }) => spot)).filter(({ fields }) => fields.every(isSame));
    const right = fitting.find(({ field, fields }) => fields.some(([own]) => own === field)) ?? fitting[0];
    if (right === undefined) continue;
    for (const { at } of group) labels[at] = `B-${right.field}`;
    for (const [field] of right.fields) given.add(field);
    given.add(right.field);
  }
  const unsure: string[] = [];
  for (const { at, spot } of marks) {
    if (labels[at] !== outside) continue;
    const open = takenBy([spot]);
    // Some slots only take what says no more: "per 100 km".
    const idle = open.find(({ fields }) => fields.every(([field]) => !known.has(field)));
    if (idle) labels[at] = `B-${idle.field}`;
    else if (mayBeAside(tokens, at, said)) labels[at] = `B-${aside}`;
    else unsure.push(...open.map(({ field }) => field), aside);
  }
  return { given: [...given], unsure };
}

const slotsOf = new Map<string, readonly (readonly [string, Slot])[]>();

/** Each slot by which a tool is asked for. */
function waysOf(tool: string, { language }: Said): readonly (readonly [string, Slot])[] {
  const known = slotsOf.get(tool);
  if (known) return known;
  const ways = [...language.keys, ...language.tools].filter((words) => words.tool === tool);
  const all = ways.flatMap(({ slots }) => Object.entries(slots));
  const made = [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
  slotsOf.set(tool, made);
  return made;
}
