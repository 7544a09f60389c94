import type { Language } from "./language.ts";
import { letters } from "./letters.ts";
import { bounded } from "./scan.ts";

interface DoubtPatterns {
  readonly doubted: RegExp;
  readonly asking: RegExp;
  readonly others: RegExp;
  readonly named: RegExp;
  readonly quoting: RegExp;
  readonly beyond: RegExp;
  readonly errand: RegExp;
}

const patternsOf = new WeakMap<Language, DoubtPatterns>();

/**
 * Whether a sentence is surely no order of the user's own: it is denied, doubted, asked, quoted, of somebody else, or wants
 * what PAM can't do. Looked at where not each of its words is accounted for.
 * @param ofAnybody What somebody else does is no doubt.
 */
export function isDoubted(text: string, language: Language, ofAnybody = false): boolean {
  const { doubted, asking, beyond } = compiled(language);
  return (
    (!ofAnybody && isOfOthers(text, language)) ||
    asking.test(text) ||
    beyond.test(text) ||
    text.search(doubted) >= 0
  );
}

/** Whether it is somebody else who did it, as the sentence begins. */
export function isOfOthers(text: string, language: Language): boolean {
  const { others, named } = compiled(language);
  return others.test(text) || named.test(text);
}

/** Whether a message tells somebody's words, in quotes: what they say is no order. */
export function isQuotation(text: string, language: Language): boolean {
  return compiled(language).quoting.test(text.trim());
}

/** Whether PAM is to do to something what she can't: "order a taxi for 8". */
export function isErrand(text: string, language: Language): boolean {
  return compiled(language).errand.test(text);
}

/** Whether it begins with what PAM can't do: "order a pizza". */
export function isBeyond(text: string, language: Language): boolean {
  return compiled(language).beyond.test(text);
}

function compiled(language: Language): DoubtPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { doubted, asking, others, named, quoting, beyond, doneTo } = language.sense;
  const atStart = (pattern: string, flags: string) => new RegExp(`^(?:${pattern})(?![${letters}'])`, flags);
  const made = {
    doubted: bounded(doubted),
    asking: atStart(asking, "iu"),
    others: atStart(others, "iu"),
    named: atStart(named, "u"),
    quoting: new RegExp(`^(?:${quoting})`, "iu"),
    beyond: atStart(beyond, "iu"),
    errand: atStart(`(?:${beyond}) (?:${doneTo})`, "iu"),
  };
  patternsOf.set(language, made);
  return made;
}
