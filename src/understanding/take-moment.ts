import { addDays } from "./calendar.ts";
import type { FloatSlot } from "./catalogue.ts";
import { type Choice, type MarkedSpot, type Of, pick, type Taken } from "./choice.ts";
import { resolveMoment } from "./resolve-moment.ts";
import { firstOf, onRule } from "./take-repeat.ts";

/** A day and a time of day, or what of it was said. */
export function takeMoment(
  { name, slot, spots, said }: Choice,
  { at, alone, sure, early, last }: Extract<FloatSlot, { type: "moment" }>,
): Taken | undefined {
  const day = pick(spots, "day") ?? (last ? lastDay(spots) : undefined);
  const repeat = pick(spots, "repeat");
  const times: { index: number; value: Of<"time"> }[] = [];
  for (const { index, value } of spots) {
    const isPart = value.kind === "time" && "part" in value;
    if (value.kind === "time" && !times.some((time) => "part" in time.value === isPart))
      times.push({ index, value });
  }
  if (day === undefined && times.length === 0 && (repeat === undefined || at === undefined)) return undefined;
  if (sure && (!(day ?? repeat) || !times.some(({ value }) => "at" in value))) return undefined;
  const { today } = said;
  const isUndated = !day && !repeat && !isTodays(spots, said);
  if (alone === "either" && isUndated && times.some(({ value }) => "at" in value))
    return clockAlone({ name, slot }, times, last === true);
  // The time alone is one of every day: none of them has passed.
  const now = alone === "clock" ? `${today}T00:00` : (said.now ?? `${today}T00:00`);
  if (day !== undefined && (day.value.ahead ?? "") < today) return undefined;
  const isEarly = early && times.every(({ value }) => !("part" in value) || (value.part ?? 0) < 12);
  const momentOn = (on: string | undefined) =>
    resolveMoment({
      day: on,
      times: times.map(({ value }) => (isEarly ? inTheMorning(value) : last ? endOf(value) : value)),
      fallback: at,
      today,
      now,
      isRepeated: repeat !== undefined,
    });
  const first = momentOn(day?.value.ahead ?? firstOf(repeat?.value, today));
  // "Every Saturday at 9", said on a Saturday at ten, begins a week later.
  const hasPassed = !day && repeat !== undefined && first !== undefined && first.at < now;
  const moment = hasPassed ? momentOn(nextOf(repeat.value, addDays(today, 1))) : first;
  const ahead = day?.value.ahead;
  if (moment === undefined) {
    return day && ahead && (alone === "day" || alone === "either")
      ? { fields: { [slot.to?.[0] ?? name]: ahead }, used: [day.index] }
      : undefined;
  }
  const [field = name, endField] = slot.to ?? [];
  const end = endField !== undefined && moment.end !== undefined ? { [endField]: moment.end } : {};
  const used = [...times.map(({ index }) => index), ...(day ? [day.index] : [])];
  const start = day || !repeat ? moment.at : onRule(repeat.value.rule, moment.at);
  return { fields: { [field]: alone === "clock" ? moment.at.slice(11) : start, ...end }, used };
}

/** Of several days of the week the rule finds the first itself. */
function nextOf(repeat: Of<"repeat">, from: string): string | undefined {
  return /BYDAY=[A-Z]{2},/.test(repeat.rule) ? from : firstOf(repeat, from);
}

/** "Tonight at 8" tells the day, "at 8 in the evening" doesn't. */
function isTodays(spots: readonly MarkedSpot[], { language }: Choice["said"]): boolean {
  const ofToday = new RegExp(`(?:^| )(?:${language.when.todaysPart})(?: |$)`, "iu");
  return spots.some(({ value, text }) => value.kind === "time" && "part" in value && ofToday.test(text));
}

/** The time alone, `HH:mm`, and where neither "am" nor "pm" was said, that it may be of either half of the day. */
function clockAlone(
  { name, slot }: Pick<Choice, "name" | "slot">,
  times: readonly { index: number; value: Of<"time"> }[],
  last: boolean,
): Taken | undefined {
  const values = times.map(({ value }) => (last ? endOf(value) : value));
  const day = "2000-01-01";
  const moment = resolveMoment({ day, times: values, fallback: undefined, today: "1999-12-31", now: day });
  if (moment === undefined) return undefined;
  const [field = name] = slot.to ?? [];
  const isBare =
    values.some((it) => "at" in it && it.at.half === undefined) && !values.some((it) => "part" in it);
  const fields = field === "" ? {} : { [field]: moment.at.slice(11), ...(isBare && { eitherHalf: true }) };
  return { fields, used: times.map(({ index }) => index) };
}

/** "From Thursday to Friday at nine": of what is moved the new day. */
function lastDay(spots: readonly MarkedSpot[]) {
  const span = pick(spots, "range");
  const to = span?.value.ahead.to;
  return span && { index: span.index, value: { ahead: to, back: to } };
}

/** "From 3 to 5 pm": of what is moved the new time. */
function endOf(value: Of<"time">): Of<"time"> {
  return "at" in value && value.end !== undefined ? { ...value, at: value.end, end: undefined } : value;
}

function inTheMorning(value: Of<"time">): Of<"time"> {
  if (!("at" in value) || value.at.half !== undefined) return value;
  return { ...value, at: { ...value.at, half: "am" } };
}
