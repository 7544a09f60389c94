import { parseRule } from "../recurrence/parse-rule.ts";
import { instantOf, lastInstantMs, parseWall } from "../zoned-time.ts";
import { type EventEntry, endOf } from "./event-entry.ts";

type Spanned = Pick<
  EventEntry,
  "startsLocal" | "endsLocal" | "allDay" | "timeZone" | "rule" | "extraLocal" | "overrides"
>;

/** First and last moment that any occurrence touches, milliseconds UTC: for questions about a range. */
export function eventSpan(event: Spanned): { startMs: number; endMs: number } {
  const at = (wall: string): number => instantOf(parseWall(wall), event.timeZone);
  const moved = Object.values(event.overrides).filter(({ cancelled }) => !cancelled);
  const starts = [
    event.startsLocal,
    ...event.extraLocal,
    ...moved.flatMap((override) => override.startsLocal ?? []),
  ];
  const ends = [
    ...starts.map((wall) => endOf(event, wall)),
    event.endsLocal,
    ...moved.flatMap((override) => override.endsLocal ?? []),
  ];
  const lastStartMs = lastStartOf(event);
  const lengthMs = at(endOf(event, event.startsLocal)) - at(event.startsLocal);
  return {
    startMs: Math.min(...starts.map(at)),
    endMs: Math.min(lastInstantMs, Math.max(...ends.map(at), lastStartMs + Math.max(lengthMs, 0))),
  };
}

/** No occurrence of the rule starts later. One that counts is not counted through. */
function lastStartOf({ rule, timeZone }: Spanned): number {
  if (rule === null) return Number.NEGATIVE_INFINITY;
  const { end } = parseRule(rule);
  if (end === undefined || end.kind === "count") return lastInstantMs;
  return end.kind === "instant" ? end.ms : instantOf(end.ms, timeZone);
}
