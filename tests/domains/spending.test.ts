import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertMinor, type ExchangeRate } from "../../src/domains/currency-conversion.ts";
import { addDays } from "../../src/domains/local-day.ts";
import { type RecordReader, totalLinesMax } from "../../src/domains/record-store.ts";
import { exchangeRate } from "../../src/domains/wins/exchange-rate.ts";
import { expense } from "../../src/domains/wins/expense.ts";
import { spendingIn } from "../../src/domains/wins/spending.ts";
import { uncountedText } from "../../src/domains/wins/uncounted.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { memoryId } from "../support/memory-tools.ts";

function purse() {
  let ids = 0;
  return memoryRecords({ rows: {}, nextId: () => memoryId(++ids), onWrite: () => {} });
}

const day = (n: number) => addDays("2026-01-01", n);
const anyExpense = fc.record({
  amountMinor: fc.integer({ min: 1, max: 99_999 }),
  currency: fc.constantFrom("EUR", "USD", "JPY"),
  category: fc.constantFrom("fuel", "health", "travel"),
  spentOn: fc.integer({ min: 0, max: 90 }).map(day),
});
const anyRate = fc.record({
  pair: fc.constantFrom(["USD", "EUR"] as const, ["EUR", "USD"] as const, ["JPY", "EUR"] as const),
  rate: fc.integer({ min: 1, max: 3_000_000 }).map((n) => (n / 1_000_000).toFixed(6)),
  day: fc.integer({ min: 0, max: 90 }).map(day),
});

/** By hand: the newest rate up to the day; of one day the direct one. */
function rateOf(
  rates: readonly ExchangeRate[],
  { currency, spentOn }: { currency: string; spentOn: string },
) {
  const usable = rates.filter(
    (it) => it.day <= spentOn && [it.base, it.quote].sort().join() === [currency, "EUR"].sort().join(),
  );
  const newest = usable
    .map((it) => it.day)
    .sort()
    .at(-1);
  return (
    usable.find((it) => it.day === newest && it.base === currency) ?? usable.find((it) => it.day === newest)
  );
}

describe("spending in one currency", () => {
  test("is each expense at the rate of its own day, rounded by itself: every grouping has the same sum", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyExpense, { maxLength: 25 }),
        fc.uniqueArray(anyRate, { maxLength: 8, selector: (it) => `${it.pair.join()} ${it.day}` }),
        async (items, given) => {
          const records = purse();
          const rates = given.map(({ pair: [base, quote], rate, day: on }) => ({
            base,
            quote,
            rate,
            day: on,
          }));
          for (const rate of rates) await records.create(exchangeRate, rate);
          for (const item of items) await records.create(expense, item);
          let counted = 0n;
          const missing = new Map<string, bigint>();
          for (const item of items) {
            const minor = BigInt(item.amountMinor);
            const rate = rateOf(rates, item);
            if (item.currency === "EUR") counted += minor;
            else if (rate !== undefined) counted += convertMinor(minor, rate, item.currency);
            else missing.set(item.currency, (missing.get(item.currency) ?? 0n) + minor);
          }
          for (const by of [[], ["category"], [{ field: "spentOn", unit: "month" as const }]]) {
            const { lines, uncounted } = await spendingIn(records, { to: "EUR", by, range: {} });
            expect(lines.reduce((sum, line) => sum + line.sum, 0n)).toBe(counted);
            const without = new Map<string, bigint>();
            for (const { currency, minor } of uncounted)
              without.set(currency, (without.get(currency) ?? 0n) + minor);
            expect(without).toEqual(missing);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("halves go to the even unit, at each expense", async () => {
    const records = purse();
    await records.create(exchangeRate, { base: "USD", quote: "EUR", rate: "0.5", day: "2026-01-01" });
    for (const amountMinor of [1, 3, 5])
      await records.create(expense, {
        amountMinor,
        currency: "USD",
        category: "fuel",
        spentOn: "2026-01-05",
      });
    // 0.5, 1.5 and 2.5 are 0, 2 and 2; their sum of 4.5 would be 4 as well, two of the first alone 1.
    const { lines } = await spendingIn(records, { to: "EUR", by: [], range: {} });
    expect(lines).toEqual([{ keys: [], sum: 4n, count: 3 }]);
    await records.create(expense, {
      amountMinor: 1,
      currency: "USD",
      category: "fuel",
      spentOn: "2026-01-05",
    });
    expect((await spendingIn(records, { to: "EUR", by: [], range: {} })).lines[0]?.sum).toBe(4n);
  });

  test("what has no rate is told with the first of its days, and what to do", async () => {
    const records = purse();
    await records.create(exchangeRate, { base: "USD", quote: "EUR", rate: "0.9", day: "2026-01-10" });
    for (const spentOn of ["2026-01-07", "2026-01-05", "2026-01-12"])
      await records.create(expense, { amountMinor: 1_000, currency: "USD", category: "fuel", spentOn });
    const { lines, uncounted } = await spendingIn(records, { to: "EUR", by: ["category"], range: {} });
    expect(lines).toEqual([{ keys: ["fuel"], sum: 900n, count: 1 }]);
    expect(uncountedText(uncounted, "EUR")).toBe(
      " 20.00 USD is not counted, as no rate between USD and EUR is stored for Mon 5 Jan 2026 or before. Tell me what 1 USD was worth in EUR on Mon 5 Jan 2026, and it is.",
    );
  });

  test("of more lines than one answer has is counted to the last", async () => {
    const records = purse();
    await records.create(exchangeRate, { base: "USD", quote: "EUR", rate: "1", day: "2026-01-01" });
    const count = totalLinesMax + 500;
    for (let n = 1; n <= count; n++)
      await records.create(expense, {
        amountMinor: n,
        currency: "USD",
        category: "fuel",
        spentOn: n % 3 === 0 ? "2026-01-05" : "2026-01-06",
      });
    // As the database answers: so many lines, and no more.
    const cut: RecordReader = {
      ...records,
      totals: async (kind, query) => (await records.totals(kind, query)).slice(0, totalLinesMax),
    };
    const { lines } = await spendingIn(cut, { to: "EUR", by: [], range: {} });
    expect(lines).toEqual([{ keys: [], sum: BigInt((count * (count + 1)) / 2), count }]);
  });

  test("of more lines than can be told apart is refused with what to do, and not cut", async () => {
    const lines = Array.from({ length: totalLinesMax }, (_, n) => ({ keys: [`${n}`], sum: 1n, count: 1 }));
    let asked = 0;
    const totals = async () => {
      asked++;
      return lines;
    };
    const full: RecordReader = { ...purse(), totals };
    await expect(spendingIn(full, { to: "EUR", by: ["category"], range: {} })).rejects.toMatchObject({
      code: "tool_input_invalid",
      message: expect.stringContaining("Ask for a shorter period"),
    });
    expect(asked).toBeLessThan(600);
  });
});
