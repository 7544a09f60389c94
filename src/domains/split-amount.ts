import { inputError } from "./input-error.ts";

const partsMax = 500;
const weightMax = 1_000_000;

/**
 * Parts of an amount by weights that sum to it exactly: each is its share rounded down, and the units that are left go
 * to the largest remainders, of equal ones to the first. A negative amount is split like the positive one.
 * @param minor Minor units.
 * @param weights Whole numbers from 0 to a million, 1 to 500 of them, not all zero.
 * @throws PamError tool_input_invalid for other weights.
 */
export function splitAmount(minor: bigint, weights: readonly number[]): bigint[] {
  const valid = weights.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= weightMax);
  const total = valid ? weights.reduce((sum, weight) => sum + BigInt(weight), 0n) : 0n;
  if (total === 0n || weights.length > partsMax) {
    throw inputError(
      "weights",
      `A split takes 1 to ${partsMax} whole weights from 0 to ${weightMax}, not all zero.`,
    );
  }
  const sign = minor < 0n ? -1n : 1n;
  const magnitude = minor * sign;
  const shares = weights.map((weight, index) => {
    const product = magnitude * BigInt(weight);
    return { index, part: product / total, remainder: product % total };
  });
  const left = magnitude - shares.reduce((sum, { part }) => sum + part, 0n);
  const order = [...shares].sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  const raised = new Set(order.slice(0, Number(left)).map(({ index }) => index));
  return shares.map(({ index, part }) => (raised.has(index) ? part + 1n : part) * sign);
}
