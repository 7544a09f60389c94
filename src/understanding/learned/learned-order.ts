import { isDoubted, isOfOthers } from "../doubt.ts";
import { ease } from "../ease.ts";
import { type Intent, isWhole, type UnclearReason } from "../intent.ts";
import { intentOf } from "../key-intents.ts";
import type { Said } from "../scan.ts";
import { spelled } from "../spelling.ts";
import { type Spotted, spotValues } from "../spot.ts";
import type { ToolOrder } from "../tool-order.ts";
import { readByLearning } from "./read-by-learning.ts";

/** A message must ask for a tool so likely: for one that reads, one that writes, and where it seems denied or supposed. */
const readShareMin = 0.5;
const writeShareMin = 0.8;
const doubtedShareMin = 0.98;
/** Longer messages tell a story. */
const charsMax = 300;

const doubts: ReadonlySet<UnclearReason> = new Set(["negated", "hypothetical", "otherPerson"]);

/**
 * A message that no pattern accounts for, as what most such messages ask for. Undefined where that is not likely, where
 * something of it is left over or missing, and where it is doubted.
 */
export function learnedOrder(text: string, intents: readonly Intent[], said: Said): Intent | undefined {
  const model = said.language.learned?.();
  if (model === undefined || text.length > charsMax) return undefined;
  const spotted = spotValues(spelled(text, said.language), said);
  const reading = readByLearning(spotted, model, said);
  if (reading?.order === undefined || reading.share < leastShare(reading.order, { spotted, intents, said }))
    return undefined;
  const intent = intentOf(reading.order, { said, source: text });
  return intent !== undefined && isWhole(intent) ? intent : undefined;
}

interface Message {
  readonly spotted: Spotted;
  readonly intents: readonly Intent[];
  readonly said: Said;
}

/** A question changes nothing, and neither does what somebody else does: no share is enough. */
function leastShare({ words, filled }: ToolOrder, { spotted, intents, said }: Message): number {
  if (!words.changes) return readShareMin;
  const eased = spotted.sentences.map((sentence) => ({ sentence, ...ease(sentence, said) }));
  const isAsked = eased.some(({ sentence, isOrder }) => sentence.isQuestion && !isOrder);
  const isTheirs = eased.some(({ bare }) => isOfOthers(bare.text, said.language));
  if (isAsked || isTheirs || Object.keys(filled).length === 0) return Number.POSITIVE_INFINITY;
  const isDoubtful =
    intents.some((intent) => intent.kind === "unclear" && doubts.has(intent.reason)) ||
    eased.some(({ bare }) => isDoubted(bare.text, said.language));
  return isDoubtful ? doubtedShareMin : writeShareMin;
}
