import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, formatMinor, moneyText, parseAmount } from "../../domains/money.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { checkDays } from "./find-trip.ts";
import { newStops, putStops } from "./new-stops.ts";

export const createTrip = defineTool({
  name: "create_trip",
  description:
    "Plans a trip with its days and, where the user says them, its budget and stops. Use it for “we go to Porto from 3 to 8 June with 900 euros, with stops in Coimbra and Aveiro”. Not for places of a trip that there is (add_stops), nor to change one (update_trip).",
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
    stops: newStops.optional().describe("Places in the order they will be reached, where the user says them"),
    notes: trip.fields.shape.notes,
  }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ name, from, to, notes, stops, ...input }, { records, ...place }) => {
    checkDays(from, to);
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
    const put = stops === undefined ? [] : await putStops(records, made.id, stops);
    const goes = put.length === 0 ? "" : ` It goes to ${put.map(({ place: at }) => at).join(", ")}.`;
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
          stops: put,
        },
      },
      summary: `Planned ${trip.text(made)}${budget}.${goes}`,
    };
  },
});
