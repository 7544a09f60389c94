import { z } from "zod";
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
