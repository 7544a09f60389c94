import type { Language } from "./language.ts";
import { bounded } from "./scan.ts";

/** The category of something bought, by the first word that tells of one. */
export function categoryOf(what: string, language: Language): string {
  return knownCategory(what, language) ?? language.otherCategory;
}

export function knownCategory(what: string, { categories }: Language): string | undefined {
  let first: { category: string; at: number; length: number } | undefined;
  for (const [category, { same, part }] of Object.entries(categories)) {
    const found = [...what.matchAll(bounded([same, part].filter(Boolean).join("|")))][0];
    if (found === undefined) continue;
    const [{ length }, at] = [found[0], found.index];
    // "Fish and chips" is no fish.
    const isFirst = first === undefined || at < first.at || (at === first.at && length > first.length);
    if (isFirst) first = { category, at, length };
  }
  return first?.category;
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
