import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ItineraryStop,
  itineraryOf,
  straightDistance,
  tripMoney,
} from "../../src/domains/wheels/itinerary.ts";

const days = { startsOn: "2026-06-01", endsOn: "2026-06-10" };
const stop = (position: number, more: Partial<ItineraryStop> = {}): ItineraryStop => ({
  position,
  arrivesOn: null,
  leavesOn: null,
  latitudeE6: null,
  longitudeE6: null,
  distanceM: null,
  ...more,
});
const berlin = { latitudeE6: 52_520_008, longitudeE6: 13_404_954 };
const paris = { latitudeE6: 48_856_613, longitudeE6: 2_352_222 };

describe("itinerary", () => {
  test("Berlin to Paris is 877 km in a straight line, and the date line is no detour", () => {
    expect(Math.round(straightDistance(berlin, paris) / 1_000)).toBe(877);
    const fiji = (longitudeE6: number) => ({ latitudeE6: 0, longitudeE6 });
    expect(straightDistance(fiji(179_500_000), fiji(-179_500_000))).toBe(111_195);
    expect(straightDistance(fiji(0), fiji(180_000_000))).toBe(20_015_114);
  });

  test("a line is as long there as back, and no way round by a third place is shorter", () => {
    const anyPlace = fc.record({
      latitudeE6: fc.integer({ min: -90_000_000, max: 90_000_000 }),
      longitudeE6: fc.integer({ min: -180_000_000, max: 180_000_000 }),
    });
    fc.assert(
      fc.property(anyPlace, anyPlace, anyPlace, (a, b, c) => {
        expect(straightDistance(a, b)).toBe(straightDistance(b, a));
        expect(straightDistance(a, c)).toBeLessThanOrEqual(
          straightDistance(a, b) + straightDistance(b, c) + 2,
        );
      }),
    );
  });

  test("stops come in order; legs are as given, else a straight line, else unknown", () => {
    const trip = itineraryOf(
      [stop(3), stop(1, berlin), stop(2, { ...paris, distanceM: null }), stop(4, { distanceM: 5_000 })],
      days,
    );
    expect(trip.stops.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(trip.legs.map(({ source }) => source)).toEqual(["straight", "unknown", "given"]);
    expect(trip).toMatchObject({ exact: false, distanceM: straightDistance(berlin, paris) + 5_000 });
    expect(itineraryOf([stop(1), stop(2, { distanceM: 7 }), stop(3, { distanceM: 8 })], days)).toMatchObject({
      exact: true,
      distanceM: 15,
    });
    expect(itineraryOf([stop(1, { distanceM: 100 }), stop(2, { distanceM: 7 })], days).distanceM).toBe(107);
    expect(itineraryOf([], days)).toEqual({ stops: [], legs: [], distanceM: 0, exact: true, problems: [] });
  });

  test("days that contradict the order or the trip are told in words", () => {
    const problems = (...stops: ItineraryStop[]) => itineraryOf(stops, days).problems;
    const first = stop(1, { arrivesOn: "2026-06-01", leavesOn: "2026-06-03" });
    expect(problems(first, stop(2), stop(3, { arrivesOn: "2026-06-03", leavesOn: "2026-06-10" }))).toEqual(
      [],
    );
    expect(problems(first, stop(2), stop(3, { arrivesOn: "2026-06-02" }))).toEqual([
      "Stop 3 is before stop 1 by its days. Change its days or its place.",
    ]);
    expect(problems(stop(1, { arrivesOn: "2026-05-31" }))).toEqual([
      "Stop 1 is outside of the trip's days. Change its days or the trip's.",
    ]);
  });
});

describe("a trip's money", () => {
  const trip = { ...days, budgetMinor: 100_000n };

  test.each([
    { today: "2026-05-20", spent: 10_000, percent: 10, aDay: 9_000n },
    { today: "2026-06-06", spent: 50_000, percent: 50, aDay: 10_000n },
    { today: "2026-06-10", spent: 99_999, percent: 99, aDay: 1n },
    { today: "2026-06-11", spent: 0, percent: 0, aDay: null },
    { today: "2026-06-02", spent: 100_001, percent: 100, aDay: null },
  ])("on $today, after $spent of 100000: $percent %", ({ today, spent, percent, aDay }) => {
    expect(tripMoney(trip, [BigInt(spent) - 7n, 7n], today)).toEqual({
      spentMinor: BigInt(spent),
      remainingMinor: BigInt(100_000 - spent),
      percent,
      perDayMinor: aDay,
    });
  });

  test("without a budget only what was spent is known", () => {
    expect(tripMoney({ ...days, budgetMinor: null }, [5n, 6n], "2026-06-01")).toEqual({
      spentMinor: 11n,
      remainingMinor: null,
      percent: null,
      perDayMinor: null,
    });
  });
});
