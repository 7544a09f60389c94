import { z } from "zod";
import { inputError } from "./input-error.ts";

/**
 * Digits after the point where they are not two (ISO 4217, 2024 amendments). Kept here and not asked of Intl: stored
 * amounts must not change their meaning with a newer ICU.
 */
const exponents: ReadonlyMap<string, number> = new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
    .split(" ")
    .map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
  ..."CLF UYW".split(" ").map((code) => [code, 4] as const),
]);

/** Ten billion of a two-digit currency. A thousand such amounts still add up exactly in a number. */
export const amountMinorMax = 999_999_999_999;

const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Tool input: exact, so never a JSON number. */
export const amountInput = z
  .string()
  .max(32)
  .describe('Decimal number as text, with a point and without thousands separators or currency: "42.50"');

/** A stored amount: a whole number of the currency's smallest unit. */
export const minorUnits = z
  .int()
  .min(0, "not less than zero")
  .max(amountMinorMax)
  .describe("Whole number of the currency's smallest unit: 4250 is 42.50 EUR");

/** Tool input: an ISO 4217 code in any case. */
export const currencyInput = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => knownCurrencies.has(code), "no such currency; use an ISO 4217 code such as EUR")
  .describe("ISO 4217 code such as EUR. Leave it out for the user's own currency");

export function exponentOf(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/**
 * A decimal text as an integer of the currency's smallest unit, exactly.
 * @throws PamError tool_input_invalid for anything but digits with at most one point, for signs, exponents, NaN, more
 *   digits than the currency has, and amounts over `amountMinorMax`.
 */
export function parseAmount(text: string, currency: string): number {
  const [, whole, fraction = ""] = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) {
    throw inputError(
      "amount",
      `"${text.slice(0, 40)}" is not an amount. Write digits with a point, such as "42.50", without sign or currency.`,
    );
  }
  const exponent = exponentOf(currency);
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > exponent)
    throw inputError("amount", `${currency} has ${exponent} digits after the point; "${text}" has more.`);
  const minor = Number(BigInt(whole + digits.padEnd(exponent, "0")));
  if (minor > amountMinorMax)
    throw inputError("amount", `${text} ${currency} is more than can be stored here.`);
  return minor;
}

/** The same, and not zero. */
export function parsePositiveAmount(text: string, currency: string): number {
  const minor = parseAmount(text, currency);
  if (minor === 0) throw inputError("amount", "The amount must be more than zero.");
  return minor;
}

/** `4250`, `EUR` → `42.50`; negative amounts carry a minus. */
export function formatMinor(minor: number | bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const amount = BigInt(minor);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, "0");
  const sign = amount < 0n ? "-" : "";
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** For sentences: `42.50 EUR`. */
export function moneyText(minor: number | bigint, currency: string): string {
  return `${formatMinor(minor, currency)} ${currency}`;
}
