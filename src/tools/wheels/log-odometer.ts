import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { odometerInput, vehicleInput } from "./vehicle-input.ts";

export const logOdometer = defineTool({
  name: "log_odometer",
  description:
    "Notes what a vehicle's odometer shows. Use it for “the van is at 84,200 km”. Not with a filling (log_fuel) or a service (log_maintenance), which note it themselves, nor to put right a reading (correct_log).",
  input: z.strictObject({ vehicle: vehicleInput, odometer: odometerInput, date: dayInput.optional() }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ odometer, ...input }, { records, today }) => {
    const of = await findRow(records, { kind: vehicle, named: input.vehicle });
    const readOn = input.date ?? today;
    const { id } = await records.create(odometerReading, { vehicleId: of.id, readOn, odometer });
    return {
      result: { reading: { id, vehicle: of.name, odometer, unit: of.distanceUnit, date: readOn } },
      summary: `${of.name} was at ${odometer} ${of.distanceUnit} on ${dayText(readOn)}.`,
    };
  },
});
