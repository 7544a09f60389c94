import { addMonths } from "../domains/local-day.ts";
import { addDays } from "./calendar.ts";
import { letters } from "./letters.ts";
import type { Said } from "./scan.ts";
import type { Spot, SpotValue } from "./spot-value.ts";
import type { LimitWords } from "./when-words.ts";

/** The most times that a limit may say; more is something else. */
const timesMax = 1_000;
const daysOf = { days: 1, weeks: 7 } as const;

/**
 * "Every Monday at six, ten times", "for five weeks": how often or how long is part of the rule, wherever it stands behind it.
 * Gives the text without it.
 */
export function withLimits(text: string, spots: Spot[], { language, today }: Said): string {
  const { limits } = language.when;
  const at = spots.findIndex(({ value }) => value.kind === "repeat");
  const repeat = spots[at];
  if (repeat?.value.kind !== "repeat") return text;
  const [before = "", after] = text.split(`⟦v${at}⟧`);
  if (after === undefined) return text;
  for (const unit of ["times", "days", "weeks", "months"] as const) {
    const found = limitIn(after, unit, { limits, spots });
    if (found === undefined) continue;
    const rule = `${repeat.value.rule};${limitOf(repeat.value.rule, { ...found, unit, today })}`;
    spots[at] = { ...repeat, value: { ...repeat.value, rule }, text: `${repeat.text}${found.source}` };
    return `${before}⟦v${at}⟧${after.replace(found.text, "")}`;
  }
  return text;
}

type Unit = keyof LimitWords["units"];

function limitIn(
  text: string,
  unit: Unit,
  { limits, spots }: { readonly limits: LimitWords; readonly spots: readonly Spot[] },
) {
  const { lead, units, span } = limits;
  // "3 months" is one value already.
  const named = `(?: (?:${units[unit]})${unit === "months" ? "|" : ""})`;
  const pattern = new RegExp(`,? ?((?:${lead})*)⟦v(\\d+)⟧${named}(?![${letters}])`, "giu");
  for (const [found, words = "", mark = ""] of text.matchAll(pattern)) {
    const spot = spots[Number(mark)];
    const count = countIn(spot?.value, unit) ?? 0;
    if (spot === undefined || !Number.isInteger(count) || count < 1 || count > timesMax) continue;
    // "Every Monday 3 weeks" says no span; "for 3 weeks" does.
    if (unit !== "times" && !new RegExp(`^(?:${span}) `, "iu").test(`${words}${spot.text}`)) continue;
    return { text: found, count, source: found.replace(`⟦v${mark}⟧`, () => spot.text) };
  }
  return undefined;
}

function countIn(value: SpotValue | undefined, unit: Unit): number | undefined {
  if (value?.kind === "quantity")
    return unit === "months" && value.unit === "month" ? Number(value.number) : undefined;
  const isBare = value?.kind === "amount" && value.amount?.currency === undefined;
  return isBare ? Number(value.amount?.text ?? Number.NaN) : undefined;
}

/** The rule's part: how often, where the span is a whole number of its steps, else its last day. */
function limitOf(rule: string, { count, unit, today }: { count: number; unit: Unit; today: string }): string {
  if (unit === "times") return `COUNT=${count}`;
  const step = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(",").length ?? 1;
  const frequency = /^FREQ=([A-Z]+)/.exec(rule)?.[1];
  const perUnit =
    (frequency === "DAILY" && unit !== "months" && daysOf[unit]) ||
    (frequency === "WEEKLY" && unit === "weeks" && days) ||
    (frequency === "MONTHLY" && unit === "months" && 1);
  const isExact = perUnit && (step === 1 || (days === 1 && (count * perUnit) % step === 0));
  if (isExact) return `COUNT=${(count * perUnit) / step}`;
  const end = unit === "months" ? addMonths(today, count) : addDays(today, count * daysOf[unit]);
  return `UNTIL=${end.replaceAll("-", "")}`;
}
