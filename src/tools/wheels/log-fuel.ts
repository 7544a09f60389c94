import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { toMillilitres } from "../../domains/wheels/consumption.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { expense } from "../../domains/wins/expense.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { findTrip, tripInput } from "./find-trip.ts";
import { tripOn } from "./open-trip.ts";
import { odometerInput, quantityInput, vehicleInput } from "./vehicle-input.ts";

const input = z.strictObject({
  vehicle: vehicleInput,
  odometer: odometerInput,
  volume: quantityInput.optional().describe("Fuel in the vehicle's own unit (litres or gallons), as text"),
  energyKwh: quantityInput.optional().describe("For a charge: kilowatt-hours, as text"),
  amount: amountInput.optional(),
  currency: currencyInput.optional(),
  full: z.boolean().default(true).describe("False where it was not filled to the top"),
  missedBefore: z.boolean().default(false).describe("True where the filling before this one was not logged"),
  station: z.string().trim().max(80).default(""),
  trip: tripInput,
  date: dayInput.optional(),
});

/** The filling and what it cost are one change: both are booked, or neither. */
export const logFuel = defineTool({
  name: "log_fuel",
  description:
    "Logs a filling or a charge with the odometer, and books what it cost as an expense. Use it for “filled up 42 litres for 70 euros at 84,200 km”. A charge is energyKwh in place of volume. Not for fuel money without an odometer (create_expense), nor to put right a filling (correct_log).",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, today, ...place }) => {
    if ((given.volume === undefined) === (given.energyKwh === undefined))
      throw inputError(
        "volume",
        "Say how much it was: volume for fuel, or energyKwh for a charge, not both.",
      );
    const of = await findRow(records, { kind: vehicle, named: given.vehicle });
    const filledOn = given.date ?? today;
    const on =
      given.trip === undefined ? await tripOn(records, filledOn) : await findTrip(records, given.trip, today);
    const currency = given.currency ?? place.currency;
    const amountMinor = given.amount === undefined ? null : parsePositiveAmount(given.amount, currency);
    const tripId = on?.id ?? null;
    const description = `${energyText(given, of)}${given.station && `, ${given.station}`}`;
    const booked =
      amountMinor === null
        ? undefined
        : await records.create(expense, {
            amountMinor,
            currency,
            category: "fuel",
            description,
            spentOn: filledOn,
            tripId,
          });
    const entry = await records.create(fuelEntry, {
      vehicleId: of.id,
      filledOn,
      odometer: given.odometer,
      ...quantityOf(given, of),
      full: given.full,
      missedBefore: given.missedBefore,
      station: given.station,
      amountMinor,
      currency: amountMinor === null ? null : currency,
      tripId,
      expenseId: booked?.id ?? null,
    });
    const cost = amountMinor === null ? "" : ` for ${moneyText(amountMinor, currency)}`;
    const trip = on === undefined ? "" : `, on the trip ${on.name}`;
    return {
      result: {
        fuelEntry: { id: entry.id, vehicle: of.name, odometer: given.odometer, date: filledOn },
        expense: booked?.id ?? null,
        trip: on?.name ?? null,
      },
      summary: `Logged ${quantityText(given, of)} for ${of.name}${cost} at ${given.odometer} ${of.distanceUnit} on ${dayText(filledOn)}${trip}.`,
    };
  },
});

type Given = z.output<typeof input>;
type Vehicle = RowOf<typeof vehicle>;

/** What was bought, as far as the vehicle tells: a hybrid takes fuel of some kind. */
function energyText({ energyKwh }: Given, { energy }: Vehicle): string {
  if (energyKwh !== undefined) return "charging";
  return energy === "petrol" || energy === "diesel" || energy === "lpg" ? energy : "fuel";
}

/** Exact: at most three decimals stand in front of the thousand. */
function quantityOf({ volume, energyKwh }: Given, { volumeUnit }: Vehicle) {
  return {
    volumeMl: volume === undefined ? null : toMillilitres(Number(volume), volumeUnit),
    energyWh: energyKwh === undefined ? null : Math.round(Number(energyKwh) * 1_000),
  };
}

function quantityText({ volume, energyKwh }: Given, { volumeUnit }: Vehicle): string {
  if (energyKwh !== undefined) return `${energyKwh} kWh`;
  return `${volume ?? "?"} ${volumeUnit === "l" ? "l" : "gal"}`;
}
