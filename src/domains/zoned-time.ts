import { z } from "zod";
import { inputError } from "./input-error.ts";

/**
 * A wall time is what a clock on the wall shows: text `YYYY-MM-DDTHH:mm:ss`, or as a number the milliseconds since
 * 1970 as if the wall were in UTC. An instant is a point in time, milliseconds since 1970 UTC.
 */
const wallPattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const dayMs = 86_400_000;
/** Beyond these, zones are guesses; it also bounds every walk along a calendar. */
const firstYear = 1900;
const lastYear = 2200;

/** The last instant that anything of a calendar may be at. */
export const lastInstantMs = Date.UTC(lastYear, 0, 1);

/** Input of tools and routes: an IANA time zone such as Europe/Berlin. */
export const zoneInput = z
  .string()
  .max(64)
  .refine(isZone, "no such time zone; write an IANA name such as Europe/Berlin")
  .describe("IANA time zone such as Europe/Berlin");

/** Input of tools and routes: a local time; seconds may be left out. */
export const wallTimeInput = z
  .string()
  .max(19)
  .refine((text) => text.includes("T") && isWallText(text), "write the local time as YYYY-MM-DDTHH:mm")
  .transform((text) => wallText(parseWall(text)))
  .describe("Local date and time as YYYY-MM-DDTHH:mm, without an offset");

/** Names only: an offset such as +01:00 is no zone, as it knows nothing of clock changes. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(zone) && formatOf(zone) !== undefined;
}

/**
 * `2026-03-29T02:30` or a day alone, which is its midnight, as wall milliseconds.
 * @throws PamError tool_input_invalid for other text and for days and times that no calendar has.
 */
export function parseWall(text: string): number {
  const ms = wallMs(text);
  if (ms === undefined) {
    throw inputError("time", `"${text.slice(0, 40)}" is not a local time. Write it as YYYY-MM-DDTHH:mm.`);
  }
  return ms;
}

/** Wall milliseconds as `2026-03-29T02:30:00`. */
export function wallText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** What the clocks in a zone are ahead of UTC at an instant, in milliseconds; negative in the west. */
export function offsetAt(instantMs: number, zone: string): number {
  const second = Math.floor(instantMs / 1000) * 1000;
  const text = zoneFormat(zone).format(second);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, seconds = 0] = (text.match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

/** What the wall shows at an instant, in wall milliseconds. */
export function wallAt(instantMs: number, zone: string): number {
  return instantMs + offsetAt(instantMs, zone);
}

/** The day of the calendar in a zone at an instant: `2026-03-29`. */
export function dayAt(instantMs: number, zone: string): string {
  return wallText(wallAt(instantMs, zone)).slice(0, 10);
}

/**
 * The instant of a wall time, as RFC 5545 section 3.3.5 has it: of a time that comes twice the first; of one that the
 * clocks leap over, what the offset before the leap makes of it (02:30 becomes 03:30).
 */
export function instantOf(wall: number, zone: string): number {
  const { matches, before } = readings(wall, zone);
  return matches[0] ?? wall - before;
}

/** `instantOf` for many wall times of one zone, most of them near the one before: days without a clock change are quick. */
export function instantReader(zone: string): (wall: number) => number {
  let quiet = { from: 0, to: 0, offset: 0 };
  return (wall) => {
    if (wall >= quiet.from && wall < quiet.to) return wall - quiet.offset;
    const from = Math.floor(wall / dayMs) * dayMs;
    const offset = offsetAt(from - dayMs, zone);
    if (offset !== offsetAt(from + 2 * dayMs, zone)) return instantOf(wall, zone);
    quiet = { from, to: from + dayMs, offset };
    return wall - offset;
  };
}

/** Whether clocks show this time once, twice (they were put back) or never (they were put forward). */
export function wallKind(wall: number, zone: string): "once" | "twice" | "never" {
  const { length } = readings(wall, zone).matches;
  if (length === 0) return "never";
  return length === 1 ? "once" : "twice";
}

export interface ClockChange {
  /** The first instant of the new offset. */
  readonly atMs: number;
  readonly offsetBeforeMs: number;
  readonly offsetAfterMs: number;
}

/** The clock changes of a zone after `fromMs` and up to `untilMs`. Two within a fortnight that undo each other are not seen. */
export function clockChanges(fromMs: number, untilMs: number, zone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  const strideMs = 14 * dayMs;
  for (let at = fromMs; at < untilMs; at += strideMs) {
    const end = Math.min(at + strideMs, untilMs);
    const offsetBeforeMs = offsetAt(at, zone);
    const offsetAfterMs = offsetAt(end, zone);
    if (offsetBeforeMs !== offsetAfterMs) {
      changes.push({ atMs: changeBetween(at, end, zone), offsetBeforeMs, offsetAfterMs });
    }
  }
  return changes;
}

/** Halving down to the second: the first instant in (from, to] with another offset than `from`. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let same = Math.floor(from / 1000);
  let other = Math.ceil(to / 1000);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle * 1000, zone) === before) same = middle;
    else other = middle;
  }
  return other * 1000;
}

/** Instants that show this wall time, first to last. A day either side is further than any offset. */
function readings(wall: number, zone: string): { matches: number[]; before: number } {
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const offsets = before === after ? [before] : [before, after];
  const matches = offsets
    .map((offset) => wall - offset)
    .filter((instant) => wallAt(instant, zone) === wall)
    .sort((a, b) => a - b);
  return { matches, before };
}

function isWallText(text: string): boolean {
  return wallMs(text) !== undefined;
}

function wallMs(text: string): number | undefined {
  const [, day, hour = "00", minute = "00", second = "00"] = wallPattern.exec(text) ?? [];
  const whole = `${day}T${hour}:${minute}:${second}`;
  const ms = Date.parse(`${whole}Z`);
  const year = Number(day?.slice(0, 4));
  if (Number.isNaN(ms) || year < firstYear || year >= lastYear) return undefined;
  return wallText(ms) === whole ? ms : undefined;
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const format = formatOf(zone);
  if (format === undefined) {
    throw inputError(
      "zone",
      `There is no time zone "${zone.slice(0, 64)}". Write an IANA name such as Europe/Berlin.`,
    );
  }
  return format;
}

/** Making a format costs a thousand times what using it does. There are about 600 zones with all their aliases. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatsMax = 1_000;

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    if (formats.size >= formatsMax) formats.clear();
    formats.set(zone, format);
    return format;
  } catch {
    return undefined;
  }
}
