import { type AmountFinder, createAmountFinder, readDigits } from "./amounts.ts";
import { addDays } from "./calendar.ts";
import { clockRules } from "./clock-rules.ts";
import type { Groups } from "./day-values.ts";
import { withEarlyTimes } from "./early-times.ts";
import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";
import { withLimits } from "./limited-repeats.ts";
import { withYears } from "./named-years.ts";
import { numberRun, readNumberWords } from "./number-words.ts";
import { plainGroups } from "./patterns.ts";
import { rewritten } from "./rewriter.ts";
import { bounded, plain, type Said, tidy, withoutFillers } from "./scan.ts";
import { joiner, sealCodes, sealQuoted, sealTitles, unsealed } from "./seals.ts";
import { type Spot, type SpotValue, spotMark } from "./spot-value.ts";
import { dayRules, periodRules, repeatRules, type SpotRule } from "./when-rules.ts";

/** One sentence whose values are marks: `remind me ⟦0⟧ to call Ana`. */
export interface SpottedSentence {
  readonly text: string;
  readonly isQuestion: boolean;
  /** As it was written. */
  readonly source: string;
  /** With what asks once more behind it, where that was taken off. */
  readonly whole?: string;
}

export interface Spotted {
  readonly sentences: readonly SpottedSentence[];
  readonly spots: readonly Spot[];
}

/** Takes every day, time, number and sum out of a text, each remembered with the words that it stood in. */
export function spotValues(text: string, said: Said): Spotted {
  const spots: Spot[] = [];
  const keep = (value: SpotValue, source: string) => `⟦v${spots.push({ value, text: source }) - 1}⟧`;
  const rules = rulesOf(said);
  const { amounts } = rules;
  // A colon after a number is none of a time.
  const written = withYears(
    rewritten(plain(sealTitles(sealQuoted(text), said.language)), said.language),
    said,
  );
  let rest = joinNames(written, rules).replace(/:(?= |$)/g, " :");
  rest = applyAll(rest, rules.days, keep);
  rest = joinDays(rest, { said, spots, keep });
  rest = joinSince(rest, { said, spots, keep });
  rest = applyAll(rest, rules.periods, keep);
  rest = amounts.replace(rest, (amount, source) =>
    amount?.currency === undefined ? source : keep({ kind: "amount", amount }, source),
  );
  rest = applyAll(rest, rules.times, keep);
  rest = amounts.replace(rest, (amount, source) => keep({ kind: "amount", amount }, source));
  rest = withLimits(withPrepositions(rest, said, spots), spots, said);
  const sentences = sentencesOf(rest, said, spots);
  return { sentences, spots: withEarlyTimes(spots, sentences, said.language) };
}

interface Rules {
  readonly amounts: AmountFinder;
  readonly days: readonly SpotRule[];
  readonly periods: readonly SpotRule[];
  readonly times: readonly SpotRule[];
  /** The space before a number that belongs to a name. */
  readonly names: RegExp;
  /** The space behind a day that begins a name. */
  readonly dayNames: RegExp;
  /** Where it doesn't: what it counts follows. */
  readonly measured: RegExp;
}

/** By day and currency, those that were asked for lately: making them takes milliseconds. */
const rulesFor = new WeakMap<Language, Map<string, Rules>>();
const rulesMax = 20;

