import { inputError } from "../input-error.ts";
import { addDays, daysBetween } from "../local-day.ts";
import { instantOf, parseWall } from "../zoned-time.ts";
import { type Interval, merged } from "./busy-times.ts";

export interface FreeSlotSearch {
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** Hours that may be used on each day, `HH:mm`; an end of `24:00` is midnight. */
  readonly opens: string;
  readonly closes: string;
  /** 0 (Monday) to 6 (Sunday); absent means every day. */
  readonly weekdays?: readonly number[];
  /** The shortest that is of use. */
  readonly lengthMs: number;
  readonly limit: number;
  /** Nothing before this instant: now, as a rule. */
  readonly notBeforeMs?: number;
}

const daysMax = 366;

/**
 * Stretches without a busy time, in order, each within one day's hours. On a day of a clock change the hours are those
 * that the wall shows, so a slot may be an hour longer or shorter than they look.
 * @throws PamError tool_input_invalid for more than 366 days, or hours that end before they begin.
 */
export function freeSlots(search: FreeSlotSearch, busy: readonly Interval[]): Interval[] {
  const taken = merged(busy);
  const slots: Interval[] = [];
  for (const day of openDays(search)) {
    if (slots.length >= search.limit) break;
    slots.push(
      ...gapsOf(hoursOf(day, search), taken).filter(
        ({ startMs, endMs }) => endMs - startMs >= search.lengthMs,
      ),
    );
  }
  return slots.slice(0, search.limit);
}

function openDays({ from, to, weekdays }: FreeSlotSearch): string[] {
  const count = daysBetween(from, to) + 1;
  if (!(count >= 1 && count <= daysMax)) throw inputError("to", `Give a range of 1 to ${daysMax} days.`);
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  return weekdays ? days.filter((day) => weekdays.includes((new Date(day).getUTCDay() + 6) % 7)) : days;
}

function hoursOf(day: string, { zone, opens, closes, notBeforeMs = 0 }: FreeSlotSearch): Interval {
  if (!(opens < closes)) throw inputError("closes", "The hours of a day must end after they begin.");
  const end = closes === "24:00" ? `${addDays(day, 1)}T00:00` : `${day}T${closes}`;
  const startMs = instantOf(parseWall(`${day}T${opens}`), zone);
  return { startMs: Math.max(startMs, notBeforeMs), endMs: instantOf(parseWall(end), zone) };
}

/** What is left of an interval; `taken` in order and without overlaps. */
function gapsOf({ startMs, endMs }: Interval, taken: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from = startMs;
  for (const busy of taken) {
    if (busy.endMs <= from) continue;
    if (busy.startMs >= endMs) break;
    if (busy.startMs > from) gaps.push({ startMs: from, endMs: busy.startMs });
    from = busy.endMs;
  }
  if (from < endMs) gaps.push({ startMs: from, endMs });
  return gaps;
}
