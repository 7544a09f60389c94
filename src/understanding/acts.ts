import type { Language } from "./language.ts";
import { letters } from "./letters.ts";

interface Act {
  readonly begins: RegExp;
  readonly never: RegExp;
}

const actsOf = new WeakMap<Language, readonly Act[]>();

/** Whether a sentence that begins so may mean this tool: "Show me …" changes nothing, "Delete …" makes nothing new. */
export function mayMean(tool: string, text: string, language: Language): boolean {
  return !compiled(language).some(({ begins, never }) => begins.test(text) && never.test(tool));
}

function compiled(language: Language): readonly Act[] {
  const known = actsOf.get(language);
  if (known) return known;
  const made = language.acts.map(([begins, never]) => ({
    begins: new RegExp(`^(?:${begins})(?![${letters}'])`, "iu"),
    never: new RegExp(`^(?:${never})`),
  }));
  actsOf.set(language, made);
  return made;
}
