import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { odometerOf } from "./odometer.ts";
import { odometerInput, vehicleInput } from "./vehicle-input.ts";

type Plan = RowOf<typeof servicePlan>;
const namesakesMax = 50;

export const planService = defineTool({
  name: "plan_service",
  description:
    "Sets how often something on a vehicle has to be done: every so many kilometres (or miles), every so many months, or whichever is first; or what the odometer will show when it is due next. A plan of the same name is changed. The user is told when it is due. Use it for “oil change every 15,000 km or 12 months” and “next oil change at 130,000 km”. Not for work that was done (log_maintenance), nor to give a plan up (delete_vehicle_entry).",
  input: z.strictObject({
    vehicle: vehicleInput,
    what: servicePlan.fields.shape.what.describe("What has to be done: oil change"),
    everyDistance: servicePlan.fields.shape.everyDistance.describe("In the vehicle's own unit"),
    everyMonths: servicePlan.fields.shape.everyMonths,
    lastDoneOn: dayInput.optional().describe("Day it was done last. Leave it out to count from today"),
    lastOdometer: odometerInput.optional().describe("Odometer when it was done last"),
    nextOdometer: odometerInput.optional().describe("Odometer when it is due next, where the user says that"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (
    { vehicle: named, what, lastDoneOn, lastOdometer, nextOdometer, ...interval },
    { records, today, timeZone },
  ) => {
    const of = await findRow(records, { kind: vehicle, named });
    const standing = await planCalled(records, of.id, what);
    const last = {
      ...(lastDoneOn !== undefined && { lastDoneOn }),
      ...(lastOdometer !== undefined && { lastOdometer }),
    };
    const next =
      nextOdometer === undefined
        ? {}
        : await dueAt(records, nextOdometer, {
            of,
            everyDistance: interval.everyDistance ?? standing?.everyDistance,
          });
    const fields = { ...interval, ...last, ...next, active: true };
    const made = { what, lastDoneOn: today, ...fields, vehicleId: of.id, timeZone };
    const plan =
      standing === undefined
        ? await records.create(servicePlan, made)
        : (await records.update(servicePlan, { id: standing.id, version: standing.version, fields })).row;
    const every = [
      plan.everyDistance === null ? undefined : `every ${plan.everyDistance} ${of.distanceUnit}`,
      plan.everyMonths === null
        ? undefined
        : plan.everyMonths === 1
          ? "every month"
          : `every ${plan.everyMonths} months`,
    ];
    const at = nextOdometer === undefined ? "" : `at ${nextOdometer} ${of.distanceUnit}, then `;
    return {
      result: { plan: { id: plan.id, vehicle: of.name, what: plan.what } },
      summary: `${standing === undefined ? "Planned" : "Changed the plan"} for ${of.name}: ${plan.what} ${at}${every.filter(Boolean).join(" or ")}.${await askFor(records, plan, of)}`,
    };
  },
});

/**
 * What makes a plan due at a reading: its distance, counted back from there; without one it is as far as there is still to
 * drive.
 * @throws PamError tool_input_invalid where that can't be told.
 */
async function dueAt(
  records: RecordReader,
  nextOdometer: number,
  { of, everyDistance }: { of: RowOf<typeof vehicle>; everyDistance: number | null | undefined },
): Promise<{ everyDistance: number; lastOdometer: number }> {
  if (typeof everyDistance === "number" && everyDistance <= nextOdometer)
    return { everyDistance, lastOdometer: nextOdometer - everyDistance };
  const now = (await odometerOf(records, of.id))?.odometer;
  if (now === undefined)
    throw inputError(
      "nextOdometer",
      `Nothing is known yet of what the odometer of ${of.name} shows, so nothing was planned. Say it first (“${of.name} is at 124,200 ${of.distanceUnit}”), or how often it has to be done (“every 15,000 ${of.distanceUnit}”).`,
    );
  if (now >= nextOdometer)
    throw inputError(
      "nextOdometer",
      `The odometer of ${of.name} shows ${now} ${of.distanceUnit} already, so nothing was planned. Give a reading that is still to come.`,
    );
  return { everyDistance: nextOdometer - now, lastOdometer: now };
}

/** The plan for just this work, in any case. */
async function planCalled(records: RecordReader, vehicleId: string, what: string): Promise<Plan | undefined> {
  const { items } = await records.list(servicePlan, {
    filter: { vehicleId },
    search: what,
    limit: namesakesMax,
  });
  return items.find((plan) => plan.what.toLowerCase() === what.toLowerCase());
}

/** A distance counts from a reading; where there is none, the first one that comes is it. */
async function askFor(records: RecordReader, plan: Plan, of: RowOf<typeof vehicle>): Promise<string> {
  if (plan.everyDistance === null || plan.lastOdometer !== null) return "";
  const known = await odometerOf(records, of.id);
  return known === undefined
    ? ` Say what the odometer of ${of.name} shows, so that its distance counts.`
    : "";
}
