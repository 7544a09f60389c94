import { inputError } from "../input-error.ts";

/** Metres, and millilitres, of what people count in. */
export const metresOf = { km: 1_000, mi: 1_609.344 } as const;
export const millilitresOf = { l: 1_000, gal_us: 3_785.411784, gal_uk: 4_546.09 } as const;
export type DistanceUnit = keyof typeof metresOf;
export type VolumeUnit = keyof typeof millilitresOf;

export interface FillUp {
  /** Metres on the odometer, whole. */
  readonly odometerM: number;
  /** Fuel in millilitres, or energy in watt-hours; whole. One log holds one of the two. */
  readonly amount: number;
  /** Filled to the top, or charged to the level that "full" means for this log. */
  readonly full: boolean;
  /** A fill-up before this one is not in the log, so what was used up to here is unknown. */
  readonly missed?: boolean;
}

/** From one full tank to the next. */
export interface ConsumptionSpan {
  readonly fromM: number;
  readonly toM: number;
  readonly distanceM: number;
  /** What it took: all that was filled after the first full tank, up to and with the second. */
  readonly amount: number;
}

export interface Consumption {
  readonly spans: readonly ConsumptionSpan[];
  /** Sums over the spans; zero where there is none yet. */
  readonly distanceM: number;
  readonly amount: number;
}

/**
 * Consumption from full tank to full tank: fills in between count to the next full one; a missed fill spoils its span,
 * and the next begins at the next full tank. Fills at one odometer reading are one fill: no way was made between them.
 * @throws PamError tool_input_invalid where a number is not what it must be.
 */
export function consumptionOf(fillUps: readonly FillUp[]): Consumption {
  refuseImpossible(fillUps);
  const log = oneEachReading([...fillUps].sort((a, b) => a.odometerM - b.odometerM));
  const spans: ConsumptionSpan[] = [];
  let fullAt: number | undefined;
  let amount = 0;
  for (const fill of log) {
    if (fill.missed) fullAt = undefined;
    amount += fill.amount;
    if (!fill.full) continue;
    if (fullAt !== undefined) {
      spans.push({ fromM: fullAt, toM: fill.odometerM, distanceM: fill.odometerM - fullAt, amount });
    }
    fullAt = fill.odometerM;
    amount = 0;
  }
  return {
    spans,
    distanceM: spans.reduce((sum, span) => sum + span.distanceM, 0),
    amount: spans.reduce((sum, span) => sum + span.amount, 0),
  };
}

/** Litres for 100 km, of millilitres over metres. */
export function litresPer100Km({ amount, distanceM }: { amount: number; distanceM: number }): number {
  return (amount / millilitresOf.l) * (100_000 / distanceM);
}

/** Kilowatt-hours for 100 km, of watt-hours over metres. */
export function kwhPer100Km({ amount, distanceM }: { amount: number; distanceM: number }): number {
  return (amount / 1_000) * (100_000 / distanceM);
}

/** Miles on a gallon, of millilitres over metres. A UK gallon is a fifth larger than a US one. */
export function milesPerGallon(
  { amount, distanceM }: { amount: number; distanceM: number },
  gallon: "gal_us" | "gal_uk",
): number {
  return distanceM / metresOf.mi / (amount / millilitresOf[gallon]);
}

/** A reading as people write it, in whole metres: `12345.6` km. */
export function toMetres(distance: number, unit: DistanceUnit): number {
  return Math.round(distance * metresOf[unit]);
}

/** A volume as people write it, in whole millilitres. */
export function toMillilitres(volume: number, unit: VolumeUnit): number {
  return Math.round(volume * millilitresOf[unit]);
}

function oneEachReading(log: readonly FillUp[]): FillUp[] {
  const fills: FillUp[] = [];
  for (const { odometerM, amount, full, missed = false } of log) {
    const same = fills.at(-1)?.odometerM === odometerM ? fills.pop() : undefined;
    fills.push({
      odometerM,
      amount: amount + (same?.amount ?? 0),
      full: full || same?.full === true,
      missed: missed || same?.missed === true,
    });
  }
  return fills;
}

function refuseImpossible(log: readonly FillUp[]): void {
  for (const { odometerM, amount } of log) {
    if (!Number.isInteger(odometerM) || odometerM < 0 || !Number.isInteger(amount) || amount <= 0)
      throw inputError("amount", "A fill-up needs an odometer reading and an amount of more than zero.");
  }
}
