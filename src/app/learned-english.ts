import { readFileSync } from "node:fs";
import { english } from "../understanding/english.ts";
import { giveLearned } from "../understanding/learned/learned-of.ts";

/** Beside this file, or beside the bundle. */
export const learnedEnglishFile = new URL("./learned-english.bin", import.meta.url);

/** Lets English messages be read by what was learned from written requests, too. */
export function giveLearnedEnglish(): void {
  giveLearned(english, () => readFileSync(learnedEnglishFile));
}
