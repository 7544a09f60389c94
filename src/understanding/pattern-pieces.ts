/** Texts of which each matching text holds at least one, and the length of the shortest that tells them apart. */
interface Pieces {
  readonly texts: readonly string[];
  readonly rarity: number;
}

/** What was read of a pattern, and where the next part begins. */
interface Read {
  readonly pieces: Pieces | undefined;
  readonly end: number;
}

const literal = /[a-z' ]*/y;
const opening = /\((?:\?(?::|<[a-z]+>|[=!]|<[=!]))?/iy;
const place = /\{[a-z]+\}|\{/iy;
const quantifier = /(?:(?:[?*+]|\{\d[^}]*\})\??)?/y;

/**
 * Pieces of which each text that a pattern matches holds at least one; undefined where the pattern shows none. Thousands of
 * patterns are looked at when a process reads its first message, so each is gone through once, from left to right.
 *
 * @param source A pattern as data: parts that are filled in later stand as `{name}`.
 */
export function piecesOf(source: string): readonly string[] | undefined {
  return readBranches(source, 0).pieces?.texts;
}

/** Alternatives, up to the parenthesis that closes them: each must have its pieces. */
function readBranches(source: string, start: number): Read {
  const first = readRow(source, start);
  if (source[first.end] !== "|") return first;
  const rows = [first];
  let { end } = first;
  while (source[end] === "|") {
    const row = readRow(source, end + 1);
    rows.push(row);
    end = row.end;
  }
  return { pieces: together(rows), end };
}

/** Of parts in a row each must be there: the one whose pieces are rarest, as their length tells, will do. */
function readRow(source: string, start: number): Read {
  let best: Pieces | undefined;
  let at = start;
  while (at < source.length && source[at] !== "|" && source[at] !== ")") {
    const part = readPart(source, at);
    best = rarer(best, part.pieces);
    at = part.end + runOf(quantifier, source, part.end).length;
  }
  return { pieces: best, end: at };
}

/** A group, a run of letters, or one sign. */
function readPart(source: string, at: number): Read {
  const sign = source[at];
  if (sign === "(") return readGroup(source, at);
  if (sign === "\\") return { pieces: undefined, end: at + 2 };
  if (sign === "[") return { pieces: undefined, end: source.indexOf("]", at) + 1 };
  if (sign === "{") return { pieces: undefined, end: at + runOf(place, source, at).length };
  const run = runOf(literal, source, at);
  const end = at + run.length;
  // Of "notes?" the last letter may be missing.
  if (run !== "") return { pieces: pieceOf(isOptionalAt(source, end) ? run.slice(0, -1) : run), end };
  return { pieces: undefined, end: at + 1 };
}

function readGroup(source: string, at: number): Read {
  const open = runOf(opening, source, at);
  const inside = readBranches(source, at + open.length);
  const end = inside.end + 1;
  const isSure = !/[=!]$/.test(open) && !isOptionalAt(source, end);
  return { pieces: isSure ? inside.pieces : undefined, end };
}

function isOptionalAt(source: string, at: number): boolean {
  return source[at] === "?" || source[at] === "*" || source.startsWith("{0", at);
}

function runOf(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}

function pieceOf(run: string): Pieces | undefined {
  const text = run.trim();
  if (text.length < 2) return undefined;
  return { texts: [text], rarity: longestWord(text).length };
}

/** The first of the longest words, which spaces part. */
export function longestWord(text: string): string {
  let longest = "";
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf(" ", start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > longest.length) longest = text.substring(start, start + length);
  }
  return longest;
}

function together(rows: readonly Read[]): Pieces | undefined {
  const texts: string[] = [];
  let rarity = Number.POSITIVE_INFINITY;
  for (const { pieces } of rows) {
    if (pieces === undefined) return undefined;
    texts.push(...pieces.texts);
    rarity = Math.min(rarity, pieces.rarity);
  }
  return { texts, rarity };
}

function rarer(one: Pieces | undefined, other: Pieces | undefined): Pieces | undefined {
  return one === undefined || (other !== undefined && other.rarity > one.rarity) ? other : one;
}
