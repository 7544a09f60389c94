import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  consumptionOf,
  type FillUp,
  kwhPer100Km,
  litresPer100Km,
  milesPerGallon,
  toMetres,
  toMillilitres,
} from "../../src/domains/wheels/consumption.ts";
import { firstLook, planInterval } from "../../src/domains/wheels/plan-interval.ts";
import { averageDistance, odometerOn, serviceDue } from "../../src/domains/wheels/service-due.ts";

const fill = (km: number, litres: number, more: Partial<FillUp> = {}): FillUp => ({
  odometerM: toMetres(km, "km"),
  amount: toMillilitres(litres, "l"),
  full: true,
  ...more,
});
const per100 = (log: readonly FillUp[]) =>
  consumptionOf(log).spans.map((span) => Number(litresPer100Km(span).toFixed(2)));

describe("consumption, from full tank to full tank", () => {
  test("40 l over 500 km are 8 l/100 km; what was in the first tank does not count", () => {
    expect(per100([fill(10_000, 55), fill(10_500, 40)])).toEqual([8]);
  });

  test("a partial fill counts to the next full tank", () => {
    expect(per100([fill(0, 50), fill(300, 20, { full: false }), fill(600, 25)])).toEqual([7.5]);
  });

  test("a missed fill spoils its span, and the next full tank begins anew", () => {
    expect(per100([fill(0, 50), fill(500, 35), fill(1_500, 30, { missed: true }), fill(2_000, 40)])).toEqual([
      7, 8,
    ]);
    expect(
      per100([fill(0, 50), fill(400, 9, { full: false, missed: true }), fill(800, 30), fill(1_300, 40)]),
    ).toEqual([8]);
  });

  test("fills at one odometer reading are one fill: full where one is, missed where one is", () => {
    const twice = [fill(0, 50), fill(500, 30), fill(500, 10, { full: false }), fill(1_000, 35)];
    expect(per100(twice)).toEqual([8, 7]);
    expect(per100([fill(0, 50), fill(500, 30, { missed: true }), fill(500, 10), fill(1_000, 35)])).toEqual([
      7,
    ]);
  });

  test("one full tank, or none, says nothing yet", () => {
    expect(consumptionOf([fill(0, 50), fill(300, 20, { full: false })])).toEqual({
      spans: [],
      distanceM: 0,
      amount: 0,
    });
    expect(consumptionOf([])).toEqual({ spans: [], distanceM: 0, amount: 0 });
  });

  test("the order in which it was logged does not matter", () => {
    const log = [fill(0, 50), fill(300, 20, { full: false }), fill(600, 25), fill(1_100, 44)];
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(consumptionOf(shuffled)).toEqual(consumptionOf(log));
      }),
    );
  });

  test("300 miles on 10 US gallons are 30 mpg US, 36.03 mpg UK and 7.84 l/100 km", () => {
    const log = [
      { odometerM: toMetres(0, "mi"), amount: toMillilitres(12, "gal_us"), full: true },
      { odometerM: toMetres(300, "mi"), amount: toMillilitres(10, "gal_us"), full: true },
    ];
    const figures = consumptionOf(log);
    expect(milesPerGallon(figures, "gal_us")).toBeCloseTo(30, 3);
    expect(milesPerGallon(figures, "gal_uk")).toBeCloseTo(36.03, 2);
    expect(litresPer100Km(figures)).toBeCloseTo(7.84, 2);
  });

  test("50 mpg UK are 5.65 l/100 km", () => {
    const figures = { distanceM: toMetres(50, "mi"), amount: toMillilitres(1, "gal_uk") };
    expect(milesPerGallon(figures, "gal_uk")).toBeCloseTo(50, 2);
    expect(litresPer100Km(figures)).toBeCloseTo(5.65, 2);
  });

  test("54 kWh over 300 km are 18 kWh/100 km", () => {
    const log = [
      { odometerM: 0, amount: 60_000, full: true },
      { odometerM: 300_000, amount: 54_000, full: true },
    ];
    expect(kwhPer100Km(consumptionOf(log))).toBeCloseTo(18, 6);
  });

  test("the spans' amounts are all that was filled after the first full tank, where nothing was missed", () => {
    const anyLog = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 80 }), fc.boolean()),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(anyLog, (steps) => {
        let km = 0;
        const log = steps.map(([distance, litres, full]) => {
          km += distance;
          return fill(km, litres, { full });
        });
        const ends = [log.findIndex(({ full }) => full), log.findLastIndex(({ full }) => full)] as const;
        const counted = log.slice(ends[0] + 1, ends[1] + 1).reduce((sum, { amount }) => sum + amount, 0);
        expect(consumptionOf(log).amount).toBe(ends[0] < 0 ? 0 : counted);
      }),
    );
  });

  test("impossible logs are refused in words", () => {
    expect(() => consumptionOf([fill(100, 0)])).toThrow(/more than zero/);
  });
});

