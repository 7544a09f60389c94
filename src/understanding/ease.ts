import type { Language } from "./language.ts";
import { alphabet } from "./letters.ts";
import { bounded, type Said, tidy } from "./scan.ts";
import type { SpottedSentence } from "./spot.ts";

export interface Eased {
  /** Without what stands before and after the order. */
  readonly core: SpottedSentence;
  /** Without the fillers inside, too. */
  readonly bare: SpottedSentence;
  /** A request, also where it is put as a question. */
  readonly isOrder: boolean;
}

interface EasyPatterns {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly request: RegExp;
  readonly fillers: RegExp;
}

const patternsOf = new WeakMap<Language, EasyPatterns>();

/** A sentence without its courtesies: "could you just quickly add milk, thanks" is "add milk". */
export function ease(sentence: SpottedSentence, { language }: Said): Eased {
  const { opening, closing, request, fillers } = compiled(language);
  const text = tidy(sentence.text);
  const [before = ""] = opening.exec(text) ?? [];
  const core = { ...sentence, text: tidy(text.slice(before.length).replace(closing, "")) };
  const bare = { ...sentence, text: tidy(core.text.replace(fillers, " ")) };
  const [after = ""] = closing.exec(text.slice(before.length)) ?? [];
  return { core, bare, isOrder: before.search(request) >= 0 || after.search(request) >= 0 };
}

/** Whether somebody is asked for something, anywhere in a sentence. */
export function isRequest(text: string, language: Language): boolean {
  return text.search(compiled(language).request) >= 0;
}

function compiled(language: Language): EasyPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { requests, openings, fillers, closings, closingRequests } = language.easy;
  const made = {
    opening: new RegExp(`^(?:(?:${requests}|${openings})(?![${alphabet}'])[ ,:!-]*)+(?=\\S)`, "iu"),
    closing: new RegExp(`[ ,!-]+(?:${closingRequests}|${closings})[ ,!]*$`, "iu"),
    request: bounded(`${requests}|${closingRequests}`),
    fillers: bounded(fillers),
  };
  patternsOf.set(language, made);
  return made;
}
