import { addDays } from "./calendar.ts";
import type { FloatSlot } from "./catalogue.ts";
import { type Choice, type MarkedSpot, pick, type Taken } from "./choice.ts";
import type { SaidAmount } from "./intent.ts";
import type { SpotValue } from "./spot-value.ts";
import { takeMoment } from "./take-moment.ts";
import { takeEvery, takeHours, takeMealtime, takeMonths, takePeriod } from "./take-repeat.ts";

/** What a floating slot takes of a sentence's values; undefined where none fits. */
export function takeFloat(choice: Choice): Taken | undefined {
  const { name, slot } = choice;
  const first = slot.to?.[0] ?? name;
  switch (slot.type) {
    case "money":
      return takeMoney(choice);
    case "number": {
      const { after, least = 0, most = Number.POSITIVE_INFINITY } = slot;
      const isThere = ({ text, value }: MarkedSpot) => {
        const number = wholeOf(value);
        const fits = number !== undefined && number >= least && number <= most;
        return fits && (after === undefined || text.toLowerCase().startsWith(`${after} `));
      };
      const found = choice.spots.find(isThere);
      return found && { fields: { [first]: wholeOf(found.value) }, used: [found.index] };
    }
    case "quantity":
      return takeQuantity(choice, slot);
    case "day":
      return takeDay(choice, slot);
    case "month":
      return takeMonth(choice);
    case "moment":
      return takeMoment(choice, slot);
    case "range":
      return takeRange(choice, slot);
    case "repeat": {
      const found = pick(choice.spots, "repeat");
      return found && { fields: { [first]: found.value.rule }, used: [found.index] };
    }
    case "hours":
      return takeHours(choice, slot);
    case "every":
      return takeEvery(choice);
    case "fromNow": {
      const found = choice.spots.find(({ value }) => value.kind === "time" && "fromNow" in value);
      if (found?.value.kind !== "time" || !("fromNow" in found.value)) return undefined;
      return { fields: { [first]: found.value.fromNow }, used: [found.index] };
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

/** A day, or of a span some day of it: "I earned 450 last week" was on the last that has been. */
function takeDay(
  { name, slot, spots, said }: Choice,
  { past, after }: Extract<FloatSlot, { type: "day" }>,
): Taken | undefined {
  const field = slot.to?.[0] ?? name;
  const found = pick(after === undefined ? spots : spots.filter((spot) => isBehind(spot, after)), "day");
  const span = past && after === undefined ? pick(spots, "range") : undefined;
  if (!found && span) {
    const { to } = span.value.back;
    return { fields: { [field]: to < said.today ? to : said.today }, used: [span.index] };
  }
  // "On Tuesday evening": of what has been the part of the day says no more.
  const part = past && after === undefined ? spots.find(isPartOfDay) : undefined;
  const day = found && (past ? found.value.back : found.value.ahead);
  const isMeant = day !== undefined && (past || day >= said.today);
  return found && isMeant
    ? { fields: { [field]: day }, used: [found.index, ...(part ? [part.index] : [])] }
    : undefined;
}

function isPartOfDay({ value }: MarkedSpot): boolean {
  return value.kind === "time" && "part" in value;
}

function takeMonth({ name, slot, spots }: Choice): Taken | undefined {
  const found = pick(spots, "range");
  const { from = "", to = "" } = found?.value.back ?? {};
  const isMonth =
    from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith("-01");
  return found && isMonth
    ? { fields: { [slot.to?.[0] ?? name]: from.slice(0, 7) }, used: [found.index] }
    : undefined;
}

function isBehind({ text }: MarkedSpot, words: string): boolean {
  return new RegExp(`^(?:${words}) `, "iu").test(text);
}

/** What is written as money comes before a number that may be. */
function takeMoney({ slot, spots }: Choice): Taken | undefined {
  const { exactly, sure: led, least = 0, behind } = slot.type === "money" ? slot : {};
  const isSum = (amount: SaidAmount, text: string) =>
    led === undefined || amount.isMoney || new RegExp(`^(?:${led}) `, "iu").test(text);
  const amounts = spots
    .filter(({ text }) => behind === undefined || new RegExp(`^(?:${behind})(?: |$)`, "iu").test(text))
    .flatMap(({ index, value, isLed, text }) =>
      value.kind === "amount" && value.amount !== undefined && isSum(value.amount, text)
        ? [{ index, amount: value.amount, isLed }]
        : [],
    )
    .filter(({ amount }) => exactly === undefined || amount.text === exactly)
    .filter(({ amount }) => amount.isMoney || Number(amount.text) >= least);
  const isFirst = slot.type === "money" && slot.first === true;
  const sure = amounts.find(({ amount }) => amount.isMoney) ?? amounts.find(({ isLed }) => isLed);
  const found = (isFirst ? undefined : sure) ?? amounts[0];
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
  { units, bareFrom, bareAfter = "", behind, least = 0, as }: Extract<FloatSlot, { type: "quantity" }>,
): Taken | undefined {
  const [field = name, unitField] = slot.to ?? [];
  const led = behind === undefined ? undefined : new RegExp(`^(?:${behind}) `, "iu");
  for (const { index, value, text } of spots) {
    if (led?.test(text) === false) continue;
    if (value.kind !== "quantity" || !units.includes(value.unit) || Number(value.number) < least) continue;
    const number = as === "text" ? value.number : Math.round(Number(value.number));
    const unit = unitField === undefined ? {} : { [unitField]: unitOf(value) };
    return { fields: { [field]: number, ...unit }, used: [index] };
  }
  if (bareFrom === undefined) return undefined;
  const bare = spots.find(
    ({ value, text }) => (decimalOf(value) ?? -1) >= bareFrom && text.toLowerCase().startsWith(bareAfter),
  );
  if (bare?.value.kind !== "amount") return undefined;
  const text = bare.value.amount?.text ?? "";
  return { fields: { [field]: as === "text" ? text : Math.round(Number(text)) }, used: [bare.index] };
}

/** What is measured is told by its sign, what is counted as it was said. */
export function unitOf({ unit, said }: Extract<SpotValue, { kind: "quantity" }>): string {
  return unit === "piece" ? said : unit;
}

function wholeOf(value: SpotValue): number | undefined {
  const number = decimalOf(value);
  return Number.isInteger(number) ? number : undefined;
}

function decimalOf(value: SpotValue): number | undefined {
  if (value.kind !== "amount" || value.amount === undefined || value.amount.currency) return undefined;
  return Number(value.amount.text);
}

function takeRange(
  { slot, spots }: Choice,
  { past = false, named = false, sure = false }: { past?: boolean; named?: boolean; sure?: boolean },
): Taken | undefined {
  const [from = "from", to = "to", single] = slot.to ?? [];
  const range = pick(spots, "range");
  if (range?.value.period !== undefined && named)
    return { fields: { period: range.value.period }, used: [range.index] };
  if (range) {
    const span = past ? range.value.back : range.value.ahead;
    return { fields: { ...(from !== "" && { [from]: span.from }), [to]: span.to }, used: [range.index] };
  }
  const found = sure ? undefined : pick(spots, "day");
  const day = found && (past ? found.value.back : found.value.ahead);
  if (!found || !day) return undefined;
  const fields = single === undefined ? { [from]: day, [to]: day } : { [single]: day };
  return { fields, used: [found.index] };
}
