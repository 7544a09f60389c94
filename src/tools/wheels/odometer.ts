import type { RecordReader } from "../../domains/record-store.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import type { DatedReading } from "../../domains/wheels/service-due.ts";

/** Entries of each log that are looked at. */
const entriesMax = 200;

/** Everything that told what an odometer showed, newest day first, at most 600. */
export async function readingsOf(records: RecordReader, vehicleId: string): Promise<DatedReading[]> {
  const query = { filter: { vehicleId }, limit: entriesMax };
  const read = await records.list(odometerReading, query);
  const filled = await records.list(fuelEntry, query);
  const serviced = await records.list(maintenanceEntry, query);
  return [
    ...read.items.map(({ readOn: day, odometer }) => ({ day, odometer })),
    ...filled.items.map(({ filledOn: day, odometer }) => ({ day, odometer })),
    ...serviced.items.flatMap(({ doneOn: day, odometer }) => (odometer === null ? [] : [{ day, odometer }])),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** What an odometer showed last: the newest day, and of one day the most. */
export async function odometerOf(
  records: RecordReader,
  vehicleId: string,
): Promise<DatedReading | undefined> {
  const readings = await readingsOf(records, vehicleId);
  const newest = readings.filter(({ day }) => day === readings[0]?.day);
  return newest.sort((a, b) => b.odometer - a.odometer)[0];
}
