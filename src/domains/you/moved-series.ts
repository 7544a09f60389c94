import { inputError } from "../input-error.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { weekdays } from "../recurrence/recurrence-rule.ts";
import { parseWall, wallText } from "../zoned-time.ts";
import type { EventEntry } from "./event-entry.ts";

const dayMs = 86_400_000;

export type MovedSeries = Pick<
  EventEntry,
  "startsLocal" | "endsLocal" | "rule" | "exceptLocal" | "extraLocal" | "overrides"
>;

/**
 * A whole series so much later by the clock on the wall (negative: earlier): its rule, exceptions and changed occurrences
 * go with it. What an occurrence was moved to stays where the user has put it.
 * @throws PamError tool_input_invalid where the rule names its days or times in a way that can't be moved along.
 */
export function movedSeries(event: MovedSeries, deltaMs: number): MovedSeries {
  const later = (wall: string): string => wallText(parseWall(wall) + deltaMs);
  const startsLocal = later(event.startsLocal);
  return {
    startsLocal,
    endsLocal: later(event.endsLocal),
    rule:
      event.rule === null
        ? null
        : movedRule(event.rule, { deltaMs, days: daysApart(event.startsLocal, startsLocal) }),
    exceptLocal: event.exceptLocal.map(later),
    extraLocal: event.extraLocal.map(later),
    overrides: Object.fromEntries(
      Object.entries(event.overrides).map(([wall, override]) => [later(wall), override]),
    ),
  };
}

interface Shift {
  readonly deltaMs: number;
  /** By so many days of the calendar. */
  readonly days: number;
}

function movedRule(rule: string, shift: Shift): string {
  const parts = rule.split(";");
  const { frequency } = parseRule(rule);
  const weekly = frequency === "WEEKLY" || frequency === "DAILY";
  const moved = parts.map((part) => {
    const [name = "", value = ""] = part.split("=");
    if (name === "UNTIL") return `UNTIL=${movedUntil(value, shift)}`;
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name) && shift.deltaMs % dayMs !== 0) throw fixedRule(rule);
    if (shift.days === 0 || !/^BY(?!HOUR|MINUTE|SECOND)|^WKST$/.test(name)) return part;
    if (!weekly || (name !== "BYDAY" && name !== "WKST")) throw fixedRule(rule);
    return `${name}=${value
      .split(",")
      .map((day) => laterDay(day, shift.days))
      .join(",")}`;
  });
  // Every second week: where the week begins decides which days are of one week, so it moves along.
  const needsWeekStart =
    shift.days !== 0 && frequency === "WEEKLY" && !parts.some((part) => part.startsWith("WKST="));
  return [...moved, ...(needsWeekStart ? [`WKST=${laterDay("MO", shift.days)}`] : [])].join(";");
}

function movedUntil(until: string, { deltaMs, days }: Shift): string {
  const plain = (wall: number): string => wallText(wall).replace(/[-:]/g, "");
  const [, year, month, day, time = "", utc = ""] = /^(\d{4})(\d\d)(\d\d)(T\d{6})?(Z?)$/.exec(until) ?? [];
  const midnight = parseWall(`${year}-${month}-${day}`);
  if (time === "") return plain(midnight + days * dayMs).slice(0, 8);
  const clock = `${time.slice(0, 3)}:${time.slice(3, 5)}:${time.slice(5)}`;
  return plain(parseWall(`${year}-${month}-${day}${clock}`) + deltaMs) + utc;
}

function laterDay(name: string, days: number): string {
  const names: readonly string[] = weekdays;
  const at = names.indexOf(name);
  return weekdays[(((at + days) % 7) + 7) % 7] ?? name;
}

function daysApart(from: string, to: string): number {
  return Math.round((parseWall(to.slice(0, 10)) - parseWall(from.slice(0, 10))) / dayMs);
}

function fixedRule(rule: string): Error {
  return inputError(
    "scope",
    `This series follows the rule ${rule}, which names its days itself. Move one occurrence, or make a new event with another rule.`,
  );
}
