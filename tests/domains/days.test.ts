import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allConflicts,
  busyTimes,
  conflictsWith,
  type Interval,
  merged,
} from "../../src/domains/you/busy-times.ts";
import { freeSlots } from "../../src/domains/you/free-slots.ts";
import { type PlannedRecipe, type Stock, shoppingList } from "../../src/domains/you/shopping-list.ts";

const hourMs = 3_600_000;
const at = (text: string) => Date.parse(`${text}:00Z`);
const busy = (id: string, from: string, to: string) => ({ id, startMs: at(from), endMs: at(to) });
const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ startMs: from * hourMs, endMs: (from + length) * hourMs }));
const touches = (one: Interval, other: Interval) => one.startMs < other.endMs && other.startMs < one.endMs;

describe("conflicts", () => {
  const dentist = busy("dentist", "2026-05-04T10:00", "2026-05-04T11:00");

  test("what ends when another begins does not conflict, a minute more does", () => {
    const before = busy("before", "2026-05-04T09:00", "2026-05-04T10:00");
    const inside = busy("inside", "2026-05-04T10:59", "2026-05-04T12:00");
    expect(conflictsWith(dentist, [before, inside])).toEqual([inside]);
    expect(conflictsWith({ startMs: dentist.startMs, endMs: dentist.startMs }, [dentist])).toEqual([]);
  });

  test("occurrences of one event don't conflict with each other", () => {
    const twice = busyTimes(
      "a",
      [
        { startMs: 0, wall: "" },
        { startMs: hourMs, wall: "" },
      ],
      2 * hourMs,
    );
    expect(allConflicts(twice)).toEqual([]);
  });

  test("all pairs are found: as many as by comparing each with each", () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 20 }), (intervals) => {
        const all = intervals.map((interval, index) => ({ ...interval, id: String(index) }));
        const expected = all.flatMap((one, index) =>
          all
            .slice(index + 1)
            .filter((other) => one.endMs > one.startMs && other.endMs > other.startMs && touches(one, other)),
        );
        expect(allConflicts(all)).toHaveLength(expected.length);
      }),
    );
  });
});

describe("free slots", () => {
  const search = {
    from: "2026-05-04",
    to: "2026-05-05",
    zone: "Europe/Berlin",
    opens: "09:00",
    closes: "17:00",
    lengthMs: hourMs,
    limit: 10,
  };
  const text = (slots: readonly Interval[]) =>
    slots.map(
      ({ startMs, endMs }) =>
        `${new Date(startMs).toISOString().slice(5, 16)} ${(endMs - startMs) / hourMs}h`,
    );

  test("are what is left of the hours between the events, if long enough", () => {
    const events = [
      busy("a", "2026-05-04T08:00", "2026-05-04T09:30"),
      busy("b", "2026-05-04T09:00", "2026-05-04T14:20"),
      busy("c", "2026-05-05T00:00", "2026-05-05T07:00"),
    ];
    expect(text(freeSlots(search, events))).toEqual(["05-04T07:00 1h", "05-05T07:00 8h"]);
    expect(text(freeSlots({ ...search, lengthMs: hourMs / 2 }, events))).toEqual([
      "05-04T07:00 1h",
      "05-04T14:20 0.6666666666666666h",
      "05-05T07:00 8h",
    ]);
  });

  test("keep to weekdays, to a limit, and to what is still to come", () => {
    expect(text(freeSlots({ ...search, to: "2026-05-10", weekdays: [6] }, []))).toEqual(["05-10T07:00 8h"]);
    expect(freeSlots({ ...search, limit: 1 }, [])).toHaveLength(1);
    expect(text(freeSlots({ ...search, notBeforeMs: at("2026-05-04T12:00") }, []))[0]).toBe("05-04T12:00 3h");
    expect(text(freeSlots({ ...search, notBeforeMs: at("2026-05-05T12:00") }, []))).toEqual([
      "05-05T12:00 3h",
    ]);
  });

  test("a whole day of a clock change has 23 hours", () => {
    const day = { ...search, from: "2026-03-29", to: "2026-03-29", opens: "00:00", closes: "24:00" };
    expect(text(freeSlots(day, []))).toEqual(["03-28T23:00 23h"]);
  });

  test("never touch a busy time, and with them fill the hours", () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 12 }), (intervals) => {
        const days = {
          ...search,
          from: "1970-01-01",
          to: "1970-01-07",
          zone: "UTC",
          lengthMs: 1,
          limit: 999,
          opens: "00:00",
          closes: "24:00",
        };
        const slots = freeSlots(days, intervals);
        const taken = merged(intervals);
        for (const slot of slots) expect(taken.some((each) => touches(each, slot))).toBe(false);
        const sum = (all: readonly Interval[]) =>
          all.reduce(
            (total, { startMs, endMs }) =>
              total + Math.min(endMs, 168 * hourMs) - Math.min(startMs, 168 * hourMs),
            0,
          );
        expect(sum(slots) + sum(taken)).toBe(168 * hourMs);
      }),
    );
  });

  test("impossible hours and too many days are refused in words", () => {
    expect(() => freeSlots({ ...search, closes: "09:00" }, [])).toThrow(/must end after they begin/);
    expect(() => freeSlots({ ...search, to: "2028-05-04" }, [])).toThrow(/1 to 366 days/);
    expect(() => freeSlots({ ...search, to: "2026-05-01" }, [])).toThrow(/1 to 366 days/);
  });
});

