import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput, minorUnits } from "../money.ts";
import { defineRecord, recordId } from "../record.ts";
import { serviceReview } from "./service-review.ts";

/** A filling or a charge: millilitres or watt-hours. `full`: up to the brim. `missedBefore`: one before it was not logged. */
export const fuelEntry = defineRecord({
  kind: "fuel_entry",
  table: "fuel_entries",
  path: "wheels/fuel",
  noun: "fuel entry",
  saidAs: "Filled up 42 litres for 70 euros at 84,200 km",
  household: "reads",
  fields: z.strictObject({
    vehicleId: recordId,
    filledOn: dayInput,
    odometer: z.int().min(0).max(9_999_999),
    volumeMl: z.int().min(1).max(2_000_000).nullable().default(null),
    energyWh: z.int().min(1).max(2_000_000).nullable().default(null),
    full: z.boolean().default(true),
    missedBefore: z.boolean().default(false),
    amountMinor: minorUnits.nullable().default(null),
    currency: currencyInput.nullable().default(null),
    station: z.string().trim().max(80).default(""),
    tripId: recordId.nullable().default(null),
    expenseId: recordId.nullable().default(null),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "cascade" },
    tripId: { kind: "trip", onRemove: "keep" },
    expenseId: { kind: "expense", onRemove: "keep" },
  },
  review: serviceReview,
  filters: { vehicleId: "equal", filledOn: "range", tripId: "equal" },
  sorts: [
    { by: "filledOn", direction: "desc" },
    { by: "odometer", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["station"],
  problem: ({ volumeMl, energyWh, amountMinor, currency }) => {
    if ((volumeMl === null) === (energyWh === null))
      return { path: "volumeMl", problem: "give either volumeMl or energyWh" };
    if ((amountMinor === null) !== (currency === null))
      return { path: "currency", problem: "an amount needs its currency" };
    return undefined;
  },
  text: ({ volumeMl, energyWh, filledOn }) =>
    `${energyWh === null ? `${(volumeMl ?? 0) / 1_000} l` : `${energyWh / 1_000} kWh`} on ${dayText(filledOn)}`,
});
