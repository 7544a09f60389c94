import { knownCategory } from "./categories.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Language } from "./language.ts";

/** The languages that offline PAM reads, by the beginning of their tags. */
const languages: Readonly<Record<string, Language>> = { de: german, en: english };

/** @param locale BCP 47, of the user's profile; English where there is none and where it is not known. */
export function languageFor(locale: string | undefined): Language {
  return languages[locale?.slice(0, 2).toLowerCase() ?? ""] ?? english;
}

/** The category of what a file calls something bought, in whichever language it is: as of what is said in that one. */
export function categoryInFile(words: string): string {
  const known = knownCategory(words, english) ?? knownCategory(words, german);
  return known ?? english.otherCategory;
}
