import type { Language } from "./language.ts";
import { bounded } from "./scan.ts";

/** The category of something bought, by the first word that tells of one. */
export function categoryOf(what: string, language: Language): string {
  return knownCategory(what, language) ?? language.otherCategory;
}

export function knownCategory(what: string, { categories }: Language): string | undefined {
  const patterns = Object.entries(categories).map(
    ([category, { same, part }]) => [category, [same, part].filter(Boolean).join("|")] as const,
  );
  return firstMeant(what, patterns);
}

/** Of several meanings the one whose words stand first; "fish and chips" is no fish. */
export function firstMeant(
  text: string,
  patterns: readonly (readonly [meaning: string, pattern: string])[],
): string | undefined {
  let first: { meaning: string; at: number; length: number } | undefined;
  for (const [meaning, pattern] of patterns) {
    const found = [...text.matchAll(bounded(pattern))][0];
    if (found === undefined) continue;
    const [{ length }, at] = [found[0], found.index];
    const isFirst = first === undefined || at < first.at || (at === first.at && length > first.length);
    if (isFirst) first = { meaning, at, length };
  }
  return first?.meaning;
}

/** A whole category where the words mean one ("food"), else the text to search for ("coffee"). */
export function filterOf(what: string, language: Language): { category: string } | { search: string } {
  const whole = Object.entries(language.categories).find(([, { same }]) => isAll(same, what));
  return whole ? { category: whole[0] } : { search: what };
}

/** The category that a budget is for; words that mean all spending are `total`, unknown ones stay. */
export function budgetCategory(what: string, language: Language): string {
  if (isAll(language.allSpending, what)) return "total";
  return knownCategory(what, language) ?? what.toLowerCase();
}

/** Whether the words are nothing but things that people buy: "bread and butter", not "dogs ate lunch". */
export function isOnlyThings(what: string, { categories, and }: Language): boolean {
  const things = Object.values(categories).flatMap(({ same, part }) => [same, part].filter(Boolean));
  return what.replace(bounded([...things, and].join("|")), "").trim() === "";
}

export function isAll(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, "iu").test(text);
}
