import { readFileSync } from "node:fs";
import { english } from "../understanding/english.ts";
import { decodeModel } from "../understanding/learned/learned-model.ts";
import { giveLearned, learnedOf } from "../understanding/learned/learned-of.ts";

/** Beside this file, or beside the bundle. */
export const learnedEnglishFile = new URL("./learned-english.bin", import.meta.url);

/**
 * Lets English messages be read by what was learned from written requests, too.
 * @throws Error where the file is missing or not whole, with what to do.
 */
export function giveLearnedEnglish(file: URL = learnedEnglishFile): void {
  if (learnedOf(english) !== undefined && file === learnedEnglishFile) return;
  try {
    giveLearned(english, decodeModel(readFileSync(file)));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `What PAM has learned of English can't be read: ${why} It is ${file.pathname}: get it back with “git checkout”, make it anew with “npm run learn”, or build again.`,
      { cause },
    );
  }
}
