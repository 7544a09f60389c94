import { asWritten } from "./as-written.ts";
import { askedBehind, behindStory } from "./behind-story.ts";
import { isDoubted, isQuotation } from "./doubt.ts";
import { ease } from "./ease.ts";
import { withoutEchoes } from "./echoes.ts";
import { numbersIn, readExpenses } from "./expenses.ts";
import { type Intent, isWhole, type UnclearReason } from "./intent.ts";
import { matchTools } from "./match-tools.ts";
import { readPasted } from "./pasted.ts";
import { type Patterns, patternsOf } from "./patterns.ts";
import { readPoints } from "./points.ts";
import { limitOf, periodOf, withoutGrouping } from "./query-parts.ts";
import { isSure, likelierThan, readLoosely } from "./read-loosely.ts";
import { bounded, marks, type Said, type Scanned, type Sentence, scan, tidy } from "./scan.ts";
import { spelled } from "./spelling.ts";
import { type Spotted, spotValues } from "./spot.ts";
import { cleanWhat } from "./what.ts";

/** Longer messages tell a story; orders are short. What is read costs more than its length: a longer one would hold up all others. */
export const orderCharsMax = 600;
const intentsMax = 10;

/** What one sentence is read from. */
export interface Reading {
  readonly said: Said;
  readonly patterns: Patterns;
  readonly scanned: Scanned;
  readonly sentence: Sentence;
}

/**
 * What a message asks for, in its order. Strict: a sentence is understood as a whole or not at all, and one that is not
 * makes the whole message unclear, so that nothing is written that was not meant.
 */
export function understand(
  text: string,
  said: Said,
  patterns = patternsOf(said.language),
): readonly Intent[] {
  const given = readPasted(text, said) ?? readPoints(text, said);
  if (given) return [given];
  if (text.length > orderCharsMax) return [unclear("scope")];
  if (isQuotation(text, said.language)) return [unclear("otherPerson")];
  const written = spelled(text, said.language);
  const intents = orderBehindStory(merged(readMessage(written, said, patterns)), written, { said, patterns });
  if (intents.length === 0) return [unclear("scope")];
  if (intents.length > intentsMax) return [unclear("tooMany")];
  return intents.find((intent) => intent.kind === "unclear")
    ? intents.filter((it) => it.kind === "unclear").slice(0, 1)
    : intents;
}

/** What was understood as a whole stays; else the end of the message that is a whole order. */
function orderBehindStory(
  intents: readonly Intent[],
  text: string,
  { said, patterns }: { said: Said; patterns: Patterns },
): readonly Intent[] {
  const asked = askedBehind(text, said.language);
  const behind = asked && merged(readMessage(asked.order, said, patterns));
  const areWhole = (them: readonly Intent[]) => them.length > 0 && them.every(isWhole);
  // "We sold the van, please remove it" takes nothing back.
  const mayUndo = bounded(said.language.story.undoing).test(text);
  const isMeant = (them: readonly Intent[]) =>
    areWhole(them) && (mayUndo || them.every(({ kind }) => kind !== "undo"));
  // Where all of it is one tool's sentence, "it" is known.
  const isSentence = intents.every((it) => it.kind === "tool" && it.order.words.says.length > 0);
  if (asked && behind && isMeant(behind) && !(isSentence && areWhole(intents))) {
    const story = merged(readMessage(asked.story, said, patterns));
    if (!areWhole(story) || isSameTool(story, behind)) return behind;
  }
  if (areWhole(intents)) return intents;
  for (const order of behindStory(text, said.language)) {
    const found = merged(readMessage(order, said, patterns));
    if (isMeant(found)) return found;
  }
  return intents;
}

