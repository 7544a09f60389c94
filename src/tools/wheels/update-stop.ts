import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type Records } from "../../domains/record-store.ts";
import { tripStop } from "../../domains/wheels/trip-stop.ts";
import { allRows } from "../all-rows.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { onlyGiven } from "../only-given.ts";
import { findTrip, tripInput } from "./find-trip.ts";

type Stop = RowOf<typeof tripStop>;
const { shape } = tripStop.fields;

export const updateStop = defineTool({
  name: "update_stop",
  description:
    "Changes a stop of a trip: its place, days, distance or notes, or puts it at another place in the order. Use it for “we stay in Aveiro until Thursday” or “make Coimbra the first stop”. Not for new stops (add_stops), nor to take one out (delete_trip_entry).",
  input: z.strictObject({
    trip: tripInput,
    stop: z.string().trim().min(1).max(120).describe("The stop's place, as it is now, or its id"),
    place: shape.place.optional().describe("The new place"),
    arrivesOn: dayInput.nullable().optional(),
    leavesOn: dayInput.nullable().optional(),
    distanceKm: z
      .int()
      .min(0)
      .max(100_000)
      .nullable()
      .optional()
      .describe("From the stop before; the first stop's from home"),
    notes: shape.notes.unwrap().optional(),
    order: z.int().min(1).max(1_000).optional().describe("Its new place in the order; 1 is the first"),
  }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ trip: named, stop, order, distanceKm, ...given }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const found = await findRow(records, { kind: tripStop, named: stop, filter: { tripId: of.id } });
    const distanceM = typeof distanceKm === "number" ? distanceKm * 1_000 : distanceKm;
    const fields = onlyGiven({ ...given, distanceM });
    if (Object.keys(fields).length === 0 && order === undefined)
      throw inputError("place", "Say what is to be different about the stop.");
    if (Object.keys(fields).length > 0)
      await records.update(tripStop, { id: found.id, version: found.version, fields });
    if (order !== undefined) await reorder(records, found, order);
    const stops = await stopsOf(records, of.id);
    const places = stops.map(({ id, position, place, arrivesOn, leavesOn }) => {
      return { id, position, place, arrivesOn, leavesOn };
    });
    return {
      result: { trip: of.name, stops: places },
      summary: `Changed the stop ${found.place}. ${of.name} goes to ${places.map(({ place }) => place).join(", ")}.`,
    };
  },
});

/** Puts one stop at its new place; those behind it move up or down by one. */
async function reorder(records: Records, moved: Stop, order: number): Promise<void> {
  const stops = await stopsOf(records, moved.tripId);
  const others = stops.filter(({ id }) => id !== moved.id);
  const inOrder = [...others.slice(0, order - 1), moved, ...others.slice(order - 1)];
  const changes = inOrder.flatMap(({ id }, index) => {
    const position = index + 1;
    return stops.find((it) => it.id === id)?.position === position ? [] : [{ id, fields: { position } }];
  });
  if (changes.length > 0) allRows(await records.updateAll(tripStop, changes));
}

async function stopsOf(records: Records, tripId: string): Promise<readonly Stop[]> {
  return (await records.list(tripStop, { filter: { tripId }, limit: bulkMax })).items;
}
