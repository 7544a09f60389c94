import type { Token } from "./tokens.ts";

/** A feature's number: the first 32 bits of an FNV-1a hash over its name's UTF-16 units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // The last letters, too, are to reach the high bits.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Words alone, in twos and threes, and how the message begins. */
export function messageFeatures(tokens: readonly Token[]): readonly number[] {
  const names = new Set<string>();
  const stems = tokens.map(stemOf);
  const kins = tokens.map((token, at) => (token.kin === undefined ? stems[at] : `k${token.kin}`));
  kins.forEach((kin, at) => {
    const before = kins[at - 1] ?? "^";
    names.add(`kin ${kin}`).add(`kins ${before} ${kin}`);
  });
  stems.forEach((stem, at) => {
    const before = stems[at - 1] ?? "^";
    const first = stems[at - 2] ?? "^^";
    names.add(stem).add(`${before} ${stem}`).add(`${first} ${before} ${stem}`).add(`${first} * ${stem}`);
    if (at < 2) names.add(`@${at}${stem}`);
  });
  return [...names].map(hashOf);
}

const endings = /(?:ing|ed|es|s|'s)$/;
const stemmedMin = 6;

function stemOf({ word, mark }: Token): string {
  if (mark !== undefined) return word;
  return word.length < stemmedMin ? word.replace(/'s$/, "") : word.replace(endings, "");
}

/** What a token and its neighbours say by themselves, for any tool and for this one. */
export function tokenFeatures(tokens: readonly Token[], at: number, tool: string): readonly number[] {
  const word = (step: number) => tokens[at + step]?.word ?? (step < 0 ? "^" : "$");
  const kin = (step: number) => tokens[at + step]?.kin ?? word(step);
  const names = [
    "any",
    `0 ${word(0)}`,
    `-1 ${word(-1)}`,
    `1 ${word(1)}`,
    `-2 ${word(-2)} ${word(-1)}`,
    `2 ${word(1)} ${word(2)}`,
    `-10 ${word(-1)} ${word(0)}`,
    `01 ${word(0)} ${word(1)}`,
    `shape ${shapeOf(tokens, at)}`,
    `shapes ${shapeOf(tokens, at - 1)} ${shapeOf(tokens, at)}`,
    `shapes 01 ${shapeOf(tokens, at)} ${shapeOf(tokens, at + 1)}`,
    `run ${capitalRun(tokens, at)}`,
    `end ${word(0).slice(-3)}`,
    `-3 ${word(-3)} ${word(-2)} ${word(-1)}`,
    `around ${word(-1)} ${word(1)}`,
    `kin ${kin(0)}`,
    `kin -1 ${kin(-1)}`,
    `kin 1 ${kin(1)}`,
    `kin -10 ${kin(-1)} ${kin(0)}`,
    `kin 01 ${kin(0)} ${kin(1)}`,
  ];
  return names.flatMap((name) => [hashOf(name), hashOf(`${tool}|${name}`)]);
}

/** What it says together with what the token before it was read as. */
export function labelFeatures(
  tokens: readonly Token[],
  at: number,
  { tool, before }: { readonly tool: string; readonly before: string },
): readonly number[] {
  const word = (step: number) => tokens[at + step]?.word ?? (step < 0 ? "^" : "$");
  const names = [
    `read ${before}`,
    `read 0 ${before} ${word(0)}`,
    `read -1 ${before} ${word(-1)}`,
    `read shape ${before} ${shapeOf(tokens, at)}`,
  ];
  return [...names.map(hashOf), hashOf(`${tool}|read ${before}`)];
}

function shapeOf(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token === undefined) return "none";
  if (token.mark !== undefined) return "value";
  // What begins a sentence has a capital anyway.
  if (/^\p{Lu}/u.test(token.raw))
    return at === 0 || /^<|^:$/.test(tokens[at - 1]?.word ?? "") ? "first" : "capital";
  if (/\d/.test(token.raw)) return "digits";
  return /^\p{L}/u.test(token.raw) ? "small" : "sign";
}

/** What stands before and behind the words with a capital of which this is one: "Book Club" is one name. */
function capitalRun(tokens: readonly Token[], at: number): string {
  if (!isCapital(tokens[at])) return "no";
  let from = at;
  let until = at + 1;
  while (isCapital(tokens[from - 1])) from -= 1;
  while (isCapital(tokens[until])) until += 1;
  const place = at === from ? "first" : "later";
  return `${tokens[from - 1]?.word ?? "^"} ${place} ${until - from > 1} ${tokens[until]?.word ?? "$"}`;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.mark === undefined && /^\p{Lu}/u.test(token.raw);
}
