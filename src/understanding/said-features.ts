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

/** "50l" is a number and its unit, "ben42" one name. */
const tokens =
  /\p{L}[\p{L}\p{M}]*\d[\p{L}\p{M}\d]*|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\d+(?:[.,:']\d+)*|[€$£¥]|[.!?;\n,]+/gu;
/** Shorter stems are other words. */
const stemMin = 3;

/** Reads texts as a language's words, their kinds and their values: a few microseconds a word. */
export function createFeatureReader(words: SaidWords): FeatureReader {
  const lexicon = lexiconOf(words);
  return (text) => featuresOf(plain(text).toLowerCase().match(tokens) ?? [], lexicon);
}

function featuresOf(found: readonly string[], lexicon: Lexicon): Feature[] {
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
    const { names, tells } = readToken(found, at, lexicon);
    const [name = ""] = names;
    features.push({ names: before === "" ? names : [...names, `${before} ${name}`], tells, parts });
    before = name;
    parts = lexicon.between.has(token);
  });
  return features;
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

function readToken(found: readonly string[], at: number, lexicon: Lexicon): Pick<Feature, "names" | "tells"> {
  const [before = "", token = "", after = ""] = [found[at - 1], found[at], found[at + 1]];
  const unit = lexicon.units.get(token);
  if (unit !== undefined && isNumber(before, lexicon)) return { names: [unit], tells: unit !== "#time" };
  if (isNumber(token, lexicon)) {
    const isMoney = [before, after].some((it) => lexicon.units.get(it) === "#money");
    return { names: [isMoney ? "#money" : numberKind(token)], tells: false };
  }
  const kinds = lexicon.kinds.get(token) ?? [];
  const isDay = kinds.some((kind) => dayKinds.has(kind));
  const tells = !isDay && !lexicon.empty.has(token);
  return { names: isDay ? kinds : [stemOf(token, lexicon.endings), ...kinds], tells };
}

const dayKinds: ReadonlySet<string> = new Set(["#weekday", "#month", "#past", "#ahead"]);

function isNumber(token: string, { numbers }: Lexicon): boolean {
  return /^\d/.test(token) || numbers.has(token);
}

/** What a number without a unit looks like. */
function numberKind(token: string): string {
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
