import type { SaidAmount } from "./intent.ts";
import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";
import { numberRun, readNumberWords } from "./number-words.ts";

const digits = String.raw`\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,6})?`;

/** An amount in a text, or `undefined` for one that can't be booked: none, negative, or no sane number. */
export type FoundAmount = SaidAmount | undefined;

export interface AmountFinder {
  /** Replaces each amount by what `mark` gives for it and its own text. */
  replace(text: string, mark: (amount: FoundAmount, source: string) => string): string;
}

/** @param ownCurrency Of the user: decides what `$` means, and how many digits `1.200` has. */
export function createAmountFinder(language: Language, ownCurrency: string): AmountFinder {
  const names = Object.values(language.currencies).join("|");
  const symbols = Object.keys(language.symbols)
    .map((symbol) => symbol.replace(/[$^]/g, "\\$&"))
    .join("|");
  // "CHF 1'250"; "try 20" is no lira.
  const codes = Object.keys(language.currencies).filter((code) => code !== "TRY");
  const after = `(?<after> ?(?:${symbols})| ?(?:${names})(?![${letters}]))`;
  const run = numberRun(language.numbers, language.and);
  const digitCents = `(?<cents>\\d{2})(?: ?(?:${language.cents}))?`;
  const cents = `(?: ?(?:${language.and} )?(?:${digitCents}|(?<centWords>${run}) (?:${language.cents}))(?![${letters}.,]))`;
  const number = `(?:(?<digits>${digits})(?<kilo>k)?|(?<words>${run}))`;
  const pattern = new RegExp(
    `(?<![${letters}.,:/])(?:(?:${language.approximately}) )?(?<sign>[-−])? ?(?<before>${symbols}|(?:${codes.join("|")})(?= ?\\d))? ?${number}` +
      `(?:(?<onlyCents> ?(?:${language.cents}))(?![${alphabet}])|${after}${cents}?)?(?![${letters}:/%]|[.,]\\d)`,
    "giu",
  );
  return {
    replace: (text, mark) =>
      text.replace(pattern, (...args) => {
        const groups: Groups = args.at(-1);
        const matched = String(args[0]);
        const amount = readAmount(groups, { language, ownCurrency });
        return amount === "none" ? matched : mark(amount, matched);
      }),
  };
}

type Groups = Readonly<
  Partial<
    Record<
      "sign" | "before" | "digits" | "kilo" | "words" | "after" | "cents" | "centWords" | "onlyCents",
      string
    >
  >
>;

function readAmount(
  groups: Groups,
  place: { language: Language; ownCurrency: string },
): FoundAmount | "none" {
  const currency = currencyOf((groups.before ?? groups.after)?.trim(), place);
  const number = groups.words
    ? readNumberWords(groups.words, place.language.numbers, place.language.and)
    : readDigits(groups.digits ?? "", currency ?? place.ownCurrency);
  // "1.1465 euros" is what a pound is worth; "1.1465" may be anything.
  const isLong = /[.,]\d{4,}$/.test(groups.digits ?? "");
  if (number === undefined || (isLong && currency === undefined)) return "none";
  const { numbers, and } = place.language;
  const spoken = groups.centWords && readNumberWords(groups.centWords, numbers, and)?.padStart(2, "0");
  const text = scaled(number, { ...groups, cents: groups.cents ?? spoken });
  if (text === undefined || groups.sign || !/[1-9]/.test(text)) return undefined;
  const isMoney = currency !== undefined || groups.onlyCents !== undefined || text.includes(".");
  return { text, currency, isMoney };
}

function scaled(number: string, { kilo, cents, onlyCents }: Groups): string | undefined {
  if (onlyCents) return /^\d{1,2}$/.test(number) ? `0.${number.padStart(2, "0")}` : undefined;
  if (kilo) return String(Math.round(Number(number) * 1000));
  return cents && !number.includes(".") ? `${number}.${cents}` : number;
}

/** The last mark is the decimal one, except where it parts exactly three digits that the currency has no use for. */
export function readDigits(written: string, currency: string): string {
  const marks = [...written.matchAll(/[.,']/g)].map((match) => match[0]);
  const last = marks.at(-1);
  if (last === undefined) return written;
  const tail = written.slice(written.lastIndexOf(last) + 1);
  const repeated = marks.filter((mark) => mark === last).length > 1;
  const hasThree = last === "." && marks.length === 1 && fractionDigits(currency) === 3;
  const grouping = last === "'" || repeated || (tail.length === 3 && !hasThree);
  if (grouping) return written.replace(/[.,']/g, "");
  return `${written.slice(0, -tail.length - 1).replace(/[.,']/g, "")}.${tail}`;
}

function currencyOf(
  said: string | undefined,
  place: { language: Language; ownCurrency: string },
): string | undefined {
  if (!said) return undefined;
  const { currencies, symbols } = place.language;
  const candidates = symbols[said.toUpperCase()] ?? symbols[said];
  if (candidates) return candidates.includes(place.ownCurrency) ? place.ownCurrency : candidates[0];
  return Object.entries(currencies).find(([, names]) => new RegExp(`^(?:${names})$`, "iu").test(said))?.[0];
}

function fractionDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}
