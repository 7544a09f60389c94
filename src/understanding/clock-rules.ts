import type { Groups } from "./day-values.ts";
import { letters } from "./letters.ts";
import { fillParts, withNumberedGroups } from "./patterns.ts";
import type { ClockTime, SpotValue } from "./spot-value.ts";
import { countOf, type SpotRule, type WhenParts } from "./when-rules.ts";
import type { WhenWords } from "./when-words.ts";

/** Times of day, spans of them, lengths and "in two hours", in the order they are looked for. */
export function clockRules({ when }: WhenParts): SpotRule[] {
  const fill = clockFiller(when);
  const minutes = (groups: Groups, one: number) => {
    const times = countOf(groups.count, when);
    return times === undefined ? undefined : Math.round(times * one);
  };
  const at = (time: ClockTime | undefined, end?: ClockTime): SpotValue[] | undefined =>
    time && [{ kind: "time", at: time, end }];
  return [
    ...when.fromNow.map(([one, pattern]) => ({
      pattern: fill(pattern),
      read: (groups: Groups): SpotValue[] | undefined => {
        const fromNow = groups.count === undefined ? one : minutes(groups, one);
        return fromNow === undefined ? undefined : [{ kind: "time", fromNow }];
      },
    })),
    {
      pattern: fill(when.until),
      read: (groups) => {
        const end = clockOf(
          { ...groups, hour: groups.hour2, minute: groups.minute2, ampm: groups.ampm2 },
          when,
        );
        const start = clockOf({ ...groups, ampm: groups.ampm ?? inherited(groups, when) }, when);
        return end && at(start, end);
      },
    },
    ...when.lengths.map(([one, pattern]) => ({
      pattern: fill(pattern),
      read: (groups: Groups): SpotValue[] | undefined => {
        const length = groups.count === undefined ? one : minutes(groups, one);
        return length === undefined ? undefined : [{ kind: "minutes", minutes: length }];
      },
    })),
    { pattern: fill(when.half), read: (groups) => at(shifted(clockOf(groups, when), when.halfMinutes)) },
    { pattern: fill(when.quarterPast), read: (groups) => at(shifted(clockOf(groups, when), 15)) },
    { pattern: fill(when.quarterTo), read: (groups) => at(shifted(clockOf(groups, when), -15)) },
    ...(
      [
        [1, when.minutesPast],
        [-1, when.minutesTo],
      ] as const
    ).map(([sign, pattern]) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => {
        const count = countOf(groups.count, when) ?? 60;
        return count < 60 ? at(shifted(clockOf(groups, when), sign * count)) : undefined;
      },
    })),
    { pattern: fill(when.noon), read: () => at({ hour: 12, minute: 0, half: "sure" }) },
    { pattern: fill(when.midnight), read: () => at({ hour: 0, minute: 0, half: "sure" }) },
    ...when.clock.map((pattern) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => at(clockOf(groups, when)),
    })),
    ...when.partsOfDay.map(([hour, pattern]) => ({
      pattern: fill(pattern),
      read: (): SpotValue[] => [{ kind: "time", part: Number(hour) }],
    })),
  ];
}

function clockFiller(when: WhenWords): (pattern: string) => RegExp {
  const hours = Object.entries(when.counts).filter(([word, value]) => value <= 12 && !word.includes(" "));
  const whole = hours.filter(([, value]) => Number.isInteger(value)).map(([word]) => word);
  const hour = `\\d{1,2}|${whole.filter((word) => word.length > 2).join("|")}`;
  const ampm = `${when.morning}|${when.evening}`;
  const numbers = Object.keys(when.counts).join("|");
  const places: Readonly<Record<string, string>> = {
    hour: `(?<hour>${hour})`,
    minute: `(?<minute>[0-5]\\d|${when.minuteWords})`,
    ampm: `(?<ampm>${ampm})`,
    hourb: `(?<hour2>${hour})`,
    minuteb: `(?<minute2>[0-5]\\d|${when.minuteWords})`,
    ampmb: `(?<ampm2>${ampm})`,
    count: `(?<count>\\d{1,4}|${numbers})`,
  };
  return (pattern) =>
    new RegExp(
      `(?<![${letters}.,:])(?:${withNumberedGroups(fillParts(pattern, places))})(?![${letters}]|[.,:]\\d)`,
      "gi",
    );
}

function clockOf({ hour, minute = "00", ampm }: Groups, when: WhenWords): ClockTime | undefined {
  const number = countOf(hour, when);
  if (number === undefined || number > 23) return undefined;
  const at = { hour: number, minute: countOf(minute.replace(/[ -]+/g, " "), when) ?? 0 };
  if (ampm !== undefined) {
    if (number > 12) return { ...at, half: "sure" };
    return { ...at, half: new RegExp(`^(?:${when.evening})$`, "iu").test(ampm) ? "pm" : "am" };
  }
  const isSure = number > 12 || /^0/.test(hour ?? "");
  return { ...at, half: isSure ? "sure" : undefined };
}

/** "from 3 to 5pm": the first is in the afternoon too, unless that were after the end. */
function inherited({ hour, hour2, ampm2 }: Groups, when: WhenWords): string | undefined {
  if (ampm2 === undefined) return undefined;
  const [from = 0, to = 0] = [countOf(hour, when), countOf(hour2, when)];
  return from % 12 <= to % 12 && from <= 12 ? ampm2 : undefined;
}

function shifted(time: ClockTime | undefined, minutes: number): ClockTime | undefined {
  if (time === undefined) return undefined;
  const total = (time.hour * 60 + time.minute + minutes + 1_440) % 1_440;
  return { hour: Math.floor(total / 60), minute: total % 60, half: time.half };
}
