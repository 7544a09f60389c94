import { knownCategory } from "./categories.ts";
import { ease } from "./ease.ts";
import type { Intent, UnclearReason } from "./intent.ts";
import { intentOf } from "./key-intents.ts";
import { matchTools } from "./match-tools.ts";
import { readByKeys } from "./read-by-keys.ts";
import { bounded, type Said } from "./scan.ts";
import { restored, type Spotted, type SpottedSentence } from "./spot.ts";

interface Parts {
  readonly spotted: Spotted;
  readonly said: Said;
  readonly readMoney: (text: string) => readonly Intent[];
}

/** A sentence that is no tool's as it stands: as money, without its courtesies, and last by the key words in it. */
export function readLoosely(
  sentence: SpottedSentence,
  { spotted, said, readMoney }: Parts,
): readonly Intent[] {
  const money = readMoney(sentence.source);
  if (isSure(money, sentence.source, said)) return money;
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
  return intent && !(weak && intent.kind === "expense") ? [intent] : (weak ?? money);
}

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
