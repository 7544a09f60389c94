import { z } from "zod";
import { divideHalfEven } from "./half-even.ts";
import { inputError } from "./input-error.ts";
import { exponentOf } from "./money.ts";

/** What one unit of `base` was worth in `quote` on a day. */
export interface ExchangeRate {
  readonly base: string;
  readonly quote: string;
  /** Decimal text such as `1.0842`: never a float. */
  readonly rate: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Input of tools and routes: up to 12 digits on either side of the point, and not zero. */
export const rateInput = z
  .string()
  .max(25)
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, 'write the rate as a decimal number such as "1.0842"')
  .describe('What one unit of the first currency costs in the second, as decimal text: "1.0842"');

export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly day: string;
}

export interface Converted {
  /** Minor units of the currency asked for. */
  readonly minor: bigint;
  /** What was used; absent where nothing had to be converted. */
  readonly rate?: ExchangeRate;
}

/**
 * An amount in another currency by the newest rate that is not later than the day; a rate the other way round serves
 * too. Rounded once, half to even.
 * @throws PamError tool_input_invalid where there is no such rate.
 */
export function convertOn(minor: bigint, conversion: Conversion, rates: readonly ExchangeRate[]): Converted {
  if (conversion.from === conversion.to) return { minor };
  const rate = rateOn(rates, conversion);
  if (rate === undefined) {
    const { from, to, day } = conversion;
    throw inputError(
      "currency",
      `There is no rate from ${from} to ${to} on or before ${day}. Store one, then try again.`,
    );
  }
  return { minor: convertMinor(minor, rate, conversion.from), rate };
}

/** The newest rate between two currencies, in either direction, not later than the day; of one day the direct one. */
export function rateOn(
  rates: readonly ExchangeRate[],
  { from, to, day }: Conversion,
): ExchangeRate | undefined {
  const usable = rates.filter((rate) => rate.day <= day && isBetween(rate, from, to));
  return usable.reduce<ExchangeRate | undefined>((best, rate) => {
    if (best === undefined || rate.day > best.day) return rate;
    return rate.day === best.day && rate.base === from ? rate : best;
  }, undefined);
}

/**
 * Minor units of `from`, which is the rate's base or its quote, in those of the other one; rounded half to even.
 * @throws PamError tool_input_invalid for a rate that is not decimal text, or zero.
 */
export function convertMinor(minor: bigint, { base, quote, rate }: ExchangeRate, from = base): bigint {
  const { digits, scale } = decimalOf(rate);
  const baseUnit = 10n ** BigInt(exponentOf(base));
  const quoteUnit = 10n ** BigInt(exponentOf(quote));
  return from === base
    ? divideHalfEven(minor * digits * quoteUnit, scale * baseUnit)
    : divideHalfEven(minor * scale * baseUnit, digits * quoteUnit);
}

function isBetween({ base, quote }: ExchangeRate, from: string, to: string): boolean {
  return (base === from && quote === to) || (base === to && quote === from);
}

/** `1.0842` as 10842 / 10000. */
function decimalOf(rate: string): { digits: bigint; scale: bigint } {
  const parsed = rateInput.safeParse(rate);
  if (!parsed.success)
    throw inputError("rate", `"${rate.slice(0, 40)}" is not a rate. Write it as "1.0842".`);
  const [whole = "", fraction = ""] = parsed.data.split(".");
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}
