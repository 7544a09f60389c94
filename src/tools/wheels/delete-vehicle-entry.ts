import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import type { Records } from "../../domains/record-store.ts";
import { followEntriesRemoved } from "../../domains/wheels/entries-removed.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { vehicleDocument } from "../../domains/wheels/vehicle-document.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { entryInput, findEntry, logs } from "./log-entry.ts";

const input = z.strictObject({
  kind: z
    .enum(["vehicle", "filling", "odometer", "service", "plan", "document"])
    .describe(
      "What goes: a vehicle with all its logs, or one entry: a filling or charge, a reading, work done, a service plan, a paper",
    ),
  ...entryInput,
});
type Given = z.output<typeof input>;

/** One tool for all that a vehicle has: a model picks the kind by the word that the user says. */
export const deleteVehicleEntry = defineTool({
  name: "delete_vehicle_entry",
  description:
    "Deletes a vehicle, or one entry of it: a filling with its expense, an odometer reading, work that was done with its expense, a service plan, a paper; the user is asked first. Use it for “delete the last filling” or “we sold the van, remove it”. Not to correct one (correct_log, plan_service, add_document, update_vehicle), nor for trips (delete_trip_entry). An undo brings it back.",
  input,
  effect: "transaction",
  timeoutMs: 5_000,
  approval: true,
  run: async (given, { records }) => {
    const { id, text } = await deletionOf[given.kind](records, given);
    return { result: { deleted: { kind: given.kind, id, text } }, summary: `Deleted ${text}.` };
  },
});

interface Deleted {
  readonly id: string;
  readonly text: string;
}

const withExpense = " and its expense";

const deletionOf: Readonly<Record<Given["kind"], (records: Records, given: Given) => Promise<Deleted>>> = {
  vehicle: async (records, { vehicle: of, entry }) => {
    const named = of ?? entry;
    // Who allows it sees the input, so that must say which one.
    if (named === undefined) throw inputError("vehicle", "Say which vehicle goes.");
    const found = await findRow(records, { kind: vehicle, named });
    await records.remove(vehicle, { id: found.id, version: found.version });
    return { id: found.id, text: `${vehicle.text(found)} with all its logs, plans and papers` };
  },
  filling: async (records, given) => {
    const found = await findEntry(records, logs.filling, given);
    await records.remove(fuelEntry, { id: found.id, version: found.version });
    const money = (await followEntriesRemoved(records, fuelEntry, [found])) > 0 ? withExpense : "";
    return { id: found.id, text: `the filling of ${fuelEntry.text(found)}${money}` };
  },
  odometer: async (records, given) => {
    const found = await findEntry(records, logs.odometer, given);
    await records.remove(odometerReading, { id: found.id, version: found.version });
    return { id: found.id, text: `the reading of ${odometerReading.text(found)}` };
  },
  service: async (records, given) => {
    const found = await findEntry(records, logs.service, given);
    await records.remove(maintenanceEntry, { id: found.id, version: found.version });
    const money = (await followEntriesRemoved(records, maintenanceEntry, [found])) > 0 ? withExpense : "";
    return { id: found.id, text: `${maintenanceEntry.text(found)}${money}` };
  },
  plan: async (records, given) => {
    const found = await findRow(records, { kind: servicePlan, ...(await within(records, given)) });
    await records.remove(servicePlan, { id: found.id, version: found.version });
    return { id: found.id, text: `the plan for ${servicePlan.text(found)}` };
  },
  document: async (records, given) => {
    const found = await findRow(records, { kind: vehicleDocument, ...(await within(records, given)) });
    await records.remove(vehicleDocument, { id: found.id, version: found.version });
    return { id: found.id, text: vehicleDocument.text(found) };
  },
};

/** A plan or paper by its words, of one vehicle where that is said. */
async function within(records: Records, { vehicle: of, entry: named }: Given) {
  if (named === undefined) throw inputError("entry", "Say which one goes.");
  const vehicleId = of === undefined ? undefined : (await findRow(records, { kind: vehicle, named: of })).id;
  return { named, filter: { vehicleId } };
}
