import { mayMean } from "./acts.ts";
import type { FloatSlot, Slot, ToolWords } from "./catalogue.ts";
import { isWordSlot } from "./catalogue.ts";
import type { Fields, MarkedSpot, WordParts } from "./choice.ts";
import { takeFloat } from "./fill-slots.ts";
import type { Language } from "./language.ts";
import { holdsAny, type LazyPattern, lazyPattern, type Word } from "./lazy-pattern.ts";
import { fillParts, groupOf, withNumberedGroups } from "./patterns.ts";
import { type Said, tidy } from "./scan.ts";
import type { Spotted, SpottedSentence } from "./spot.ts";
import { spotMark } from "./spot-value.ts";
import { isEnough, type ToolOrder } from "./tool-order.ts";
import { readWords } from "./word-slots.ts";

interface CompiledTool {
  readonly words: ToolWords;
  /** Its values may stay in the text, where none of them must be known. */
  readonly canStay: boolean;
  /** A sentence without any of these is none of it; undefined where that can't be told. */
  readonly heldWords: readonly Word[] | undefined;
  readonly patterns: readonly LazyPattern[];
}

const compiledOf = new WeakMap<Language, readonly CompiledTool[]>();
/** Longer sentences tell a story. */
const sentenceCharsMax = 400;

/** The tool that a whole sentence asks for; undefined where it asks for none. */
export function matchTools(sentence: SpottedSentence, { spots }: Spotted, said: Said): ToolOrder | undefined {
  if (sentence.text.length > sentenceCharsMax) return undefined;
  const polite = new RegExp(`^${said.language.parts.polite ?? ""}`, "iu").exec(sentence.text)?.[0] ?? "";
  const marks = marksOf({ sentence, spots });
  const matching = { sentence, spots, said, marks, backwards: [...marks].reverse() };
  for (const tool of toolsOf(said.language)) {
    // "Should I add milk?" asks; "can you add milk?" orders.
    if (tool.words.changes && sentence.isQuestion && polite === "") continue;
    if (tool.heldWords && !holdsAny(sentence.text, tool.heldWords)) continue;
    if (!mayMean(tool.words.tool, sentence.text, said.language)) continue;
    const order = orderOf(tool, matching);
    if (order) return order;
  }
  return undefined;
}

interface Matching {
  readonly sentence: SpottedSentence;
  readonly spots: Spotted["spots"];
  readonly said: Said;
  readonly marks: readonly MarkedSpot[];
  readonly backwards: readonly MarkedSpot[];
}

function orderOf(tool: CompiledTool, matching: Matching): ToolOrder | undefined {
  const { words } = tool;
  const { marks, backwards } = matching;
  // Of two days the one that is meant mostly stands at the end; what nothing takes stays in the text.
  const isFirst = words.prefers === "first";
  for (let turn = 0; turn < Math.min(2, Math.max(1, marks.length)); turn++) {
    const preferred = isFirst === (turn === 0) ? marks : backwards;
    const floats = takeFloats(words, preferred, matching.said);
    const rest = without(matching.sentence.text, floats.used, matching.said);
    const found = matchWords(tool, rest, { ...matching, beside: floats.filled });
    const filled = found && { ...found, ...floats.filled };
    if (filled && isEnough(words, filled)) return { words, filled };
  }
  const found = tool.canStay && marks.length > 0 && matchWords(tool, matching.sentence.text, matching);
  return found ? { words, filled: found } : undefined;
}

export function marksOf({ sentence, spots }: Pick<Matching, "sentence" | "spots">): MarkedSpot[] {
  return [...sentence.text.matchAll(spotMark)].flatMap(([, digits]) => {
    const spot = spots[Number(digits)];
    return spot ? [{ ...spot, index: Number(digits) }] : [];
  });
}

/** "Every Monday until 30 June": the day is the end of what repeats, and no day of its own. */
function endedBy({ slots }: ToolWords, marks: readonly MarkedSpot[], { language }: Said) {
  if (!Object.values(slots).some(({ type }) => type === "repeat")) return undefined;
  const isEnd = new RegExp(`^(?:${language.calendar.until}) `, "iu");
  const end = marks.find(({ value, text }) => value.kind === "day" && isEnd.test(text));
  const repeat = marks.find(({ value }) => value.kind === "repeat");
  if (end?.value.kind !== "day" || repeat?.value.kind !== "repeat" || end.value.ahead === undefined)
    return undefined;
  const rule = `${repeat.value.rule};UNTIL=${end.value.ahead.replaceAll("-", "")}`;
  const ruled: MarkedSpot = { ...repeat, value: { ...repeat.value, rule } };
  const others = marks.filter((mark) => mark !== end);
  return {
    marks: others.map((mark) => (mark === repeat ? ruled : mark)),
    repeat: repeat.index,
    day: end.index,
  };
}

