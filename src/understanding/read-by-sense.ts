import { mayMean } from "./acts.ts";
import type { Slot } from "./catalogue.ts";
import type { WordParts } from "./choice.ts";
import { shareOf } from "./classify.ts";
import { isDoubted } from "./doubt.ts";
import { ease } from "./ease.ts";
import { type KeyPatterns, keyPatternsOf } from "./key-patterns.ts";
import { alphabet } from "./letters.ts";
import { marksOf, takeFloats, without } from "./match-tools.ts";
import { bounded, type Said, tidy } from "./scan.ts";
import type { Spotted, SpottedSentence } from "./spot.ts";
import { type SpotValue, spotMark } from "./spot-value.ts";
import { fill, gap, ownText, type Reading, takeCues, takeLeads } from "./take-words.ts";
import { isEnough, missingSlot, type ToolOrder } from "./tool-order.ts";

interface Candidate {
  readonly order: ToolOrder;
  readonly score: number;
}

/** Longer sentences tell a story. */
const sentenceCharsMax = 200;
/** By all its words a sentence must mean a tool so likely: one that writes, and one that only reads. */
const writeShareMin = 0.6;
const readShareMin = 0.4;
/** Words that say something and that nothing takes: so many may be left, and more where a tool that only reads is so likely. */
const writeLeftMax = 1;
const readLeftMax = 2;
const sureShareMin = 0.85;
const sureReadLeftMax = 5;
/** What a word that is left counts for beside the letters that were taken, and a value as words. */
const leftPenalty = 5;
const valueWords = 5;
/** So many letters must be a tool's own. */
const ownLettersMin = 3;
/** Its own words are a vehicle's name, a title: longer ones are a story. */
const nameWordsMax = 7;

/**
 * The tool that a sentence most likely means, where not all of its words are accounted for: by what all of them say
 * together, with the values and words that the tool takes wherever they stand. Undefined where the sentence is doubted,
 * where the tool lacks something, and where too much is left over.
 */
export function readBySense(
  sentence: SpottedSentence,
  { spots }: Spotted,
  said: Said,
): ToolOrder | undefined {
  if (sentence.text.length > sentenceCharsMax || sentence.text.includes(gap)) return undefined;
  const { language } = said;
  const { bare, isOrder } = ease(sentence, said);
  const mayWrite = (isOrder || !sentence.isQuestion) && !isDoubted(bare.text, language);
  const { note = "", set = "" } = language.parts;
  // "Add milk, and what did I spend?" asks for more than is read of it.
  const isOrdering = new RegExp(`^(?:${note}|${set})(?![${alphabet}])`, "iu").test(bare.text);
  let best: Candidate | undefined;
  for (const patterns of keyPatternsOf(language)) {
    const { changes, tool } = patterns.keys;
    if (!mayMean(tool, bare.text, language)) continue;
    // What has no key words is known by what it is not.
    if (patterns.cues.length === 0 && patterns.unless?.test(bare.text)) continue;
    const share = shareOf(tool, sentence.source, language.asks);
    if (share < (changes ? writeShareMin : readShareMin) || (changes ? !mayWrite : isOrdering)) continue;
    const found = candidateOf(patterns, bare, { spots, said, isSure: share >= sureShareMin });
    if (found && found.score > (best?.score ?? 0)) best = found;
  }
  return best?.order;
}

interface SenseParts extends WordParts {
  readonly isSure: boolean;
}

