import { z } from "zod";
import { inputError } from "../input-error.ts";
import { parseWall } from "../zoned-time.ts";
import {
  type Frequency,
  frequencies,
  type RecurrenceRule,
  type RuleEnd,
  type RuleWeekday,
  weekdays,
} from "./recurrence-rule.ts";

const ruleCharsMax = 500;
const intervalMax = 10_000;
const countMax = 100_000;
/** Times of day that one rule may have: one each minute. */
const timesPerDayMax = 1_440;

/** Input of tools and routes: checked, and kept as the text that it is. */
export const ruleInput = z
  .string()
  .max(ruleCharsMax)
  .transform((text) =>
    text
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, ""),
  )
  .superRefine((text, context) => {
    try {
      parseRule(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "no such rule" });
    }
  })
  .describe("RFC 5545 recurrence rule such as FREQ=WEEKLY;BYDAY=MO,WE");

/** Lists of numbers: the part's name → smallest, largest, and whether they may count from the end. */
const lists = {
  BYSECOND: { min: 0, max: 60, signed: false },
  BYMINUTE: { min: 0, max: 59, signed: false },
  BYHOUR: { min: 0, max: 23, signed: false },
  BYMONTHDAY: { min: 1, max: 31, signed: true },
  BYYEARDAY: { min: 1, max: 366, signed: true },
  BYWEEKNO: { min: 1, max: 53, signed: true },
  BYMONTH: { min: 1, max: 12, signed: false },
  BYSETPOS: { min: 1, max: 366, signed: true },
} as const;

const otherParts = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"];

/**
 * The value of an RRULE, without its name: `FREQ=MONTHLY;BYDAY=-1FR`.
 * @throws PamError tool_input_invalid for what RFC 5545 forbids, intervals over 10,000, counts over 100,000, and more
 *   than 1,440 times a day.
 */
export function parseRule(text: string): RecurrenceRule {
  if (text.length > ruleCharsMax) throw ruleError(`The rule is longer than ${ruleCharsMax} characters.`);
  const parts = partsOf(text);
  const frequency = frequencyOf(parts.get("FREQ"));
  const end = endOf(parts);
  const byDay = parts.has("BYDAY") ? weekdaysOf(parts.get("BYDAY") ?? "") : undefined;
  const numbers = (name: keyof typeof lists) => numbersOf(name, parts.get(name));
  const bySecond = numbers("BYSECOND")?.map((second) => Math.min(second, 59));
  const rule: RecurrenceRule = {
    frequency,
    interval: integer("INTERVAL", parts.get("INTERVAL") ?? "1", { min: 1, max: intervalMax }),
    ...(end && { end }),
    ...present("bySecond", bySecond && [...new Set(bySecond)]),
    ...present("byMinute", numbers("BYMINUTE")),
    ...present("byHour", numbers("BYHOUR")),
    ...present("byDay", byDay),
    ...present("byMonthDay", numbers("BYMONTHDAY")),
    ...present("byYearDay", numbers("BYYEARDAY")),
    ...present("byWeekNo", numbers("BYWEEKNO")),
    ...present("byMonth", numbers("BYMONTH")),
    ...present("bySetPos", numbers("BYSETPOS")),
    weekStart: parts.has("WKST") ? weekday(parts.get("WKST") ?? "") : 0,
  };
  refuseForbidden(rule, parts);
  return rule;
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(";")) {
    const [, name = "", value = ""] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (!(name in lists) && !otherParts.includes(name))
      throw ruleError(`"${part.slice(0, 40)}" is no part of a rule.`);
    if (parts.has(name)) throw ruleError(`${name} may be given once only.`);
    parts.set(name, value);
  }
  return parts;
}

function frequencyOf(text: string | undefined): Frequency {
  const found = frequencies.find((frequency) => frequency === text);
  if (found === undefined) throw ruleError(`A rule needs FREQ, one of ${frequencies.join(", ")}.`);
  return found;
}

