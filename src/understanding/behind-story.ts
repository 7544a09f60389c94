import type { Language } from "./language.ts";
import { bounded } from "./scan.ts";

/** Places in a message where its order may begin. */
const cutsMax = 8;

interface StoryPatterns {
  readonly cut: RegExp;
  readonly start: RegExp;
  readonly quoted: RegExp;
  readonly reason: RegExp;
}

const patternsOf = new WeakMap<Language, StoryPatterns>();

/**
 * The ends of a message that may be its order, behind a story: "The queue was endless, but I've bought the butter". The
 * longest first; last its beginning, before a reason. None where the story quotes, supposes or denies what follows.
 */
export function behindStory(text: string, language: Language): readonly string[] {
  const { cut, start, quoted, reason } = compiled(language);
  const ends = [...text.matchAll(cut)].slice(0, cutsMax).map(({ index, 0: join }) => ({
    story: text.slice(0, index),
    order: text.slice(index + join.length),
  }));
  const before = reason.exec(text);
  if (before?.index) ends.push({ story: before[0], order: text.slice(0, before.index) });
  return ends
    .filter(({ story, order }) => start.test(order) && story.search(quoted) < 0)
    .map(({ order }) => order);
}

function compiled(language: Language): StoryPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { cut, start, quoted, reason } = language.story;
  const made = {
    cut: new RegExp(cut, "giu"),
    start: new RegExp(`^(?:${start})(?![\\p{L}])`, "iu"),
    quoted: bounded(quoted),
    reason: new RegExp(`(?<=.),(?:${reason})$`, "iu"),
  };
  patternsOf.set(language, made);
  return made;
}
