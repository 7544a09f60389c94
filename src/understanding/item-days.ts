import { addDays, weekdayOf } from "./calendar.ts";
import type { Fields, WordParts } from "./choice.ts";
import { type Said, tidy } from "./scan.ts";
import { type DaySpan, type Spot, spotMark } from "./spot-value.ts";

/** Longer spans hold each weekday and date more than once. */
const spanDaysMax = 60;

/**
 * The day that is told with one thing of a list, and the thing without it: "Bled on the 4th", "Piran from the 6th to the 8th".
 * @returns no fields where no day is told, undefined ones where it is none of the span that the sentence is about.
 */
export function dayOfItem(
  piece: string,
  { to: [first, last], in: slot }: { readonly to: readonly [string, string]; readonly in: string },
  { said, spots, beside }: WordParts,
): { readonly rest: string; readonly fields: Fields | undefined } {
  const told = [...piece.matchAll(spotMark)].flatMap(([mark, index]) => {
    const spot = spots[Number(index)];
    return spot?.value.kind === "day" || spot?.value.kind === "range" ? [{ mark, spot }] : [];
  });
  const [one, ...more] = told;
  if (one === undefined || more.length > 0) return { rest: piece, fields: {} };
  const span = spanIn(beside?.[slot]);
  const [from, to] = daysOf(one.spot).map((day) => day && within(span, day, { said, spot: one.spot }));
  const days = to === undefined ? { [first]: from } : { [first]: from, [last]: to };
  return { rest: tidy(piece.replace(one.mark, " ")), fields: from === undefined ? undefined : days };
}

function daysOf({ value }: Spot): (string | undefined)[] {
  if (value.kind === "range") return [value.ahead.from, value.ahead.to];
  return value.kind === "day" ? [value.ahead] : [];
}

function spanIn(fields: Fields | undefined): DaySpan | undefined {
  const [from, to] = Object.values(fields ?? {});
  return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
}

/** "The 4th" and "Friday" are the ones of the span; a day that was said with its month is what it says. */
function within(
  span: DaySpan | undefined,
  day: string,
  { said, spot }: { said: Said; spot: Spot },
): string | undefined {
  if (span === undefined || (span.from <= day && day <= span.to)) return day;
  const { months } = said.language.calendar;
  if (new RegExp(months.join("|"), "iu").test(spot.text)) return undefined;
  const isDate = /\d/.test(spot.text);
  const fits = daysIn(span).filter((it) =>
    isDate ? it.slice(8) === day.slice(8) : weekdayOf(it) === weekdayOf(day),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

function daysIn({ from, to }: DaySpan): string[] {
  const all: string[] = [];
  for (let day = from; day <= to && all.length < spanDaysMax; day = addDays(day, 1)) all.push(day);
  return all;
}
