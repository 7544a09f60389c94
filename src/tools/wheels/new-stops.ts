import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import type { Records } from "../../domains/record-store.ts";
import { tripStop } from "../../domains/wheels/trip-stop.ts";
import { allRows } from "../all-rows.ts";

const { shape } = tripStop.fields;

const stop = z.strictObject({
  place: shape.place,
  arrivesOn: dayInput.optional(),
  leavesOn: dayInput.optional(),
  distanceKm: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe("Kilometres from the stop before (the first stop's: from home), where known"),
  notes: shape.notes,
});

/** Tool input: places in the order they will be reached. */
export const newStops = z.array(stop).min(1).max(30);

/** Puts stops behind those that the trip has. */
export async function putStops(records: Records, tripId: string, stops: z.output<typeof newStops>) {
  const sort = { by: "position", direction: "desc" } as const;
  const last = await records.list(tripStop, { filter: { tripId }, sort, limit: 1 });
  const first = (last.items[0]?.position ?? 0) + 1;
  const results = await records.createAll(
    tripStop,
    stops.map(({ distanceKm, arrivesOn = null, leavesOn = null, ...given }, index) => {
      const distanceM = distanceKm === undefined ? null : distanceKm * 1_000;
      return { ...given, tripId, position: first + index, arrivesOn, leavesOn, distanceM };
    }),
  );
  return allRows(results).map(({ id, position, place }) => ({ id, position, place }));
}
