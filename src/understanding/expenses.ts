import { mayMean } from "./acts.ts";
import { isAll, isOnlyThings, knownCategory } from "./categories.ts";
import { isErrand, isOfOthers } from "./doubt.ts";
import type { Intent, SpentItem } from "./intent.ts";
import { groupOf, type Matched, withNumberedGroups } from "./patterns.ts";
import { bounded, marks, tidy } from "./scan.ts";
import type { Reading } from "./understand.ts";
import { cleanWhat } from "./what.ts";

const itemsMax = 10;

/** One or more purchases in a sentence; whatever else it says makes it unclear. */
export function readExpenses(reading: Reading): Intent {
  const doubt = doubtOf(reading);
  if (doubt) return doubt;
  const { text, trip } = withoutTrip(reading);
  const intent = itemsOf({ ...reading, sentence: { ...reading.sentence, text } });
  if (trip === undefined || intent.kind !== "expense") return intent;
  return { kind: "expense", items: intent.items.map((item) => ({ ...item, trip })) };
}

/** "40 for diesel, Tuscany trip": what was bought, and the trip that it was for. */
function withoutTrip({ sentence, said }: Reading): { text: string; trip: string | undefined } {
  const { text } = sentence;
  const { onTrip } = said.language.easy;
  const found =
    onTrip === undefined
      ? null
      : new RegExp(`(?:${withNumberedGroups(onTrip)})(?<days>(?:,? ?${marks.day})*)$`, "i").exec(text);
  const trip = found ? groupOf(found, "trip") : undefined;
  if (!found || trip === undefined) return { text, trip: undefined };
  return { text: tidy(`${text.slice(0, found.index)} ${found.groups?.["days"] ?? ""}`), trip };
}

function itemsOf(reading: Reading): Intent {
  const { scanned, sentence } = reading;
  if (!mayMean("create_expense", sentence.text, reading.said.language)) return unclear("scope");
  if (numbersIn(sentence.text, marks.amount).some((index) => scanned.amounts[index] === undefined))
    return unclear("amount");
  if (numbersIn(sentence.text, marks.day).some((index) => scanned.days[index] === undefined))
    return unclear("day");
  if (new RegExp(marks.period, "u").test(sentence.text)) return unclear("day");
  const segments = segmentsOf(reading);
  const items = segments && readSegments(segments, reading);
  if (!items) return unclear("scope");
  if (items.length > itemsMax) return unclear("tooMany");
  return { kind: "expense", items };
}

function unclear(reason: Extract<Intent, { kind: "unclear" }>["reason"]): Intent {
  return { kind: "unclear", reason };
}

/** Why the sentence is not a report of something bought, where it speaks of money at all. */
function doubtOf({ said, sentence }: Reading): Intent | undefined {
  const speaksOfMoney = /⟦a/u.test(sentence.text) || bounded(said.language.money).test(sentence.text);
  if (!speaksOfMoney) return unclear("scope");
  // "Can you book 30 for fuel?" is an order, however politely put.
  const text = sentence.text.replace(new RegExp(`^${said.language.parts.polite ?? ""}`, "iu"), "");
  for (const [reason, pattern] of said.language.doubts) {
    if (new RegExp(pattern, "iu").test(text)) return unclear(reason);
  }
  // "Yesterday my brother filled up his car": who it was stands behind the day.
  const opening = text.replace(/^(?:⟦d\d+⟧[ ,]*)+/u, "");
  if (isOfOthers(opening, said.language)) return unclear("otherPerson");
  if (isErrand(text, said.language)) return unclear("scope");
  return sentence.isQuestion && text === sentence.text ? unclear("question") : undefined;
}

/** The sentence in parts of one amount each; undefined where nothing parts two amounts. */
function segmentsOf({ sentence, said }: Reading): string[] | undefined {
  const amounts = [...sentence.text.matchAll(new RegExp(marks.amount, "gu"))];
  const last = amounts.at(-1);
  // "12 for bread and butter and 30 for fuel": the last "and" parts them; in "bread 12 and cake and tea 5" the first.
  const thingsFollow = last !== undefined && tidy(sentence.text.slice(last.index + last[0].length)) !== "";
  const cuts: { from: number; to: number }[] = [];
  for (const [index, amount] of amounts.slice(0, -1).entries()) {
    const from = amount.index + amount[0].length;
    const between = sentence.text.slice(from, amounts[index + 1]?.index);
    const found = [...between.matchAll(new RegExp(said.language.separators, "giu"))];
    const cut = thingsFollow ? found.at(-1) : found[0];
    if (!cut) return undefined;
    cuts.push({ from: from + cut.index, to: from + cut.index + cut[0].length });
  }
  const starts = [0, ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), sentence.text.length];
  return starts.map((start, index) => sentence.text.slice(start, ends[index]));
}

