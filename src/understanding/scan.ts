import { createAmountFinder, type FoundAmount } from "./amounts.ts";
import { createDayFinder, type FoundDay } from "./days.ts";
import type { SaidPeriod } from "./intent.ts";
import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";

/** One sentence whose money, days and periods are marks: `I spent ⟦a0⟧ on diesel ⟦d0⟧`. */
export interface Sentence {
  readonly text: string;
  readonly isQuestion: boolean;
}

export interface Scanned {
  readonly sentences: readonly Sentence[];
  readonly amounts: readonly FoundAmount[];
  readonly days: readonly FoundDay[];
  readonly periods: readonly SaidPeriod[];
  readonly quantities: readonly string[];
}

export const marks = {
  amount: "⟦a(\\d+)⟧",
  day: "⟦d(\\d+)⟧",
  period: "⟦p(\\d+)⟧",
  quantity: "⟦q(\\d+)⟧",
} as const;

export interface Said {
  readonly language: Language;
  readonly today: string;
  /** ISO 4217, of the user. */
  readonly currency: string;
  /** `YYYY-MM-DDTHH:mm` at the user's place; the day is `today`. Left out, no time of today has passed. */
  readonly now?: string;
  /** IANA zone of the user's clock; UTC where it is left out. */
  readonly timeZone?: string;
}

/** Takes everything that has a value out of a text, so that patterns see only its words. */
export function scan(text: string, { language, today, currency }: Said): Scanned {
  const amounts: FoundAmount[] = [];
  const days: FoundDay[] = [];
  const periods: SaidPeriod[] = [];
  const quantities: string[] = [];
  const keep =
    <T>(list: T[], letter: string) =>
    (found: T) =>
      `⟦${letter}${list.push(found) - 1}⟧`;

  const dayFinder = createDayFinder(language.calendar, today);
  let rest = plain(text).replace(new RegExp(`(?<![${letters}])(${language.titles})\\.(?= )`, "gu"), "$1");
  rest = rest.replace(bounded(language.times), " ");
  rest = rest.replace(bounded(`\\d+(?:[.,]\\d+)? ?(?:${language.measures})`), keep(quantities, "q"));
  rest = dayFinder.replaceDays(rest, keep(days, "d"));
  const period = { mark: keep(periods, "p"), dayMark: marks.day, dayAt: (index: number) => days[index] };
  rest = dayFinder.replacePeriods(rest, period);
  rest = createAmountFinder(language, currency).replace(rest, keep(amounts, "a"));
  return { sentences: sentencesOf(rest, language), amounts, days, periods, quantities };
}

/** Without the marks' own brackets, with plain quotes and single spaces. */
export function plain(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/[⟦⟧]/g, " ")
      .replace(/[‘’`´]/g, "'")
      // Not that of "spam_king".
      .replace(/["“”„«»*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, " ")
      .replace(/[ \t\r]+/g, " ")
      .trim()
  );
}

function sentencesOf(text: string, language: Language): Sentence[] {
  return [...text.matchAll(/(?<words>[^.!?;\n]+(?:\.(?=\S)[^.!?;\n]*)*)(?<end>[.!?;\n]*)/gu)]
    .map(({ groups }) => ({
      text: withoutFillers(groups?.words ?? "", language),
      isQuestion: groups?.end?.includes("?") ?? false,
    }))
    .filter((sentence) => sentence.text !== "");
}

/** "Hey PAM, please … thanks" says no more than what is between. */
export function withoutFillers(text: string, { leading, trailing }: Language): string {
  const before = new RegExp(`^(?:(?:${leading})(?![${alphabet}'])[ ,:!-]*)+(?=\\S)`, "iu");
  const after = new RegExp(`(?<=[^\\s:])(?:[ ,!-]+(?:${trailing}))+$`, "iu");
  return tidy(tidy(text).replace(before, "").replace(after, ""));
}

/** What taking marks out leaves behind. */
export function tidy(text: string): string {
  return text
    .replace(/ +/g, " ")
    .replace(/ ([,:])/g, "$1")
    .replace(/^[ ,:-]+|[ ,:-]+$/g, "");
}

export function bounded(pattern: string): RegExp {
  return new RegExp(`(?<![${letters}])(?:${pattern})(?![${letters}])`, "giu");
}
