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

/** A sentence without its courtesies: "could you just quickly add milk, thanks" is "add milk". */
export function ease(sentence: SpottedSentence, { language }: Said): Eased {
  const { requests, openings, fillers, closings } = language.easy;
  const opening = new RegExp(`^(?:(?:${requests}|${openings})(?![\\p{L}'])[ ,:!-]*)+(?=\\S)`, "iu");
  const closing = new RegExp(`[ ,!-]+(?:${closings})[ ,!]*$`, "iu");
  const text = tidy(sentence.text);
  const [before = ""] = opening.exec(text) ?? [];
  const core = { ...sentence, text: tidy(text.slice(before.length).replace(closing, "")) };
  const bare = { ...sentence, text: tidy(core.text.replace(bounded(fillers), " ")) };
  return { core, bare, isOrder: bounded(requests).test(before) };
}