/** Each sentence as an order for a tool, or else as one about money. */
function readMessage(text: string, said: Said, patterns: Patterns): Intent[] {
  const whole = spotValues(text, said);
  const spotted = { ...whole, sentences: withoutEchoes(whole.sentences, said) };
  const orders = spotted.sentences.map((sentence) => matchTools(sentence, spotted, said));
  // Purchases of several sentences are read together.
  if (orders.length > 1 && orders.every((order) => order === undefined)) {
    const intents = readMoney(text, said, patterns);
    if (isSure(intents, text, said)) return intents;
  }
  const read = spotted.sentences.map((sentence, index) => {
    const order = orders[index];
    const intents = order
      ? [likelierThan(order.words.tool, sentence, { spotted, said }) ?? { kind: "tool" as const, order }]
      : readLoosely(sentence, { spotted, said, readMoney: (it) => readMoney(it, said, patterns) });
    return intents.map((intent): Intent => {
      if (intent.kind !== "tool") return intent;
      return { kind: "tool", order: asWritten(intent.order, sentence.source, said.language) };
    });
  });
  return withoutAsides(read, spotted.sentences, said).flat();
}

/** Why it is wanted, and what else happened, is told beside what is asked for: it has no values of its own, and no doubt. */
const asideCharsMax = 60;

function withoutAsides(
  read: readonly (readonly Intent[])[],
  sentences: Spotted["sentences"],
  said: Said,
): readonly (readonly Intent[])[] {
  const { language } = said;
  const isOpen = (intents: readonly Intent[]) =>
    intents.every((it) => it.kind === "unclear" && (it.reason === "scope" || it.reason === "negated"));
  const undo = read.filter((intents) => intents.some((it) => it.kind === "undo"));
  if (undo.length === 1 && read.every((it) => undo.includes(it) || isOpen(it))) return undo;
  const [first] = read;
  const [asked] = sentences;
  const isAsked = asked !== undefined && ease(asked, said).isOrder;
  if (first === undefined || first.length === 0 || !isAsked || !first.every(isWhole)) return read;
  const isAside = (index: number) => {
    const { text = "", isQuestion = true } = sentences[index] ?? {};
    return (
      !isQuestion && text.length <= asideCharsMax && !/⟦/u.test(text) && !isDoubted(text, language, true)
    );
  };
  return read.filter((intents, index) => index === 0 || !isOpen(intents) || !isAside(index));
}

/** "I don't need the task any longer, please delete it" orders one thing. */
function isSameTool(one: readonly Intent[], other: readonly Intent[]): boolean {
  const tools = [...one, ...other].map((it) => (it.kind === "tool" ? it.order.words.tool : undefined));
  return tools.length === 2 && tools[0] !== undefined && tools[0] === tools[1];
}

function readMoney(text: string, said: Said, patterns: Patterns): Intent[] {
  const scanned = scan(text, said);
  return scanned.sentences.map((sentence) => readSentence({ said, patterns, scanned, sentence }));
}

export function unclear(reason: UnclearReason): Intent {
  return { kind: "unclear", reason };
}

function readSentence(reading: Reading): Intent {
  const small = smallTalk(reading);
  if (small) return small;
  return (
    readQuery(reading) ??
    readBudget(reading) ??
    readDelete(reading) ??
    readUndoOf(reading) ??
    readExpenses(reading)
  );
}

function smallTalk({ patterns, sentence, scanned }: Reading): Intent | undefined {
  for (const kind of ["greeting", "thanks", "help", "forget", "clock"] as const) {
    if (patterns.match(kind, sentence.text)) return { kind };
  }
  if (patterns.match("deleteLatest", sentence.text))
    return { kind: "delete", amount: undefined, what: undefined, isLatest: true };
  if (patterns.match("undoLast", sentence.text)) return { kind: "undo", scope: "last", what: undefined };
  if (patterns.match("undoLatest", sentence.text)) return { kind: "undo", scope: "latest", what: undefined };
  const some = patterns.match("undoSome", sentence.text);
  const count = some && limitOf(some, scanned);
  if (count !== undefined) return { kind: "undo", scope: "last", what: undefined, count };
  if (patterns.match("redo", sentence.text)) return { kind: "undo", scope: "redo", what: undefined };
  return undefined;
}

