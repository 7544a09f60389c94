import { mayMean } from "./acts.ts";
import type { WordParts } from "./choice.ts";
import { shareOf } from "./classify.ts";
import { isBeyond } from "./doubt.ts";
import { ease } from "./ease.ts";
import { type KeyPatterns, keyPatternsOf } from "./key-patterns.ts";
import { alphabet } from "./letters.ts";
import { marksOf, takeFloats, without } from "./match-tools.ts";
import { bounded, type Said } from "./scan.ts";
import type { Spotted, SpottedSentence } from "./spot.ts";
import { fill, gap, ownText, type Reading, takeCues, takeLeads } from "./take-words.ts";
import { isEnough, missingSlot, type ToolOrder } from "./tool-order.ts";

interface Candidate {
  readonly order: ToolOrder;
  /** Letters of the sentence that are the tool's own. */
  readonly score: number;
}

/** Longer sentences tell a story. */
const sentenceCharsMax = 300;
/** An order that lacks something must explain so many letters more than one that doesn't. */
const missingPenalty = 4;
/** Letters that a field counts for, beside those that it was said in. */
const slotWorth = 3;
/** Letters that a tool's likelihood by all words counts for, as its logarithm. */
const senseWeight = 3;
const shareLeast = 0.02;

/**
 * The one tool whose key words stand in the sentence, where all its other words are accounted for; undefined where none or
 * more than one does: it is better to ask than to write what was not meant.
 */
export function readByKeys(sentence: SpottedSentence, { spots }: Spotted, said: Said): ToolOrder | undefined {
  if (sentence.text.length > sentenceCharsMax || sentence.text.includes(gap)) return undefined;
  const { core, bare, isOrder } = ease(sentence, said);
  const isQuestion = sentence.isQuestion && !isOrder;
  const found =
    bestOf({ ...core, isQuestion }, { spots, said }) ??
    (bare.text === core.text ? undefined : bestOf({ ...bare, isQuestion }, { spots, said }));
  const { easy, sense } = said.language;
  const isAskedOfPam = new RegExp(`^(?:${easy.askedOfPam})(?![${alphabet}])`, "iu").test(
    sentence.source.trim(),
  );
  // "Could you call the school?" is nothing that PAM can do, and no task of the user's.
  const isTheirs = isAskedOfPam && isBeyond(bare.text, said.language);
  return found && isTheirs && sense.ownDoing.includes(found.words.tool) ? undefined : found;
}

function bestOf(sentence: SpottedSentence, parts: WordParts): ToolOrder | undefined {
  const { language } = parts.said;
  const candidates: Candidate[] = [];
  for (const patterns of keyPatternsOf(language)) {
    if (patterns.keys.changes && sentence.isQuestion) continue;
    if (!mayMean(patterns.keys.tool, sentence.text, language)) continue;
    const found = candidateOf(patterns, sentence, parts);
    const share = found === undefined ? 0 : shareOf(patterns.keys.tool, sentence.source, language.asks);
    if (found)
      candidates.push({ ...found, score: found.score + senseWeight * Math.log(Math.max(share, shareLeast)) });
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  const rival = others.find(({ order }) => order.words.tool !== best?.order.words.tool);
  return best && rival?.score !== best.score ? best.order : undefined;
}

function candidateOf(
  patterns: KeyPatterns,
  sentence: SpottedSentence,
  parts: WordParts,
): Candidate | undefined {
  const { keys, cues, has, others, unless } = patterns;
  const { text } = sentence;
  if (
    !cues.every((cue) => cue.test(text)) ||
    has?.test(text) === false ||
    unless?.test(text) ||
    others?.test(text) ||
    others?.test(`${text.charAt(0).toLowerCase()}${text.slice(1)}`) ||
    (keys.changes && text.search(bounded(parts.said.language.easy.notDone)) >= 0)
  )
    return undefined;
  const marks = marksOf({ sentence, spots: parts.spots });
  const words = { ...keys, says: [] };
  const orders = marks.length > 1 ? [[...marks].reverse(), marks] : [marks];
  if (keys.prefers === "first") orders.reverse();
  for (const preferred of orders) {
    const floats = takeFloats(words, preferred, parts.said);
    const bare = without(text, floats.used, parts.said);
    const read = readRest(patterns, { text: bare, whole: text }, parts);
    const filled = read && { ...read.filled, ...floats.filled };
    if (!filled || !isEnough(keys, filled)) continue;
    const order = { words, filled };
    const lacks = missingSlot(order) === undefined ? 0 : missingPenalty;
    return { order, score: read.score - lacks + slotWorth * Object.keys(filled).length };
  }
  return undefined;
}

function readRest(
  patterns: KeyPatterns,
  { text, whole }: { readonly text: string; readonly whole: string },
  parts: WordParts,
): Reading | undefined {
  const reading: Reading = { text, score: 0, filled: {} };
  const { keys } = patterns;
  const isText = keys.slots[keys.rest ?? ""]?.type === "text";
  if (takeCues(reading, patterns, parts) !== 0 || !takeLeads(reading, patterns, parts)) return undefined;
  const left = reading.text.split(gap).flatMap((raw, index) => {
    const run = patterns.trim(raw);
    return run === "" ? [] : [{ run: isText ? ownText(raw, patterns) : run, index }];
  });
  const [only, ...more] = left;
  // "Order a pizza to my address" names nothing of the user's.
  const isBeyondNamed = !isText && !/⟦/u.test(whole) && isBeyond(whole, parts.said.language);
  if (only === undefined || keys.rest === "*") return reading;
  if (more.length > 0 || keys.rest === undefined || keys.rest in reading.filled) return undefined;
  if (only.index === 0 && keys.changes && (!keys.before || isBeyondNamed)) return undefined;
  return fill(reading, { name: keys.rest, text: only.run }, { keys, parts }) ? reading : undefined;
}
