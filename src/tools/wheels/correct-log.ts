import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import type { InputOf, RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { toMillilitres } from "../../domains/wheels/consumption.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { odometerReading } from "../../domains/wheels/odometer-reading.ts";
import { recountPlans } from "../../domains/wheels/recount-plans.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { onlyGiven } from "../only-given.ts";
import { changeCost } from "./entry-cost.ts";
import { entryInput, findEntry, logs } from "./log-entry.ts";
import { odometerInput, quantityInput } from "./vehicle-input.ts";

const ofFilling = "Of a filling";
const input = z.strictObject({
  log: z
    .enum(["filling", "odometer", "service"])
    .describe("Which log: a filling or charge, a reading, work done"),
  ...entryInput,
  date: dayInput.optional().describe("The day that it should be, YYYY-MM-DD"),
  odometer: odometerInput.optional(),
  amount: amountInput.optional(),
  currency: currencyInput.optional(),
  volume: quantityInput.optional().describe(`${ofFilling}: fuel in the vehicle's own unit, as text`),
  energyKwh: quantityInput.optional().describe("Of a charge: kilowatt-hours, as text"),
  full: z.boolean().optional().describe(`${ofFilling}: up to the top`),
  missedBefore: z.boolean().optional().describe(`${ofFilling}: the one before it was not logged`),
  station: z.string().trim().max(80).optional().describe(ofFilling),
  what: maintenanceEntry.fields.shape.what.optional().describe("Of a service: what was done"),
  notes: z.string().trim().max(1000).optional().describe("Of a service"),
});
type Given = z.output<typeof input>;

/** Fields that only one of the logs has. */
const only = {
  filling: ["volume", "energyKwh", "full", "missedBefore", "station"],
  service: ["what", "notes"],
  money: ["amount", "currency"],
} as const;

export const correctLog = defineTool({
  name: "correct_log",
  description:
    "Corrects what was logged of a vehicle: a filling or charge, an odometer reading, or work that was done, and its expense with it. Without `entry` and `on` it is the one that was logged last. Use it for “the last filling was 45 litres, not 42” or “the van was at 84,300, not 83,400”. Not for something new (log_fuel, log_odometer, log_maintenance), nor to delete one (delete_vehicle_entry).",
  input,
  effect: "transaction",
  timeoutMs: 5_000,
  run: async (given, { records, currency }) => {
    refuseForeign(given);
    const changed = await changeOf[given.log](records, given, currency);
    const { id, now, was } = changed;
    return {
      result: { log: given.log, id, now, previous: was },
      summary: `It is ${now} now; it was ${was}.`,
    };
  },
});

/** @throws PamError tool_input_invalid for nothing to change, and for fields that this log does not have. */
function refuseForeign({ log, vehicle: _, entry: __, on: ___, ...given }: Given): void {
  const names = Object.keys(given);
  if (names.length === 0) throw inputError("log", "Say what is to be different about it.");
  const foreign: readonly string[] = {
    filling: only.service,
    odometer: [...only.filling, ...only.service, ...only.money],
    service: only.filling,
  }[log];
  const [wrong] = names.filter((name) => foreign.includes(name));
  if (wrong !== undefined) throw inputError(wrong, `An entry of the log ${log} has no ${wrong}.`);
}

interface Changed {
  readonly id: string;
  readonly now: string;
  readonly was: string;
}
type Change = (records: Records, given: Given, currency: string) => Promise<Changed>;

const changeOf: Readonly<Record<Given["log"], Change>> = {
  filling: changeFilling,
  odometer: async (records, given) => {
    const { id, version } = await findEntry(records, logs.odometer, given);
    const fields = onlyGiven({ readOn: given.date, odometer: given.odometer });
    const { row, previous } = await records.update(odometerReading, { id, version, fields });
    return { id, now: odometerReading.text(row), was: odometerReading.text(previous) };
  },
  service: changeService,
};

async function changeFilling(records: Records, given: Given, ownCurrency: string): Promise<Changed> {
  const found = await findEntry(records, logs.filling, given);
  const of = await records.get(vehicle, found.vehicleId);
  const { date, odometer, full, missedBefore, station } = given;
  const money = moneyOf(given, found, ownCurrency);
  const cost = money && {
    ...money,
    category: "fuel",
    description: station ?? found.station,
    spentOn: date ?? found.filledOn,
    tripId: found.tripId,
  };
  const changes = { ...money, ...onlyGiven({ spentOn: date }) };
  const expenseId = await changeCost(records, found, { cost, changes });
  const fields = {
    ...onlyGiven({ filledOn: date, odometer, full, missedBefore, station }),
    ...quantityOf(given, of),
    ...money,
    expenseId,
  };
  const { row, previous } = await records.update(fuelEntry, { id: found.id, version: found.version, fields });
  const unit = of?.distanceUnit ?? "km";
  const textOf = (it: typeof row) => `${fuelEntry.text(it)} at ${it.odometer} ${unit}`;
  return { id: row.id, now: textOf(row), was: textOf(previous) };
}

async function changeService(records: Records, given: Given, ownCurrency: string): Promise<Changed> {
  const found = await findEntry(records, logs.service, given);
  const { date, odometer, what, notes } = given;
  const money = moneyOf(given, found, ownCurrency);
  const cost = money && {
    ...money,
    category: "transport",
    description: what ?? found.what,
    spentOn: date ?? found.doneOn,
  };
  const changes = { ...money, ...onlyGiven({ spentOn: date, description: what }) };
  const expenseId = await changeCost(records, found, { cost, changes });
  const fields = { ...onlyGiven({ doneOn: date, odometer, what, notes }), ...money, expenseId };
  const { row, previous } = await records.update(maintenanceEntry, {
    id: found.id,
    version: found.version,
    fields,
  });
  await recountPlans(records, [found]);
  return { id: row.id, now: maintenanceEntry.text(row), was: maintenanceEntry.text(previous) };
}

/** A currency alone keeps the figures. @throws PamError tool_input_invalid for a currency without any amount. */
function moneyOf(
  { amount, ...given }: Given,
  found: { readonly amountMinor: number | null; readonly currency: string | null },
  own: string,
): { amountMinor: number; currency: string } | undefined {
  if (amount === undefined && given.currency === undefined) return undefined;
  const currency = given.currency ?? found.currency ?? own;
  const amountMinor = amount === undefined ? found.amountMinor : parsePositiveAmount(amount, currency);
  if (amountMinor === null) throw inputError("amount", "Say what it cost, with the currency.");
  return { amountMinor, currency };
}

function quantityOf(
  { volume, energyKwh }: Given,
  of: RowOf<typeof vehicle> | undefined,
): Partial<InputOf<typeof fuelEntry>> {
  if (volume !== undefined && energyKwh !== undefined)
    throw inputError("volume", "It is fuel or a charge: give volume or energyKwh, not both.");
  if (volume !== undefined)
    return { volumeMl: toMillilitres(Number(volume), of?.volumeUnit ?? "l"), energyWh: null };
  return energyKwh === undefined ? {} : { volumeMl: null, energyWh: Math.round(Number(energyKwh) * 1_000) };
}
