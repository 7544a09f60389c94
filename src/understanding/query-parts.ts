import type { SaidPeriod } from "./intent.ts";
import type { Matched } from "./patterns.ts";
import { bounded, marks, type Said, type Scanned, tidy } from "./scan.ts";

/** By what a sum is to be parted, and the words without it. */
export function withoutGrouping(
  text: string,
  { said }: { readonly said: Said },
): { text: string; grouping: "category" | "month" | undefined } {
  for (const grouping of ["category", "month"] as const) {
    const pattern = bounded(said.language.groupings[grouping]);
    if (pattern.test(text)) return { text: tidy(text.replace(pattern, " ")), grouping };
  }
  return { text, grouping: undefined };
}

/** The days that a question is about. */
export function periodOf(text: string, { periods, days }: Scanned): SaidPeriod | undefined {
  const period = new RegExp(marks.period, "u").exec(text);
  if (period) return periods[Number(period[1])];
  const day = days[Number(new RegExp(marks.day, "u").exec(text)?.[1] ?? -1)];
  return day ? { from: day, to: day } : undefined;
}

/** How many rows are asked for, 100 at most. */
export function limitOf({ amount }: Matched, { amounts }: Scanned): number | undefined {
  const count = Number(amount === undefined ? undefined : amounts[Number(amount)]?.text);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 100) : undefined;
}
