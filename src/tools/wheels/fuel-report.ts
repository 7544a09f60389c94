import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import {
  type Consumption,
  consumptionOf,
  kwhPer100Km,
  litresPer100Km,
  milesPerGallon,
  toMetres,
} from "../../domains/wheels/consumption.ts";
import { fuelEntry } from "../../domains/wheels/fuel-entry.ts";
import { fuelProblems } from "../../domains/wheels/fuel-problems.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { wholeList } from "../../domains/whole-list.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { rangeInput, rangeOfInput } from "../range-input.ts";
import { vehicleInput } from "./vehicle-input.ts";

type Vehicle = RowOf<typeof vehicle>;
type Entry = RowOf<typeof fuelEntry>;

const problemsToldMax = 2;

export const fuelReport = defineTool({
  name: "fuel_report",
  description:
    "Works out a vehicle's consumption from full tank to full tank (l/100 km, miles per gallon, kWh/100 km) and what fuel cost; a plug-in hybrid has one figure for its fuel and one for its charging. Use it for “how much does the van use?”. Not for money alone (summarize_expenses), nor to correct a filling (correct_log).",
  input: z.strictObject({ vehicle: vehicleInput, ...rangeInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, ...range }, { read, today }) => {
    const days = rangeOfInput(range, today, "all");
    const { of, entries } = await read(async ({ records }) => {
      const found = await findRow(records, { kind: vehicle, named });
      return {
        of: found,
        entries: await wholeList(records, fuelEntry, { filter: { vehicleId: found.id, filledOn: days } }),
      };
    });
    const logs = logsOf(entries, of);
    const problems = logs.flatMap((log) => log.problems);
    const told = problems.slice(0, problemsToldMax).map((problem) => ` ${problem}`);
    return {
      result: {
        vehicle: of.name,
        ...days,
        consumption: Object.fromEntries(
          logs.flatMap(({ figures }) => figures.map(({ unit, value }) => [unit, value])),
        ),
        logs: logs.map(({ energy, fillings, used }) => {
          return { energy, fillings, distanceKm: Math.round(used.distanceM / 1_000) };
        }),
        cost: costOf(entries),
        ...(problems.length > 0 && { problems }),
      },
      summary: `The consumption of ${of.name} ${textOf(logs)} ${rangeText(days)}.`
        .replace(" in all.", ".")
        .concat(...told),
    };
  },
});

interface Figure {
  readonly unit: string;
  readonly value: string;
  readonly text: string;
}

/** What was filled of one kind, with its consumption over its own fills. */
interface Log {
  readonly energy: "fuel" | "electricity";
  readonly fillings: number;
  readonly used: Consumption;
  readonly figures: readonly Figure[];
  readonly problems: readonly string[];
}

/** A vehicle that is filled and charged has two logs: a litre is no kilowatt-hour. One that has none yet, the one that it takes. */
function logsOf(entries: readonly Entry[], of: Vehicle): Log[] {
  const charges = entries.filter(({ energyWh }) => energyWh !== null);
  const fills = entries.filter(({ energyWh }) => energyWh === null);
  const fuel = logOf("fuel", fills, of);
  const isElectric = charges.length > 0 || (fills.length === 0 && of.energy === "electric");
  if (!isElectric) return [fuel];
  const electricity = logOf("electricity", charges, of);
  return fills.length === 0 ? [electricity] : [fuel, electricity];
}

function logOf(energy: Log["energy"], entries: readonly Entry[], of: Vehicle): Log {
  const used = consumptionOf(
    entries.map(({ odometer, volumeMl, energyWh, full, missedBefore: missed }) => {
      return {
        odometerM: toMetres(odometer, of.distanceUnit),
        amount: energyWh ?? volumeMl ?? 0,
        full,
        missed,
      };
    }),
  );
  const fills = entries.map(({ filledOn: day, odometer, volumeMl, energyWh }) => {
    return { day, odometer, amount: energyWh ?? volumeMl ?? 0 };
  });
  return {
    energy,
    fillings: entries.length,
    used,
    figures: used.spans.length === 0 ? [] : figuresOf(energy, used, of),
    problems: fuelProblems(fills, of.distanceUnit),
  };
}

function figuresOf(energy: Log["energy"], used: Consumption, of: Vehicle): Figure[] {
  if (energy === "electricity") return [figure("kWh/100 km", kwhPer100Km(used))];
  const gallon = of.volumeUnit === "gal_us" ? "gal_us" : "gal_uk";
  const inMiles = of.distanceUnit === "mi" || of.volumeUnit !== "l";
  const metric = figure("l/100 km", litresPer100Km(used));
  return inMiles
    ? [figure(gallon === "gal_us" ? "mpg (US)" : "mpg (UK)", milesPerGallon(used, gallon)), metric]
    : [metric];
}

function figure(unit: string, amount: number): Figure {
  const value = amount.toFixed(1);
  return { unit, value, text: `${value} ${unit}` };
}

function textOf(logs: readonly Log[]): string {
  const known = logs.map(({ figures }) => figures.map(({ text }) => text).join(", ")).filter(Boolean);
  const [unknown] = logs.filter(({ figures }) => figures.length === 0);
  if (known.length === 0) return `is not known yet: log two full ${fillsOf(unknown)}`;
  const more = unknown && `; of ${unknown.energy} it is not known yet: log two full ${fillsOf(unknown)}`;
  return `is ${known.join(" and ")}${more ?? ""}`;
}

function fillsOf(log: Log | undefined): string {
  return log?.energy === "electricity" ? "charges" : "fillings";
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
