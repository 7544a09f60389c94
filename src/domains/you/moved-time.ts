import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { wallTimeInput } from "../zoned-time.ts";

const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** As near to the old time the other half of the day is meant: dinner at 19:00, moved "to 8". */
const nearMinutes = 240;
const dayMinutes = 1_440;

const forms = "write a local time as YYYY-MM-DDTHH:mm, a day as YYYY-MM-DD, or a time of day as HH:mm";

/** Tool input: a new time, or only what of it is new. */
export const movedTimeInput = {
  to: z
    .union([wallTimeInput, dayInput, z.string().regex(clockPattern, forms)], { error: forms })
    .describe("YYYY-MM-DDTHH:mm; a day alone keeps the time of day, a time alone as HH:mm keeps the day"),
  eitherHalf: z
    .boolean()
    .describe(
      "With a time alone that was said without am or pm: true takes it of the other half of the day where only that is within four hours of the old time",
    ),
};

export interface AskedMove {
  /** A local time, a day, or a time of day. */
  readonly to: string;
  readonly eitherHalf?: boolean | undefined;
}

/** The local time that is meant, `YYYY-MM-DDTHH:mm`; what was not said stays as it is `was`. */
export function movedTime({ to, eitherHalf = false }: AskedMove, was: string): string {
  if (to.includes("T")) return to;
  const [day = "", time = ""] = was.slice(0, 16).split("T");
  if (!to.includes(":")) return `${to}T${time}`;
  const other = (minutesOf(to) + dayMinutes / 2) % dayMinutes;
  const isOther = eitherHalf && Math.abs(other - minutesOf(time)) <= nearMinutes;
  return `${day}T${isOther ? clockText(other) : to}`;
}

/** Whether only a time of day was given. */
export function isClock(to: string): boolean {
  return clockPattern.test(to);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function clockText(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
