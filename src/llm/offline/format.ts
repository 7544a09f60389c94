import { addDays, monthRange } from "../../understanding/calendar.ts";
import type { Said } from "../../understanding/scan.ts";

/** Money and days as people of the language write them. */
export interface Format {
  money(amount: string, currency: string): string;
  day(day: string): string;
  /** Of the user's clock. */
  now(): { time: string; day: string };
  period(range: { from?: string | undefined; to?: string | undefined }): string;
}

export function createFormat({ language, today, now }: Said): Format {
  const { answers, locale } = language;
  const dayFormat = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const yearFormat = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const monthFormat = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const wholeFormat = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  const day = (it: string): string => {
    if (it === today) return answers.today;
    if (it === addDays(today, -1)) return answers.yesterday;
    return (it.slice(0, 4) === today.slice(0, 4) ? dayFormat : yearFormat).format(Date.parse(it));
  };
  return {
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(Number(amount)),
    day,
    now: () => ({ time: now?.slice(11, 16) ?? "", day: wholeFormat.format(Date.parse(today)) }),
    period({ from, to }) {
      const isMonth =
        from !== undefined &&
        to === monthRange(Number(from.slice(0, 4)), Number(from.slice(5, 7))).to &&
        from.endsWith("-01");
      return answers.period({
        from: from && day(from),
        to: to && day(to),
        month: isMonth ? monthFormat.format(Date.parse(from)) : undefined,
      });
    },
  };
}
