import type { Language } from "./language.ts";
import { letters } from "./letters.ts";

interface Act {
  readonly begins: RegExp;
  readonly never: RegExp;
}

const actsOf = new WeakMap<Language, readonly Act[]>();

/** The sentence that was asked about last: each is asked about hundreds of times, once for each way to say a tool. */
interface Asked {
  readonly text: string;
  readonly language: Language;
  /** What it can't mean. */
  readonly never: readonly RegExp[];
  readonly known: Map<string, boolean>;
}

let asked: Asked | undefined;

/** Whether a sentence that begins so may mean this tool: "Show me …" changes nothing, "Delete …" makes nothing new. */
export function mayMean(tool: string, text: string, language: Language): boolean {
  if (asked?.text !== text || asked.language !== language) {
    const never = compiled(language).flatMap((act) => (act.begins.test(text) ? [act.never] : []));
    asked = { text, language, never, known: new Map() };
  }
  const known = asked.known.get(tool) ?? !asked.never.some((never) => never.test(tool));
  asked.known.set(tool, known);
  return known;
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