function endOf(parts: ReadonlyMap<string, string>): RuleEnd | undefined {
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  if (count !== undefined && until !== undefined)
    throw ruleError("A rule ends by COUNT or by UNTIL, not by both.");
  if (count !== undefined)
    return { kind: "count", count: integer("COUNT", count, { min: 1, max: countMax }) };
  return until === undefined ? undefined : untilOf(until);
}

function untilOf(text: string): RuleEnd {
  const [, year, month, day, time, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  if (year === undefined)
    throw ruleError(`UNTIL is written as 20261231 or 20261231T235959Z, not "${text.slice(0, 40)}".`);
  const clock = time === undefined ? "23:59:59" : `${hour}:${minute}:${second}`;
  return { kind: utc ? "instant" : "wall", ms: parseWall(`${year}-${month}-${day}T${clock}`) };
}

function weekdaysOf(text: string): RuleWeekday[] {
  return [...new Set(text.split(","))].map((each) => {
    const [, nth, name = each] = /^([+-]?\d{1,2})([A-Z]{2})$/.exec(each) ?? [];
    if (nth === undefined) return { weekday: weekday(name) };
    return { weekday: weekday(name), nth: signedInteger("BYDAY", nth, { min: 1, max: 53 }) };
  });
}

function weekday(name: string): number {
  const found = weekdays.findIndex((each) => name.startsWith(each));
  if (found < 0 || name.length !== 2)
    throw ruleError(`"${name.slice(0, 40)}" is no weekday. Use ${weekdays.join(", ")}.`);
  return found;
}

function numbersOf(name: keyof typeof lists, text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined;
  const { signed, ...range } = lists[name];
  const read = signed ? signedInteger : integer;
  return [...new Set(text.split(",").map((each) => read(name, each, range)))].sort((a, b) => a - b);
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function integer(name: string, text: string, { min, max }: Range): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) throw ruleError(`${name} takes whole numbers from ${min} to ${max}.`);
  return value;
}

function signedInteger(name: string, text: string, range: Range): number {
  const value = integer(name, text.replace(/^[+-]/, ""), range);
  return text.startsWith("-") ? -value : value;
}

/** The MUST NOTs of section 3.3.10, and what would be too much work. */
function refuseForbidden(rule: RecurrenceRule, parts: ReadonlyMap<string, string>): void {
  const { frequency, byDay, byWeekNo, byMonthDay, byYearDay, bySetPos } = rule;
  const among = (...names: Frequency[]) => names.includes(frequency);
  const nth = byDay?.some((each) => each.nth !== undefined) ?? false;
  if (nth && !among("MONTHLY", "YEARLY"))
    throw ruleError("A numbered weekday such as 2MO needs FREQ=MONTHLY or YEARLY.");
  if (nth && byWeekNo) throw ruleError("BYWEEKNO takes weekdays without numbers.");
  if (byMonthDay && among("WEEKLY")) throw ruleError("BYMONTHDAY does not go with FREQ=WEEKLY.");
  if (byYearDay && among("DAILY", "WEEKLY", "MONTHLY"))
    throw ruleError(`BYYEARDAY does not go with FREQ=${frequency}.`);
  if (byWeekNo && !among("YEARLY")) throw ruleError("BYWEEKNO needs FREQ=YEARLY.");
  const others = [...parts.keys()].filter((name) => name.startsWith("BY") && name !== "BYSETPOS");
  if (bySetPos && others.length === 0)
    throw ruleError("BYSETPOS picks from another BY… part, and there is none.");
  const times = [rule.byHour, rule.byMinute, rule.bySecond].reduce(
    (product, list) => product * (list?.length ?? 1),
    1,
  );
  if (times > timesPerDayMax)
    throw ruleError(`The rule has ${times} times a day; ${timesPerDayMax} are the most.`);
}

function present<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]: V });
}

function ruleError(message: string): Error {
  return inputError("rule", message);
}
