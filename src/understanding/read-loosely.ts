import { knownCategory } from "./categories.ts";
import { shareOf } from "./classify.ts";
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
  for (const { text } of [core, bare]) {
    if (text === sentence.text || text === "") continue;
    const order = matchTools({ ...sentence, text, isQuestion }, spotted, said);
    if (order) return [{ kind: "tool", order }];
    const source = `${restored(text, spotted.spots)}${isQuestion ? "?" : ""}`;
    const again = readMoney(source);
    if (isSure(again, source, said)) return again;
    if (isClear(again)) weak = again;
  }
  const source = restored(bare.text, spotted.spots);
  const order = readByKeys(sentence, spotted, said);
  const intent = order && intentOf(order, { said, source });
  if (intent && !(weak && intent.kind === "expense")) return [intent];
  if (weak) return weak;
  const mayBeMeant = money.every((it) => it.kind === "unclear" && loose.has(it.reason));
  const likely = order || !mayBeMeant ? undefined : readBySense(sentence, spotted, said);
  const meant = likely && intentOf(likely, { said, source });
  return meant && missingOf(meant) === undefined ? [meant] : money;
}

/** What is read as spent, where all its words together say that it is something else: "passed its inspection, cost me 85". */
const rivalShareMin = 0.6;
const spentShareMax = 0.15;

function rivalOf(
  money: readonly Intent[],
  sentence: SpottedSentence,
  { spotted, said }: Omit<Parts, "readMoney">,
): readonly Intent[] | undefined {
  const { asks } = said.language;
  const isSpent = money.every(({ kind }) => kind === "expense");
  if (!isSpent || shareOf("create_expense", sentence.source, asks) > spentShareMax) return undefined;
  const order = readByKeys(sentence, spotted, said);
  if (!order || missingSlot(order) !== undefined) return undefined;
  if (shareOf(order.words.tool, sentence.source, asks) < rivalShareMin) return undefined;
  const intent = intentOf(order, { said, source: sentence.source });
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
