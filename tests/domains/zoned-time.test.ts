import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clockChanges,
  dayAt,
  instantOf,
  instantReader,
  isZone,
  offsetAt,
  parseWall,
  wallAt,
  wallKind,
  wallText,
} from "../../src/domains/zoned-time.ts";

const hourMs = 3_600_000;
const instant = (wall: string, zone: string) => new Date(instantOf(parseWall(wall), zone)).toISOString();
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
];

describe("local times and instants", () => {
  test.each([
    ["2026-01-15T12:00", "Europe/Berlin", "2026-01-15T11:00:00.000Z"],
    ["2026-07-15T12:00", "Europe/Berlin", "2026-07-15T10:00:00.000Z"],
    ["2026-07-15T12:00", "Asia/Kathmandu", "2026-07-15T06:15:00.000Z"],
    // The example of RFC 5545 section 3.3.5: 1:30 comes twice, and the first is meant.
    ["2007-11-04T01:30", "America/New_York", "2007-11-04T05:30:00.000Z"],
    // Its other example: 2:30 is leapt over, and becomes 3:30 EDT.
    ["2007-03-11T02:30", "America/New_York", "2007-03-11T07:30:00.000Z"],
    // Half an hour of daylight saving.
    ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"],
    ["2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
    // Samoa went from one side of the date line to the other and had no 30 December.
    ["2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ])("%s in %s is %s", (wall, zone, expected) => {
    expect(instant(wall, zone)).toBe(expected);
  });

  test("a local time is shown once, twice or never", () => {
    const kind = (wall: string) => wallKind(parseWall(wall), "Europe/Berlin");
    expect(kind("2026-03-29T01:59:59")).toBe("once");
    expect(kind("2026-03-29T02:00:00")).toBe("never");
    expect(kind("2026-03-29T03:00:00")).toBe("once");
    expect(kind("2026-10-25T02:00:00")).toBe("twice");
    expect(kind("2026-10-25T02:59:59")).toBe("twice");
    expect(kind("2026-10-25T03:00:00")).toBe("once");
  });

  test("each instant has one local time, and reading that back gives the instant, or the first of two", () => {
    const anyInstant = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
        const second = Math.floor(at / 1000) * 1000;
        const wall = wallAt(second, zone);
        const back = instantOf(wall, zone);
        expect(wallAt(back, zone)).toBe(wall);
        if (back !== second) expect(wallKind(wall, zone)).toBe("twice");
        expect(back).toBeLessThanOrEqual(second);
        expect(instantReader(zone)(wall)).toBe(back);
      }),
      { numRuns: 3_000 },
    );
  });

  test("a reader of many times agrees with one at a time around clock changes", () => {
    for (const zone of zones) {
      const read = instantReader(zone);
      for (const { atMs } of clockChanges(Date.UTC(2011, 0), Date.UTC(2013, 0), zone)) {
        for (
          let wall = wallAt(atMs, zone) - 30 * hourMs;
          wall < wallAt(atMs, zone) + 30 * hourMs;
          wall += hourMs / 4
        ) {
          expect(read(wall)).toBe(instantOf(wall, zone));
        }
      }
    }
  });

  test("clock changes are found to the second", () => {
    expect(clockChanges(Date.UTC(2026, 0), Date.UTC(2027, 0), "Europe/Berlin")).toEqual([
      { atMs: Date.UTC(2026, 2, 29, 1), offsetBeforeMs: hourMs, offsetAfterMs: 2 * hourMs },
      { atMs: Date.UTC(2026, 9, 25, 1), offsetBeforeMs: 2 * hourMs, offsetAfterMs: hourMs },
    ]);
    expect(clockChanges(Date.UTC(2026, 0), Date.UTC(2027, 0), "UTC")).toEqual([]);
  });

  test("the day depends on where one is", () => {
    const at = Date.UTC(2026, 0, 1, 23, 30);
    expect([dayAt(at, "UTC"), dayAt(at, "Europe/Berlin"), dayAt(at, "America/New_York")]).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-01",
    ]);
    expect(offsetAt(at, "America/New_York")).toBe(-5 * hourMs);
  });

  test("names of zones are accepted, offsets and inventions are not", () => {
    expect(["Europe/Berlin", "UTC", "America/Argentina/Ushuaia"].map(isZone)).toEqual([true, true, true]);
    expect(["+01:00", "Mars/Base", "", "Europe/Berlin; drop", "a".repeat(99)].map(isZone)).toEqual(
      Array(5).fill(false),
    );
  });

  test.each([
    "2026-02-30T10:00",
    "2026-01-01T24:00",
    "2026-01-01 10:00",
    "tomorrow",
    "1899-12-31T00:00",
    "2200-01-01T00:00",
  ])("%s is refused in words", (text) => {
    expect(() => parseWall(text)).toThrow(/is not a local time. Write it as YYYY-MM-DDTHH:mm/);
  });

  test("a day alone is its midnight", () => {
    expect(wallText(parseWall("2026-05-01"))).toBe("2026-05-01T00:00:00");
  });
});
