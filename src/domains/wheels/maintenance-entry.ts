import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput, minorUnits } from "../money.ts";
import { defineRecord, recordId } from "../record.ts";
import { serviceReview } from "./service-review.ts";

export const maintenanceEntry = defineRecord({
  kind: "maintenance_entry",
  table: "maintenance_entries",
  path: "wheels/maintenance",
  noun: "maintenance entry",
  saidAs: "Changed the oil today for 89 euros",
  household: "reads",
  fields: z.strictObject({
    vehicleId: recordId,
    planId: recordId.nullable().default(null),
    what: z.string().trim().min(1).max(100),
    doneOn: dayInput,
    odometer: z.int().min(0).max(9_999_999).nullable().default(null),
    amountMinor: minorUnits.nullable().default(null),
    currency: currencyInput.nullable().default(null),
    notes: z.string().trim().max(1000).default(""),
    expenseId: recordId.nullable().default(null),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "cascade" },
    planId: { kind: "service_plan", onRemove: "keep" },
    expenseId: { kind: "expense", onRemove: "keep" },
  },
  review: serviceReview,
  filters: { vehicleId: "equal", planId: "equal", doneOn: "range" },
  sorts: [
    { by: "doneOn", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["what", "notes"],
  problem: ({ amountMinor, currency }) =>
    (amountMinor === null) === (currency === null)
      ? undefined
      : { path: "currency", problem: "an amount needs its currency" },
  text: ({ what, doneOn }) => `${what} on ${dayText(doneOn)}`,
});