function rulesOf(said: Said): Rules {
  const { language, today, currency } = said;
  const made = rulesFor.get(language) ?? new Map<string, Rules>();
  rulesFor.set(language, made);
  const key = `${today} ${currency}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= rulesMax) made.clear();
  const parts = { when: language.when, calendar: language.calendar, today };
  const rules = {
    amounts: createAmountFinder(language, currency),
    days: [...repeatRules(parts), ...dayRules(parts)],
    periods: periodRules(parts),
    times: [...clockRules(parts), quantityRule(said)],
    names: new RegExp(`(?<=${language.when.nameBefore}) (?=\\d{1,3}(?:$|[ ,.?!:'](?!\\d)))`, "g"),
    dayNames: new RegExp(language.when.dayName, "gu"),
    measured: measuredOf(language),
  };
  made.set(key, rules);
  return rules;
}

function measuredOf({ when, currencies, symbols }: Language): RegExp {
  const names = [...Object.values(when.units), ...Object.values(currencies)].join("|");
  const signs = Object.keys(symbols).map((symbol) => symbol.replace(/[$^]/g, "\\$&"));
  return new RegExp(`^\\d+ ?(?:(?:${names})(?![${letters}])|${signs.join("|")}|%)`, "i");
}

/** "the Golf 7" and "in Sunday Hikers" are one word, "the Zoe 35 kWh" is not. */
function joinNames(text: string, { names, dayNames, measured }: Rules): string {
  const joined = text
    .replace(names, (space, at: number) => (measured.test(text.slice(at + 1)) ? space : joiner))
    .replace(dayNames, joiner);
  return sealCodes(joined);
}

/** A text with its marks as they were written. */
export function restored(text: string, spots: readonly Spot[]): string {
  let whole = text;
  // A mark may have taken others in: "from ⟦0⟧ to ⟦1⟧".
  for (let level = 0; level < 4 && /⟦v\d+⟧/u.test(whole); level++)
    whole = whole.replace(spotMark, (_, index) => spots[Number(index)]?.text ?? "");
  return unsealed(whole);
}

type Keep = (value: SpotValue, source: string) => string;

function applyAll(text: string, rules: readonly SpotRule[], keep: Keep): string {
  return rules.reduce(
    (rest, { pattern, read }) =>
      rest.replace(pattern, (...args) => {
        const source = String(args[0]);
        const groups: Groups = plainGroups(args.at(-1));
        const values = read(groups);
        if (values === undefined) return source;
        return values.map((value, index) => keep(value, index === 0 ? source : "")).join(" ");
      }),
    text,
  );
}

/** "from ⟦0⟧ to ⟦1⟧" of two days is a range. */
function joinDays(text: string, { said, spots, keep }: { said: Said; spots: Spot[]; keep: Keep }): string {
  const pattern = said.language.when.between
    .replace("{from}", "⟦v(?<from>\\d+)⟧")
    .replace("{to}", "⟦v(?<to>\\d+)⟧");
  return text.replace(bounded(pattern), (...args) => {
    const groups: Groups = args.at(-1);
    const [from, to] = [spots[Number(groups.from)]?.value, spots[Number(groups.to)]?.value];
    if (from?.kind !== "day" || to?.kind !== "day") return String(args[0]);
    const [ahead, back] = [spanOf(from.ahead, to.ahead), spanOf(from.back, to.back)];
    const span = ahead ?? back;
    if (span === undefined) return String(args[0]);
    return keep({ kind: "range", ahead: ahead ?? span, back: back ?? span }, String(args[0]));
  });
}

/** "since ⟦0⟧" is from that day up to today. */
function joinSince(text: string, { said, spots, keep }: { said: Said; spots: Spot[]; keep: Keep }): string {
  const pattern = said.language.when.since.replaceAll("{day}", "⟦v(\\d+)⟧");
  return text.replace(bounded(pattern), (...args) => {
    const source = String(args[0]);
    const value = spots[Number(/⟦v(\d+)⟧/u.exec(source)?.[1])]?.value;
    if (value?.kind !== "day" || value.back === undefined) return source;
    const span = { from: value.back, to: said.today };
    return keep({ kind: "range", ahead: span, back: span }, source);
  });
}

function spanOf(from: string | undefined, to: string | undefined) {
  if (from === undefined || to === undefined) return undefined;
  // "From Friday to Sunday": of the weekdays the one after the first.
  const last = to < from ? addDays(to, 7) : to;
  return last < from ? undefined : { from, to: last };
}

function quantityRule({ language, currency }: Said): SpotRule {
  const { units } = language.when;
  const number = `(?<digits>\\d{1,3}(?:[.,']\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,3})?)|(?<words>${numberRun(language.numbers, language.and)})|(?<one>${language.numbers.a})`;
  return {
    pattern: new RegExp(
      `(?<![${letters}.,:])(?:${number})(?:(?<thousand>k) ?|[ -]?)(?<unit>${Object.values(units).join("|")})(?![${letters}])`,
      "giu",
    ),
    read: ({ digits, words, one, thousand, unit = "" }) => {
      const spoken = one ? "1" : words && readNumberWords(words, language.numbers, language.and);
      const read = digits ? readDigits(digits, currency) : spoken;
      if (read === undefined) return undefined;
      const name = Object.entries(units).find(([, pattern]) =>
        new RegExp(`^(?:${pattern})$`, "iu").test(unit),
      );
      const found = thousand ? String(Math.round(Number(read) * 1_000)) : read;
      return name && [{ kind: "quantity", number: found, unit: name[0], said: unit }];
    },
  };
}

/** "for ⟦3⟧" with a sum is the sum: what stands before a value belongs to it. */
function withPrepositions(text: string, { language }: Said, spots: Spot[]): string {
  const { before } = language.when;
  const all = [...new Set(Object.values(before).flatMap((pattern) => pattern.split("|")))]
    .sort((a, b) => b.length - a.length)
    .join("|");
  const pattern = new RegExp(`(?<![${letters}'])(?<word>${all}),? ?⟦v(?<index>\\d+)⟧`, "giu");
  return text.replace(pattern, (...args) => {
    const { word = "", index }: Groups = args.at(-1);
    const spot = spots[Number(index)];
    const source = String(args[0]);
    // What begins the sentence says what it is about.
    const isFirst = args.at(-3) === 0;
    if (spot === undefined || isFirst || !new RegExp(`^(?:${before[spot.value.kind]})$`, "iu").test(word))
      return source;
    spots[Number(index)] = { ...spot, isLed: true, text: source.replace(/⟦v\d+⟧/u, spot.text) };
    return `⟦v${index}⟧`;
  });
}

function sentencesOf(text: string, { language }: Said, spots: readonly Spot[]): SpottedSentence[] {
  // "Write to the group: who comes?" is an order.
  const saying = new RegExp(`^ *(?:${language.easy.sayings})(?![${alphabet}])[^:?]{0,80} ?: `, "iu");
  return [...text.matchAll(/(?<words>[^.!?;\n]+(?:\.(?=\S)[^.!?;\n]*)*)(?<end>[.!?;\n]*)/gu)]
    .map(({ groups }) => ({
      text: tidy(withoutFillers(groups?.words ?? "", language)),
      isQuestion: (groups?.end?.includes("?") ?? false) && !saying.test(groups?.words ?? ""),
      source: restored(`${groups?.words ?? ""}${groups?.end ?? ""}`, spots),
    }))
    .filter((sentence) => sentence.text !== "");
}
