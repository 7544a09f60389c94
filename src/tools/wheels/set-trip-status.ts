import { z } from "zod";
import { trip } from "../../domains/wheels/trip.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

export const setTripStatus = defineTool({
  name: "set_trip_status",
  description:
    "Says that a trip has begun (open) or is over (done). While one is open, fillings are booked on it. Use it for “we are off!” and “we are back home”. Not to change its days or budget (update_trip), nor for a trip that falls through (delete_trip_entry).",
  input: z.strictObject({ trip: tripInput, status: z.enum(["planned", "open", "done"]) }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ trip: named, status }, { records, today }) => {
    const { id, name } = await findTrip(records, named, today);
    await records.update(trip, { id, fields: { status } });
    const words = { planned: "is planned", open: "has begun", done: "is over" };
    return { result: { trip: { id, name, status } }, summary: `The trip ${name} ${words[status]}.` };
  },
});
