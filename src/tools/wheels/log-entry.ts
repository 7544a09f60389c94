import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import type { RecordKind, RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { findRow } from "../find-row.ts";
import { vehicleInput } from "./vehicle-input.ts";

/** A vehicle's logs: fillings and charges, readings of the odometer, work that was done. */
export const logs = {
  filling: { kind: fuelEntry, day: "filledOn" },
  odometer: { kind: odometerReading, day: "readOn" },
  service: { kind: maintenanceEntry, day: "doneOn" },
} as const;

interface Log<K extends RecordKind> {
  readonly kind: K;
  /** The field that holds the day of an entry. */
  readonly day: string;
}

/** Tool input: which entry of a log is meant. */
export const entryInput = {
  vehicle: vehicleInput,
  entry: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("Its id, or words of it: what was done, the station. Leave it out for the one logged last"),
  on: dayInput.optional().describe("The day that it is logged for, YYYY-MM-DD"),
};

export interface AskedEntry {
  readonly vehicle?: string | undefined;
  readonly entry?: string | undefined;
  readonly on?: string | undefined;
}

/**
 * The entry that is meant: by its words or day, or else the one that was logged last.
 * @throws PamError not_found; tool_input_invalid where several may be meant.
 */
export async function findEntry<K extends RecordKind>(
  records: RecordReader,
  { kind, day }: Log<K>,
  { vehicle: of, entry, on }: AskedEntry,
): Promise<RowOf<K>> {
  const vehicleId = of === undefined ? undefined : (await findRow(records, { kind: vehicle, named: of })).id;
  const filter = { vehicleId, ...(on !== undefined && { [day]: { from: on, to: on } }) };
  if (entry !== undefined || on !== undefined) return findRow(records, { kind, named: entry, filter });
  const sort = { by: "createdAt", direction: "desc" } as const;
  const [last] = (await records.list(kind, { filter, sort, limit: 1 })).items;
  return last ?? findRow(records, { kind, filter });
}
