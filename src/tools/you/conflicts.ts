import type { RecordReader } from "../../domains/record-store.ts";
import { conflictsWith } from "../../domains/you/busy-times.ts";
import type { CalendarEvent } from "../../domains/you/calendar-event.ts";
import { eventSpan } from "../../domains/you/event-span.ts";
import { type Happening, happeningsIn, type InstantRange, occurrencesOf } from "./event-window.ts";
import { localText, whenText } from "./when-text.ts";

const dayMs = 86_400_000;
/** An event that repeats is looked at for so long, from its start or from now on. */
const aheadMs = 366 * dayMs;
const namedMax = 5;

export interface Conflict {
  readonly mine: Happening;
  readonly other: Happening;
}

/** What an event of the calendar runs into from now on, in order. Whole days run into nothing: birthdays and holidays are beside the day. */
export async function conflictsOf(
  records: RecordReader,
  event: CalendarEvent,
  now: Date,
): Promise<Conflict[]> {
  if (event.allDay) return [];
  const mine = occurrencesOf(event, rangeOf(event, now));
  const [first, last] = [mine[0], mine.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = {
    zone: event.timeZone,
    fromMs: first.startMs,
    toMs: Math.max(...mine.map(({ endMs }) => endMs)),
  };
  const others = (await happeningsIn(records, range)).filter(({ id, allDay }) => id !== event.id && !allDay);
  return mine.flatMap((it) => conflictsWith(it, others).map((other) => ({ mine: it, other })));
}

function rangeOf(event: CalendarEvent, now: Date): InstantRange {
  const { startMs, endMs } = eventSpan(event);
  const zone = event.timeZone;
  if (event.rule === null && event.extraLocal.length === 0) return { zone, fromMs: startMs, toMs: endMs + 1 };
  const fromMs = Math.max(startMs, now.getTime());
  return { zone, fromMs, toMs: Math.min(endMs + 1, fromMs + aheadMs) };
}

/** For models: the first few, in the user's zone. */
export function conflictResults(conflicts: readonly Conflict[], zone: string): object[] {
  return conflicts.slice(0, namedMax).map(({ other }) => ({
    id: other.id,
    title: other.title,
    start: localText(other.startMs, zone),
    end: localText(other.endMs, zone),
  }));
}

/** For people: ` It clashes with Dentist (Tue 24 Nov 2026, 15:00–16:00).`; nothing where all is well. */
export function conflictText(conflicts: readonly Conflict[], zone: string): string {
  if (conflicts.length === 0) return "";
  const named = conflicts.slice(0, namedMax).map(({ other }) => `${other.title} (${whenText(other, zone)})`);
  const more = conflicts.length > namedMax ? ` and ${conflicts.length - namedMax} more` : "";
  return ` It clashes with ${named.join(", ")}${more}.`;
}
