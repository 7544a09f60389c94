import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertMinor, convertOn, type ExchangeRate, rateOn } from "../../src/domains/currency-conversion.ts";
import { divideHalfEven } from "../../src/domains/half-even.ts";
import { splitAmount } from "../../src/domains/split-amount.ts";

const runs = { numRuns: 2_000 };
const rate = (
  ...[base, quote, text, day = "2026-01-01"]: readonly [string, string, string, string?]
): ExchangeRate => ({
  base,
  quote,
  rate: text,
  day,
});
const anyMinor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const anyRateText = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`);
const anyPair = fc.constantFrom(["EUR", "USD"], ["EUR", "JPY"], ["KWD", "EUR"], ["JPY", "KWD"]);

describe("banker's rounding", () => {
  test.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [26n, 10n, 3n],
    [24n, 10n, 2n],
    [0n, 3n, 0n],
  ])("%s / %s is %s", (dividend, divisor, expected) => {
    expect(divideHalfEven(dividend, divisor)).toBe(expected);
  });

  test("never is further from the quotient than a half, and at a half it is even", () => {
    fc.assert(
      fc.property(anyMinor, fc.bigInt({ min: 1n, max: 10n ** 6n }), (dividend, divisor) => {
        const rounded = divideHalfEven(dividend, divisor);
        const off = rounded * divisor - dividend;
        const twice = (off < 0n ? -off : off) * 2n;
        expect(twice <= divisor).toBe(true);
        if (twice === divisor) expect(rounded % 2n).toBe(0n);
      }),
      runs,
    );
  });
});

describe("exchange rates", () => {
  test.each([
    [10_000n, "EUR", rate("EUR", "USD", "1.0842"), 10_842n],
    [10_842n, "USD", rate("EUR", "USD", "1.0842"), 10_000n],
    [1_000n, "EUR", rate("EUR", "JPY", "162.35"), 1_624n],
    [1_624n, "JPY", rate("EUR", "JPY", "162.35"), 1_000n],
    [1_000n, "KWD", rate("KWD", "EUR", "3"), 300n],
    // 0.5 and 1.5 minor units: both to the even one.
    [1n, "EUR", rate("EUR", "USD", "0.5"), 0n],
    [3n, "EUR", rate("EUR", "USD", "0.5"), 2n],
    [-3n, "EUR", rate("EUR", "USD", "0.5"), -2n],
  ])("%s minor units of %s by a rate", (...[minor, from, by, expected]) => {
    expect(convertMinor(minor, by, from)).toBe(expected);
  });

  test("more never becomes less, and a minus stays a minus", () => {
    fc.assert(
      fc.property(
        anyMinor,
        anyMinor,
        anyPair,
        anyRateText,
        (...[one, other, [base = "", quote = ""], text]) => {
          const by = rate(base, quote, text);
          const [less, more] = one < other ? [one, other] : [other, one];
          for (const from of [base, quote]) {
            expect(convertMinor(less, by, from) <= convertMinor(more, by, from)).toBe(true);
            expect(convertMinor(-one, by, from)).toBe(-convertMinor(one, by, from));
          }
        },
      ),
      runs,
    );
  });

  test("there and back is off by no more than what the smaller unit can show", () => {
    fc.assert(
      fc.property(anyMinor, anyRateText, (minor, text) => {
        const by = rate("EUR", "USD", text);
        const back = convertMinor(convertMinor(minor, by, "EUR"), by, "USD");
        const off = back > minor ? back - minor : minor - back;
        // Half a cent there is 0.5/rate here, and half a cent more is rounded on the way back.
        expect(Number(off)).toBeLessThanOrEqual(0.5 / Number(text) + 0.5 + 1e-6);
      }),
      runs,
    );
  });

  test("the newest rate that is not later than the day is used, in either direction", () => {
    const rates = [
      rate("EUR", "USD", "1.1", "2026-01-01"),
      rate("USD", "EUR", "0.5", "2026-02-01"),
      rate("EUR", "GBP", "9"),
    ];
    expect(rateOn(rates, { from: "EUR", to: "USD", day: "2026-01-31" })?.rate).toBe("1.1");
    expect(rateOn(rates, { from: "EUR", to: "USD", day: "2026-02-01" })?.rate).toBe("0.5");
    expect(convertOn(100n, { from: "EUR", to: "USD", day: "2026-03-01" }, rates).minor).toBe(200n);
    expect(convertOn(7n, { from: "EUR", to: "EUR", day: "1999-01-01" }, [])).toEqual({ minor: 7n });
    expect(() => convertOn(7n, { from: "EUR", to: "USD", day: "2025-12-31" }, rates)).toThrow(
      /no rate from EUR to USD on or before 2025-12-31. Store one/,
    );
  });

  test.each(["0", "0.000", "-1", "1e3", "1,5", "", "NaN"])("%s is no rate", (text) => {
    expect(() => convertMinor(1n, rate("EUR", "USD", text))).toThrow(/is not a rate/);
  });
});

describe("splits", () => {
  test.each([
    [100n, [1, 1, 1], [34n, 33n, 33n]],
    [-100n, [1, 1, 1], [-34n, -33n, -33n]],
    [5n, [1, 0, 3], [1n, 0n, 4n]],
    [1n, [1, 1], [1n, 0n]],
    [0n, [2, 5], [0n, 0n]],
  ])("%s by %j", (minor, weights, expected) => {
    expect(splitAmount(minor, weights)).toEqual(expected);
  });

  test("the parts sum to the whole to the unit, and each is within one unit of its share", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
      .filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(anyMinor, weights, (minor, all) => {
        const parts = splitAmount(minor, all);
        const total = all.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(minor);
        parts.forEach((part, index) => {
          const off = part * total - minor * BigInt(all[index] ?? 0);
          expect((off < 0n ? -off : off) < total).toBe(true);
        });
      }),
      runs,
    );
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[1.5]], [Array(501).fill(1)]])("%j are no weights", (weights) => {
    expect(() => splitAmount(10n, weights)).toThrow(/A split takes/);
  });
});
