import { bounded, type Said, tidy } from "./scan.ts";
import type { SpottedSentence } from "./spot.ts";

/** A sentence without its politeness and fillers: "could you just quickly add milk, if you don't mind" is "add milk". */
export function ease(sentence: SpottedSentence, { language }: Said): SpottedSentence & { isOrder: boolean } {
  const { openings, fillers, closings } = language.easy;
  const opening = new RegExp(`^(?:(?:${openings})(?![\\p{L}'])[ ,:!-]*)+(?=\\S)`, "iu");
  const closing = new RegExp(`[ ,!-]+(?:${closings})[ ,!]*$`, "iu");
  let text = tidy(sentence.text);
  const isOrder = opening.test(text);
  text = text.replace(opening, "").replace(closing, "");
  return { ...sentence, text: tidy(text.replace(bounded(fillers), " ")), isOrder };
}
