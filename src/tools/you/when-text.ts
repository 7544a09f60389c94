import { dayText } from "../../domains/local-day.ts";
import { momentText } from "../../domains/moment-text.ts";
import { wallAt, wallText } from "../../domains/zoned-time.ts";

export interface Times {
  /** Milliseconds UTC. */
  readonly startMs: number;
  readonly endMs: number;
  readonly allDay?: boolean;
}

/** For people, in their zone: `Tue 24 Nov 2026, 15:00–16:00`. */
export function whenText({ startMs, endMs, allDay = false }: Times, zone: string): string {
  const start = localText(startMs, zone);
  const end = localText(allDay ? endMs - 1 : endMs, zone);
  const oneDay = start.slice(0, 10) === end.slice(0, 10);
  if (allDay) return oneDay ? dayText(day(start)) : `${dayText(day(start))} to ${dayText(day(end))}`;
  if (startMs === endMs) return momentText(startMs, zone);
  const until = oneDay ? end.slice(11) : `${dayText(day(end))}, ${end.slice(11)}`;
  return `${momentText(startMs, zone)}–${until}`;
}

/** For models and devices: `2026-11-24T15:00`, in the user's zone. */
export function localText(instantMs: number, zone: string): string {
  return wallText(wallAt(instantMs, zone)).slice(0, 16);
}

const day = (local: string): string => local.slice(0, 10);
