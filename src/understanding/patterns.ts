import type { Language, PatternName } from "./language.ts";
import { type LazyPattern, lazyPattern } from "./lazy-pattern.ts";
import { alphabet } from "./letters.ts";
import { marks } from "./scan.ts";

/** What a pattern found: `amount` is the number of a mark. */
export interface Matched {
  readonly amount: string | undefined;
  readonly what: string | undefined;
}

export interface Patterns {
  /** The first pattern of this name that is the whole sentence. */
  match(name: PatternName, sentence: string): Matched | undefined;
}

const word = `(?:[${alphabet}&][${alphabet}'&./-]*|⟦q\\d+⟧)`;
const what = `(?<what>${word}(?: ${word}){0,5}?)`;

const compiledOf = new WeakMap<Language, Patterns>();

export function patternsOf(language: Language): Patterns {
  const known = compiledOf.get(language);
  if (known) return known;
  const made = compilePatterns(language);
  compiledOf.set(language, made);
  return made;
}

function compilePatterns(language: Language): Patterns {
  const categories = Object.values(language.categories).flatMap(({ same, part }) => [same, part]);
  const places: Readonly<Record<string, string>> = {
    ...language.parts,
    amount: marks.amount.replace("(", "(?<amount>"),
    what,
    category: `(?<what>${[...categories, language.allSpending].filter(Boolean).join("|")})`,
  };
  const compiled = new Map<string, LazyPattern[]>();
  for (const [name, sources] of Object.entries(language.patterns)) {
    compiled.set(
      name,
      sources.map((source) => lazyPattern(source, () => compile(fillParts(source, places)))),
    );
  }
  return {
    match(name, sentence) {
      for (const pattern of compiled.get(name) ?? []) {
        const found = pattern.exec(sentence);
        if (found) return { amount: groupOf(found, "amount"), what: groupOf(found, "what") };
      }
      return undefined;
    },
  };
}

/** Parts may name parts, three levels deep. A name that is no part stays, and then the pattern does not compile. */
export function fillParts(source: string, places: Readonly<Record<string, string>>): string {
  let text = source;
  for (let level = 0; level < 3; level++)
    text = text.replace(/\{([a-z]+)\}/gi, (all, name) => (name in places ? `(?:${places[name]})` : all));
  return text;
}

function compile(source: string): RegExp {
  return new RegExp(`^(?:${withNumberedGroups(source)})$`, "iu");
}

/** A group may stand in several alternatives; JavaScript before 2025 wants each name once. */
export function withNumberedGroups(source: string): string {
  let count = 0;
  return source.replace(/\(\?<([a-z]+)>/gi, (_, name) => `(?<${name}__${count++}>`);
}

/** What any group of this name found. */
export function groupOf({ groups }: Pick<RegExpExecArray, "groups">, name: string): string | undefined {
  for (const [key, value] of Object.entries(groups ?? {}))
    if (value !== undefined && key.startsWith(`${name}__`)) return value;
  return undefined;
}

/** All groups by their own names. */
export function plainGroups(groups: Readonly<Record<string, string | undefined>>) {
  const found = Object.entries(groups).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found.map(([key, value]) => [key.replace(/__\d+$/, ""), value]));
}
