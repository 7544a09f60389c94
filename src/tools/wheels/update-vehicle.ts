import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { onlyGiven } from "../only-given.ts";
import { vehicleInput } from "./vehicle-input.ts";

const { shape } = vehicle.fields;

export const updateVehicle = defineTool({
  name: "update_vehicle",
  description:
    "Changes what is known of a vehicle: its name, make, model, year, plate, energy or units. Only what is given is changed. Use it for “the van's plate is AB-12-CD now” or “call the car Bluebird”. Not for its odometer (log_odometer), a new vehicle (add_vehicle), nor to remove one (delete_vehicle_entry).",
  input: z.strictObject({
    vehicle: vehicleInput,
    name: shape.name.optional().describe("Its new name"),
    make: shape.make.unwrap().optional(),
    model: shape.model.unwrap().optional(),
    year: shape.year.unwrap().optional(),
    plate: shape.plate.unwrap().optional(),
    energy: shape.energy.unwrap().optional(),
    distanceUnit: shape.distanceUnit.unwrap().optional(),
    volumeUnit: shape.volumeUnit.unwrap().optional(),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, ...given }, { records }) => {
    const fields = onlyGiven(given);
    if (Object.keys(fields).length === 0)
      throw inputError("name", "Say what is to be different about the vehicle.");
    const found = await findRow(records, { kind: vehicle, named });
    const { row } = await records.update(vehicle, { id: found.id, version: found.version, fields });
    const { id, name, make, model, year, plate, energy } = row;
    const changes = Object.entries(fields).map(([field, value]) => `${wordsOf[field] ?? field} ${value}`);
    return {
      result: { vehicle: { id, name, make, model, year, plate, energy } },
      summary: `Changed ${found.name}: ${changes.join(", ")}.`,
    };
  },
});

const wordsOf: Readonly<Record<string, string>> = {
  distanceUnit: "distances in",
  volumeUnit: "fuel in",
};
