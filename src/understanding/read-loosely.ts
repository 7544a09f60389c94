import { knownCategory } from "./categories.ts";
import { isSurelyOther, shareOf } from "./classify.ts";
import { ease } from "./ease.ts";
import { type Intent, missingOf, type UnclearReason } from "./intent.ts";
import { intentOf } from "./key-intents.ts";
import { matchTools } from "./match-tools.ts";
import { readByKeys } from "./read-by-keys.ts";
import { readBySense } from "./read-by-sense.ts";
import { bounded, type Said } from "./scan.ts";
import { restored, type Spotted, type SpottedSentence } from "./spot.ts";
import { missingSlot } from "./tool-order.ts";

interface Parts {
  readonly spotted: Spotted;
  readonly said: Said;
  readonly readMoney: (text: string) => readonly Intent[];
}

/**
 * A sentence that is no tool's as it stands: as money, without its courtesies, by the key words in it, and last by what all of
 * its words say together.
 */
export function readLoosely(
  sentence: SpottedSentence,
  { spotted, said, readMoney }: Parts,
): readonly Intent[] {
  const money = readMoney(sentence.source);
  if (isSure(money, sentence.source, said)) return rivalOf(money, sentence, { spotted, said }) ?? money;
  if (money.some((intent) => intent.kind === "unclear" && known.has(intent.reason))) return money;
  const { core, bare, isOrder } = ease(sentence, said);
  const isQuestion = sentence.isQuestion && !isOrder;
  let weak = isClear(money) ? money : undefined;
  const amended = amendment({ ...core, isQuestion }, { spotted, said });
  if (amended) return [amended];
  const { whole = "" } = sentence;
  for (const text of [core.text, bare.text, whole]) {
    if (text === sentence.text || text === "") continue;
    const order = matchTools({ ...sentence, text, isQuestion }, spotted, said);
    if (order)
      return [likelierThan(order.words.tool, sentence, { spotted, said }) ?? { kind: "tool", order }];
    const source = `${restored(text, spotted.spots)}${isQuestion ? "?" : ""}`;
    const again = readMoney(source);
    if (isSure(again, source, said)) return again;
    if (isClear(again)) weak = again;
  }
  const source = restored(bare.text, spotted.spots);
  const order = readByKeys(sentence, spotted, said);
  const intent = order && intentOf(order, { said, source });
  // Spent on a day to come, or over weeks: no key words make that one day's.
  const isOfNoDay = money.some((it) => it.kind === "unclear" && it.reason === "day");
  if (intent && !((weak || isOfNoDay) && intent.kind === "expense")) return [intent];
  if (weak) return weak;
  const mayBeMeant = money.every((it) => it.kind === "unclear" && loose.has(it.reason));
  const likely = order || !mayBeMeant ? undefined : readBySense(sentence, spotted, said);
  const meant = likely && intentOf(likely, { said, source });
  return meant && missingOf(meant) === undefined ? [meant] : money;
}

/** Tools that put something right or take it away. */
const amends = /^(?:correct|update|edit|move|delete)_/;

/** "Sorry, the last filling was 45 litres": what follows such a word puts something right. */
function amendment(
  sentence: SpottedSentence,
  { spotted, said }: Omit<Parts, "readMoney">,
): Intent | undefined {
  const { oops } = said.language.parts;
  if (oops === undefined) return undefined;
  const text = sentence.text.replace(new RegExp(`^(?:${oops})+`, "iu"), "");
  const order = text === sentence.text ? undefined : matchTools({ ...sentence, text }, spotted, said);
  return order && amends.test(order.words.tool) ? { kind: "tool", order } : undefined;
}

/** What is read as one thing, where all its words together say that it is another: "passed its inspection, cost me 85". */
const rivalShareMin = 0.75;
const readShareMax = 0.05;

/** What a sentence rather means than an order for this tool; undefined where that is as likely as any. */
export function likelierThan(
  tool: string,
  sentence: SpottedSentence,
  { spotted, said }: Omit<Parts, "readMoney">,
): Intent | undefined {
  const { asks } = said.language;
  if (shareOf(tool, sentence.source, asks) > readShareMax) return undefined;
  const isOther = isSurelyOther(tool, sentence.source, asks);
  for (const read of isOther ? [readByKeys, readBySense] : [readByKeys]) {
    const order = read(sentence, spotted, said);
    if (!order || order.words.tool === tool || missingSlot(order) !== undefined) continue;
    if (shareOf(order.words.tool, sentence.source, asks) < rivalShareMin) continue;
    const intent = intentOf(order, { said, source: sentence.source });
    if (intent !== undefined) return intent;
  }
  return undefined;
}

/** The tools of what is read as money. */
const moneyTools: Partial<Record<Intent["kind"], string>> = {
  expense: "create_expense",
  summary: "summarize_expenses",
  list: "list_expenses",
};

function rivalOf(
  money: readonly Intent[],
  sentence: SpottedSentence,
  parts: Omit<Parts, "readMoney">,
): readonly Intent[] | undefined {
  const tool = moneyTools[money[0]?.kind ?? "help"];
  if (tool === undefined || money.some(({ kind }) => kind !== money[0]?.kind)) return undefined;
  const intent = likelierThan(tool, sentence, parts);
  return intent && [intent];
}

/** What is no order of money may be one of something else; what is denied or doubted is none at all. */
const loose: ReadonlySet<UnclearReason> = new Set(["scope", "income", "question"]);

/** What was understood, and can't be done. */
const known: ReadonlySet<UnclearReason> = new Set(["tooMany"]);

function isClear(intents: readonly Intent[]): boolean {
  return intents.length > 0 && !intents.some((intent) => intent.kind === "unclear");
}

/** A sum beside words that are no known thing may belong to another tool: "oil change today, 89 euros". */
export function isSure(intents: readonly Intent[], source: string, { language }: Said): boolean {
  if (!isClear(intents)) return false;
  if (bounded(language.money).test(source)) return true;
  return intents.every(
    (intent) =>
      intent.kind !== "expense" ||
      intent.items.every(({ what }) => what === undefined || knownCategory(what, language) !== undefined),
  );
}
