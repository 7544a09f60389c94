import { addDays, type DayRange, monthOf } from "../local-day.ts";

export const budgetPeriods = ["week", "month", "year"] as const;
export type BudgetPeriod = (typeof budgetPeriods)[number];

/** Percent of what is available at which the user is told. */
export const alertThresholds = [80, 100] as const;
export type AlertThreshold = (typeof alertThresholds)[number];

/** Periods that a roll-over looks back: ten years of weeks. */
const windowsMax = 520;

/** The period that a day is in, both ends inclusive. Weeks begin on Monday. */
export function budgetWindow(period: BudgetPeriod, day: string): Required<DayRange> {
  if (period === "month") return monthOf(day);
  if (period === "year") return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  const from = addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** The periods from the one of `first` to the one of `day`, in order; the newest 520 where there are more. */
export function budgetWindows(period: BudgetPeriod, first: string, day: string): Required<DayRange>[] {
  const windows: Required<DayRange>[] = [];
  let window = budgetWindow(period, day);
  while (window.to >= first && windows.length < windowsMax) {
    windows.push(window);
    window = budgetWindow(period, addDays(window.from, -1));
  }
  return windows.reverse();
}

/**
 * What a period of a budget that rolls over begins with, in minor units: what the ones before it left, negative where
 * they were overspent.
 * @param limitsMinor The limit of each of them, as it was then.
 * @param spentMinor In all of them.
 */
export function carriedOver(limitsMinor: readonly bigint[], spentMinor: bigint): bigint {
  return limitsMinor.reduce((sum, limit) => sum + limit, 0n) - spentMinor;
}

export interface BudgetState {
  /** The limit and what was carried over; minor units. */
  readonly availableMinor: bigint;
  readonly spentMinor: bigint;
  /** Negative where more was spent. */
  readonly remainingMinor: bigint;
  /** Whole percent of what is available, rounded down; null where nothing is. */
  readonly percent: number | null;
  /** `near` from 80 %, `over` from 100 %. */
  readonly level: "ok" | "near" | "over";
}

export interface BudgetFigures {
  readonly limitMinor: bigint;
  readonly carriedMinor: bigint;
  readonly spentMinor: bigint;
}

export function budgetState({ limitMinor, carriedMinor, spentMinor }: BudgetFigures): BudgetState {
  const availableMinor = limitMinor + carriedMinor;
  const reached = reachedThresholds(availableMinor, spentMinor);
  return {
    availableMinor,
    spentMinor,
    remainingMinor: availableMinor - spentMinor,
    percent: availableMinor > 0n ? Number((spentMinor * 100n) / availableMinor) : null,
    level: reached.includes(100) ? "over" : reached.includes(80) ? "near" : "ok",
  };
}

/**
 * The alerts to send now, smallest first: those reached and not sent in this period yet. Whoever keeps what this
 * returns sends each once a period, also when spending falls and rises again.
 */
export function alertsDue(state: BudgetState, sent: readonly number[]): AlertThreshold[] {
  return reachedThresholds(state.availableMinor, state.spentMinor).filter(
    (threshold) => !sent.includes(threshold),
  );
}

/** Where nothing is available, the first unit spent reaches them all. */
function reachedThresholds(availableMinor: bigint, spentMinor: bigint): AlertThreshold[] {
  if (spentMinor <= 0n) return [];
  const available = availableMinor > 0n ? availableMinor : 0n;
  return alertThresholds.filter((threshold) => spentMinor * 100n >= available * BigInt(threshold));
}
