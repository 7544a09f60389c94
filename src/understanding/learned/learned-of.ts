import type { Language } from "../language.ts";
import { decodeModel, type LearnedModel } from "./learned-model.ts";

interface Learned {
  readonly read: () => Uint8Array;
  model?: LearnedModel;
}

const learnedBy = new WeakMap<Language, Learned>();

/** Gives a language what was learned of it. @param read The bytes of its models, asked for when a message first needs them. */
export function giveLearned(language: Language, read: () => Uint8Array): void {
  if (!learnedBy.has(language)) learnedBy.set(language, { read });
}

/** Undefined for a language that is read by patterns alone. */
export function learnedOf(language: Language): LearnedModel | undefined {
  const learned = learnedBy.get(language);
  if (learned === undefined) return undefined;
  learned.model ??= decodeModel(learned.read());
  return learned.model;
}
