/**
 * A quotient rounded to a whole number, a half to the even one (banker's rounding), so that many roundings don't drift.
 * @param divisor More than zero.
 */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n ? -1n : 1n;
  const magnitude = dividend * sign;
  const quotient = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return (up ? quotient + 1n : quotient) * sign;
}
