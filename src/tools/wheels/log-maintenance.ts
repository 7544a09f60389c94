import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { expense } from "../../domains/wins/expense.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { odometerInput, vehicleInput } from "./vehicle-input.ts";

/** A service, what it cost, and the plan that it fulfils are one change. */
export const logMaintenance = defineTool({
  name: "log_maintenance",
  description:
    "Logs work that was done on a vehicle (oil change, tyres, inspection), books what it cost, and counts it for the service plan of the same name. Use it for “changed the oil today, 89 euros”. Not for work that is only planned (plan_service), nor to put right what was logged (correct_log).",
  input: z.strictObject({
    vehicle: vehicleInput,
    what: maintenanceEntry.fields.shape.what.describe("What was done: oil change"),
    date: dayInput.optional(),
    odometer: odometerInput.optional(),
    amount: amountInput.optional(),
    currency: currencyInput.optional(),
    notes: maintenanceEntry.fields.shape.notes,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, today, ...place }) => {
    const of = await findRow(records, { kind: vehicle, named: given.vehicle });
    const doneOn = given.date ?? today;
    const currency = given.currency ?? place.currency;
    const amountMinor = given.amount === undefined ? null : parsePositiveAmount(given.amount, currency);
    const booked =
      amountMinor === null
        ? undefined
        : await records.create(expense, {
            amountMinor,
            currency,
            category: "transport",
            description: given.what,
            spentOn: doneOn,
          });
    const plans = await records.list(servicePlan, {
      filter: { vehicleId: of.id },
      search: given.what,
      limit: 2,
    });
    const plan = plans.items.length === 1 ? plans.items[0] : undefined;
    const entry = await records.create(maintenanceEntry, {
      vehicleId: of.id,
      planId: plan?.id ?? null,
      what: given.what,
      doneOn,
      odometer: given.odometer ?? null,
      amountMinor,
      currency: amountMinor === null ? null : currency,
      notes: given.notes,
      expenseId: booked?.id ?? null,
    });
    if (plan !== undefined) {
      const fields = { lastDoneOn: doneOn, lastOdometer: given.odometer ?? null };
      await records.update(servicePlan, { id: plan.id, fields });
    }
    const cost = amountMinor === null ? "" : ` for ${moneyText(amountMinor, currency)}`;
    return {
      result: {
        maintenance: { id: entry.id, vehicle: of.name, what: given.what, date: doneOn },
        plan: plan?.what ?? null,
      },
      summary: `Logged ${given.what} for ${of.name}${cost} on ${dayText(doneOn)}.`,
    };
  },
});
