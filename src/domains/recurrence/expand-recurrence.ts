import { inputError } from "../input-error.ts";
import { instantOf, instantReader, lastInstantMs, parseWall, wallAt, wallText } from "../zoned-time.ts";
import { dayMs } from "./calendar-days.ts";
import { parseRule } from "./parse-rule.ts";
import type { RecurrenceRule, RuleEnd } from "./recurrence-rule.ts";
import { wallOccurrences } from "./wall-occurrences.ts";

/** When something happens: once, or again and again. Times are wall times of the zone, days stand for their midnight. */
export interface Recurrence {
  /** `YYYY-MM-DDTHH:mm:ss`, or `YYYY-MM-DD` of an all-day event. It is always the first occurrence (RFC 5545). */
  readonly start: string;
  /** IANA name. An all-day event takes the zone of who looks. */
  readonly zone: string;
  /** The value of an RRULE. */
  readonly rule?: string;
  /** RDATE: further starts, in the form of `start`. */
  readonly added?: readonly string[];
  /** EXDATE: starts that don't happen, in the form of `start`. */
  readonly excluded?: readonly string[];
}

export interface Occurrence {
  /** The instant it starts, milliseconds UTC. */
  readonly startMs: number;
  /** The wall time that the rule means, in the form of `start`: what EXDATE and RECURRENCE-ID name. */
  readonly wall: string;
}

export interface Window {
  /** Inclusive, milliseconds UTC. */
  readonly fromMs: number;
  /** Exclusive, milliseconds UTC. */
  readonly toMs: number;
  /** The most occurrences to return. */
  readonly limit: number;
}

/** No window of more occurrences than this is expanded. */
export const occurrencesMax = 10_000;
/** Of RDATE and EXDATE each. */
const exceptionsMax = 1_000;

/** Wall times and instants of one day are never further apart than this, whatever the offset and the clock change. */
const leewayMs = 2 * dayMs;

/**
 * The occurrences that start in a window, in order, each instant once.
 * Wall times that clocks show twice are the first of the two; those they leap over come as much later (RFC 5545 with
 * its verified erratum 4271: a 02:30 that is leapt over is at 03:30, and it counts).
 * @throws PamError tool_input_invalid for a rule, time or zone that is none.
 */
export function expandRecurrence(recurrence: Recurrence, { fromMs, toMs, limit }: Window): Occurrence[] {
  const { zone } = recurrence;
  const checked = checkRecurrence(recurrence);
  const most = Math.min(limit, occurrencesMax);
  const span = {
    from: wallAt(fromMs, zone) - leewayMs,
    to: wallAt(Math.min(toMs, lastInstantMs), zone) + leewayMs,
  };
  const instantAt = instantReader(zone);
  const found = new Map<number, Occurrence>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const wall of startsOf(checked, span)) {
    if (wall < span.from) continue;
    const startMs = instantAt(wall);
    // Leapt-over times come after real ones that follow them; from a real one on, nothing earlier comes.
    if (found.size >= most && startMs > latest && wallAt(startMs, zone) === wall) break;
    if (!isWithin(startMs, wall, { checked, fromMs, toMs }) || found.has(startMs)) continue;
    found.set(startMs, { startMs, wall: checked.allDay ? wallText(wall).slice(0, 10) : wallText(wall) });
    latest = Math.max(latest, startMs);
  }
  return [...found.values()].sort((a, b) => a.startMs - b.startMs).slice(0, most);
}

/** The first occurrence that starts after an instant; undefined where there is none before the year 2200. */
export function nextOccurrence(recurrence: Recurrence, afterMs: number): Occurrence | undefined {
  return expandRecurrence(recurrence, { fromMs: afterMs + 1, toMs: lastInstantMs, limit: 1 })[0];
}

interface CheckedRecurrence {
  readonly start: number;
  readonly zone: string;
  readonly allDay: boolean;
  readonly rule: RecurrenceRule | undefined;
  /** In order. */
  readonly added: readonly number[];
  readonly excluded: ReadonlySet<number>;
}

/**
 * Reads a recurrence, in wall milliseconds, as every expansion does first.
 * @throws PamError tool_input_invalid also for more than 1,000 added or excluded times.
 */
export function checkRecurrence({
  start,
  zone,
  rule,
  added = [],
  excluded = [],
}: Recurrence): CheckedRecurrence {
  if (Math.max(added.length, excluded.length) > exceptionsMax) {
    throw inputError(
      "rule",
      `More than ${exceptionsMax} single dates are too many. Split this into several events.`,
    );
  }
  return {
    start: parseWall(start),
    zone,
    allDay: !start.includes("T"),
    rule: rule === undefined ? undefined : parseRule(rule),
    added: added.map(parseWall).sort((a, b) => a - b),
    excluded: new Set(excluded.map(parseWall)),
  };
}

function isWithin(
  startMs: number,
  wall: number,
  { checked, fromMs, toMs }: { checked: CheckedRecurrence; fromMs: number; toMs: number },
): boolean {
  return startMs >= fromMs && startMs < toMs && !checked.excluded.has(wall);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the rule makes and what was added, in order of wall time. */
function* startsOf(checked: CheckedRecurrence, span: Span): Generator<number, void> {
  const { added } = checked;
  let next = 0;
  for (const wall of ruleStarts(checked, span)) {
    for (; next < added.length && (added[next] ?? wall) <= wall; next++) yield added[next] ?? wall;
    yield wall;
  }
  yield* added.slice(next);
}

function* ruleStarts({ start, rule, zone }: CheckedRecurrence, { from, to }: Span): Generator<number, void> {
  yield start;
  if (rule === undefined) return;
  const { end } = rule;
  let left = end?.kind === "count" ? end.count - 1 : Number.POSITIVE_INFINITY;
  const first = end?.kind === "count" ? start : from;
  for (const wall of wallOccurrences(rule, { start, from: first, to: Math.min(to, lastWallOf(end) ?? to) })) {
    if (wall === start) continue;
    if (left-- <= 0) return;
    if (end?.kind !== "instant" || instantOf(wall, zone) <= end.ms) yield wall;
  }
}

/** The last wall time that can be within the rule's end. */
function lastWallOf(end: RuleEnd | undefined): number | undefined {
  if (end?.kind === "wall") return end.ms;
  return end?.kind === "instant" ? end.ms + leewayMs : undefined;
}
