import { z } from "zod";
import type { StandingRow } from "../record.ts";
import { dayAt } from "../zoned-time.ts";
import { budgetPeriods } from "./budget-rules.ts";

const limitShape = z.object({
  period: z.enum(budgetPeriods),
  amountMinor: z.int(),
  currency: z.string(),
  rollOver: z.boolean(),
});
const pastShape = z.array(limitShape.extend({ until: z.iso.datetime() }));

/** What a budget says of its periods. */
export type Limit = z.output<typeof limitShape>;
/** The same, as it was until a time. */
type PastLimit = z.output<typeof pastShape>[number];

/** A budget with its past: `pastLimits`, oldest first. */
type BudgetRow = Limit & { readonly createdAt: string };

/** Changes that a budget remembers: one a week for more than ten years. */
const pastMax = 600;
/** At every zone's midnight a quarter of an hour of UTC begins. */
const quarterMs = 900_000;

/**
 * The past of a budget behind a change: what it was until now is kept, so that periods that are over stay as they were. Of
 * changes with no midnight between them, wherever the user may be, the first is enough.
 */
export function pastLimitsAfter(next: Limit, was: StandingRow | undefined): readonly PastLimit[] {
  if (was === undefined) return [];
  const past = pastOf(was.row);
  const before = limitShape.safeParse(was.row);
  if (!before.success || isSame(before.data, limitShape.parse(next))) return past;
  const until = was.now.toISOString();
  const since = past.at(-1)?.until ?? String(was.row["createdAt"]);
  if (quarterOf(since) === quarterOf(until)) return past;
  return [...past, { ...before.data, until }].slice(-pastMax);
}

/** What held at the end of a period that ends on a day; of one that is not over, what holds now. */
export function limitOn(row: BudgetRow, lastDay: string, zone: string): Limit {
  return pastOf(row).find(({ until }) => dayAt(Date.parse(until), zone) > lastDay) ?? row;
}

/**
 * The day in the user's zone since which a budget rolls over as it does now: it was set then, or began to roll over, or was for
 * other periods before.
 */
export function rollsSince(row: BudgetRow, zone: string): string {
  const other = pastOf(row).findLast(({ period, rollOver }) => !rollOver || period !== row.period);
  return dayAt(Date.parse(other?.until ?? row.createdAt), zone);
}

/** Rows that were made before budgets had a past have none. */
function pastOf(row: Readonly<Record<string, unknown>>): readonly PastLimit[] {
  const read = pastShape.safeParse(row["pastLimits"]);
  return read.success ? read.data : [];
}

function isSame(a: Limit, b: Limit): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const quarterOf = (instant: string): number => Math.floor(Date.parse(instant) / quarterMs);
