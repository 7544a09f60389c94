import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordReader } from "../../src/domains/record-store.ts";
import { budget } from "../../src/domains/wins/budget.ts";
import { budgetLines } from "../../src/domains/wins/budget-lines.ts";
import {
  type BudgetPeriod,
  budgetPeriods,
  budgetWindow,
  budgetWindows,
} from "../../src/domains/wins/budget-rules.ts";
import { exchangeRate } from "../../src/domains/wins/exchange-rate.ts";
import { expense } from "../../src/domains/wins/expense.ts";
import { dayAt } from "../../src/domains/zoned-time.ts";
import { memoryRecords, type RowsByKind } from "../support/memory-records.ts";
import { memoryId } from "../support/memory-tools.ts";

const hourMs = 3_600_000;
const start = Date.parse("2026-01-10T12:00:00Z");

/** A budget for fuel that rolls over, and what becomes of it as time goes by. */
function household(zone: string, more: { period?: BudgetPeriod; rollOver?: boolean } = {}) {
  const rows: RowsByKind = {};
  let ids = 0;
  const at = (ms: number) =>
    memoryRecords({ rows, nextId: () => memoryId(++ids), onWrite: () => {}, now: new Date(ms) });
  const reader: RecordReader = at(start);
  return {
    set: (ms: number, amountMinor: number, { currency = "EUR", rollOver = more.rollOver } = {}) =>
      at(ms).put(budget, ["category"], {
        category: "fuel",
        ...more,
        rollOver: rollOver ?? true,
        amountMinor,
        currency,
      }),
    spend: (spentOn: string, amountMinor: number, currency = "EUR") =>
      at(start).create(expense, { amountMinor, currency, category: "fuel", spentOn }),
    rate: (day: string, base: string, rate: string) =>
      at(start).create(exchangeRate, { base, quote: "EUR", rate, day }),
    line: async (day: string) => {
      const { items } = await reader.list(budget, { limit: 1 });
      const [line] = await budgetLines(reader, items, { day, zone });
      if (line === undefined) throw new Error("no budget");
      return line;
    },
  };
}

const zones = ["Europe/Lisbon", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"];
/** Minutes and months apart. */
const anyGap = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 1, max: 1_500 }).map((hours) => hours * hourMs),
);
const anyAmount = fc.integer({ min: 0, max: 50_000 });
const anyLife = fc.record({
  zone: fc.constantFrom(...zones),
  period: fc.constantFrom(...budgetPeriods),
  events: fc.array(fc.record({ gap: anyGap, limit: anyAmount, spent: anyAmount.filter((n) => n > 0) }), {
    minLength: 1,
    maxLength: 12,
  }),
  after: anyGap,
});

describe("a budget whose limit changes", () => {
  test("carries over what each period that is over had left of its own limit, in the user's days", async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async ({ zone, period, events, after }) => {
        const { set, spend, line } = household(zone, { period });
        const limits: { day: string; limit: number }[] = [];
        const spendings: { day: string; minor: number }[] = [];
        let now = start;
        for (const { gap, limit, spent } of events) {
          now += gap;
          const day = dayAt(now, zone);
          await set(now, limit);
          limits.push({ day, limit });
          await spend(day, spent);
          spendings.push({ day, minor: spent });
        }
        const today = dayAt(now + after, zone);
        const { from } = budgetWindow(period, today);
        const over = budgetWindows(period, dayAt(start + (events[0]?.gap ?? 0), zone), today);
        const carried = over
          .filter((window) => window.to < from)
          .reduce((sum, window) => {
            const limit = limits.findLast(({ day }) => day <= window.to)?.limit ?? 0;
            const inside = spendings.filter(({ day }) => day >= window.from && day <= window.to);
            return sum + limit - inside.reduce((all, { minor }) => all + minor, 0);
          }, 0);
        expect((await line(today)).carriedMinor).toBe(BigInt(carried));
      }),
      { numRuns: 300 },
    );
  });

  test("by a change now, changes nothing of any period that is over", async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyAmount, async ({ zone, period, events, after }, next) => {
        const { set, spend, line } = household(zone, { period });
        let now = start;
        for (const { gap, limit, spent } of events) {
          now += gap;
          await set(now, limit);
          await spend(dayAt(now, zone), spent);
        }
        now += after;
        const today = dayAt(now, zone);
        const made = dayAt(start + (events[0]?.gap ?? 0), zone);
        const past = budgetWindows(period, made, today).slice(0, -1);
        const figures = async () => {
          const lines: object[] = [];
          for (const { to } of past) {
            const { limitMinor, carriedMinor, state } = await line(to);
            lines.push({ limitMinor, carriedMinor, state });
          }
          return { lines, carriedMinor: (await line(today)).carriedMinor };
        };
        const before = await figures();
        await set(now, next);
        expect(await figures()).toEqual(before);
        expect((await line(today)).limitMinor).toBe(BigInt(next));
      }),
      { numRuns: 200 },
    );
  });

  test("begins in the period of the day that it was set on where the user is, not in Greenwich", async () => {
    const tokyo = household("Asia/Tokyo");
    await tokyo.set(Date.parse("2026-10-31T20:00:00Z"), 10_000);
    expect((await tokyo.line("2026-11-15")).carriedMinor).toBe(0n);
    expect((await tokyo.line("2026-12-15")).carriedMinor).toBe(10_000n);
    const angeles = household("America/Los_Angeles");
    await angeles.set(Date.parse("2026-11-01T03:00:00Z"), 10_000);
    expect((await angeles.line("2026-11-15")).carriedMinor).toBe(10_000n);
  });

  test("rolls over from the period on in which that was switched on", async () => {
    const { set, line } = household("Europe/Lisbon", { rollOver: false });
    await set(start, 10_000);
    const may = Date.parse("2026-05-10T12:00:00Z");
    await set(may, 10_000, { rollOver: true });
    expect((await line("2026-05-31")).carriedMinor).toBe(0n);
    expect((await line("2026-07-01")).carriedMinor).toBe(20_000n);
  });

  test("in another currency keeps what it had left, at the rate of the day that it was left on", async () => {
    const { set, spend, rate, line } = household("Europe/Lisbon");
    await set(start, 10_000, { currency: "USD" });
    await spend("2026-01-20", 4_000, "USD");
    await set(Date.parse("2026-02-10T12:00:00Z"), 9_000);
    const without = await line("2026-02-15");
    expect(without).toMatchObject({ currency: "EUR", limitMinor: 9_000n, carriedMinor: 0n });
    expect(without.uncounted).toMatchObject([{ currency: "USD", minor: 6_000n, day: "2026-01-31" }]);
    await rate("2026-01-01", "USD", "0.5");
    await rate("2026-02-01", "USD", "0.9");
    expect(await line("2026-02-15")).toMatchObject({ carriedMinor: 3_000n, uncounted: [] });
    expect(await line("2026-01-15")).toMatchObject({ currency: "USD", limitMinor: 10_000n });
  });
});
