import { addDays, dayOf, weekdayOf } from "./calendar.ts";
import type { FloatSlot } from "./catalogue.ts";
import { type Choice, type Of, pick, type Taken } from "./choice.ts";
import { resolveMoment } from "./resolve-moment.ts";

function nextWeekday(weekday: number | undefined, today: string): string | undefined {
  return weekday === undefined ? undefined : addDays(today, (weekday - weekdayOf(today) + 7) % 7);
}

const codes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Of "every weekday" the first of these days, from a time on. */
export function onRule(rule: string, at: string): string {
  const days = /BYDAY=([A-Z]{2}(?:,[A-Z]{2})+)/.exec(rule)?.[1]?.split(",");
  const step = [0, 1, 2, 3, 4, 5, 6].find((it) =>
    days?.includes(codes[weekdayOf(addDays(at.slice(0, 10), it))] ?? ""),
  );
  return `${addDays(at.slice(0, 10), step ?? 0)}${at.slice(10)}`;
}

/** The next that is so many weeks into its month, or with -1 its last. */
function nthWeekday(weekday: number, place: number, today: string): string | undefined {
  const days = Array.from({ length: 10 }, (_, week) =>
    addDays(nextWeekday(weekday, today) ?? today, 7 * week),
  );
  const isLast = (day: string) => addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
  return days.find((day) => (place < 0 ? isLast(day) : Math.ceil(Number(day.slice(8)) / 7) === place));
}

export function takePeriod({ name, slot, spots }: Choice): Taken | undefined {
  const found = pick(spots, "repeat");
  const period = /^FREQ=(WEEK|MONTH|YEAR)LY$/.exec(found?.value.rule ?? "")?.[1]?.toLowerCase();
  if (period === "month" && !(slot.type === "period" && slot.monthly)) return undefined;
  return found && period ? { fields: { [slot.to?.[0] ?? name]: period }, used: [found.index] } : undefined;
}

const everyOf: Readonly<Record<string, string>> = { DAI: "day", WEEK: "week", MONTH: "month", YEAR: "year" };

export function takeEvery({ slot, spots, said }: Choice): Taken | undefined {
  const [every = "every", interval = "interval", startsOn = "startsOn", rule = "rule"] = slot.to ?? [];
  const found = pick(spots, "repeat");
  if (found === undefined) return undefined;
  const parts =
    /^FREQ=(DAI|WEEK|MONTH|YEAR)LY(?:;INTERVAL=(\d+))?(?:;BYDAY=[A-Z]{2}|;BYMONTHDAY=(\d+))?$/.exec(
      found.value.rule,
    );
  if (parts === null) return { fields: { [rule]: found.value.rule }, used: [found.index] };
  const [, unit = "", count, day] = parts;
  const first = found.value.weekday === undefined ? undefined : nextWeekday(found.value.weekday, said.today);
  const start = day === undefined ? first : nextDayOfMonth(Number(day), said.today);
  const fields = {
    [every]: everyOf[unit],
    ...(count !== undefined && { [interval]: Number(count) }),
    ...(start !== undefined && { [startsOn]: start }),
  };
  return { fields, used: [found.index] };
}

function nextDayOfMonth(day: number, today: string): string | undefined {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const near = [0, 1, 2].flatMap((step) => {
    const first = new Date(Date.UTC(year, month - 1 + step, 1));
    return dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, day) ?? [];
  });
  return near.find((it) => it >= today);
}

/** Where a part of the day that begins with the hour ends. */
const partEnds: Readonly<Record<number, string>> = { 9: "12:00", 15: "18:00", 19: "22:00", 20: "22:00" };
const partStarts: Readonly<Record<number, string>> = { 9: "09:00", 15: "12:00", 19: "18:00", 20: "18:00" };

export function takeHours(
  { slot, spots, said }: Choice,
  { from, until }: Extract<FloatSlot, { type: "hours" }>,
): Taken | undefined {
  const [opens = "opens", closes = "closes"] = slot.to ?? [];
  const behind = (text: string, words: string) => new RegExp(`^(?:${words}) `, "iu").test(text);
  for (const { index, value, text } of spots) {
    if (value.kind !== "time" || !("at" in value)) continue;
    const isStart = value.end !== undefined || behind(text, from);
    if (!isStart && !behind(text, until)) continue;
    const parts = { day: said.today, fallback: undefined, today: said.today, now: `${said.today}T00:00` };
    const { at, end } = resolveMoment({ ...parts, times: [value] }) ?? { at: "", end: undefined };
    const fields = isStart
      ? { [opens]: at.slice(11), ...(end !== undefined && { [closes]: end.slice(11) }) }
      : { [closes]: at.slice(11) };
    return { fields, used: [index] };
  }
  for (const { index, value } of spots) {
    if (value.kind !== "time" || !("part" in value)) continue;
    const [start, end] = [partStarts[value.part], partEnds[value.part]];
    if (start && end) return { fields: { [opens]: start, [closes]: end }, used: [index] };
  }
  return undefined;
}

const lunchFrom = 11;
const dinnerFrom = 17;

export function takeMealtime({ name, slot, spots }: Choice): Taken | undefined {
  for (const { index, value } of spots) {
    if (value.kind !== "time" || !("part" in value)) continue;
    const late = value.part >= dinnerFrom ? "dinner" : "lunch";
    const meal = value.part < lunchFrom ? "breakfast" : late;
    return { fields: { [slot.to?.[0] ?? name]: meal }, used: [index] };
  }
  return undefined;
}

const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12 };

export function takeMonths({ name, slot, spots }: Choice): Taken | undefined {
  const field = slot.to?.[0] ?? name;
  for (const { index, value } of spots) {
    const months =
      value.kind === "repeat"
        ? value.months
        : value.kind === "quantity" && Number(value.number) * (monthsOf[value.unit] ?? 0);
    if (months) return { fields: { [field]: months }, used: [index] };
  }
  return undefined;
}

/** The first day of what repeats on a day of the week or month. */
export function firstOf(repeat: Of<"repeat"> | undefined, today: string): string | undefined {
  const rule = repeat?.rule ?? "";
  const place = /BYSETPOS=(-?\d)/.exec(rule)?.[1];
  if (place !== undefined) return nthWeekday(repeat?.weekday ?? 0, Number(place), today);
  const day = /BYMONTHDAY=(\d+)/.exec(rule)?.[1];
  return day === undefined ? nextWeekday(repeat?.weekday, today) : nextDayOfMonth(Number(day), today);
}
