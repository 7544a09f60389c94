import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, daysBetween } from "../../src/domains/local-day.ts";
import {
  alertsDue,
  budgetState,
  budgetWindow,
  budgetWindows,
  carriedOver,
} from "../../src/domains/wins/budget-rules.ts";

const state = (limitMinor: bigint, spentMinor: bigint, carriedMinor = 0n) =>
  budgetState({ limitMinor, carriedMinor, spentMinor });

describe("periods", () => {
  test.each([
    ["week", "2026-01-01", "2025-12-29", "2026-01-04"],
    ["week", "2026-01-05", "2026-01-05", "2026-01-11"],
    ["month", "2028-02-10", "2028-02-01", "2028-02-29"],
    ["year", "2026-06-30", "2026-01-01", "2026-12-31"],
  ] as const)("the %s of %s is from %s to %s", (...[period, day, from, to]) => {
    expect(budgetWindow(period, day)).toEqual({ from, to });
  });

  test("windows join without a hole up to the day's", () => {
    const windows = budgetWindows("month", "2025-11-15", "2026-02-01");
    expect(windows.map(({ from }) => from)).toEqual(["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
    expect(budgetWindows("month", "2026-03-01", "2026-02-01")).toEqual([]);
    expect(budgetWindows("week", "1900-01-01", "2026-02-01")).toHaveLength(520);
  });

  test("a month later than the 31st is the last of a shorter month", () => {
    expect([addMonths("2026-01-31", 1), addMonths("2026-01-15", 1), addMonths("2028-02-29", 12)]).toEqual([
      "2026-02-28",
      "2026-02-15",
      "2029-02-28",
    ]);
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  });
});

describe("roll-over", () => {
  test("what was left makes more available, what was overspent less", () => {
    expect(carriedOver([], 0n)).toBe(0n);
    expect(carriedOver([100n], 40n)).toBe(60n);
    expect(carriedOver([100n, 90n], 190n)).toBe(0n);
    expect(state(100n, 30n, carriedOver([100n], 150n))).toMatchObject({
      availableMinor: 50n,
      remainingMinor: 20n,
      percent: 60,
      level: "ok",
    });
  });

  test("is what going from period to period gives", () => {
    const anyMinor = fc.bigInt({ min: 0n, max: 20_000n });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMinor, anyMinor), { maxLength: 30 }), (periods) => {
        const stepwise = periods.reduce(
          (carried, [limit, spent]) => state(limit, spent, carried).remainingMinor,
          0n,
        );
        const spentMinor = periods.reduce((sum, [, spent]) => sum + spent, 0n);
        const limits = periods.map(([limit]) => limit);
        expect(carriedOver(limits, spentMinor)).toBe(stepwise);
      }),
    );
  });
});

describe("alerts", () => {
  test.each([
    [7_999n, 79, "ok", []],
    [8_000n, 80, "near", [80]],
    [9_999n, 99, "near", [80]],
    [10_000n, 100, "over", [80, 100]],
  ] as const)("of 10,000, %s is %s %%: %s", (...[spent, percent, level, due]) => {
    const now = state(10_000n, spent);
    expect(now).toMatchObject({ percent, level });
    expect(alertsDue(now, [])).toEqual(due);
  });

  test("a budget of nothing is over with the first cent, and not before", () => {
    expect(state(0n, 0n)).toMatchObject({ percent: null, level: "ok" });
    expect(alertsDue(state(0n, 1n), [])).toEqual([80, 100]);
  });

  test("each threshold is told exactly once a period, whatever order spending and corrections come in", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -5_000n, max: 5_000n }), { maxLength: 40 }), (changes) => {
        const sent: number[] = [];
        let spent = 0n;
        let highest = 0n;
        for (const change of changes) {
          spent = spent + change > 0n ? spent + change : 0n;
          highest = spent > highest ? spent : highest;
          sent.push(...alertsDue(state(10_000n, spent), sent));
        }
        expect(sent).toEqual([...(highest >= 8_000n ? [80] : []), ...(highest >= 10_000n ? [100] : [])]);
      }),
    );
  });
});