function candidateOf(
  patterns: KeyPatterns,
  sentence: SpottedSentence,
  parts: SenseParts,
): Candidate | undefined {
  const { keys } = patterns;
  const marks = marksOf({ sentence, spots: parts.spots });
  const words = { ...keys, says: [] };
  const orders = marks.length > 1 ? [[...marks].reverse(), marks] : [marks];
  if (keys.prefers === "first") orders.reverse();
  for (const preferred of orders) {
    const floats = takeFloats(words, preferred, parts.said);
    const text = without(sentence.text, floats.used, parts.said);
    const read = readRest(patterns, text, parts);
    const filled = read && { ...read.reading.filled, ...floats.filled };
    if (!filled || !isEnough(keys, filled)) continue;
    const order = { words, filled };
    if (missingSlot(order) !== undefined) continue;
    const { left, reading } = read;
    const readMax = parts.isSure ? sureReadLeftMax : readLeftMax;
    if (left > (keys.changes ? writeLeftMax : readMax)) continue;
    // "12 dogs ate lunch": a bare number beside words that are left is no sum.
    if (left > 0 && keys.changes && marks.some(({ value }) => isBare(value))) continue;
    return { order, score: 100 + reading.score - leftPenalty * left };
  }
  return undefined;
}

function isBare(value: SpotValue): boolean {
  return value.kind === "amount" && value.amount?.isMoney === false;
}

interface ReadRest {
  readonly reading: Reading;
  /** Words that nothing took. */
  readonly left: number;
}

function readRest(patterns: KeyPatterns, text: string, parts: SenseParts): ReadRest | undefined {
  const { keys } = patterns;
  const slot = keys.slots[keys.rest ?? ""];
  const isRunning = slot?.type === "text" || slot?.type === "list";
  // What a comma parts is said by itself, unless the words are a list or the user's own.
  const reading: Reading = {
    text: isRunning ? text : text.replace(/[,;:] | [-–] /g, gap),
    score: 0,
    filled: {},
  };
  const missing = takeCues(reading, patterns, parts);
  // What only reads does no harm where one of its key words is said in another way.
  const isEnoughSaid = missing === 0 || (missing === 1 && !keys.changes && parts.isSure);
  if (!isEnoughSaid || (reading.score < ownLettersMin && keys.allOf === undefined)) return undefined;
  if (!takeLeads(reading, patterns, parts)) return undefined;
  const noise = bounded(parts.said.language.sense.noise);
  const runs = reading.text.split(gap).flatMap((raw) => {
    const own = patterns.trim(raw);
    if (tidy(own.replace(noise, " ").replace(/[^\p{L}\p{N}⟦⟧]+/gu, " ")) === "") return [];
    return [isRunning && slot.type === "text" ? ownText(raw, patterns) : trimmed(own, noise)];
  });
  const isOpen = keys.rest !== undefined && keys.rest !== "*" && !(keys.rest in reading.filled);
  const own = isOpen ? chosen(runs, slot) : undefined;
  const isTaken = own !== undefined && fill(reading, { name: keys.rest ?? "", text: own }, { keys, parts });
  const others = keys.rest === "*" ? [] : runs.filter((run) => run !== own || !isTaken);
  const left = others.reduce((sum, run) => sum + wordsIn(run.replace(noise, " ")), 0);
  return { reading, left };
}

/** The words that a slot most likely means: the longest run that is no story; of a list the first, "and call mum" is none. */
function chosen(runs: readonly string[], slot: Slot | undefined): string | undefined {
  const fits = runs.filter((run) => slot?.type !== "name" || run.split(" ").length <= nameWordsMax);
  if (slot?.type === "list") return fits[0];
  return [...fits].sort((a, b) => b.length - a.length)[0];
}

/** Without what says nothing at its ends. */
function trimmed(run: string, noise: RegExp): string {
  const words = run.split(" ");
  const says = words.map((word) => word.replace(noise, "").replace(/[^\p{L}\p{N}⟦⟧]+/gu, "") !== "");
  return words.slice(says.indexOf(true), says.lastIndexOf(true) + 1).join(" ");
}

function wordsIn(text: string): number {
  return tidy(text.replace(spotMark, " value".repeat(valueWords)).replace(/[^\p{L}\p{N}' ]+/gu, " "))
    .split(" ")
    .filter(Boolean).length;
}
