import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import {
  type Consumption,
  consumptionOf,
  kwhPer100Km,
  litresPer100Km,
  milesPerGallon,
  toMetres,
} from "../../domains/wheels/consumption.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { rangeInput, rangeOfInput } from "../range-input.ts";
import { vehicleInput } from "./vehicle-input.ts";

type Vehicle = RowOf<typeof vehicle>;
type Entry = RowOf<typeof fuelEntry>;

export const fuelReport = defineTool({
  name: "fuel_report",
  description:
    "Works out a vehicle's consumption from full tank to full tank (l/100 km, miles per gallon, kWh/100 km) and what fuel cost. Use it for “how much does the van use?”. For money alone use summarize_expenses.",
  input: z.strictObject({ vehicle: vehicleInput, ...rangeInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, ...range }, { read, today }) => {
    const days = rangeOfInput(range, today, "all");
    const { of, entries } = await read(async ({ records }) => {
      const found = await findRow(records, { kind: vehicle, named });
      return { of: found, entries: await entriesOf(records, found.id, days) };
    });
    const used = consumptionOf(entries.map((entry) => fillUpOf(entry, of)));
    const figures = figuresOf(used, of, entries);
    const text =
      used.spans.length === 0
        ? "is not known yet: log two full fillings"
        : `is ${figures.map((it) => it.text).join(", ")}`;
    return {
      result: {
        vehicle: of.name,
        ...days,
        fillings: entries.length,
        consumption: Object.fromEntries(figures.map(({ unit, value }) => [unit, value])),
        distanceKm: Math.round(used.distanceM / 1_000),
        cost: costOf(entries),
      },
      summary: `The consumption of ${of.name} ${text} ${rangeText(days)}.`.replace(" in all.", "."),
    };
  },
});

async function entriesOf(records: RecordReader, vehicleId: string, days: object): Promise<readonly Entry[]> {
  const filter = { vehicleId, filledOn: days };
  return (await records.list(fuelEntry, { filter, limit: bulkMax })).items;
}

function fillUpOf({ odometer, volumeMl, energyWh, full, missedBefore }: Entry, { distanceUnit }: Vehicle) {
  const odometerM = toMetres(odometer, distanceUnit);
  return { odometerM, amount: energyWh ?? volumeMl ?? 0, full, missed: missedBefore };
}

function figuresOf(used: Consumption, of: Vehicle, entries: readonly Entry[]) {
  if (used.spans.length === 0) return [];
  const figure = (unit: string, value: number) => {
    const rounded = value.toFixed(1);
    return { unit, value: rounded, text: `${rounded} ${unit}` };
  };
  if (entries[0]?.energyWh != null) return [figure("kWh/100 km", kwhPer100Km(used))];
  const gallon = of.volumeUnit === "gal_us" ? "gal_us" : "gal_uk";
  const inMiles = of.distanceUnit === "mi" || of.volumeUnit !== "l";
  const metric = figure("l/100 km", litresPer100Km(used));
  return inMiles
    ? [figure(gallon === "gal_us" ? "mpg (US)" : "mpg (UK)", milesPerGallon(used, gallon)), metric]
    : [metric];
}

/** By currency, never converted. */
function costOf(entries: readonly Entry[]): { amount: string; currency: string }[] {
  const sums = new Map<string, bigint>();
  for (const { amountMinor, currency } of entries) {
    if (amountMinor === null || currency === null) continue;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountMinor));
  }
  return [...sums].map(([currency, minor]) => ({ amount: formatMinor(minor, currency), currency }));
}
