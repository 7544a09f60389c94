import { endsBehindStory } from "./behind-story.ts";
import { isEcho } from "./echoes.ts";
import { type Intent, isWhole } from "./intent.ts";
import type { Language } from "./language.ts";
import { learnedOrder } from "./learned/learned-order.ts";
import { alphabet } from "./letters.ts";
import { isOddlyNamed } from "./odd-names.ts";
import { isOpenReminder, withRemindedOf } from "./reminded-of.ts";
import { type Said, tidy } from "./scan.ts";
import { sealSaid, unsealed } from "./seals.ts";
import { inputOf } from "./tool-order.ts";
import { orderCharsMax, understand } from "./understand.ts";

/** One thing that a message orders, with the words that ordered it where they stand by themselves. */
export interface Order {
  readonly intent: Intent;
  readonly words: string | undefined;
  /** No pattern read it: it is what most such messages ask for. */
  readonly isLearned?: boolean;
}

/** Places in a message where another order may begin. */
const cutsMax = 9;
/** Ends of sentences; "9 a.m. to ten" and "Dr. Weber" have none. */
function endsIn({ titles }: Language): RegExp {
  return new RegExp(
    `(?<![^\\p{L}]\\p{L}|(?<!\\p{L})(?:${titles}))(?:[.!?;\\n]*[.!?;]\\s+|\\n\\s+)(?=\\S)`,
    "gu",
  );
}

interface Cut {
  /** Where the piece before it ends, and the next one begins. */
  readonly at: number;
  readonly next: number;
  /** What follows is an order of its own, or nothing here is split. */
  readonly isSure: boolean;
}

/**
 * All that a message orders, in its order. Several orders in one sentence are taken apart where each part is a whole order by
 * itself; where one is not, the message is read as a whole, and so it is where its words make one order together. Patterns
 * read first, and what was learned from written requests what they leave.
 */
export function ordersIn(written: string, said: Said): readonly Order[] {
  if (written.length > orderCharsMax) return asWhole(written, said);
  const byPatterns = named(ordersByPatterns(written, said), said) ?? notUnderstood;
  const intents = byPatterns.map(({ intent }) => intent);
  const read = intents.every(isWhole) ? byPatterns : [];
  const isRefused = intents.some((intent) => intent.kind === "unclear" && intent.reason !== "scope");
  const { orders, isEachBegun } = isRefused ? none : sentencesIn(written, said);
  const parts = named(orders, said) ?? [];
  // Nothing that was ordered beside something else is passed over as a story.
  if (isEachBegun && parts.length > read.length) return parts;
  const learned = learnedOrder(written, intents, said);
  if (learned !== undefined && !isOddlyNamed(learned, said))
    return [{ intent: learned, words: undefined, isLearned: read.length === 0 }];
  if (read.length > 0) return read;
  if (parts.length > 0) return parts;
  return (isRefused ? undefined : learnedBehindStory(written, said)) ?? byPatterns;
}

/** "The forecast is awful, so gloves go on the packing list": what was learned reads the end that is an order. */
function learnedBehindStory(written: string, said: Said): readonly Order[] | undefined {
  for (const text of endsBehindStory(written, said.language)) {
    const intent = learnedOrder(text, understand(text, said), said);
    if (intent !== undefined && !isOddlyNamed(intent, said))
      return [{ intent, words: undefined, isLearned: true }];
  }
  return undefined;
}

const notUnderstood: readonly Order[] = [{ intent: { kind: "unclear", reason: "scope" }, words: undefined }];

/** Undefined where one of the orders is for what nothing is called. */
function named(orders: readonly Order[], said: Said): readonly Order[] | undefined {
  return orders.some(({ intent }) => isOddlyNamed(intent, said)) ? undefined : orders;
}

interface Sentences {
  /** None where one of the sentences is no whole order. */
  readonly orders: readonly Order[];
  /** Whether each after the first begins with the words of an order. */
  readonly isEachBegun: boolean;
}

const none: Sentences = { orders: [], isEachBegun: false };

/** The orders of a message that has one in each sentence. */
function sentencesIn(written: string, said: Said): Sentences {
  const text = goingOn(sealSaid(written, said.language), said.language);
  const cuts = cutsOf(text, said.language).filter(({ isSure }) => isSure);
  if (cuts.length === 0 || cuts.length > cutsMax) return none;
  const begun = new RegExp(`^(?:${said.language.joins.starts})(?![${alphabet}])`, "iu");
  const orders = apart(
    { text, cuts, said },
    (words, hasCuts) => pieceOf(words, hasCuts, said) ?? learnedPiece(words, said),
  );
  return {
    orders: withoutRepeats(orders ?? []),
    isEachBegun: cuts.every(({ next }) => begun.test(text.slice(next))),
  };
}

function learnedPiece(text: string, said: Said): Order[] | undefined {
  const intent = learnedOrder(text, understand(text, said), said);
  return intent && [{ intent, words: titleOf(text), isLearned: true }];
}

function asWhole(text: string, said: Said): readonly Order[] {
  return understand(text, said).map((intent) => ({ intent, words: undefined }));
}

