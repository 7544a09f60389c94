import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput, minorUnits } from "../money.ts";
import { defineRecord, recordId } from "../record.ts";

export const trip = defineRecord({
  kind: "trip",
  table: "trips",
  path: "wheels/trips",
  noun: "trip",
  saidAs: "Plan a trip to Porto from 3 to 8 June",
  household: "changes",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(80),
    startsOn: dayInput,
    endsOn: dayInput,
    status: z.enum(["planned", "open", "done"]).default("planned"),
    budgetMinor: minorUnits.nullable().default(null),
    currency: currencyInput,
    vehicleId: recordId.nullable().default(null),
    notes: z.string().trim().max(2000).default(""),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "keep" },
  },
  filters: { status: "equal", startsOn: "range", vehicleId: "equal" },
  sorts: [
    { by: "startsOn", direction: "desc" },
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name", "notes"],
  problem: ({ startsOn, endsOn }) =>
    endsOn < startsOn
      ? {
          path: "endsOn",
          problem: `the last day (${endsOn}) is before the first (startsOn, ${startsOn}); swap them`,
        }
      : undefined,
  text: ({ name, startsOn, endsOn }) => `${name}, ${dayText(startsOn)} to ${dayText(endsOn)}`,
});
