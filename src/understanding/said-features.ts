import type { SaidWords } from "./said-for.ts";
import { plain } from "./scan.ts";

/** One word or value of a message, as the classifier sees it. */
export interface Feature {
  /** What it may be known by, the most telling first: its stem, its kind, and the pair it makes with the one before. */
  readonly names: readonly string[];
  /** It may tell what a request is about: no "and", "what" or "it", and no mere number or day. */
  readonly tells: boolean;
  /** A new order may begin with it. */
  readonly parts: boolean;
}

export type FeatureReader = (text: string) => readonly Feature[];

const tokens = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\d+(?:[.,:']\d+)*|[€$£¥]|[.!?;\n,]+/gu;
/** Shorter stems are other words. */
const stemMin = 3;

/** Reads texts as a language's words, their kinds and their values: a few microseconds a word. */
export function createFeatureReader(words: SaidWords): FeatureReader {
  const lexicon = lexiconOf(words);
  return (text) => {
    const found = plain(text).toLowerCase().match(tokens) ?? [];
    const features: Feature[] = [];
    let before = "";
    let parts = true;
    found.forEach((token, at) => {
      if (/^[.!?;\n,]/.test(token)) {
        parts = parts || !token.startsWith(",");
        if (token.includes("?")) features.push({ names: ["?"], tells: false, parts: false });
        before = "";
        return;
      }
      const { own, tells } = readToken(found, at, lexicon);
      const name = own[0] ?? "";
      const isJoint = lexicon.between.has(token);
      features.push({ names: before === "" ? own : [...own, `${before} ${name}`], tells, parts });
      before = name;
      parts = isJoint;
    });
    return features;
  };
}

interface Lexicon extends Pick<SaidWords, "endings"> {
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly units: ReadonlyMap<string, string>;
  readonly numbers: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
}

function lexiconOf({ kinds, units, numbers, endings, empty, between }: SaidWords): Lexicon {
  const kindsOf = new Map<string, string[]>();
  for (const [kind, list] of Object.entries(kinds))
    for (const word of list.split(" ")) kindsOf.set(word, [...(kindsOf.get(word) ?? []), `#${kind}`]);
  const unitOf = Object.entries(units).flatMap(([unit, list]) =>
    list.split(" ").map((word) => [word, `#${unit}`] as const),
  );
  return {
    kinds: kindsOf,
    units: new Map(unitOf),
    numbers: new Set(numbers.split(" ")),
    empty: new Set(empty.split(" ")),
    between: new Set(between.split(" ")),
    endings,
  };
}

function readToken(
  found: readonly string[],
  at: number,
  lexicon: Lexicon,
): { own: readonly string[]; tells: boolean } {
  const token = found[at] ?? "";
  const before = found[at - 1] ?? "";
  const unit = lexicon.units.get(token);
  if (unit !== undefined && isNumber(before, lexicon)) return { own: [unit], tells: unit !== "#time" };
  if (isNumber(token, lexicon))
    return { own: [valueOf(token, before, found[at + 1] ?? "", lexicon)], tells: false };
  const kinds = lexicon.kinds.get(token) ?? [];
  const isDay = kinds.some((kind) => dayKinds.has(kind));
  const tells = !isDay && !lexicon.empty.has(token) && !lexicon.numbers.has(token);
  return { own: isDay ? kinds : [stemOf(token, lexicon.endings), ...kinds], tells };
}

const dayKinds: ReadonlySet<string> = new Set(["#weekday", "#month", "#past", "#ahead"]);

function isNumber(token: string, { numbers }: Lexicon): boolean {
  return /^\d/.test(token) || numbers.has(token);
}

/** The kind of a number: what it counts is told by the unit behind it. */
function valueOf(token: string, before: string, after: string, lexicon: Lexicon): string {
  if (lexicon.units.get(before) === "#money" || lexicon.units.get(after) === "#money") return "#money";
  if (token.includes(":")) return "#time";
  if (/[.,]\d\d$/.test(token)) return "#money";
  return /^\d/.test(token) && Number(token.replace(/[.,']/g, "")) >= 10_000 ? "#big" : "#number";
}

function stemOf(word: string, endings: readonly string[]): string {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= stemMin);
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  // "planned" is "plan".
  return stem.length > stemMin && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
