import { longestWord, piecesOf } from "./pattern-pieces.ts";

/** A pattern that is compiled when a text first holds one of the pieces that it can't do without. */
export interface LazyPattern {
  /** Words of which each matching text holds one, also the text that values were taken out of; undefined where there are none. */
  readonly words: readonly Word[] | undefined;
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  replace(text: string, by: string): string;
}

/** A piece, by its number. */
export type Word = number;

/** The pieces of all patterns, by number. */
const numbers = new Map<string, number>();
const pieceTexts: string[] = [];

/** The text that was looked at last, and which pieces it holds: thousands of patterns look at it in turn, with few pieces. */
const seen = { text: "", lower: "", held: [] as (boolean | undefined)[] };

function numberOf(piece: string): number {
  const known = numbers.get(piece);
  if (known !== undefined) return known;
  numbers.set(piece, pieceTexts.length);
  return pieceTexts.push(piece) - 1;
}

/** Whether a text has one of these pieces. */
export function holdsAny(text: string, pieces: readonly Word[]): boolean {
  if (seen.text !== text) Object.assign(seen, { text, lower: text.toLowerCase(), held: [] });
  for (const piece of pieces) {
    seen.held[piece] ??= seen.lower.includes(pieceTexts[piece] ?? "");
    if (seen.held[piece]) return true;
  }
  return false;
}

/** @param source What the pieces are looked for in: the pattern as data, before its places are filled. */
export function lazyPattern(source: string, build: () => RegExp): LazyPattern {
  const found = piecesOf(source);
  const pieces = found?.map(numberOf);
  let built: RegExp | undefined;
  const worthwhile = (text: string) => {
    if (pieces && !holdsAny(text, pieces)) return undefined;
    built ??= build();
    return built;
  };
  const exec = (text: string) => worthwhile(text)?.exec(text) ?? null;
  return {
    words: found?.map((piece) => numberOf(longestWord(piece))),
    exec,
    test: (text) => exec(text) !== null,
    replace: (text, by) => {
      const pattern = worthwhile(text);
      return pattern === undefined ? text : text.replace(pattern, by);
    },
  };
}