describe("service plans", () => {
  const plan = { everyDistance: 15_000, everyMonths: 12, lastDay: "2025-06-01", lastOdometer: 50_000 };
  const now = (day: string, km: number, averageADay?: number) =>
    serviceDue(plan, { day, odometer: km, ...(averageADay !== undefined && { averageADay }) });

  test.each([
    ["2026-01-01", 55_000, "ok", "time"],
    ["2026-05-02", 55_000, "due", "time"],
    ["2026-06-01", 55_000, "due", "time"],
    ["2026-06-02", 55_000, "overdue", "time"],
    ["2026-01-01", 63_999, "ok", "time"],
    ["2026-01-01", 64_000, "due", "distance"],
    ["2026-01-01", 65_000, "due", "distance"],
    ["2026-01-01", 65_001, "overdue", "distance"],
    ["2026-05-20", 65_001, "overdue", "distance"],
  ] as const)("on %s at %s km it is %s by %s", (...[day, km, status, by]) => {
    expect(now(day, km)).toMatchObject({ status, by, dueDay: "2026-06-01", dueOdometer: 65_000 });
  });

  test("whichever is first is expected: 5,000 km at 50 km a day are 100 days, before the year is over", () => {
    expect(now("2026-01-01", 60_000, 50)).toMatchObject({ expectedDay: "2026-04-11", by: "distance" });
    expect(now("2026-01-01", 60_000, 10)).toMatchObject({ expectedDay: "2026-06-01", by: "time" });
    expect(now("2026-01-01", 60_000, 0)).toMatchObject({ expectedDay: "2026-06-01" });
  });

  test("a plan by distance alone has no day until a habit is known", () => {
    const byDistance = { everyDistance: 15_000, lastDay: "2025-06-01", lastOdometer: 0 };
    expect(serviceDue(byDistance, { day: "2026-01-01", odometer: 1_000 })).toEqual({
      status: "ok",
      by: "distance",
      dueOdometer: 15_000,
      leftDistance: 14_000,
    });
  });

  test("a short interval is due only in its last quarter", () => {
    const monthly = { everyMonths: 1, lastDay: "2026-01-01" };
    const on = (day: string) => serviceDue(monthly, { day, odometer: 0 }).status;
    expect([on("2026-01-02"), on("2026-01-24"), on("2026-01-25"), on("2026-02-02")]).toEqual([
      "ok",
      "ok",
      "due",
      "overdue",
    ]);
    const short = { everyDistance: 2_000, lastDay: "2026-01-01", lastOdometer: 0 };
    const at = (odometer: number) => serviceDue(short, { day: "2026-01-01", odometer }).status;
    expect([at(1_000), at(1_499), at(1_500), at(2_001)]).toEqual(["ok", "ok", "due", "overdue"]);
  });

  test("without a reading to count from, nothing is due by distance", () => {
    const unknown = { everyDistance: 15_000, lastDay: "2026-01-01" };
    expect(serviceDue(unknown, { day: "2027-01-01", odometer: 99_000 })).toEqual({ status: "ok" });
  });

  test("a plan counts from its first day, and from the reading nearest to it", () => {
    const plan = {
      everyDistance: 15_000,
      everyMonths: null,
      lastDoneOn: null,
      lastOdometer: null,
      timeZone: "Pacific/Auckland",
      createdAt: "2026-05-31T13:00:00.000Z",
    };
    const readings = [
      { day: "2026-01-01", odometer: 40_000 },
      { day: "2026-06-03", odometer: 50_000 },
    ];
    expect(planInterval(plan, readings)).toEqual({
      everyDistance: 15_000,
      lastDay: "2026-06-01",
      lastOdometer: 50_000,
    });
    expect(planInterval(plan, [])).toEqual({ everyDistance: 15_000, lastDay: "2026-06-01" });
    expect(odometerOn(readings, "2026-03-01")).toBe(40_000);
    expect(odometerOn([], "2026-03-01")).toBeUndefined();
  });

  test("it is looked at by whole weeks, so that one of them is the day on which it is due", () => {
    expect(firstLook("2026-12-24", "2026-11-21")).toBe("2026-11-26");
    expect(firstLook("2026-11-22", "2026-11-21")).toBe("2026-11-22");
    expect(firstLook("2026-11-21", "2026-11-21")).toBe("2026-11-28");
    expect(firstLook("2026-11-03", "2026-11-21")).toBe("2026-11-24");
    expect(firstLook(undefined, "2026-11-21")).toBe("2026-11-22");
  });

  test("the average is of the last year, and of at least a week", () => {
    const readings = [
      { day: "2020-01-01", odometer: 0 },
      { day: "2026-01-01", odometer: 50_000 },
      { day: "2026-01-11", odometer: 50_500 },
    ];
    expect(averageDistance(readings, "2026-01-11")).toBe(50);
    expect(averageDistance(readings.slice(0, 2), "2026-01-11")).toBeUndefined();
  });
});
