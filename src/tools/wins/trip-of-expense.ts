import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { findRow } from "../find-row.ts";
import { tripOn } from "../wheels/open-trip.ts";

/**
 * The trip that an expense of a day belongs to: the one that is named, none where "none" is, else the one the user is on.
 * @throws PamError not_found, tool_input_invalid where several may be meant.
 */
export async function tripOfExpense(
  records: RecordReader,
  named: string | undefined,
  day: string,
): Promise<RowOf<typeof trip> | undefined> {
  if (named === undefined) return tripOn(records, day);
  return named.toLowerCase() === "none" ? undefined : findRow(records, { kind: trip, named });
}
