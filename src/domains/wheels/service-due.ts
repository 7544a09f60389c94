import { addDays, addMonths, daysBetween } from "../local-day.ts";

/** A service that comes by distance, by time, or by whichever is first. Distances are in one unit throughout. */
export interface ServiceInterval {
  readonly everyDistance?: number;
  readonly everyMonths?: number;
  readonly lastDay: string;
  /** On the odometer at the last service; where nobody knows it, nothing is due by distance. */
  readonly lastOdometer?: number;
}

export interface VehicleNow {
  readonly day: string;
  readonly odometer: number;
  /** Distance a day, as `averageDistance` gives it; absent where it is unknown. */
  readonly averageADay?: number;
}

/** How long before a service is called due: a month, or 1,000 km or miles. */
export const serviceLead = { days: 30, distance: 1_000 } as const;

/** The same for one interval: a quarter of it at most, so that what is done every month is not always due. */
function leadOf({ everyMonths = 12, everyDistance = 15_000 }: ServiceInterval) {
  return {
    days: Math.min(serviceLead.days, Math.floor((everyMonths * 30) / 4)),
    distance: Math.min(serviceLead.distance, Math.floor(everyDistance / 4)),
  };
}

export interface ServiceDue {
  readonly status: "ok" | "due" | "overdue";
  /** What makes it so, or will come first; absent for an interval without either. */
  readonly by?: "distance" | "time";
  readonly dueDay?: string;
  readonly dueOdometer?: number;
  /** Until then; negative when overdue. */
  readonly leftDays?: number;
  readonly leftDistance?: number;
  /** The day on which it will be due, whichever is first: by time, or by distance at the average of late. */
  readonly expectedDay?: string;
}

/** No prediction is further away than this. */
const predictedDaysMax = 3_650;

/** Whether a service is due: overdue once the day or the distance has passed, due within `serviceLead` of it. */
export function serviceDue(interval: ServiceInterval, now: VehicleNow): ServiceDue {
  const { everyDistance, lastOdometer } = interval;
  const lead = leadOf(interval);
  const dueDay = dueDayOf(interval);
  const dueOdometer =
    everyDistance === undefined || lastOdometer === undefined ? undefined : lastOdometer + everyDistance;
  const leftDays = dueDay === undefined ? undefined : daysBetween(now.day, dueDay);
  const leftDistance =
    dueOdometer === undefined ? undefined : dueOdometer - Math.max(now.odometer, lastOdometer ?? 0);
  const predicted = leftDistance === undefined ? undefined : dayAfter(leftDistance, now);
  const statuses = [statusOf(leftDays, lead.days), statusOf(leftDistance, lead.distance)] as const;
  const expectedDay = [dueDay, predicted].filter((day) => day !== undefined).sort()[0];
  const by = firstOf(statuses, { dueDay, predicted });
  return {
    status: statuses.includes("overdue") ? "overdue" : statuses.includes("due") ? "due" : "ok",
    ...(by && { by }),
    ...(dueDay !== undefined && { dueDay }),
    ...(dueOdometer !== undefined && { dueOdometer }),
    ...(leftDays !== undefined && { leftDays }),
    ...(leftDistance !== undefined && { leftDistance }),
    ...(expectedDay !== undefined && { expectedDay }),
  };
}

/** The day by which it is due by time; undefined for what comes by distance alone. */
export function dueDayOf({ everyMonths, lastDay }: ServiceInterval): string | undefined {
  return everyMonths === undefined ? undefined : addMonths(lastDay, everyMonths);
}

export interface DatedReading {
  readonly day: string;
  readonly odometer: number;
}

/**
 * What an odometer showed on a day, where nobody wrote it down: the reading nearest to it, of two the smaller. Undefined
 * where there is none.
 */
export function odometerOn(readings: readonly DatedReading[], day: string): number | undefined {
  const away = (reading: DatedReading): number => Math.abs(daysBetween(day, reading.day));
  return [...readings].sort((a, b) => away(a) - away(b) || a.odometer - b.odometer)[0]?.odometer;
}

/**
 * Distance a day between the oldest and the newest reading of the last 365 days.
 * @returns undefined where the readings are less than a week apart: that says nothing of a habit.
 */
export function averageDistance(readings: readonly DatedReading[], today: string): number | undefined {
  const since = addDays(today, -365);
  const late = readings
    .filter(({ day }) => day >= since && day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first] = late;
  const last = late.at(-1);
  if (!first || !last || daysBetween(first.day, last.day) < 7) return undefined;
  return Math.max(last.odometer - first.odometer, 0) / daysBetween(first.day, last.day);
}

type Status = ServiceDue["status"];

/** The last day and the last kilometre are still in time. */
function statusOf(left: number | undefined, lead: number): Status | undefined {
  if (left === undefined) return undefined;
  if (left < 0) return "overdue";
  return left <= lead ? "due" : "ok";
}

function dayAfter(distance: number, { day, averageADay = 0 }: VehicleNow): string | undefined {
  if (distance <= 0) return day;
  const days = Math.floor(distance / averageADay);
  return days <= predictedDaysMax ? addDays(day, days) : undefined;
}

interface DueDays {
  readonly dueDay: string | undefined;
  readonly predicted: string | undefined;
}

type Statuses = readonly [byTime: Status | undefined, byDistance: Status | undefined];

function firstOf(
  [byTime, byDistance]: Statuses,
  { dueDay, predicted }: DueDays,
): "distance" | "time" | undefined {
  if (byTime === undefined) return byDistance && "distance";
  if (byDistance === undefined) return "time";
  if (byTime !== byDistance) return rank[byTime] > rank[byDistance] ? "time" : "distance";
  return predicted !== undefined && dueDay !== undefined && predicted < dueDay ? "distance" : "time";
}

const rank: Record<Status, number> = { ok: 0, due: 1, overdue: 2 };
