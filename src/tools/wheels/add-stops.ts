import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";
import { newStops, putStops } from "./new-stops.ts";

export const addStops = defineTool({
  name: "add_stops",
  description:
    "Adds places to a trip, in the order they will be reached, behind those that it has. Use it for “plan three stops: Coimbra, Aveiro, Porto”. Not for a new trip, which takes its stops itself (create_trip), nor to change or move a stop that there is (update_stop).",
  input: z.strictObject({ trip: tripInput, stops: newStops }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ trip: named, stops }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const made = await putStops(records, of.id, stops);
    return {
      result: { trip: of.name, stops: made },
      summary: `${of.name} goes to ${made.map((it) => it.place).join(", ")}.`,
    };
  },
});
