import { addDays, daysBetween } from "../local-day.ts";
import { dayAt } from "../zoned-time.ts";
import { type DatedReading, odometerOn, type ServiceInterval } from "./service-due.ts";

/** What of a service plan's row its times follow from. */
export interface PlanTimes {
  readonly everyDistance: number | null;
  readonly everyMonths: number | null;
  readonly lastDoneOn: string | null;
  readonly lastOdometer: number | null;
  readonly timeZone: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/**
 * A plan counts from the day on which it was done last, or from its own first day where nobody said one; its distance from
 * what the odometer showed then, as it was said or as near as the readings tell. Without any reading it is not due by
 * distance.
 */
export function planInterval(
  { everyDistance, everyMonths, lastDoneOn, createdAt, timeZone, ...plan }: PlanTimes,
  readings: readonly DatedReading[],
): ServiceInterval {
  const lastDay = lastDoneOn ?? dayAt(Date.parse(createdAt), timeZone);
  const lastOdometer = plan.lastOdometer ?? odometerOn(readings, lastDay);
  return {
    lastDay,
    ...(everyDistance !== null && { everyDistance }),
    ...(everyMonths !== null && { everyMonths }),
    ...(lastOdometer !== undefined && { lastOdometer }),
  };
}

/** From tomorrow on, the first day from which whole weeks lead to the day that something is due on. */
export function firstLook(dueDay: string | undefined, today: string): string {
  const tomorrow = addDays(today, 1);
  if (dueDay === undefined) return tomorrow;
  const days = daysBetween(tomorrow, dueDay) % 7;
  return addDays(tomorrow, (days + 7) % 7);
}
