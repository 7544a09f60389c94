import { z } from "zod";

export const minuteMs = 60_000;

/** Tool input: a length, up to a month. */
export const minutesInput = z.int().min(1).max(44_640);
