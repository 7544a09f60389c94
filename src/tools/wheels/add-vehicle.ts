import { z } from "zod";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";

export const addVehicle = defineTool({
  name: "add_vehicle",
  description:
    "Adds a vehicle that the user has: a car, van, motorbike. Use it for “I have a new van, a diesel Ford Transit”. Not for a rented car that is only talked about, nor to change one that is known (update_vehicle).",
  input: z.strictObject({
    name: vehicle.fields.shape.name.describe("How the user calls it: the van"),
    make: vehicle.fields.shape.make,
    model: vehicle.fields.shape.model,
    year: vehicle.fields.shape.year,
    plate: vehicle.fields.shape.plate,
    energy: vehicle.fields.shape.energy,
    distanceUnit: vehicle.fields.shape.distanceUnit,
    volumeUnit: vehicle.fields.shape.volumeUnit,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (input, { records }) => {
    const { id, name, energy } = await records.create(vehicle, input);
    return { result: { vehicle: { id, name, energy } }, summary: `Added the vehicle ${name}.` };
  },
});
