import type { Language } from "../language.ts";
import type { LearnedModel } from "./learned-model.ts";

const learnedBy = new WeakMap<Language, LearnedModel>();

/** Gives a language what was learned of it. */
export function giveLearned(language: Language, model: LearnedModel): void {
  learnedBy.set(language, model);
}

/** Undefined for a language that is read by patterns alone. */
export function learnedOf(language: Language): LearnedModel | undefined {
  return learnedBy.get(language);
}
