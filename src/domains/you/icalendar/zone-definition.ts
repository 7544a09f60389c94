import { calendarDay, dayMs, daysInMonth, weekdayOf } from "../../recurrence/calendar-days.ts";
import { weekdays } from "../../recurrence/recurrence-rule.ts";
import { clockChanges, offsetAt, wallText } from "../../zoned-time.ts";
import { ruleProperty } from "./jcal.ts";

/** So far ahead are clock changes written out or found to follow a rule. */
const yearsAhead = 12;

/** A clock change, at the local time that clocks showed before it. */
interface Change {
  readonly wall: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * VTIMEZONE of an IANA zone as jCal: right from `fromMs` for twelve years, and beyond where the clocks follow a rule.
 */
export function zoneDefinition(zone: string, fromMs: number): unknown[] {
  const untilMs = fromMs + yearsAhead * 366 * dayMs;
  const changes = clockChanges(fromMs, untilMs, zone).map(({ atMs, offsetBeforeMs, offsetAfterMs }) => ({
    wall: atMs + offsetBeforeMs,
    fromMs: offsetBeforeMs,
    toMs: offsetAfterMs,
  }));
  const first = offsetAt(fromMs, zone);
  const standard = Math.min(first, ...changes.map(({ toMs }) => toMs));
  const kindOf = (change: Change) => `${change.fromMs} ${change.toMs}`;
  const kinds = [...new Set(changes.map(kindOf))].map((kind) =>
    changes.filter((each) => kindOf(each) === kind),
  );
  const before = observance([{ wall: fromMs + first, fromMs: first, toMs: first }], standard);
  return [
    "vtimezone",
    [["tzid", {}, "text", zone]],
    [before, ...kinds.map((group) => observance(group, standard))],
  ];
}

/** Changes of one kind: by a rule where they all follow it, else one by one. */
function observance(changes: readonly Change[], standardMs: number): unknown[] {
  const [first] = changes;
  if (first === undefined) return [];
  const rule = changes.length >= yearsAhead - 1 ? ruleOf(changes) : undefined;
  const dates = changes.slice(1).map(({ wall }) => ["rdate", {}, "date-time", wallText(wall)]);
  return [
    first.toMs > standardMs ? "daylight" : "standard",
    [
      ["dtstart", {}, "date-time", wallText(first.wall)],
      ["tzoffsetfrom", {}, "utc-offset", offsetText(first.fromMs)],
      ["tzoffsetto", {}, "utc-offset", offsetText(first.toMs)],
      ...(rule === undefined ? dates : [ruleProperty(rule)]),
    ],
    [],
  ];
}

/** One a year, in the same month, on the same nth or last weekday, at the same local time. */
function ruleOf(changes: readonly Change[]): string | undefined {
  const facts = changes.map(({ wall }) => {
    const number = Math.floor(wall / dayMs);
    const { year, month, day } = calendarDay(number);
    const last = daysInMonth(year, month) - day < 7;
    return {
      year,
      last,
      nth: Math.ceil(day / 7),
      on: `${month} ${weekdayOf(number)} ${wall - number * dayMs}`,
      month,
      number,
    };
  });
  const [first] = facts;
  const yearly = facts.every(
    ({ year, on }, index) => year === (first?.year ?? 0) + index && on === first?.on,
  );
  if (first === undefined || !yearly) return undefined;
  const weekday = weekdays[weekdayOf(first.number)];
  if (facts.every(({ last }) => last)) return `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=-1${weekday}`;
  const same = facts.every(({ nth }) => nth === first.nth);
  return same ? `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${first.nth}${weekday}` : undefined;
}

/** `+01:00`, with seconds where an old local time has them. */
function offsetText(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1_000;
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, "0"));
  return `${offsetMs < 0 ? "-" : "+"}${hours}:${minutes}${rest === "00" ? "" : `:${rest}`}`;
}
