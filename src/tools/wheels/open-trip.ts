import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";

type Trip = RowOf<typeof trip>;

/** Trips that may cover a day, looked through from the latest start. */
const tripsMax = 20;

/** The trip that the user is on that day: the one that is open, or whose days it is in; the one that began last. */
export async function tripOn(records: RecordReader, day: string): Promise<Trip | undefined> {
  const { items } = await records.list(trip, { filter: { startsOn: { to: day } }, limit: tripsMax });
  return (
    items.find((it) => it.status === "open") ?? items.find((it) => it.endsOn >= day && it.status !== "done")
  );
}

/** The trip that is meant where none is named: the one the user is on, else the next, else the last. */
export async function currentTrip(records: RecordReader, today: string): Promise<Trip | undefined> {
  const on = await tripOn(records, today);
  if (on !== undefined) return on;
  const sort = { by: "startsOn", direction: "asc" } as const;
  const next = await records.list(trip, { filter: { startsOn: { from: today } }, sort, limit: 1 });
  return next.items[0] ?? (await records.list(trip, { limit: 1 })).items[0];
}
