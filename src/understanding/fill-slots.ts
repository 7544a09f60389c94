import { addDays, weekdayOf } from "./calendar.ts";
import type { FloatSlot, Slot } from "./catalogue.ts";
import { resolveMoment } from "./resolve-moment.ts";
import type { Said } from "./scan.ts";
import type { Spot, SpotValue } from "./spot-value.ts";

/** Fields of a tool's input. */
export type Fields = Readonly<Record<string, unknown>>;

/** A mark of a sentence with what it says. */
export interface MarkedSpot extends Spot {
  readonly index: number;
}

export interface Taken {
  readonly fields: Fields;
  readonly used: readonly number[];
}

type Of<Kind extends SpotValue["kind"]> = Extract<SpotValue, { kind: Kind }>;

export interface Choice {
  readonly name: string;
  readonly slot: Slot & FloatSlot;
  /** Those that nothing has taken, the preferred first. */
  readonly spots: readonly MarkedSpot[];
  readonly said: Said;
}

/** What a floating slot takes of a sentence's values; undefined where none fits. */
export function takeFloat(choice: Choice): Taken | undefined {
  const { name, slot } = choice;
  const first = slot.to?.[0] ?? name;
  switch (slot.type) {
    case "money":
      return takeMoney(choice);
    case "number": {
      const { after } = slot;
      const isThere = ({ text }: MarkedSpot) =>
        after === undefined || text.toLowerCase().startsWith(`${after} `);
      const found = choice.spots.find((spot) => wholeOf(spot.value) !== undefined && isThere(spot));
      return found && { fields: { [first]: wholeOf(found.value) }, used: [found.index] };
    }
    case "quantity":
      return takeQuantity(choice, slot);
    case "day": {
      const found = pick(choice.spots, "day");
      const day = found && (slot.past ? found.value.back : found.value.ahead);
      const isMeant = day !== undefined && (slot.past || day >= choice.said.today);
      return found && isMeant ? { fields: { [first]: day }, used: [found.index] } : undefined;
    }
    case "moment":
      return takeMoment(choice, slot);
    case "range":
      return takeRange(choice, slot.past === true);
    case "repeat": {
      const found = pick(choice.spots, "repeat");
      return found && { fields: { [first]: found.value.rule }, used: [found.index] };
    }
    case "months":
      return takeMonths(choice);
    case "period":
      return takePeriod(choice);
    case "mealtime":
      return takeMealtime(choice);
    default: {
      const found = pick(choice.spots, "minutes");
      const minutes = (found?.value.minutes ?? 0) * (slot.negative ? -1 : 1);
      return found && { fields: { [first]: minutes }, used: [found.index] };
    }
  }
}

function pick<Kind extends SpotValue["kind"]>(spots: readonly MarkedSpot[], kind: Kind) {
  for (const { index, value } of spots) if (isOf(value, kind)) return { index, value };
  return undefined;
}

function isOf<Kind extends SpotValue["kind"]>(value: SpotValue, kind: Kind): value is Of<Kind> {
  return value.kind === kind;
}

/** What is written as money comes before a number that may be. */
function takeMoney({ slot, spots }: Choice): Taken | undefined {
  const amounts = spots.flatMap(({ index, value }) =>
    value.kind === "amount" && value.amount !== undefined ? [{ index, amount: value.amount }] : [],
  );
  const isFirst = slot.type === "money" && slot.first === true;
  const found = (isFirst ? undefined : amounts.find(({ amount }) => amount.isMoney)) ?? amounts[0];
  if (found === undefined) return undefined;
  const [amount = "amount", currency = "currency"] = slot.to ?? [];
  const { text, currency: code } = found.amount;
  const fields = {
    ...(amount !== "" && { [amount]: text }),
    ...(code !== undefined && currency !== "" && { [currency]: code }),
  };
  return { fields, used: [found.index] };
}

