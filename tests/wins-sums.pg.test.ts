import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertMinor } from "../src/domains/currency-conversion.ts";
import { formatMinor } from "../src/domains/money.ts";
import { type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

interface Line {
  readonly key: string;
  readonly amount: string;
  readonly currency: string;
  readonly count: number;
}

const currencies = ["EUR", "JPY", "KWD"] as const;
const trips = ["Spain", "Japan"] as const;

const anyExpense = fc.record({
  amountMinor: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999_999 })),
  currency: fc.constantFrom(...currencies),
  category: fc.constantFrom("fuel", "groceries", "health", "boat parts"),
  spentOn: fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2025, 11, 1 + n)).toISOString().slice(0, 10)),
  trip: fc.constantFrom(undefined, ...trips),
});
type Booked = typeof anyExpense extends fc.Arbitrary<infer T> ? T : never;

const keysOf: Readonly<Record<string, (it: Booked) => string>> = {
  total: () => "total",
  category: ({ category }) => category,
  month: ({ spentOn }) => spentOn.slice(0, 7),
  trip: ({ trip }) => trip ?? "no trip",
};

/** What the server has to come to, by bigint and nothing else. */
function reference(items: readonly Booked[], keyOf: (it: Booked) => string): Map<string, string> {
  const sums = new Map<string, { sum: bigint; count: number; currency: string }>();
  for (const item of items) {
    const name = `${keyOf(item)} ${item.currency}`;
    const { sum, count } = sums.get(name) ?? { sum: 0n, count: 0 };
    sums.set(name, { sum: sum + BigInt(item.amountMinor), count: count + 1, currency: item.currency });
  }
  return new Map([...sums].map(([name, it]) => [name, `${formatMinor(it.sum, it.currency)} of ${it.count}`]));
}

const told = (lines: readonly Line[]) =>
  new Map(lines.map(({ key, currency, amount, count }) => [`${key} ${currency}`, `${amount} of ${count}`]));

async function userWith(items: readonly Booked[]) {
  const me = rest.as(`user-${randomUUID()}`);
  const ids = new Map<string, string>();
  for (const name of trips) {
    const trip = { name, startsOn: "2026-01-01", endsOn: "2026-01-02", currency: "EUR", status: "done" };
    ids.set(name, (await me.post("/api/wheels/trips", trip)).body.id);
  }
  const rows = items.map(({ trip, ...fields }) => ({ ...fields, tripId: (trip && ids.get(trip)) ?? null }));
  expect((await me.post("/api/wins/expenses/bulk", { items: rows })).status).toBe(200);
  return me;
}

