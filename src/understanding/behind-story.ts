import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";
import { bounded } from "./scan.ts";

/** Places in a message where its order may begin. */
const cutsMax = 8;

interface StoryPatterns {
  readonly cut: RegExp;
  readonly start: RegExp;
  readonly quoted: RegExp;
  readonly reason: RegExp;
  readonly asked: RegExp;
  readonly denied: RegExp;
  readonly it: RegExp;
  readonly kind: RegExp;
  readonly thing: RegExp;
  readonly joined: RegExp;
  readonly them: RegExp;
  readonly somebody: RegExp;
}

const patternsOf = new WeakMap<Language, StoryPatterns>();

/**
 * The ends of a message that may be its order, behind a story: "The queue was endless, but I've bought the butter". The
 * longest first; last its beginning, before a reason. None where the story quotes, supposes or denies what follows.
 */
export function behindStory(text: string, language: Language): readonly string[] {
  const { cut, start, quoted, reason, denied } = compiled(language);
  const ends = [...text.matchAll(cut)].slice(0, cutsMax).map(({ index, 0: join }) => ({
    story: text.slice(0, index),
    order: text.slice(index + join.length),
  }));
  const before = reason.exec(text);
  const behind = ends.filter(({ story, order }) => start.test(order) && story.search(quoted) < 0);
  const isFirst = before?.index && start.test(text) && before[0].search(denied) < 0;
  return [...behind.map(({ order }) => order), ...(isFirst ? [text.slice(0, before.index)] : [])];
}

/** All ends of a message behind a story, the longest first, however they begin. */
export function endsBehindStory(text: string, language: Language): readonly string[] {
  const { cut, quoted } = compiled(language);
  const ends = [...text.matchAll(cut)].slice(0, cutsMax);
  return ends.flatMap(({ index, 0: join }) =>
    text.slice(0, index).search(quoted) < 0 ? [text.slice(index + join.length)] : [],
  );
}

/** What is asked for in so many words behind its reason: "The hall is open again, so please delete my post about it". */
export function askedBehind(text: string, language: Language): { story: string; order: string } | undefined {
  const { asked, denied } = compiled(language);
  const found = [...text.matchAll(asked)].at(-1);
  if (found === undefined || found.index === 0) return undefined;
  const story = text.slice(0, found.index);
  if (story.search(denied) >= 0) return undefined;
  const order = text.slice(found.index + found[0].length);
  // What is said behind a colon stays as it was said.
  const said = /: .*$/su.exec(order)?.[0] ?? "";
  return { story, order: withName(order.slice(0, order.length - said.length), story, language) + said };
}

/**
 * "I've sold the motorbike, so please remove it": what "it" or "that trip" is, where the story names one thing more clearly
 * than others; and who "him" is.
 */
function withName(order: string, story: string, language: Language): string {
  const { it, kind, thing, joined, them, somebody } = compiled(language);
  const person = order.search(them) < 0 ? null : somebody.exec(story);
  if (person) return order.replace(them, person[0]);
  if (order.search(it) < 0 && order.search(kind) < 0) return order;
  // Of one word with a capital at the start it can't be told.
  const named = [...story.matchAll(thing)].filter(
    ({ index, 0: it }) => index > 0 || /^\p{Lu}\S* \p{Lu}/u.test(it),
  );
  const name =
    named.findLast(({ index }) => !joined.test(story.slice(0, index))) ??
    named.at(-1) ??
    firstOf(story, thing);
  if (name === undefined) return order;
  // A name by itself lacks what it is the name of.
  const isBare = /^\p{Lu}/u.test(name[0]);
  return order.replace(kind, (_, noun) => (isBare ? `the ${noun} ${name[0]}` : name[0])).replace(it, name[0]);
}

/** "The pump has been found": what a story begins with has its capital for that alone. */
function firstOf(story: string, thing: RegExp): RegExpExecArray | undefined {
  const text = story.charAt(0).toLowerCase() + story.slice(1);
  return [...text.matchAll(thing)].find(({ index }) => index === 0);
}

function compiled(language: Language): StoryPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { cut, start, quoted, reason, asked, denied, it, kind, thing, joined, them, somebody } =
    language.story;
  const made = {
    cut: new RegExp(cut, "giu"),
    start: new RegExp(`^(?:${start})(?![${alphabet}])`, "iu"),
    quoted: bounded(quoted),
    reason: new RegExp(`(?<=.)(?:${reason})$`, "iu"),
    asked: new RegExp(asked, "giu"),
    denied: bounded(denied),
    it: bounded(it),
    kind: bounded(kind),
    // A name goes on as long as its words have capitals.
    thing: new RegExp(`(?<![${alphabet}])(?:${thing})`, "gu"),
    them: bounded(them),
    somebody: new RegExp(`(?<![${alphabet}])(?:${somebody})(?![${letters}])`, "u"),
    joined: new RegExp(`(?<![${alphabet}])(?:${joined}) +$`, "iu"),
  };
  patternsOf.set(language, made);
  return made;
}
