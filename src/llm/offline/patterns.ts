import type { Language, PatternName } from "./language.ts";
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

const word = String.raw`(?:[\p{L}&][\p{L}\p{M}'&./-]*|⟦q\d+⟧)`;
const what = `(?<what>${word}(?: ${word}){0,5}?)`;

const compiledOf = new WeakMap<Language, Patterns>();

/** Compiled once a language: it takes milliseconds. */
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
  const compiled = new Map<string, RegExp[]>();
  for (const [name, sources] of Object.entries(language.patterns)) {
    compiled.set(
      name,
      sources.map((source) => compile(fill(source, places))),
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
function fill(source: string, places: Readonly<Record<string, string>>): string {
  let text = source;
  for (let level = 0; level < 3; level++)
    text = text.replace(/\{([a-z]+)\}/gi, (all, name) => (name in places ? `(?:${places[name]})` : all));
  return text;
}

/** A group may stand in several alternatives; JavaScript before 2025 wants each name once. */
function compile(source: string): RegExp {
  let count = 0;
  const numbered = source.replace(/\(\?<(amount|what)>/g, (_, name) => `(?<${name}${count++}>`);
  return new RegExp(`^(?:${numbered})$`, "iu");
}

function groupOf(found: RegExpExecArray, name: string): string | undefined {
  const groups = Object.entries(found.groups ?? {});
  return groups.find(([key, value]) => key.startsWith(name) && value !== undefined)?.[1];
}
