import { isDoubted, isOfOthers } from "../doubt.ts";
import { ease } from "../ease.ts";
import { type Intent, isWhole, type UnclearReason } from "../intent.ts";
import { intentOf } from "../key-intents.ts";
import type { Said } from "../scan.ts";
import { spelled } from "../spelling.ts";
import { type Spotted, spotValues } from "../spot.ts";
import type { ToolOrder } from "../tool-order.ts";
import { learnedOf } from "./learned-of.ts";
import { readByLearning } from "./read-by-learning.ts";

/** A message must ask for a tool so likely: for one that reads, one that writes, and where it seems denied or supposed. */
const readShareMin = 0.7;
const writeShareMin = 0.75;
const doubtedShareMin = 0.98;
/** Longer messages tell a story. */
const charsMax = 300;

const doubts: ReadonlySet<UnclearReason> = new Set(["negated", "hypothetical", "otherPerson"]);

/**
 * A message that no pattern accounts for, as what most such messages ask for. Undefined where that is not likely, where
 * something of it is left over or missing, and where it is doubted.
 */
export function learnedOrder(text: string, intents: readonly Intent[], said: Said): Intent | undefined {
  const model = learnedOf(said.language);
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

/** What somebody else does is no order, and a question changes nothing: no share is enough. */
function leastShare({ words, filled }: ToolOrder, { spotted, intents, said }: Message): number {
  const never = Number.POSITIVE_INFINITY;
  const eased = spotted.sentences.map((sentence) => ({ sentence, ...ease(sentence, said) }));
  if (eased.some(({ bare }) => isOfOthers(bare.text, said.language))) return never;
  if (!words.changes) return readShareMin;
  const isAsked = eased.some(({ sentence, isOrder }) => sentence.isQuestion && !isOrder);
  if (isAsked || isBareSum(words.tool, filled, { spotted, said })) return never;
  if (Object.keys(filled).length === 0) return never;
  const isDoubtful =
    intents.some((intent) => intent.kind === "unclear" && doubts.has(intent.reason)) ||
    eased.some(({ bare }) => isDoubted(bare.text, said.language));
  return isDoubtful ? doubtedShareMin : writeShareMin;
}

/** "My share of the work is 3 days": of what was spent a number alone is no sum. */
function isBareSum(
  tool: string,
  filled: ToolOrder["filled"],
  { spotted, said }: Omit<Message, "intents">,
): boolean {
  const isSpent =
    said.language.sense.ownDoing.includes(tool) && Object.values(filled).some((it) => "amount" in it);
  return isSpent && !spotted.spots.some(({ value }) => value.kind === "amount" && value.amount?.isMoney);
}
