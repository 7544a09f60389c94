/** Days as whole numbers since 1970-01-01; weekdays as 0 (Monday) to 6 (Sunday). */
export const dayMs = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Months and days out of range carry over: day 0 is the last of the month before. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMs;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The first day of the week that `number` is in. */
export function weekStartOf(number: number, weekStart: number): number {
  return number - ((weekdayOf(number) - weekStart + 7) % 7);
}

/** The first day of week 1: the first week with at least four days in the year (ISO 8601, with any first weekday). */
export function firstWeekOf(year: number, weekStart: number): number {
  return weekStartOf(dayNumber(year, 1, 4), weekStart);
}
