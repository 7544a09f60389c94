import type { Language } from "./language.ts";
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
  return { core, bare, isOrder: before.search(request) >= 0 };
}

function compiled(language: Language): EasyPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { requests, openings, fillers, closings } = language.easy;
  const made = {
    opening: new RegExp(`^(?:(?:${requests}|${openings})(?![\\p{L}'])[ ,:!-]*)+(?=\\S)`, "iu"),
    closing: new RegExp(`[ ,!-]+(?:${closings})[ ,!]*$`, "iu"),
    request: bounded(requests),
    fillers: bounded(fillers),
  };
  patternsOf.set(language, made);
  return made;
}