function takeQuantity(
  { name, slot, spots }: Choice,
  { units, bareFrom, least = 0, as }: Extract<FloatSlot, { type: "quantity" }>,
): Taken | undefined {
  const [field = name, unitField] = slot.to ?? [];
  for (const { index, value } of spots) {
    if (value.kind !== "quantity" || !units.includes(value.unit) || Number(value.number) < least) continue;
    const number = as === "text" ? value.number : Math.round(Number(value.number));
    const unit = unitField === undefined ? {} : { [unitField]: value.said };
    return { fields: { [field]: number, ...unit }, used: [index] };
  }
  if (bareFrom === undefined) return undefined;
  const bare = spots.find(({ value }) => (wholeOf(value) ?? decimalOf(value) ?? -1) >= bareFrom);
  if (bare?.value.kind !== "amount") return undefined;
  const text = bare.value.amount?.text ?? "";
  return { fields: { [field]: as === "text" ? text : Math.round(Number(text)) }, used: [bare.index] };
}

function wholeOf(value: SpotValue): number | undefined {
  const number = decimalOf(value);
  return Number.isInteger(number) ? number : undefined;
}

function decimalOf(value: SpotValue): number | undefined {
  if (value.kind !== "amount" || value.amount === undefined || value.amount.currency) return undefined;
  return Number(value.amount.text);
}

function takeMoment(
  { name, slot, spots, said }: Choice,
  { at, alone, sure }: Extract<FloatSlot, { type: "moment" }>,
): Taken | undefined {
  const day = pick(spots, "day");
  const repeat = pick(spots, "repeat");
  const times: { index: number; value: Of<"time"> }[] = [];
  for (const { index, value } of spots) {
    const isPart = value.kind === "time" && "part" in value;
    if (value.kind === "time" && !times.some((time) => "part" in time.value === isPart))
      times.push({ index, value });
  }
  if (day === undefined && times.length === 0 && (repeat === undefined || at === undefined)) return undefined;
  if (sure && (!(day ?? repeat) || !times.some(({ value }) => "at" in value))) return undefined;
  const { today, now = `${today}T00:00` } = said;
  if (day !== undefined && (day.value.ahead ?? "") < today) return undefined;
  const moment = resolveMoment({
    day: day?.value.ahead ?? nextWeekday(repeat?.value.weekday, today),
    times: times.map(({ value }) => value),
    fallback: at,
    today,
    now,
  });
  const ahead = day?.value.ahead;
  if (moment === undefined) {
    return day && ahead && alone === "day"
      ? { fields: { [slot.to?.[0] ?? name]: ahead }, used: [day.index] }
      : undefined;
  }
  const [field = name, endField] = slot.to ?? [];
  const end = endField !== undefined && moment.end !== undefined ? { [endField]: moment.end } : {};
  const used = [...times.map(({ index }) => index), ...(day ? [day.index] : [])];
  const shown = alone === "clock" ? moment.at.slice(11) : moment.at;
  return { fields: { [field]: shown, ...end }, used };
}

function nextWeekday(weekday: number | undefined, today: string): string | undefined {
  return weekday === undefined ? undefined : addDays(today, (weekday - weekdayOf(today) + 7) % 7);
}

function takeRange({ slot, spots }: Choice, past: boolean): Taken | undefined {
  const [from = "from", to = "to", single] = slot.to ?? [];
  const range = pick(spots, "range");
  if (range) {
    const span = past ? range.value.back : range.value.ahead;
    return { fields: { ...(from !== "" && { [from]: span.from }), [to]: span.to }, used: [range.index] };
  }
  const found = pick(spots, "day");
  const day = found && (past ? found.value.back : found.value.ahead);
  if (!found || !day) return undefined;
  const fields = single === undefined ? { [from]: day, [to]: day } : { [single]: day };
  return { fields, used: [found.index] };
}

function takePeriod({ name, slot, spots }: Choice): Taken | undefined {
  const found = pick(spots, "repeat");
  const period = /^FREQ=(WEEK|YEAR)LY$/.exec(found?.value.rule ?? "")?.[1]?.toLowerCase();
  return found && period ? { fields: { [slot.to?.[0] ?? name]: period }, used: [found.index] } : undefined;
}

const lunchFrom = 11;
const dinnerFrom = 17;

function takeMealtime({ name, slot, spots }: Choice): Taken | undefined {
  for (const { index, value } of spots) {
    if (value.kind !== "time" || !("part" in value)) continue;
    const late = value.part >= dinnerFrom ? "dinner" : "lunch";
    const meal = value.part < lunchFrom ? "breakfast" : late;
    return { fields: { [slot.to?.[0] ?? name]: meal }, used: [index] };
  }
  return undefined;
}

const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12 };

function takeMonths({ name, slot, spots }: Choice): Taken | undefined {
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