/** Sums, lists and budgets: only reading, so days and periods may stand anywhere. */
function readQuery(reading: Reading): Intent | undefined {
  const { patterns, scanned, sentence, said } = reading;
  const { text, grouping } = withoutGrouping(sentence.text, reading);
  const bare = tidy(text.replace(new RegExp(`${marks.day}|${marks.period}`, "gu"), " "));
  const period = periodOf(sentence.text, scanned);
  const check = patterns.match("budgetCheck", tidy(bare.replace(bounded(said.language.monthly), " ")));
  // Of another time than this one, the words are a tool's.
  const isOfNow = period === undefined || ("period" in period && period.period.startsWith("this_"));
  if (check && isOfNow) return { kind: "budgetCheck", what: cleanWhat(check.what, reading) };
  const list = patterns.match("list", bare);
  if (list && grouping === undefined)
    return { kind: "list", what: cleanWhat(list.what, reading), period, limit: limitOf(list, scanned) };
  const summary = patterns.match("summary", bare);
  if (!summary) return undefined;
  const what = cleanWhat(summary.what, reading);
  if (summary.what !== undefined && what === undefined) return unclear("scope");
  return { kind: "summary", what, period, groupBy: grouping ?? (what ? "total" : "category") };
}

function readBudget(reading: Reading): Intent | undefined {
  const { patterns, scanned, sentence, said } = reading;
  const monthly = bounded(said.language.monthly);
  const rest = tidy(sentence.text.replace(new RegExp(marks.period, "gu"), " ").replace(monthly, " "));
  const found = patterns.match("budgetSet", rest);
  if (!found) {
    const other = tidy(rest.replace(bounded(said.language.otherRhythm), " "));
    return other !== rest && patterns.match("budgetSet", other) ? unclear("budgetPeriod") : undefined;
  }
  const what = cleanWhat(found.what, reading);
  if (found.what !== undefined && what === undefined) return unclear("scope");
  if (found.amount === undefined) return { kind: "budgetSet", amount: undefined, what };
  const amount = scanned.amounts[Number(found.amount)];
  return amount ? { kind: "budgetSet", amount, what } : unclear("amount");
}

function readDelete(reading: Reading): Intent | undefined {
  const { patterns, scanned, sentence } = reading;
  const found = patterns.match(
    "deleteExpense",
    tidy(sentence.text.replace(new RegExp(marks.day, "gu"), " ")),
  );
  if (!found) return undefined;
  const amount = scanned.amounts[Number(found.amount)];
  const what = cleanWhat(found.what, reading);
  if (!amount) return unclear("amount");
  if (found.what !== undefined && what === undefined) return unclear("scope");
  const [index] = numbersIn(sentence.text, marks.day);
  return { kind: "delete", amount, what, ...(index !== undefined && { day: scanned.days[index] }) };
}

function readUndoOf(reading: Reading): Intent | undefined {
  const found = reading.patterns.match("undoWhat", reading.sentence.text);
  const what = found && cleanWhat(found.what, reading);
  return what === undefined ? undefined : { kind: "undo", scope: "last", what };
}

/** Purchases of neighbouring sentences are one order; pleasantries beside an order are nothing. */
function merged(intents: readonly Intent[]): Intent[] {
  const orders = intents.filter((intent) => intent.kind !== "greeting" && intent.kind !== "thanks");
  const result: Intent[] = [];
  for (const intent of orders.length > 0 ? orders : intents.slice(0, 1)) {
    const last = result.at(-1);
    if (intent.kind === "expense" && last?.kind === "expense") {
      result[result.length - 1] = { kind: "expense", items: [...last.items, ...intent.items] };
    } else result.push(intent);
  }
  return result;
}
