import { isWordSlot, type KeyWords, type Slot } from "./catalogue.ts";
import type { Fields } from "./choice.ts";
import { ease } from "./ease.ts";
import { type KeyPatterns, keyPatternsOf } from "./key-patterns.ts";
import { marksOf, takeFloats, without } from "./match-tools.ts";
import { groupOf } from "./patterns.ts";
import { type Said, tidy } from "./scan.ts";
import { type Spotted, type SpottedSentence, spotMark } from "./spot.ts";
import { missingSlot, type ToolOrder } from "./tool-order.ts";
import { readWords } from "./word-slots.ts";

interface Candidate {
  readonly order: ToolOrder;
  /** Letters of the sentence that are the tool's own. */
  readonly score: number;
}

interface Parts {
  readonly spots: Spotted["spots"];
  readonly said: Said;
}

/** Longer sentences tell a story. */
const sentenceCharsMax = 300;
/** An order that lacks something must explain so many letters more than one that doesn't. */
const missingPenalty = 4;
/** Stands where words were taken out. */
const gap = "¦";

/**
 * The one tool whose key words stand in the sentence, where all its other words are accounted for; undefined where none or
 * more than one does: it is better to ask than to write what was not meant.
 */
export function readByKeys(sentence: SpottedSentence, { spots }: Spotted, said: Said): ToolOrder | undefined {
  if (sentence.text.length > sentenceCharsMax || sentence.text.includes(gap)) return undefined;
  const { core, bare, isOrder } = ease(sentence, said);
  const isQuestion = sentence.isQuestion && !isOrder;
  const found = bestOf({ ...core, isQuestion }, { spots, said });
  return found ?? (bare.text === core.text ? undefined : bestOf({ ...bare, isQuestion }, { spots, said }));
}

function bestOf(sentence: SpottedSentence, parts: Parts): ToolOrder | undefined {
  const candidates: Candidate[] = [];
  for (const patterns of keyPatternsOf(parts.said.language)) {
    if (patterns.keys.changes && sentence.isQuestion) continue;
    const found = candidateOf(patterns, sentence, parts);
    if (found) candidates.push(found);
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  const rival = others.find(({ order }) => order.words.tool !== best?.order.words.tool);
  return best && rival?.score !== best.score ? best.order : undefined;
}

function candidateOf(patterns: KeyPatterns, sentence: SpottedSentence, parts: Parts): Candidate | undefined {
  const { keys, cues, has, others, unless } = patterns;
  const { text } = sentence;
  if (
    unless?.test(text) ||
    others?.test(text) ||
    has?.test(text) === false ||
    !cues.every((cue) => cue.test(text))
  )
    return undefined;
  const marks = marksOf({ sentence, spots: parts.spots });
  const words = { ...keys, says: [] };
  const orders = marks.length > 1 ? [[...marks].reverse(), marks] : [marks];
  if (keys.prefers === "first") orders.reverse();
  for (const preferred of orders) {
    const floats = takeFloats(words, preferred, parts.said);
    const read = readRest(patterns, without(text, floats.used, parts.said), parts);
    const filled = read && { ...read.filled, ...floats.filled };
    if (!filled || !isEnough(keys, filled)) continue;
    const order = { words, filled };
    const lacks = missingSlot(order) === undefined ? 0 : missingPenalty;
    return { order, score: read.score - lacks };
  }
  return undefined;
}

function isEnough({ anyOf, allOf = [] }: KeyWords, filled: Readonly<Record<string, Fields>>): boolean {
  return (anyOf?.some((name) => name in filled) ?? true) && allOf.every((name) => name in filled);
}

/** What is left of a sentence while its words are taken out one after the other. */
interface Reading {
  text: string;
  score: number;
  readonly filled: Record<string, Fields>;
}

function readRest(patterns: KeyPatterns, text: string, parts: Parts): Reading | undefined {
  const reading: Reading = { text, score: 0, filled: {} };
  const { keys } = patterns;
  const isText = keys.slots[keys.rest ?? ""]?.type === "text";
  if (!takeCues(reading, patterns, parts) || !takeLeads(reading, patterns, parts)) return undefined;
  const left = reading.text.split(gap).flatMap((raw, index) => {
    const run = patterns.trim(raw);
    return run === "" ? [] : [{ run: isText ? raw.replace(patterns.textLead, "") : run, index }];
  });
  const [only, ...more] = left;
  if (only === undefined || keys.rest === "*") return reading;
  if (more.length > 0 || keys.rest === undefined || keys.rest in reading.filled) return undefined;
  if (only.index === 0 && keys.changes && !keys.before) return undefined;
  return fill(reading, { name: keys.rest, text: only.run }, { keys, parts }) ? reading : undefined;
}

function takeCues(reading: Reading, { keys, cues, also, choices }: KeyPatterns, parts: Parts): boolean {
  for (const cue of [...cues, ...choices, ...also, ...also]) {
    const found = cue.exec(reading.text);
    if (!found) {
      if (cues.includes(cue)) return false;
      continue;
    }
    for (const name of Object.keys(keys.slots)) {
      const said = groupOf(found, name);
      if (said === undefined || name in reading.filled) continue;
      if (!fill(reading, { name, text: said }, { keys, parts })) return false;
    }
    reading.score += found[0].length;
    reading.text = `${reading.text.slice(0, found.index)}${gap}${reading.text.slice(found.index + found[0].length)}`;
  }
  return true;
}

/** "for the van at the station": each slot's words begin behind its own preposition and end before the next one. */
function takeLeads(reading: Reading, { keys, leads, trim }: KeyPatterns, parts: Parts): boolean {
  const { text } = reading;
  const found = leads
    .flatMap(({ slot, pattern }) => {
      const match = slot in reading.filled ? null : pattern.exec(text);
      return match ? [{ slot, at: match.index, from: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.at - b.at);
  let left = text.slice(0, found[0]?.at);
  for (const [index, { slot, at, from }] of found.entries()) {
    const next = found[index + 1]?.at ?? text.length;
    const stop = text.indexOf(gap, from);
    const end = stop < 0 ? next : Math.min(stop, next);
    const raw = text.slice(from, end);
    const said = keys.slots[slot]?.type === "text" ? tidy(raw) : trim(raw);
    if (said !== "" && from <= end) {
      if (!fill(reading, { name: slot, text: said }, { keys, parts })) return false;
      left += `${gap}${text.slice(end, next)}`;
    } else left += text.slice(at, next);
  }
  reading.text = left;
  return true;
}

function fill(
  reading: Reading,
  { name, text }: { name: string; text: string },
  { keys, parts }: { keys: KeyWords; parts: Parts },
): boolean {
  const slot = keys.slots[name];
  if (slot === undefined || (isNamed(slot) && hasValues(text, slot, parts))) return false;
  const fields = isWordSlot(slot) ? readWords({ name, slot, text: tidy(text) }, parts) : undefined;
  if (fields === undefined) return false;
  reading.filled[name] = fields;
  return true;
}

function isNamed({ type }: Slot): boolean {
  return type === "name" || type === "category";
}

/** "two tickets" is a name, "12 dogs" and "50 euros" are none. */
function hasValues(text: string, slot: Slot, { spots }: Parts): boolean {
  return [...text.matchAll(spotMark)].some(([mark, index]) => {
    const spot = spots[Number(index)];
    const isCount = spot?.value.kind === "amount" && spot.value.amount?.isMoney === false;
    const isAllowed = !/\d/.test(spot?.text ?? "") || (slot.type === "name" && slot.counted === true);
    return !isCount || !isAllowed || !text.trim().startsWith(mark);
  });
}
