const dayMs = 86_400_000;

/** Days are `YYYY-MM-DD`, in whatever zone they were said. */
export function addDays(day: string, count: number): string {
  return toDay(Date.parse(day) + count * dayMs);
}

export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** @returns undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const made = toDay(ms);
  return made === `${year}-${pad(month)}-${pad(day)}` ? made : undefined;
}

export function monthRange(year: number, month: number): { from: string; to: string } {
  return { from: toDay(Date.UTC(year, month - 1, 1)), to: toDay(Date.UTC(year, month, 0)) };
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