function ordersByPatterns(written: string, said: Said): readonly Order[] {
  const text = goingOn(sealSaid(written, said.language), said.language);
  const cuts = cutsOf(text, said.language);
  if (cuts.length === 0 || cuts.length > cutsMax) return asWhole(text, said);
  if (!cuts.some((cut) => cut.isSure)) {
    const whole = asWhole(text, said);
    if (whole.every(({ intent }) => isWhole(intent) && intent.kind !== "expense")) return whole;
  }
  const orders = apart({ text, cuts, said }, (words, hasCuts) => pieceOf(words, hasCuts, said));
  // Purchases side by side are one order.
  return orders === undefined || orders.every(({ intent }) => intent.kind === "expense")
    ? asWhole(text, said)
    : withoutRepeats(orders);
}

/** "That was wrong, undo it" takes back one change; what is asked for twice in other words is told once. */
function withoutRepeats(orders: readonly Order[]): readonly Order[] {
  const keys = orders.map(({ intent }) => keyOf(intent));
  const kept = orders.filter((_, at) => keys[at] === undefined || keys.lastIndexOf(keys[at]) === at);
  return kept.length > 1 ? kept : kept.map(({ intent }) => ({ intent, words: undefined }));
}

/** What may be asked for once only; undefined where twice is twice. */
function keyOf(intent: Intent): string | undefined {
  if (intent.kind === "undo" && intent.what === undefined && intent.scope !== "redo") return "undo";
  if (intent.kind !== "tool" || intent.order.words.changes) return undefined;
  return `${intent.order.words.tool} ${JSON.stringify(inputOf(intent.order))}`;
}

/** "The scooter was serviced today. It cost 95 euros.": no other order begins there. */
function goingOn(text: string, { joins }: Language): string {
  return joins.goesOn === undefined ? text : text.replace(new RegExp(joins.goesOn, "giu"), ",");
}

interface Rule {
  readonly pattern: RegExp;
  readonly isSure: boolean;
}

const rulesFor = new WeakMap<Language, readonly Rule[]>();

function rulesOf(language: Language): readonly Rule[] {
  const known = rulesFor.get(language);
  if (known) return known;
  const { strong, weak, starts, sure } = language.joins;
  const before = (join: string, start: string) =>
    new RegExp(`(?:${join}) *(?=(?:${start})(?![${alphabet}]))`, "giu");
  const made = [
    { pattern: endsIn(language), isSure: true },
    { pattern: before(strong, starts), isSure: true },
    { pattern: before(weak, sure), isSure: true },
    { pattern: before(weak, starts), isSure: false },
  ];
  rulesFor.set(language, made);
  return made;
}

function cutsOf(text: string, language: Language): Cut[] {
  const found = new Map<number, Cut>();
  for (const { pattern, isSure } of rulesOf(language))
    for (const { index, 0: join } of text.matchAll(pattern))
      if (index > 0 && !found.has(index)) found.set(index, { at: index, next: index + join.length, isSure });
  // "Oops, undo that" is one order.
  const hollow = new RegExp(`^(?:${language.joins.hollow})[ ,.!]*$`, "iu");
  const inOrder = [...found.values()]
    .filter(({ at }) => !hollow.test(text.slice(0, at).trim()))
    .sort((a, b) => a.at - b.at);
  return inOrder.filter((cut, index) => index === 0 || cut.at >= (inOrder[index - 1]?.next ?? 0));
}

interface Apart {
  readonly text: string;
  readonly cuts: readonly Cut[];
  readonly said: Said;
}

type ReadPiece = (words: string, hasCuts: boolean) => Order[] | undefined;

/** The fewest pieces that are whole orders each; undefined where there are none such. */
function apart({ text, cuts, said }: Apart, read: ReadPiece): readonly Order[] | undefined {
  const starts = [0, ...cuts.map(({ next }) => next)];
  const stops = [...cuts.map(({ at }) => at), text.length];
  /** By the piece's number: the fewest orders from there on. */
  const best: (Order[] | undefined)[] = Array.from({ length: starts.length + 1 });
  best[starts.length] = [];
  for (let from = starts.length - 1; from >= 0; from--) {
    for (let to = from; to < starts.length; to++) {
      if (to > from && cuts[to - 1]?.isSure === true) break;
      const rest = best[to + 1];
      const words = text.slice(starts[from], stops[to]);
      const isEchoed = from > 0 && isEcho(words, said.language);
      const piece = rest && (isEchoed ? [] : read(words, to > from));
      if (piece === undefined || rest === undefined) continue;
      const orders = [...piece, ...rest];
      if (orders.length < (best[from]?.length ?? Number.POSITIVE_INFINITY)) best[from] = orders;
    }
  }
  return best[0] && best[0].length > 0 ? withRemindedOf(best[0], said) : undefined;
}

/** What is bought is said in any words, also in those of an order: such a piece is none where another may begin in it. */
function pieceOf(text: string, hasCuts: boolean, said: Said): Order[] | undefined {
  const intents = understand(text, said);
  const isOpen = isOpenReminder(intents);
  if (!(isOpen || intents.every(isWhole)) || (hasCuts && intents.some(({ kind }) => kind === "expense")))
    return undefined;
  const orders = intents.filter(({ kind }) => kind !== "greeting" && kind !== "thanks");
  const words = orders.length === 1 ? titleOf(text) : undefined;
  return orders.map((intent) => ({ intent, words }));
}

function titleOf(text: string): string {
  const words = tidy(unsealed(text.replace(/\s+/gu, " "))).replace(/[.!;]+$/u, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
