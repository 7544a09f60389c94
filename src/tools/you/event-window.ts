import { inputError } from "../../domains/input-error.ts";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import { type CalendarEvent, calendarEvent, entryOf } from "../../domains/you/calendar-event.ts";
import { type EventOccurrence, eventOccurrences } from "../../domains/you/event-entry.ts";

/** Events that one question looks through. */
const pagesMax = 10;
/** Occurrences of one event, and of all of them. */
const occurrencesMax = 1_000;
const totalMax = 5_000;

export interface Happening extends EventOccurrence {
  readonly allDay: boolean;
  readonly repeats: boolean;
}

export interface InstantRange {
  readonly fromMs: number;
  readonly toMs: number;
  /** Of who looks: whole days are theirs. */
  readonly zone: string;
}

/** Rows know their span as their own zone has it; whole days lie up to a day beside it elsewhere. */
const leewayMs = 86_400_000;

/**
 * The first of what of the user's calendar touches a range, in order of the start; `id` is the row's. At most 1,000 times of an
 * event, and 5,000 in all.
 * @throws PamError tool_input_invalid for more than 5,000 events.
 */
export async function happeningsIn(
  records: RecordReader,
  range: InstantRange,
  search?: string,
): Promise<Happening[]> {
  const events = await eventsTouching(records, range, search);
  return inOrder(events.map((event) => occurrencesOf(event, range))).slice(0, totalMax);
}

/**
 * All of it: what is said to be free, or to be everything, is so.
 * @throws PamError tool_input_invalid where there is more than `happeningsIn` gives.
 */
export async function allHappeningsIn(
  records: RecordReader,
  range: InstantRange,
  search?: string,
): Promise<Happening[]> {
  const events = await eventsTouching(records, range, search);
  const ofEach = events.map((event) => occurrencesOf(event, range, occurrencesMax + 1));
  const all = inOrder(ofEach);
  if (all.length > totalMax || ofEach.some(({ length }) => length > occurrencesMax)) throw tooMany();
  return all;
}

function inOrder(ofEach: readonly Happening[][]): Happening[] {
  return ofEach.flat().sort((a, b) => a.startMs - b.startMs);
}

function tooMany(): Error {
  return inputError("to", "There are too many events in these days to look through. Ask for fewer days.");
}

/** The first times of one event that touch a range, in order. */
export function occurrencesOf(
  event: CalendarEvent,
  range: InstantRange,
  limit = occurrencesMax,
): Happening[] {
  const { allDay, rule, extraLocal } = event;
  const repeats = rule !== null || extraLocal.length > 0;
  const found = eventOccurrences(entryOf(event, range.zone), { ...range, limit });
  return found.map((it) => ({ ...it, allDay, repeats }));
}

async function eventsTouching(
  records: RecordReader,
  { fromMs, toMs }: InstantRange,
  search: string | undefined,
): Promise<CalendarEvent[]> {
  const filter = {
    startsAt: { to: new Date(toMs + leewayMs).toISOString() },
    untilAt: { from: new Date(fromMs - leewayMs).toISOString() },
  };
  const events: CalendarEvent[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const { items, next } = await records.list(calendarEvent, { filter, search, limit: bulkMax, after });
    events.push(...items);
    if (next === null) return events;
    after = next;
  }
  throw tooMany();
}
