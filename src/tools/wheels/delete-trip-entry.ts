import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { packingItem } from "../../domains/wheels/packing-item.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { tripStop } from "../../domains/wheels/trip-stop.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { findTrip, tripInput } from "./find-trip.ts";

/** One tool for all that a trip has. A thing of the packing list goes at once: it is ticked off and back every day. */
export const deleteTripEntry = defineTool({
  name: "delete_trip_entry",
  description:
    "Deletes a trip with its stops and packing list, one of its stops, or a thing of its packing list; for a trip and a stop the user is asked first. What was spent on a trip stays booked. Use it for “we don't go to Porto after all, delete the trip”, “leave Aveiro out” or “take the tent off the packing list”. Not to tick off what is packed (mark_packed), nor for a trip that is over (set_trip_status). An undo brings it back.",
  input: z.strictObject({
    kind: z.enum(["trip", "stop", "packing_item"]),
    trip: tripInput,
    entry: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .describe("Of a stop its place, of a packing item its name; or its id"),
  }),
  effect: "transaction",
  timeoutMs: 5_000,
  approval: ({ kind }) => kind !== "packing_item",
  run: async ({ kind, trip: named, entry }, { records, today }) => {
    // Who allows it sees the input, so that must say which one.
    if (kind === "trip" && named === undefined) throw inputError("trip", "Say which trip goes.");
    if (kind !== "trip" && entry === undefined) throw inputError("entry", "Say which one goes.");
    const of = await findTrip(records, named, today);
    if (kind === "trip") {
      await records.remove(trip, { id: of.id, version: of.version });
      return deleted(kind, of.id, `the trip ${trip.text(of)}`);
    }
    const meant = { named: entry, filter: { tripId: of.id } };
    if (kind === "stop") {
      const { id, version, place } = await findRow(records, { kind: tripStop, ...meant });
      await records.remove(tripStop, { id, version });
      return deleted(kind, id, `the stop ${place} of ${of.name}`);
    }
    const { id, version, name } = await findRow(records, { kind: packingItem, ...meant });
    await records.remove(packingItem, { id, version });
    return deleted(kind, id, `${name} from the packing list of ${of.name}`);
  },
});

function deleted(kind: string, id: string, text: string) {
  return { result: { deleted: { kind, id, text } }, summary: `Deleted ${text}.` };
}
