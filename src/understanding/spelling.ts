import type { Language } from "./language.ts";
import { letters } from "./letters.ts";
import { rewriter, rewritten } from "./rewriter.ts";

/** Longer messages, and files that were pasted, are left as they are. */
const charsMax = 300;
/** Shorter words are too easily other ones; in longer ones two letters may be wrong. */
const lettersMin = 6;
const twoWrongFrom = 9;

interface Speller {
  readonly writeOut: (text: string) => string;
  /** By first letter, the key words that are worth putting right. */
  readonly keyWords: ReadonlyMap<string, readonly string[]>;
  readonly known: ReadonlySet<string>;
}

const spellerOf = new WeakMap<Language, Speller>();

/** A message with its shorthand written out, and with mistyped key words put right: "whats on tomorow" asks for tomorrow. */
export function spelled(text: string, language: Language): string {
  if (text.length > charsMax || text.includes("\n")) return text;
  const { writeOut, keyWords, known } = compiled(language);
  const written = writeOut(rewritten(text, language));
  return written.replace(/\p{L}[\p{L}']+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    // What has a capital inside of a sentence is a name.
    if (word.length < lettersMin || known.has(lower) || (at > 0 && word[0] !== lower[0])) return word;
    const near = (keyWords.get(lower[0] ?? "") ?? [])
      .map((meant) => ({ meant, wrong: distance(lower, meant) }))
      .filter(({ meant, wrong }) => wrong <= (meant.length >= twoWrongFrom ? 2 : 1))
      .sort((a, b) => a.wrong - b.wrong);
    const [best, rival] = near;
    // "Rescheduled" is no mistyped "reschedule".
    if (best !== undefined && lower.startsWith(best.meant)) return word;
    return best !== undefined && best.wrong !== rival?.wrong ? best.meant : word;
  });
}

function compiled(language: Language): Speller {
  const made = spellerOf.get(language);
  if (made) return made;
  const { shorthand, keyWords, notMistyped } = language.spelling;
  const byLetter = new Map<string, string[]>();
  for (const word of keyWords.split(" "))
    byLetter.set(word[0] ?? "", [...(byLetter.get(word[0] ?? "") ?? []), word]);
  const texts = [
    ...Object.values(language.asks.said),
    ...Object.values(language.asks.kinds),
    notMistyped,
    keyWords,
  ];
  // The last letter of "jonas.w" is none of the shorthand.
  const asWord = (pattern: string) => `(?<![${letters}'_-]|[${letters}]\\.)(?:${pattern})(?![${letters}'_-])`;
  const speller: Speller = {
    writeOut: rewriter(shorthand, asWord),
    keyWords: byLetter,
    known: new Set(texts.flatMap((it) => it.toLowerCase().match(/\p{L}[\p{L}']+/gu) ?? [])),
  };
  spellerOf.set(language, speller);
  return speller;
}

/** How many letters were put in, left out, changed, or changed in place with the next. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1;
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const swap = isSwapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + cost, swap));
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
