import { expandRecurrence, nextOccurrence } from "../recurrence/expand-recurrence.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { lastInstantMs } from "../zoned-time.ts";

const dayMs = 86_400_000;
/** Days of a rule that counts are counted through at most. */
const stepsMax = 10_000;

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
