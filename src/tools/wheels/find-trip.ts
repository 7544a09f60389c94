import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { findRow } from "../find-row.ts";
import { currentTrip } from "./open-trip.ts";

/** Tool input: which trip is meant. */
export const tripInput = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .optional()
  .describe("The trip's name or id. Leave it out for the one the user is on, or the next");

/** @throws PamError not_found, tool_input_invalid where several may be meant. */
export async function findTrip(
  records: RecordReader,
  named: string | undefined,
  today: string,
): Promise<RowOf<typeof trip>> {
  const current = named === undefined ? await currentTrip(records, today) : undefined;
  return current ?? (await findRow(records, { kind: trip, named }));
}

/** @throws PamError tool_input_invalid where a trip would end before it begins, with the days as the tools name them. */
export function checkDays(from: string, to: string): void {
  if (to < from)
    throw inputError(
      "to",
      `The trip would end on ${dayText(to)} (to), before it begins on ${dayText(from)} (from), so nothing was changed. Give the days the other way round.`,
    );
}
