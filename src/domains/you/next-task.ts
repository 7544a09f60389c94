import { expandRecurrence, nextOccurrence } from "../recurrence/expand-recurrence.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { wallOccurrences } from "../recurrence/wall-occurrences.ts";
import { lastInstantMs } from "../zoned-time.ts";

const dayMs = 86_400_000;
/** Days of a rule that counts are counted through at most. */
const stepsMax = 10_000;

/** The first day from `today` on that a rule makes: "every Saturday" is not due on a Monday. Today where it makes none in ten years. */
export function firstDue(rule: string, today: string): string {
  const start = Date.parse(today);
  const [first = start] = wallOccurrences(parseRule(rule), { start, from: start, to: start + 3_660 * dayMs });
  return new Date(first).toISOString().slice(0, 10);
}

/**
 * When a task with a rule comes again once it is done, and the rule that it has then: the first day by the rule after the
 * day it was due and after today, so that what was missed is not made good. Undefined where the rule has ended.
 */
export function nextDue(
  { dueOn, rule }: { readonly dueOn: string | null; readonly rule: string },
  today: string,
): { readonly dueOn: string; readonly rule: string } | undefined {
  const start = dueOn ?? today;
  const after = start > today ? start : today;
  const recurrence = { start, zone: "UTC", rule };
  if (parseRule(rule).end?.kind !== "count") {
    const next = nextOccurrence(recurrence, Date.parse(after) + dayMs - 1);
    return next && { dueOn: next.wall, rule };
  }
  const window = { fromMs: Date.parse(start), toMs: lastInstantMs, limit: stepsMax };
  const days = expandRecurrence(recurrence, window).map(({ wall }) => wall);
  const gone = days.findIndex((day) => day > after);
  const next = days[gone];
  return next === undefined ? undefined : { dueOn: next, rule: fewer(rule, gone) };
}

/** The next task counts from itself. */
function fewer(rule: string, gone: number): string {
  return rule.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Number(count) - gone}`);
}
