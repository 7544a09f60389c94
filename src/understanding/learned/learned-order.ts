import { mayMean } from "../acts.ts";
import { asWritten } from "../as-written.ts";
import type { Fields } from "../choice.ts";
import { isDoubted, isOfOthers } from "../doubt.ts";
import { ease, isRequest } from "../ease.ts";
import { type Intent, isWhole, toolOf, type UnclearReason } from "../intent.ts";
import { intentOf } from "../key-intents.ts";
import type { Said } from "../scan.ts";
import { spelled } from "../spelling.ts";
import { type Spotted, spotValues } from "../spot.ts";
import { inputOf, missingSlot, type ToolOrder } from "../tool-order.ts";
import { learnedOf } from "./learned-of.ts";
import { readByLearning } from "./read-by-learning.ts";

/** A message must ask for a tool so likely: for one that reads, one that writes, and where it seems denied or supposed. */
const readShareMin = 0.8;
const writeShareMin = 0.8;
const doubtedShareMin = 0.995;
/** “I don't need it any more, so please …” */
const requestedShareMin = 0.95;
/** So likely a field of few values must have this one. */
const fixedShareMin = 0.7;
/** What patterns account for is something else only where that is so likely: another tool, or its other fields. */
const otherToolShareMin = 0.99;
const otherFieldsShareMin = 0.9;
/** So likely its words must be which field, to be read, and to be read otherwise than by patterns. */
const wordsShareMin = 0.3;
const otherWordsShareMin = 0.95;
/** Longer messages tell a story. */
const charsMax = 300;

/** What patterns know to be refused. */
const refused: ReadonlySet<UnclearReason> = new Set(["amount", "day", "budgetPeriod", "tooMany", "question"]);
/** What they know to be supposed or told of others changes nothing; what seems denied is surely meant only where it is likelier. */
const supposed: ReadonlySet<UnclearReason> = new Set(["hypothetical", "otherPerson"]);
const denied: ReadonlySet<UnclearReason> = new Set(["negated", "income"]);
const talk: ReadonlySet<Intent["kind"]> = new Set(["greeting", "thanks", "help", "forget", "clock"]);

/**
 * A message as what most such messages ask for. Undefined where that is not likely, where something of it is left over or
 * missing, where it is doubted, and where what patterns read stands.
 * @param intents What patterns read in it.
 */
export function learnedOrder(text: string, intents: readonly Intent[], said: Said): Intent | undefined {
  const model = learnedOf(said.language);
  const read = intents.every(isWhole) ? intents : [];
  // One word alone may be anything: "AB-12", "sandra_m".
  if (model === undefined || text.length > charsMax || !/\S\s+\S/.test(text)) return undefined;
  if (read.length > 1 || read.some(({ kind }) => talk.has(kind))) return undefined;
  if (intents.some((intent) => intent.kind === "unclear" && refused.has(intent.reason))) return undefined;
  const spotted = spotValues(spelled(text, said.language), said);
  const learned = readByLearning(spotted, model, said);
  if (learned.order === undefined || learned.fixedShare < fixedShareMin) return undefined;
  if (learned.wordsShare < wordsShareMin) return undefined;
  if (learned.share < leastShare(learned.order, { spotted, intents, said })) return undefined;
  const intent = intentOf(asWritten(learned.order, text, said.language), { said, source: text });
  if (intent === undefined || !isWhole(intent) || intents.some((it) => lacksStill(it, intent)))
    return undefined;
  const sure = Math.min(learned.share, learned.fixedShare);
  const isSurer = (each: Intent) =>
    sure >= leastAgainst(each, intent, { text, wordsShare: learned.wordsShare });
  return read.every(isSurer) ? intent : undefined;
}

/** What patterns would ask for is missing in what was learned, too: no other form of the sentence makes up for it. */
function lacksStill(read: Intent, intent: Intent): boolean {
  if (read.kind !== "tool" || toolOf(intent) !== toolOf(read)) return false;
  const name = missingSlot(read.order);
  if (name === undefined) return false;
  // A choice that no words tell is a guess.
  if (read.order.words.slots[name]?.type === "choice") return true;
  const fields = fieldsOf(intent);
  return !(read.order.words.slots[name]?.to ?? [name]).some((field) => field in fields);
}

/** How likely an intent must be to stand in place of what patterns read. */
function leastAgainst(
  read: Intent,
  intent: Intent,
  { text, wordsShare }: { readonly text: string; readonly wordsShare: number },
): number {
  if (toolOf(intent) !== toolOf(read)) return otherToolShareMin;
  const fields = fieldsOf(intent);
  const known = Object.entries(fieldsOf(read));
  // “To Thursday” tells a day once.
  const isTwice = Object.entries(fields).some(
    ([name, value]) => !known.some(([it]) => it === name) && known.some(([, it]) => isSame(it, value)),
  );
  if (isTwice || unsaidChoices(read).some((name) => name in fields)) return never;
  const mayDiffer = wordsShare >= otherWordsShareMin;
  // Nothing that patterns have found is lost, and they read days, times and sums best.
  const isKept = ([name, value]: [string, unknown]) =>
    isSame(value, fields[name]) || (mayDiffer && isSaid(fields[name], text) && isSaid(value, text));
  return known.every(isKept) ? otherFieldsShareMin : never;
}

/** Fields of few values that the patterns of this sentence know the words for, and that were not said. */
function unsaidChoices(read: Intent): readonly string[] {
  if (read.kind !== "tool") return [];
  const { words, filled } = read.order;
  return Object.entries(words.slots).flatMap(([name, slot]) =>
    slot.type === "choice" && !(name in filled) ? [slot.to?.[0] ?? name] : [],
  );
}

/** What an intent tells. */
function fieldsOf(intent: Intent): Fields {
  const told: object = intent.kind === "tool" ? inputOf(intent.order) : intent;
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** Words that stand in the message. */
function isSaid(value: unknown, text: string): boolean {
  return typeof value === "string" && !/^\d/.test(value) && text.toLowerCase().includes(value.toLowerCase());
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Message {
  readonly spotted: Spotted;
  readonly intents: readonly Intent[];
  readonly said: Said;
}

/** No share is enough. */
const never = Number.POSITIVE_INFINITY;

/** What somebody else does is no order, and a question changes nothing. */
function leastShare({ words, filled }: ToolOrder, { spotted, intents, said }: Message): number {
  const eased = spotted.sentences.map((sentence) => ({ sentence, ...ease(sentence, said) }));
  if (eased.some(({ bare }) => isOfOthers(bare.text, said.language))) return never;
  if (!spotted.sentences.every(({ text }) => mayMean(words.tool, text, said.language))) return never;
  if (!words.changes) return readShareMin;
  const isAsked = eased.some(({ sentence, isOrder }) => sentence.isQuestion && !isOrder);
  if (isAsked || isBareSum(words.tool, filled, { spotted, said })) return never;
  if (Object.keys(filled).length === 0) return never;
  const isFor = (reasons: ReadonlySet<UnclearReason>) =>
    intents.some((intent) => intent.kind === "unclear" && reasons.has(intent.reason));
  const isDoubtful =
    isFor(supposed) || isFor(denied) || eased.some(({ bare }) => isDoubted(bare.text, said.language));
  if (!isDoubtful) return writeShareMin;
  if (spotted.sentences.some(({ text }) => isRequest(text, said.language))) return requestedShareMin;
  return isFor(supposed) ? never : doubtedShareMin;
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
