import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { defineRecord, recordId } from "../record.ts";

/** A stop of a trip, in the order of `position`. Millionths of a degree; metres from the stop before. */
export const tripStop = defineRecord({
  kind: "trip_stop",
  table: "trip_stops",
  path: "wheels/stops",
  noun: "stop",
  saidAs: "Add a stop in Coimbra to the Porto trip",
  household: "changes",
  fields: z.strictObject({
    tripId: recordId,
    position: z.int().min(1).max(1_000),
    place: z.string().trim().min(1).max(120),
    arrivesOn: dayInput.nullable().default(null),
    leavesOn: dayInput.nullable().default(null),
    latitudeE6: z.int().min(-90_000_000).max(90_000_000).nullable().default(null),
    longitudeE6: z.int().min(-180_000_000).max(180_000_000).nullable().default(null),
    distanceM: z.int().min(0).max(100_000_000).nullable().default(null),
    notes: z.string().trim().max(1000).default(""),
  }),
  references: {
    tripId: { kind: "trip", onRemove: "cascade" },
  },
  filters: { tripId: "equal", arrivesOn: "range" },
  sorts: [
    { by: "position", direction: "asc" },
    { by: "arrivesOn", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["place", "notes"],
  problem: ({ arrivesOn, leavesOn }) =>
    arrivesOn !== null && leavesOn !== null && leavesOn < arrivesOn
      ? { path: "leavesOn", problem: "it is left before it is reached" }
      : undefined,
  text: ({ place }) => place,
});
