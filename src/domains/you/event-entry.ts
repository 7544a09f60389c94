import {
  checkRecurrence,
  expandRecurrence,
  type Recurrence,
  type Window,
} from "../recurrence/expand-recurrence.ts";
import { instantOf, parseWall, wallAt, wallText } from "../zoned-time.ts";
import type { BusyTime } from "./busy-times.ts";

/** What is other at one occurrence. Absent fields are as in the event; times absent are the occurrence's own. */
export interface EventOverride {
  readonly cancelled?: boolean;
  readonly title?: string;
  readonly startsLocal?: string;
  readonly endsLocal?: string;
  readonly location?: string;
  readonly notes?: string;
}

/** An event of a calendar. Times are local ones of its zone, `YYYY-MM-DDTHH:mm:ss`. */
export interface EventEntry {
  readonly uid: string;
  readonly title: string;
  readonly startsLocal: string;
  /** Not in the event any more: a whole day ends at the next one's midnight. */
  readonly endsLocal: string;
  readonly allDay: boolean;
  readonly timeZone: string;
  readonly rule: string | null;
  readonly exceptLocal: readonly string[];
  readonly extraLocal: readonly string[];
  /** By the local time of the occurrence as the rule has it. */
  readonly overrides: Readonly<Record<string, EventOverride>>;
  readonly location: string;
  readonly notes: string;
}

/** One time that an event takes place; `id` is the event's uid. */
export interface EventOccurrence extends BusyTime {
  /** The local time that the rule has it at: the key of its override. */
  readonly occurrence: string;
  readonly title: string;
  readonly location: string;
  readonly notes: string;
}

type Timing = Pick<EventEntry, "startsLocal" | "endsLocal" | "allDay" | "timeZone">;

const dayMs = 86_400_000;

/**
 * What of an event touches a window, overrides applied, in order of the start. An occurrence lasts exactly as long as
 * the first one (RFC 5545 section 3.8.5.3); whole days last to a midnight, also when one of them has 23 hours.
 * @throws PamError tool_input_invalid as `expandRecurrence` does.
 */
export function eventOccurrences(event: EventEntry, window: Window): EventOccurrence[] {
  const { fromMs, toMs, limit } = window;
  const changed = Object.entries(event.overrides);
  const search = {
    fromMs: fromMs - (event.allDay ? lengthOf(event) + dayMs : lengthOf(event)),
    toMs,
    // Changed ones take places that they may not fill, and a whole day is looked for a day too early.
    limit: limit + changed.length + 2,
  };
  const regular = expandRecurrence(recurrenceOf(event), search)
    .filter(({ wall }) => !(wall in event.overrides))
    .map(({ wall }) => occurrenceAt(event, wall, {}));
  const special = changed
    .filter(([, { cancelled }]) => !cancelled)
    .map(([wall, override]) => occurrenceAt(event, wall, override));
  return [...regular, ...special]
    .filter(
      ({ startMs, endMs }) => startMs < toMs && (endMs > fromMs || (startMs === endMs && startMs >= fromMs)),
    )
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, limit);
}

/** When the event starts, for `expandRecurrence`. */
export function recurrenceOf({
  startsLocal,
  timeZone,
  rule,
  exceptLocal,
  extraLocal,
}: EventEntry): Recurrence {
  return {
    start: startsLocal,
    zone: timeZone,
    ...(rule !== null && { rule }),
    added: extraLocal,
    excluded: exceptLocal,
  };
}

/** The local end of an occurrence that starts at another local time than the first. */
export function endOf(event: Timing, startsLocal: string): string {
  const { timeZone, allDay } = event;
  const [start, end, from] = [event.startsLocal, event.endsLocal, startsLocal].map(parseWall) as [
    number,
    number,
    number,
  ];
  if (allDay) return wallText(from + Math.max(end - start, dayMs));
  const lengthMs = instantOf(end, timeZone) - instantOf(start, timeZone);
  return wallText(wallAt(instantOf(from, timeZone) + lengthMs, timeZone));
}

/** @throws PamError tool_input_invalid where the rule, a time or the zone is none. */
export function checkEvent(event: EventEntry): void {
  checkRecurrence(recurrenceOf(event));
  instantOf(parseWall(event.endsLocal), event.timeZone);
}

function occurrenceAt(event: EventEntry, wall: string, override: EventOverride): EventOccurrence {
  const startsLocal = override.startsLocal ?? wall;
  const endsLocal = override.endsLocal ?? endOf(event, startsLocal);
  const lengthMs = override.endsLocal || event.allDay ? undefined : lengthOf(event);
  const startMs = instantOf(parseWall(startsLocal), event.timeZone);
  return {
    id: event.uid,
    occurrence: wall,
    startMs,
    // By length and not by the local end: that may be one that clocks show twice.
    endMs: lengthMs === undefined ? instantOf(parseWall(endsLocal), event.timeZone) : startMs + lengthMs,
    title: override.title ?? event.title,
    location: override.location ?? event.location,
    notes: override.notes ?? event.notes,
  };
}

function lengthOf({ startsLocal, endsLocal, timeZone }: Timing): number {
  return instantOf(parseWall(endsLocal), timeZone) - instantOf(parseWall(startsLocal), timeZone);
}
