import { isWordSlot, type KeyWords, type Slot } from "./catalogue.ts";
import type { Language } from "./language.ts";
import { type LazyPattern, lazyPattern } from "./lazy-pattern.ts";
import { letters } from "./letters.ts";
import { fillParts, withNumberedGroups } from "./patterns.ts";
import { tidy } from "./scan.ts";

/** The key words of a tool, ready to be looked for. */
export interface KeyPatterns {
  readonly keys: KeyWords;
  readonly cues: readonly LazyPattern[];
  readonly also: readonly LazyPattern[];
  /** Words that mean one of a slot's values, wherever they stand. */
  readonly choices: readonly LazyPattern[];
  readonly leads: readonly { readonly slot: string; readonly pattern: LazyPattern }[];
  readonly has: LazyPattern | undefined;
  readonly unless: LazyPattern | undefined;
  /** Somebody else, where it must be the user who does it. */
  readonly others: RegExp | undefined;
  /** Before a text of the user's own. */
  readonly textLead: RegExp;
  /** Behind it, where something else was taken out. */
  readonly textTail: RegExp;
  /** A run of words without those at its ends that say nothing. */
  trim(run: string): string;
}

const compiledOf = new WeakMap<Language, readonly KeyPatterns[]>();

export function keyPatternsOf(language: Language): readonly KeyPatterns[] {
  const known = compiledOf.get(language);
  if (known) return known;
  const trims = {
    order: trimmer(language.easy.idle, language),
    asking: trimmer(language.easy.idleAsking, language),
  };
  const made = language.keys.map((keys) => compile(keys, language, trims));
  compiledOf.set(language, made);
  return made;
}

type Trims = Readonly<Record<"order" | "asking", (run: string) => string>>;

function compile(keys: KeyWords, language: Language, trims: Trims): KeyPatterns {
  const { cues, also = [], leads = {}, slots, has, unless } = keys;
  const things = Object.values(language.categories).flatMap(({ same, part }) => [same, part]);
  // A name has its capital; what begins a sentence has one too.
  const others = new RegExp(`^(?:${language.easy.others})(?![${letters}'])`);
  const places = { ...language.parts, thing: things.filter(Boolean).join("|"), ...placesOf(slots) };
  const make = (pattern: string) =>
    lazyPattern(pattern, () => whole(withNumberedGroups(fillParts(pattern, places))));
  const choices = Object.entries(slots).filter(
    ([name, slot]) => slot.type === "choice" && !(name in leads) && !cues.join().includes(`<${name}>`),
  );
  return {
    keys,
    cues: cues.map(make),
    also: also.map(make),
    choices: choices.map(([name]) => make(`{${name}}`)),
    leads: Object.entries(leads).map(([slot, pattern]) => ({ slot, pattern: make(pattern) })),
    has: has === undefined ? undefined : make(has),
    // A bare bracket stands for any value; in a class of characters it is one.
    unless:
      unless === undefined
        ? undefined
        : make(unless.replace(/\[[^\]]*\]|⟦(?!v)/g, (it) => (it === "⟦" ? "⟦v\\d+⟧" : it))),
    others: keys.changes && !keys.byOthers ? others : undefined,
    textLead: new RegExp(`^[ ,:-]*(?:(?:${language.easy.textLead})(?![${letters}'])[ ,:-]*)*`),
    textTail: new RegExp(`(?:(?:^|[ ,:-]+)(?:${language.easy.textTail}))+$`, "i"),
    trim: keys.changes ? trims.order : trims.asking,
  };
}

const word = String.raw`[^\s⟦⟧¦,:;!?()]+`;

function placesOf(slots: Readonly<Record<string, Slot>>): Record<string, string> {
  const places: Record<string, string> = {};
  for (const [name, slot] of Object.entries(slots)) {
    if (!isWordSlot(slot)) continue;
    const words = slot.type === "choice" ? Object.values(slot.values).join("|") : `${word}(?: ${word}){0,4}?`;
    places[name] = `(?<${name}>${words})`;
  }
  return places;
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![${letters}'])(?:${pattern})(?![${letters}'])`, "i");
}

function trimmer(idle: string, { categories }: Language): (run: string) => string {
  const same = Object.values(categories).map((category) => category.same);
  const named = new RegExp(`(?:^| )(?:${same.join("|")})$`, "i");
  const lead = new RegExp(`^(?:(?:${idle})(?![${letters}'])[ ,:-]*)+`, "i");
  const tail = new RegExp(`(?:(?:^|[ ,:-]+)(?:${idle}))+$`, "i");
  return (run) => {
    const begun = tidy(tidy(run).replace(lead, ""));
    // "eating out" ends with a word that else says nothing.
    return named.test(begun) ? begun : tidy(begun.replace(tail, ""));
  };
}
