import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";

/** What something was, in the user's words. */
export const wordsInput = z
  .string()
  .trim()
  .max(200)
  .describe("What it was, in the user's words: diesel, lunch with Ana");

/** Which day something was on; left out for today. */
export const onDay = dayInput.optional().describe("Day as YYYY-MM-DD. Leave it out for today");

/** Which trip an expense belongs to, by name or id. */
export const expenseTripInput = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .optional()
  .describe(
    'The trip\'s name or id, or "none". Leave it out for the trip that the user is on that day, if any',
  );
