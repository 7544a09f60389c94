import { z } from "zod";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { toAdd } from "../find-row.ts";
import { odometerOf } from "./odometer.ts";

const vehiclesMax = 50;

export const listVehicles = defineTool({
  name: "list_vehicles",
  description:
    "Lists the user's vehicles with their ids, plates and what their odometers showed last. Use it for “which cars do I have?” and to find an id. Not for what they use (fuel_report) or need (due_services).",
  input: z.strictObject({}),
  effect: "none",
  timeoutMs: 3_000,
  run: async (_, { read }) => {
    const { vehicles, more } = await read(async ({ records }) => {
      const { items, next } = await records.list(vehicle, { limit: vehiclesMax });
      const odometers = await Promise.all(items.map(({ id }) => odometerOf(records, id)));
      return { vehicles: items.map((row, at) => ({ row, odometer: odometers[at] })), more: next !== null };
    });
    const lines = vehicles.map(
      ({ row: { id, name, make, model, plate, energy, distanceUnit }, odometer }) => {
        return { id, name, make, model, plate, energy, odometer: odometer?.odometer ?? null, distanceUnit };
      },
    );
    const told = vehicles.map(({ row, odometer }) =>
      odometer === undefined ? row.name : `${row.name} (${odometer.odometer} ${row.distanceUnit})`,
    );
    return {
      result: { vehicles: lines, more },
      summary:
        told.length === 0
          ? `There is no vehicle yet.${toAdd(vehicle)}`
          : `${told.join(", ")}${more ? ", and more" : ""}.`,
    };
  },
});
