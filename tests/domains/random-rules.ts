import fc from "fast-check";

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const two = (value: number) => String(value).padStart(2, "0");

/** A local time from 2015 to 2030, before the 29th so that each month has it. */
export const anyStart = fc
  .tuple(
    fc.integer({ min: 2015, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom(0, 15, 30, 59),
  )
  .map(([year, month, day, hour, minute]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return `${year}-${two(month)}-${two(Math.min(day, last))}T${two(hour)}:${two(minute)}:00`;
  });

interface Draw {
  readonly chance: (share: number) => boolean;
  readonly integer: (min: number, max: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
}

/** Turns a list of numbers below a million into choices; the same list gives the same rule, and shrinks. */
function drawer(numbers: readonly number[]): Draw {
  let at = 0;
  const next = () => (numbers[at++ % numbers.length] ?? 0) / 1_000_000;
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    chance: (share) => next() < share,
    integer,
    one: (from) => from[integer(0, from.length - 1)] ?? raise(),
  };
}

function raise(): never {
  throw new Error("nothing to choose from");
}

export interface RandomRuleOptions {
  readonly frequencies: readonly string[];
  /** The hours that BYHOUR may name, from and to. */
  readonly hours: readonly [number, number];
}

/**
 * Rules that RFC 5545 allows, but for these, where the reference library departs from its table in section 3.3.10:
 * - yearly numbered and plain weekdays in one BYDAY: it drops the plain ones (the RFC: each element of the list adds);
 * - yearly BYYEARDAY, or BYWEEKNO with BYMONTHDAY, together with BYDAY: it joins where the table's note 2 says "limit";
 * - BYSETPOS beyond what a period has: it gives up after its own limit of periods.
 * recurrence-rules.test.ts shows by hand what is right for these.
 */
export function anyRule({ frequencies, hours }: RandomRuleOptions): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 48, maxLength: 48 }).map((numbers) => {
    const draw = drawer(numbers);
    const frequency = draw.one(frequencies);
    const parts = [...dayParts(frequency, draw), ...timeParts(hours, draw)];
    const some = parts.length > 0 && draw.chance(0.2) ? [`BYSETPOS=${draw.one([1, -1])}`] : [];
    const short = ["HOURLY", "MINUTELY", "SECONDLY"].includes(frequency);
    const interval = draw.chance(0.5) ? [`INTERVAL=${draw.integer(1, short ? 100 : 5)}`] : [];
    const weekStart = draw.chance(0.3) ? [`WKST=${draw.one(weekdays)}`] : [];
    const end = draw.chance(0.3) ? [`COUNT=${draw.integer(1, 12)}`] : untilPart(draw);
    return [`FREQ=${frequency}`, ...interval, ...parts, ...some, ...weekStart, ...end].join(";");
  });
}

/** As a UTC instant or as a day of the rule's zone, the forms that RFC 5545 allows; at times before the start. */
function untilPart(draw: Draw): string[] {
  if (draw.chance(0.55)) return [];
  const day = `${draw.integer(2015, 2034)}${two(draw.integer(1, 12))}${two(draw.integer(1, 28))}`;
  const time = `T${two(draw.integer(0, 23))}${draw.one(["0000", "1500", "3000", "5900"])}`;
  return [`UNTIL=${day}${draw.one(["", `${time}Z`])}`];
}

function timeParts([from, to]: readonly [number, number], draw: Draw): string[] {
  return [
    ...(draw.chance(0.2) ? [`BYHOUR=${several(2, () => draw.integer(from, to), draw)}`] : []),
    ...(draw.chance(0.1) ? [`BYMINUTE=${several(2, () => draw.integer(0, 59), draw)}`] : []),
    ...(draw.chance(0.1) ? [`BYSECOND=${several(2, () => draw.integer(0, 59), draw)}`] : []),
  ];
}

function dayParts(frequency: string, draw: Draw): string[] {
  const signed = (max: number) => draw.integer(1, max) * (draw.chance(0.3) ? -1 : 1);
  const parts: string[] = draw.chance(0.3) ? [`BYMONTH=${several(3, () => draw.integer(1, 12), draw)}`] : [];
  const day = () => `BYDAY=${several(3, () => draw.one(weekdays), draw)}`;
  const nthDay = () =>
    `BYDAY=${several(3, () => `${draw.one([1, 2, 3, 4, 5, -1, -2])}${draw.one(weekdays)}`, draw)}`;
  const monthDay = () => `BYMONTHDAY=${several(3, () => signed(31), draw)}`;
  if (frequency === "YEARLY") {
    const week = `BYWEEKNO=${several(2, () => signed(53), draw)}`;
    const yearDay = `BYYEARDAY=${several(3, () => signed(366), draw)}`;
    const choices = [
      [],
      [week],
      [week, day()],
      [yearDay],
      [monthDay()],
      [day()],
      [nthDay()],
      [monthDay(), day()],
    ];
    return [...parts, ...draw.one(choices)];
  }
  if (frequency !== "WEEKLY" && draw.chance(0.3)) parts.push(monthDay());
  if (draw.chance(0.4)) parts.push(frequency === "MONTHLY" && draw.chance(0.5) ? nthDay() : day());
  return parts;
}

function several(most: number, draw: () => string | number, { integer }: Draw): string {
  return [...new Set(Array.from({ length: integer(1, most) }, draw))].join(",");
}
