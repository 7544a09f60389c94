import { parseRule } from "./parse-rule.ts";
import type { Frequency, RecurrenceRule } from "./recurrence-rule.ts";

const units: Readonly<Record<Frequency, string>> = {
  SECONDLY: "second",
  MINUTELY: "minute",
  HOURLY: "hour",
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A rule that `parseRule` takes, for people: `every day`, `every 2 weeks`, `every Monday and Friday`, `every weekday`. */
export function ruleText(text: string): string {
  const rule = parseRule(text);
  const each =
    rule.interval === 1
      ? `every ${units[rule.frequency]}`
      : `every ${rule.interval} ${units[rule.frequency]}s`;
  const named = namedDays(rule);
  if (named === undefined) return each;
  return rule.interval === 1 ? `every ${named}` : `${each} on ${named}`;
}

/** Of a rule whose days are those of each week; undefined of all others. */
function namedDays({ frequency, byDay = [] }: RecurrenceRule): string | undefined {
  const isWeekly = frequency === "DAILY" || frequency === "WEEKLY";
  if (!isWeekly || byDay.length === 0 || byDay.length === days.length) return undefined;
  const numbers = byDay.map(({ weekday }) => weekday).sort();
  if (numbers.join() === "0,1,2,3,4") return "weekday";
  const names = numbers.map((number) => days[number] ?? "");
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
}
