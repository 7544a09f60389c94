import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import type { DatedReading } from "../../domains/wheels/service-due.ts";
import { wholeList } from "../../domains/whole-list.ts";

/** Everything that told what an odometer showed, newest day first. */
export async function readingsOf(records: RecordReader, vehicleId: string): Promise<DatedReading[]> {
  const query = { filter: { vehicleId } };
  return newestFirst({
    read: await wholeList(records, odometerReading, query),
    filled: await wholeList(records, fuelEntry, query),
    serviced: await wholeList(records, maintenanceEntry, query),
  });
}

interface Logs {
  readonly read: readonly RowOf<typeof odometerReading>[];
  readonly filled: readonly RowOf<typeof fuelEntry>[];
  readonly serviced: readonly RowOf<typeof maintenanceEntry>[];
}

function newestFirst({ read, filled, serviced }: Logs): DatedReading[] {
  return [
    ...read.map(({ readOn: day, odometer }) => ({ day, odometer })),
    ...filled.map(({ filledOn: day, odometer }) => ({ day, odometer })),
    ...serviced.flatMap(({ doneOn: day, odometer }) => (odometer === null ? [] : [{ day, odometer }])),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** What an odometer showed last: the newest day, and of one day the most. A page of each log holds its newest day. */
export async function odometerOf(
  records: RecordReader,
  vehicleId: string,
): Promise<DatedReading | undefined> {
  const query = { filter: { vehicleId }, limit: bulkMax };
  const readings = newestFirst({
    read: (await records.list(odometerReading, query)).items,
    filled: (await records.list(fuelEntry, query)).items,
    serviced: (await records.list(maintenanceEntry, query)).items,
  });
  const newest = readings.filter(({ day }) => day === readings[0]?.day);
  return newest.sort((a, b) => b.odometer - a.odometer)[0];
}