test("sums are right to the unit, however they are grouped, narrowed and large", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyExpense, { minLength: 1, maxLength: 60 }),
      fc.record({ month: fc.integer({ min: 1, max: 12 }), trip: fc.constantFrom(...trips) }),
      async (items, { month, trip }) => {
        const me = await userWith(items);
        const ask = async (query: string) => (await me.get(`/api/wins/summary?${query}`)).body;
        for (const [grouping, keyOf] of Object.entries(keysOf)) {
          const { lines, totals } = await ask(`period=all&groupBy=${grouping}`);
          if (grouping !== "total") expect(told(lines)).toEqual(reference(items, keyOf));
          expect(told(totals)).toEqual(reference(items, () => "total"));
        }
        const name = `2026-${String(month).padStart(2, "0")}`;
        const last = new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10);
        const inMonth = items.filter(({ spentOn }) => spentOn.startsWith(name));
        expect(told((await ask(`from=${name}-01&to=${last}`)).totals)).toEqual(
          reference(inMonth, () => "total"),
        );
        const onTrip = items.filter((it) => it.trip === trip);
        expect(told((await ask(`trip=${trip}`)).totals)).toEqual(reference(onTrip, () => "total"));
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test("in one currency, each expense counts by the rate of its day, rounded once, half to even; the total is the sum of the lines", async () => {
  const rate = fc
    .integer({ min: 1, max: 999_999_999 })
    .map((n) => `${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, "0")}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyExpense, { minLength: 1, maxLength: 30 }),
      rate.filter((text) => Number(text) > 0),
      async (items, jpy) => {
        const me = await userWith(items);
        const changed = "2026-01-15";
        const rates = [
          { base: "EUR", quote: "JPY", rate: "1.5", day: "2025-12-10" },
          { base: "EUR", quote: "JPY", rate: jpy, day: changed },
          { base: "EUR", quote: "JPY", rate: "9", day: "2999-01-01" },
        ];
        for (const each of rates) await me.post("/api/wins/rates", each);
        const { body } = await me.get("/api/wins/summary?period=all&groupBy=category&convertTo=EUR");
        const sums = new Map<string, bigint>();
        const used = new Set<(typeof rates)[number]>();
        const without = new Set<string>();
        for (const { category, currency, amountMinor, spentOn } of items) {
          const known = currency === "JPY" ? rates.findLast(({ day }) => day <= spentOn) : undefined;
          if (known !== undefined) used.add(known);
          else if (currency !== "EUR") without.add(currency);
          const to = known === undefined ? currency : "EUR";
          const minor = BigInt(amountMinor);
          const value = known === undefined ? minor : convertMinor(minor, known, "JPY");
          sums.set(`${category} ${to}`, (sums.get(`${category} ${to}`) ?? 0n) + value);
        }
        const lines = new Map(
          (body.lines as Line[]).map((line) => [`${line.key} ${line.currency}`, line.amount]),
        );
        expect(lines).toEqual(
          new Map([...sums].map(([name, sum]) => [name, formatMinor(sum, name.slice(-3))])),
        );
        const total = (currency: string) =>
          [...sums].reduce((sum, [name, value]) => (name.endsWith(currency) ? sum + value : sum), 0n);
        for (const { currency, amount } of body.totals as Line[])
          expect(amount).toBe(formatMinor(total(currency), currency));
        expect(body.rates).toEqual([...rates].reverse().filter((each) => used.has(each)));
        expect([...body.withoutRate].sort()).toEqual([...without].sort());
        if (used.size > 0) expect(body.summary).toContain("1 EUR = ");
        for (const currency of without) expect(body.summary).toContain(`${currency} is not counted`);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test("of more lines than one query gives, nothing is left out of the sum, and a list that is cut says so", async () => {
  const me = rest.as(`user-${randomUUID()}`);
  const count = 1_100;
  const all = Array.from({ length: count }, (_, n) => ({
    amountMinor: n + 1,
    currency: n % 2 === 0 ? "EUR" : "USD",
    category: `thing ${n}`,
    spentOn: n % 3 === 0 ? "2026-05-01" : "2026-06-01",
  }));
  for (let n = 0; n < count; n += 500) {
    const made = await me.post("/api/wins/expenses/bulk", { items: all.slice(n, n + 500) });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
  }
  await me.post("/api/pam/tools/set_exchange_rate", {
    from: "USD",
    to: "EUR",
    rate: "1",
    date: "2026-01-01",
  });
  const sumOf = (currency: string) =>
    all.reduce((sum, it) => (it.currency === currency ? sum + it.amountMinor : sum), 0);
  const summary = async (query: string) => (await me.get(`/api/wins/summary?period=all&${query}`)).body;
  const apart = await summary("groupBy=category");
  expect(apart.totals.map((it: Line) => [it.currency, it.amount, it.count])).toEqual(
    ["USD", "EUR"].map((of) => [of, formatMinor(BigInt(sumOf(of)), of), count / 2]),
  );
  expect(apart).toMatchObject({ truncated: true, lines: { length: 120 } });
  // The largest first, from both halves of the time.
  expect(apart.lines.slice(0, 2).map(({ key }: Line) => key)).toEqual(["thing 1099", "thing 1098"]);
  expect(apart.summary).toContain("first 120 of 1100 lines");
  expect(apart.summary).toContain("Ask for a shorter period");
  const joined = await summary("groupBy=category&convertTo=EUR");
  const whole = formatMinor(BigInt(sumOf("EUR") + sumOf("USD")), "EUR");
  expect(joined).toMatchObject({ truncated: true, totals: [{ amount: whole, count }] });
  const short = await summary("groupBy=category&category=thing 7");
  expect(short.truncated).toBeUndefined();
  expect((await summary("groupBy=total")).truncated).toBeUndefined();
});
