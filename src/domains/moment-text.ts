import { dayText } from "./local-day.ts";
import { wallAt, wallText } from "./zoned-time.ts";

/** For people, in their zone: `Tue 24 Nov 2026, 15:00`. */
export function momentText(instantMs: number, zone: string): string {
  return wallMomentText(wallText(wallAt(instantMs, zone)));
}

/** The same of a local time, `2026-11-24T15:00`, with or without seconds. */
export function wallMomentText(local: string): string {
  return `${dayText(local.slice(0, 10))}, ${local.slice(11, 16)}`;
}