function readSegments(segments: readonly string[], reading: Reading): SpentItem[] | undefined {
  const days = segments.map((segment) => numbersIn(segment, marks.day));
  const named = days.flat();
  // One day in the sentence is the day of everything in it.
  const shared = named.length === 1 ? named[0] : undefined;
  const items: SpentItem[] = [];
  let isReport = false;
  for (const [index, segment] of segments.entries()) {
    const text = tidy(segment.replace(new RegExp(marks.day, "gu"), " "));
    const spent = reading.patterns.match("spent", text);
    isReport ||= spent !== undefined;
    const item = isReport ? reported(spent, text, reading) : unreported(text, reading);
    const day = shared ?? days[index]?.[0];
    if (!item || (days[index]?.length ?? 0) > 1) return undefined;
    items.push({ ...item, day: day === undefined ? undefined : reading.scanned.days[day] });
  }
  return items;
}

/** "I spent 12 on lunch and 30 on my boat": what the first part reports, the others do too. */
function reported(spent: Matched | undefined, text: string, reading: Reading): SpentItem | undefined {
  const { patterns } = reading;
  return itemOf(spent ?? patterns.match("bare", text) ?? patterns.match("adjacent", text), reading);
}

/**
 * Without a verb. "Chapter 3" is no purchase, and "12 dogs ate lunch" neither: a number that is not written as money needs
 * a word of something that people buy; where no preposition joins them, nothing but such words.
 */
function unreported(text: string, reading: Reading): SpentItem | undefined {
  const { patterns, said } = reading;
  const joined = itemOf(patterns.match("bare", text), reading);
  if (joined?.amount?.isMoney) return joined;
  if (joined?.what !== undefined && knownCategory(joined.what, said.language) !== undefined) return joined;
  const adjacent = itemOf(patterns.match("adjacent", text), reading);
  if (adjacent?.what === undefined) return undefined;
  return adjacent.amount?.currency || isOnlyThings(adjacent.what, said.language) ? adjacent : undefined;
}

function itemOf(found: Matched | undefined, reading: Reading): SpentItem | undefined {
  if (!found) return undefined;
  const amount = found.amount === undefined ? undefined : reading.scanned.amounts[Number(found.amount)];
  const what = cleanWhat(found.what, reading);
  if (found.what !== undefined && what === undefined) return undefined;
  return { amount, what, day: undefined };
}

/** The answer to "how much?" or "what for?"; undefined where it is none. */
export function readReply(pending: Intent, reading: Reading): Intent | undefined {
  const { patterns, scanned, sentence, said } = reading;
  if (pending.kind !== "expense" && pending.kind !== "budgetSet") return undefined;
  const text = tidy(
    sentence.text.replace(bounded(said.language.monthly), " ").replace(new RegExp(marks.day, "gu"), " "),
  );
  const amountIndex = patterns.match("amountReply", text)?.amount;
  const amount = amountIndex === undefined ? undefined : scanned.amounts[Number(amountIndex)];
  if (amountIndex !== undefined && !amount) return unclear("amount");
  const what =
    amount || sentence.isQuestion ? undefined : cleanWhat(patterns.match("whatReply", text)?.what, reading);
  if (pending.kind === "budgetSet")
    return wholeBudget(pending, text, reading) ?? fillBudget(pending, { amount, what });
  const [day] = numbersIn(sentence.text, marks.day).map((index) => scanned.days[index]);
  const more = day === undefined ? {} : { day };
  if (amount) return fillFirst(pending.items, (item) => item.amount === undefined, { amount, ...more });
  if (!what || isAll(said.language.allSpending, what)) return undefined;
  return fillFirst(pending.items, (item) => item.what === undefined, { what, ...more });
}

/** "200 for fuel", where neither was known. */
function wholeBudget(
  pending: Extract<Intent, { kind: "budgetSet" }>,
  text: string,
  reading: Reading,
): Intent | undefined {
  const both = reading.patterns.match("bare", text);
  const amount = both?.amount === undefined ? undefined : reading.scanned.amounts[Number(both.amount)];
  const what = cleanWhat(both?.what, reading);
  const isOpen = pending.amount === undefined && pending.what === undefined;
  return isOpen && amount && what ? { ...pending, amount, what } : undefined;
}

function fillBudget(
  pending: Extract<Intent, { kind: "budgetSet" }>,
  { amount, what }: Pick<SpentItem, "amount" | "what">,
): Intent | undefined {
  if (amount && !pending.amount) return { ...pending, amount };
  return what && !pending.what ? { ...pending, what } : undefined;
}

function fillFirst(
  items: readonly SpentItem[],
  isOpen: (item: SpentItem) => boolean,
  filling: Partial<SpentItem>,
): Intent | undefined {
  const open = items.findIndex(isOpen);
  if (open < 0) return undefined;
  return {
    kind: "expense",
    items: items.map((item, index) => (index === open ? { ...item, ...filling } : item)),
  };
}

/** The numbers of such marks. */
export function numbersIn(text: string, mark: string): number[] {
  return [...text.matchAll(new RegExp(mark, "gu"))].map((match) => Number(match[1]));
}
