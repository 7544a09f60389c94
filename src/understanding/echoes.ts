import type { Language } from "./language.ts";
import type { Said } from "./scan.ts";
import type { Spotted, SpottedSentence } from "./spot.ts";

const echoOf = new WeakMap<Language, RegExp>();

/** Whether it says only once more that what is before it is an order. */
export function isEcho(text: string, language: Language): boolean {
  const echo = echoOf.get(language) ?? new RegExp(`^(?:${language.easy.echoes})[.!?]*$`, "iu");
  echoOf.set(language, echo);
  return echo.test(text.trim());
}

/** "…; would you make a note of it?" says no more than what is before it. */
export function withoutEchoes(sentences: Spotted["sentences"], { language }: Said): Spotted["sentences"] {
  const said = sentences
    .filter(({ text }, index) => index === 0 || !isEcho(text, language))
    .map((sentence) => withoutTail(sentence, language.easy.tails));
  // What is echoed is an order, and no question.
  return said.length === sentences.length || said.length !== 1
    ? said
    : said.map((it) => ({ ...it, isQuestion: false }));
}

/** "I bought the butter, tick it off": the echo may stand in the same sentence. */
function withoutTail(sentence: SpottedSentence, tails: string): SpottedSentence {
  const text = sentence.text.replace(new RegExp(`[, ]+(?:${tails})$`, "iu"), "");
  return text === sentence.text || text === "" ? sentence : { ...sentence, text, whole: sentence.text };
}
