import type { Model } from "../actors/ports.ts";
import type { Understanding } from "../actors/understanding.ts";
import { readInDialogue } from "../llm/offline/interpret.ts";
import { english } from "../understanding/english.ts";
import { languageFor } from "../understanding/languages.ts";
import { saidAt } from "../understanding/said-at.ts";
import { createUnderstanding, readByWords } from "../understanding/turn-understanding.ts";
import { giveLearnedEnglish } from "./learned-english.ts";

/**
 * How turns are read: by their words, which takes microseconds. Offline PAM reads every message as a whole anyway, so her
 * turns are about that same reading.
 */
export function understandingFor({ name }: Pick<Model, "name">): Understanding {
  if (name !== "offline") return createUnderstanding(readByWords(english.asks));
  giveLearnedEnglish();
  return createUnderstanding((text, { place, now, before }) => {
    const exchanges = before.map(({ content, answered }) => ({ text: content, answer: answered })).reverse();
    return readInDialogue(text, exchanges, saidAt(languageFor(place.locale), place, { nowMs: now }));
  });
}
