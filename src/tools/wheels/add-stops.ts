import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { tripStop } from "../../domains/wheels/trip-stop.ts";
import { allRows } from "../all-rows.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

const stop = z.strictObject({
  place: tripStop.fields.shape.place,
  arrivesOn: dayInput.optional(),
  leavesOn: dayInput.optional(),
  distanceKm: z.int().min(0).max(100_000).optional().describe("Kilometres from the stop before, where known"),
  notes: tripStop.fields.shape.notes,
});

export const addStops = defineTool({
  name: "add_stops",
  description:
    "Adds places to a trip, in the order they will be reached, behind those that it has. Use it for “plan three stops: Coimbra, Aveiro, Porto”. Not for the trip itself (create_trip), nor to change or move a stop that there is (update_stop).",
  input: z.strictObject({ trip: tripInput, stops: z.array(stop).min(1).max(30) }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ trip: named, stops }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const sort = { by: "position", direction: "desc" } as const;
    const last = await records.list(tripStop, { filter: { tripId: of.id }, sort, limit: 1 });
    const first = (last.items[0]?.position ?? 0) + 1;
    const results = await records.createAll(
      tripStop,
      stops.map(({ place, arrivesOn = null, leavesOn = null, distanceKm, notes }, index) => {
        const distanceM = distanceKm === undefined ? null : distanceKm * 1_000;
        return { tripId: of.id, position: first + index, place, arrivesOn, leavesOn, distanceM, notes };
      }),
    );
    const made = allRows(results).map(({ id, position, place }) => ({ id, position, place }));
    return {
      result: { trip: of.name, stops: made },
      summary: `${of.name} goes to ${made.map((it) => it.place).join(", ")}.`,
    };
  },
});
