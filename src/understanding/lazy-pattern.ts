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

function longestWord(piece: string): string {
  return piece.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** Pieces of which each matching text holds at least one; undefined where the pattern shows none. */
export function piecesOf(source: string): readonly string[] | undefined {
  const branches = split(source);
  if (branches.length === 1) return piecesOfRow(source);
  const pieces = branches.map(piecesOfRow);
  return pieces.every((found) => found !== undefined) ? pieces.flat() : undefined;
}

/** Of parts in a row each must be there: the one whose pieces are rarest, as their length tells, will do. */
function piecesOfRow(row: string): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let rest = row;
  while (rest !== "") {
    const group = groupAt(rest);
    const [literal = ""] = group === undefined ? (/^[a-z' ]+(?![a-z' ])/.exec(rest) ?? []) : [];
    const part = group?.all ?? (literal || (/^(?:\\.|\{[a-z]+\}|\[[^\]]*\]|[\s\S])/i.exec(rest)?.[0] ?? ""));
    const after = rest.slice(part.length);
    const isOptional = /^(?:[?*]|\{0)/.test(after);
    // Of "notes?" the last letter may be missing.
    const sure = isOptional ? literal.slice(0, -1) : literal;
    if (sure.trim().length > 1) best = rarer(best, [sure.trim()]);
    const inside = group && !group.isLook && !isOptional ? piecesOf(group.inside) : undefined;
    if (inside) best = rarer(best, inside);
    rest = after.replace(/^(?:[?*+]|\{\d[^}]*\})\??/, "");
  }
  return best;
}

function rarer(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  const lengthOf = (pieces: readonly string[]) =>
    Math.min(...pieces.map((piece) => Math.max(...piece.split(" ").map((word) => word.length))));
  return one === undefined || lengthOf(other) > lengthOf(one) ? other : one;
}

function groupAt(text: string): { all: string; inside: string; isLook: boolean } | undefined {
  const [open] = /^\((?:\?(?::|<[a-z]+>|[=!]|<[=!]))?/i.exec(text) ?? [];
  if (open === undefined) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "[") at = text.indexOf("]", at);
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")" && --depth === 0)
      return { all: text.slice(0, at + 1), inside: text.slice(open.length, at), isLook: /[=!]$/.test(open) };
  }
  return undefined;
}

/** Alternatives, not those inside of groups. */
function split(source: string): string[] {
  const branches = [""];
  let rest = source;
  while (rest !== "") {
    const part = groupAt(rest)?.all ?? /^(?:\\.|\[[^\]]*\]|[\s\S])/.exec(rest)?.[0] ?? "";
    if (part === "|") branches.push("");
    else branches[branches.length - 1] += part;
    rest = rest.slice(part.length);
  }
  return branches;
}
