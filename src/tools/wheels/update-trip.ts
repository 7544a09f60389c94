import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parseAmount } from "../../domains/money.ts";
import type { InputOf, RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { onlyGiven } from "../only-given.ts";
import { checkDays, findTrip, tripInput } from "./find-trip.ts";

const input = z.strictObject({
  trip: tripInput,
  name: trip.fields.shape.name.optional().describe("Its new name"),
  from: dayInput.optional().describe("Its new first day, YYYY-MM-DD"),
  to: dayInput.optional().describe("Its new last day, YYYY-MM-DD"),
  budget: amountInput.nullable().optional().describe("Its new budget; null for none"),
  currency: currencyInput.optional(),
  vehicle: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .nullable()
    .optional()
    .describe("Name or id of the vehicle that it is made with; null for none"),
  notes: trip.fields.shape.notes.unwrap().optional(),
});

export const updateTrip = defineTool({
  name: "update_trip",
  description:
    "Changes a trip: its name, first or last day, budget, vehicle or notes. Only what is given is changed. Use it for “the Porto trip ends a day later, on 9 June” or “raise the trip's budget to 1,200”. Not to begin or end it (set_trip_status), for its places (add_stops, update_stop), nor to delete it (delete_trip_entry).",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ trip: named, ...given }, { records, today }) => {
    if (Object.keys(given).length === 0)
      throw inputError("name", "Say what is to be different about the trip.");
    const found = await findTrip(records, named, today);
    const fields = await fieldsOf(records, found, given);
    const { row } = await records.update(trip, { id: found.id, version: found.version, fields });
    const budget = row.budgetMinor === null ? "" : `, with ${moneyText(row.budgetMinor, row.currency)}`;
    return {
      result: {
        trip: { id: row.id, name: row.name, from: row.startsOn, to: row.endsOn, status: row.status },
      },
      summary: `The trip is ${trip.text(row)}${budget} now.`,
    };
  },
});

/** An amount without a currency is in the trip's own; a currency alone keeps the figures. */
async function fieldsOf(
  records: RecordReader,
  found: RowOf<typeof trip>,
  { name, from, to, budget, notes, ...given }: Omit<z.output<typeof input>, "trip">,
): Promise<Partial<InputOf<typeof trip>>> {
  checkDays(from ?? found.startsOn, to ?? found.endsOn);
  const currency = given.currency ?? found.currency;
  const of = given.vehicle;
  const vehicleId = typeof of === "string" ? (await findRow(records, { kind: vehicle, named: of })).id : of;
  const budgetMinor = typeof budget === "string" ? parseAmount(budget, currency) : budget;
  return onlyGiven({ name, startsOn: from, endsOn: to, budgetMinor, currency, vehicleId, notes });
}