/** What the floating slots take of these values, in the slots' order. */
export function takeFloats(words: ToolWords, marks: readonly MarkedSpot[], said: Said) {
  const used: number[] = [];
  const filled: Record<string, Fields> = {};
  if (marks.length === 0) return { used, filled };
  const ended = endedBy(words, marks, said);
  for (const [name, slot] of Object.entries(words.slots)) {
    if (!isFloat(slot)) continue;
    const spots = (ended?.marks ?? marks).filter(({ index }) => !used.includes(index));
    const taken = takeFloat({ name, slot, spots, said });
    if (taken === undefined) continue;
    filled[name] = taken.fields;
    used.push(...taken.used, ...(ended && taken.used.includes(ended.repeat) ? [ended.day] : []));
  }
  return { used, filled };
}

function isFloat(slot: Slot): slot is Slot & FloatSlot {
  return !isWordSlot(slot);
}

/** What was left of the last sentence without some of its values: most tools take the same ones. */
let rests: { text: string; language: Language; of: Map<string, string> } | undefined;

/** The sentence without these values, and without the "or" and "," that stood between them. */
export function without(text: string, used: readonly number[], { language }: Said): string {
  if (rests?.text !== text || rests.language !== language) rests = { text, language, of: new Map() };
  const key = used.join();
  const rest = rests.of.get(key) ?? takenOut(text, used, language);
  rests.of.set(key, rest);
  return rest;
}

function takenOut(text: string, used: readonly number[], language: Language): string {
  const bare = tidy(text.replace(spotMark, (mark, index) => (used.includes(Number(index)) ? " " : mark)));
  if (used.length === 0) return bare;
  const { dangling } = language.when;
  // "On ⟦0⟧ the kettle" begins with the day, too.
  const [, first] = /^(?:\p{L}+ )?⟦v(\d+)⟧/u.exec(text) ?? [];
  const lead = used.includes(Number(first)) ? new RegExp(`^(?:(?:${dangling})[ ,]+)+`, "iu") : /^(?!)/;
  return tidy(bare.replace(lead, "").replace(new RegExp(`(?:[ ,]+(?:${dangling}))+$`, "iu"), ""));
}

function matchWords(
  { words, patterns }: CompiledTool,
  text: string,
  { said, spots, beside }: Matching & { readonly beside?: Readonly<Record<string, Fields>> },
): Record<string, Fields> | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const filled = found && readGroups(words, found, { said, spots, ...(beside && { beside }) });
    if (filled) return filled;
  }
  return undefined;
}

function readGroups(
  words: ToolWords,
  match: RegExpExecArray,
  parts: WordParts,
): Record<string, Fields> | undefined {
  const filled: Record<string, Fields> = {};
  for (const [name, slot] of Object.entries(words.slots)) {
    const found = groupOf(match, name);
    if (found === undefined || !isWordSlot(slot)) continue;
    const fields = readWords({ name, slot, text: found }, parts);
    if (fields === undefined) return undefined;
    filled[name] = fields;
  }
  return filled;
}

function toolsOf(language: Language): readonly CompiledTool[] {
  const known = compiledOf.get(language);
  if (known) return known;
  const made = language.tools.map((words) => compiledTool(words, language));
  compiledOf.set(language, made);
  return made;
}

function compiledTool(words: ToolWords, language: Language): CompiledTool {
  const patterns = words.says.map((says) => lazyPattern(says, () => compile(says, words, language)));
  const held = patterns.map((pattern) => pattern.words);
  return {
    words,
    patterns,
    heldWords: held.every((each) => each !== undefined) ? [...new Set(held.flat())] : undefined,
    canStay:
      words.anyOf === undefined &&
      words.allOf === undefined &&
      !Object.values(words.slots).some((it) => it.ask && !isWordSlot(it)),
  };
}

/** No classes of Unicode letters here: hundreds of patterns with them take seconds to compile. */
const word = String.raw`[^\s⟦⟧,:;!?()]+`;

function compile(says: string, { slots }: ToolWords, language: Language): RegExp {
  const { article = "", beside = "(?!)" } = language.parts;
  const next = `(?!(?:${beside}) )`;
  const places: Record<string, string> = { ...language.parts };
  for (const [name, slot] of Object.entries(slots)) {
    if (slot.type === "text" || slot.type === "list") places[name] = `(?<${name}>\\S.{0,299}?)`;
    if (slot.type === "name" || slot.type === "category") {
      const one = slot.type === "name" && slot.valued ? `(?:${word}|⟦v\\d+⟧)` : word;
      places[name] = `${article}(?<${name}>${one}(?: ${next}${one}){0,5}?)`;
    }
    if (slot.type === "choice") places[name] = `(?<${name}>${Object.values(slot.values).join("|")})`;
  }
  return new RegExp(`^(?:${withNumberedGroups(fillParts(says, places))})$`, "i");
}
