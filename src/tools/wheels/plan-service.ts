import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { odometerOf } from "./odometer.ts";
import { odometerInput, vehicleInput } from "./vehicle-input.ts";

export const planService = defineTool({
  name: "plan_service",
  description:
    "Sets how often something on a vehicle has to be done: every so many kilometres (or miles), every so many months, or whichever is first. Use it for “oil change every 15,000 km or 12 months”. Not for work that was done: that is log_maintenance.",
  input: z.strictObject({
    vehicle: vehicleInput,
    what: servicePlan.fields.shape.what.describe("What has to be done: oil change"),
    everyDistance: servicePlan.fields.shape.everyDistance.describe("In the vehicle's own unit"),
    everyMonths: servicePlan.fields.shape.everyMonths,
    lastDoneOn: dayInput.optional().describe("Day it was done last. Leave it out to count from today"),
    lastOdometer: odometerInput.optional().describe("Odometer when it was done last"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, ...input }, { records, today, timeZone }) => {
    const of = await findRow(records, { kind: vehicle, named });
    const last = input.lastOdometer ?? (await odometerOf(records, of.id))?.odometer ?? null;
    const plan = await records.create(servicePlan, {
      vehicleId: of.id,
      what: input.what,
      everyDistance: input.everyDistance,
      everyMonths: input.everyMonths,
      lastDoneOn: input.lastDoneOn ?? today,
      lastOdometer: last,
      timeZone,
    });
    const every = [
      plan.everyDistance === null ? undefined : `every ${plan.everyDistance} ${of.distanceUnit}`,
      plan.everyMonths === null ? undefined : `every ${plan.everyMonths} months`,
    ];
    return {
      result: { plan: { id: plan.id, vehicle: of.name, what: plan.what } },
      summary: `Planned for ${of.name}: ${plan.what} ${every.filter(Boolean).join(" or ")}.`,
    };
  },
});
