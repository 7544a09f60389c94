import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, formatMinor, moneyText, parseAmount } from "../../domains/money.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";

export const createTrip = defineTool({
  name: "create_trip",
  description:
    "Plans a trip with its days and, where the user says one, its budget. Use it for “we go to Porto from 3 to 8 June with 900 euros”. Not for its places (add_stops), nor to change a trip that there is (update_trip).",
  input: z.strictObject({
    name: trip.fields.shape.name.describe("How the user calls it: Porto"),
    from: dayInput.describe("First day, YYYY-MM-DD"),
    to: dayInput.describe("Last day, YYYY-MM-DD"),
    budget: amountInput.optional(),
    currency: currencyInput.optional(),
    vehicle: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .optional()
      .describe("Name or id of the vehicle that it is made with"),
    notes: trip.fields.shape.notes,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ name, from, to, notes, ...input }, { records, ...place }) => {
    const currency = input.currency ?? place.currency;
    const budgetMinor = input.budget === undefined ? null : parseAmount(input.budget, currency);
    const of =
      input.vehicle === undefined
        ? undefined
        : await findRow(records, { kind: vehicle, named: input.vehicle });
    const made = await records.create(trip, {
      name,
      startsOn: from,
      endsOn: to,
      budgetMinor,
      currency,
      vehicleId: of?.id ?? null,
      notes,
    });
    const budget = budgetMinor === null ? "" : ` with ${moneyText(budgetMinor, currency)}`;
    return {
      result: {
        trip: {
          id: made.id,
          name,
          from,
          to,
          budget: budgetMinor === null ? null : formatMinor(budgetMinor, currency),
          currency,
        },
      },
      summary: `Planned ${trip.text(made)}${budget}.`,
    };
  },
});