const stock = (item: string, quantity: string | null = null, unit = ""): Stock => ({ item, quantity, unit });
const lines = (recipes: readonly PlannedRecipe[], pantry: readonly Stock[] = []) =>
  shoppingList(recipes, pantry).map(({ quantity, unit, item }) =>
    [quantity, unit, item].filter(Boolean).join(" "),
  );

describe("shopping list", () => {
  const pancakes = {
    ingredients: [stock("Flour", "250", "g"), stock("Milk", "0.5", "l"), stock("Eggs", "2"), stock("Salt")],
    servings: 4,
  };
  const bread = {
    ingredients: [stock("flour", "0.75", "kg"), stock("salt", "10", "g"), stock("Yeast", "1", "packet")],
    servings: 1,
  };

  test("adds up equal things of units that fit, scaled by servings", () => {
    expect(
      lines([
        { ...pancakes, planned: 8 },
        { ...bread, planned: 2 },
      ]),
    ).toEqual(["4 Eggs", "2 kg Flour", "1 l Milk", "2 packet Yeast", "20 g salt"]);
  });

  test("leaves out what the pantry has, by amount or altogether", () => {
    const pantry = [stock("flour", "1", "kg"), stock("egg", "1"), stock("MILK", "2", "dl"), stock("salt")];
    expect(lines([{ ...pancakes, planned: 4 }], pantry)).toEqual(["1 Eggs", "300 ml Milk"]);
  });

  test("units that don't fit stay lines of their own, and a pantry of other units takes nothing off", () => {
    const tins = {
      ingredients: [stock("tomato", "2", "cans"), stock("tomatoes", "300", "g")],
      servings: 1,
      planned: 1,
    };
    expect(lines([tins], [stock("tomatoes", "1", "piece")])).toEqual(["2 can tomato", "300 g tomatoes"]);
  });

  test("thirds are exact until they are shown, and then rounded up", () => {
    const third = { ingredients: [stock("egg", "1")], servings: 3, planned: 1 };
    expect(lines([third, third, third])).toEqual(["1.001 egg"]);
    expect(lines([third])).toEqual(["0.334 egg"]);
  });

  test("what is bought and what was there is never less than what is needed, nor more than a thousandth over", () => {
    const grams = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(fc.array(grams, { minLength: 1, maxLength: 6 }), grams, (needs, have) => {
        const recipes = needs.map((need) => ({
          ingredients: [stock("rice", String(need), "g")],
          servings: 1,
          planned: 1,
        }));
        const [line] = shoppingList(recipes, [stock("rice", String(have), "g")]);
        const bought = Number(line?.quantity ?? 0) * (line?.unit === "kg" ? 1_000 : 1);
        const needed = needs.reduce((sum, need) => sum + need, 0);
        expect(bought).toBeCloseTo(Math.max(needed - have, 0), 6);
      }),
    );
  });
});
