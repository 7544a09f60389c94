import { describe, expect, test } from "vitest";
import {
  expandRecurrence,
  nextOccurrence,
  type Recurrence,
} from "../../src/domains/recurrence/expand-recurrence.ts";
import { parseRule, ruleInput } from "../../src/domains/recurrence/parse-rule.ts";
import { rfcExamples } from "./recurrence-rfc-examples.ts";

const always = { fromMs: Date.UTC(1990, 0), toMs: Date.UTC(2100, 0) };
const walls = (recurrence: Recurrence, limit: number, window = always) =>
  expandRecurrence(recurrence, { ...window, limit }).map(({ wall }) => wall);
const starts = (recurrence: Recurrence, limit = 10) =>
  expandRecurrence(recurrence, { ...always, limit }).map(({ startMs }) => new Date(startMs).toISOString());

describe("RFC 5545 section 3.8.5.3", () => {
  test.each(rfcExamples)("$name: $rule", ({ rule, expected, start = "1997-09-02T09:00", excluded = [] }) => {
    const bounded = /COUNT|UNTIL/.test(rule);
    const found = walls(
      { start, zone: "America/New_York", rule, excluded },
      expected.length + (bounded ? 50 : 0),
    );
    expect(found).toEqual(expected.map((day) => `${day.includes("T") ? day : `${day}T09:00`}:00`));
  });
});

describe("across clock changes", () => {
  const daily = (start: string, more = "") =>
    starts({ start, zone: "Europe/Berlin", rule: `FREQ=DAILY;COUNT=3${more}` });

  test("a time stays what the wall shows", () => {
    expect(daily("2026-03-28T09:00")).toEqual([
      "2026-03-28T08:00:00.000Z",
      "2026-03-29T07:00:00.000Z",
      "2026-03-30T07:00:00.000Z",
    ]);
  });

  test("a time that the clocks leap over comes an hour later by the wall, and counts (erratum 4271)", () => {
    expect(daily("2026-03-28T02:30")).toEqual([
      "2026-03-28T01:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
      "2026-03-30T00:30:00.000Z",
    ]);
  });

  test("a start that the clocks leap over leaves the other days where they are", () => {
    expect(daily("2026-03-29T02:30")).toEqual([
      "2026-03-29T01:30:00.000Z",
      "2026-03-30T00:30:00.000Z",
      "2026-03-31T00:30:00.000Z",
    ]);
  });

  test("of a time that comes twice the first is meant", () => {
    expect(daily("2026-10-24T02:30")).toEqual([
      "2026-10-24T00:30:00.000Z",
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ]);
  });

  test("every hour, the hour that is leapt over and the one after it are one instant, given once", () => {
    expect(
      starts({ start: "2026-03-29T00:00", zone: "Europe/Berlin", rule: "FREQ=HOURLY;UNTIL=20260329T050000" }),
    ).toEqual([
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T00:00:00.000Z",
      "2026-03-29T01:00:00.000Z",
      "2026-03-29T02:00:00.000Z",
      "2026-03-29T03:00:00.000Z",
    ]);
  });

  test("times of a leapt-over hour and of the next one come in the order of their instants, also when cut short", () => {
    const rule = "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=10,50";
    const window = { fromMs: Date.UTC(2026, 2, 29), toMs: Date.UTC(2026, 2, 30) };
    const at = { start: "2026-03-01T02:10", zone: "Europe/Berlin", rule };
    expect(walls(at, 10, window)).toEqual(["2026-03-29T02:10:00", "2026-03-29T02:50:00"]);
    expect(walls({ ...at, rule: "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=20,50;BYSETPOS=2,3" }, 1, window)).toEqual([
      "2026-03-29T03:20:00",
    ]);
  });

  test("a limit does not cut off a real time that comes before leapt-over ones", () => {
    const added = ["2026-03-29T02:50", "2026-03-29T02:55", "2026-03-29T03:20"];
    const event = { start: "2026-03-01T10:00", zone: "Europe/Berlin", added };
    expect(walls(event, 1, { fromMs: Date.UTC(2026, 2, 29), toMs: Date.UTC(2026, 2, 30) })).toEqual([
      "2026-03-29T03:20:00",
    ]);
  });

  test("an all-day event is at the midnights of who looks", () => {
    const rule = "FREQ=DAILY;COUNT=2";
    const at = (zone: string) =>
      expandRecurrence({ start: "2026-10-25", zone, rule }, { ...always, limit: 5 });
    expect(at("Europe/Berlin")).toEqual([
      { startMs: Date.UTC(2026, 9, 24, 22), wall: "2026-10-25" },
      { startMs: Date.UTC(2026, 9, 25, 23), wall: "2026-10-26" },
    ]);
    expect(at("America/New_York")[0]?.startMs).toBe(Date.UTC(2026, 9, 25, 4));
  });
});

describe("where the reference library differs, the table of section 3.3.10 decides", () => {
  const from = (start: string, rule: string, limit: number) => walls({ start, zone: "UTC", rule }, limit);

  test("numbered and plain weekdays of one list add up", () => {
    expect(from("2021-12-27T08:00", "FREQ=YEARLY;BYDAY=MO,1FR", 4)).toEqual(
      ["2021-12-27", "2022-01-03", "2022-01-07", "2022-01-10"].map((day) => `${day}T08:00:00`),
    );
  });

  test("weekdays limit days of the year: 21 December is a Saturday in 2024 and 2030", () => {
    expect(from("2024-12-21T08:00", "FREQ=YEARLY;BYYEARDAY=355,356;BYDAY=SA", 3)).toEqual(
      ["2024-12-21", "2029-12-22", "2030-12-21"].map((day) => `${day}T08:00:00`),
    );
  });

  test("a position that no period has gives nothing but the start, without searching for ever", () => {
    expect(from("2026-01-05T08:00", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", 5)).toEqual(["2026-01-05T08:00:00"]);
    expect(from("2026-01-05T08:00", "FREQ=SECONDLY;BYMONTHDAY=5;BYSETPOS=-2", 5)).toEqual([
      "2026-01-05T08:00:00",
    ]);
  });
});

describe("single dates", () => {
  const weekly = { start: "2026-05-04T10:00", zone: "Europe/Berlin", rule: "FREQ=WEEKLY;COUNT=3" };

  test("RDATE adds and does not count, EXDATE takes away and does count", () => {
    expect(
      walls(
        { ...weekly, added: ["2026-05-06T18:00", "2026-05-11T10:00"], excluded: ["2026-05-04T10:00"] },
        10,
      ),
    ).toEqual(["2026-05-06T18:00:00", "2026-05-11T10:00:00", "2026-05-18T10:00:00"]);
  });

  test("an event without a rule happens once", () => {
    expect(walls({ start: "2026-05-04T10:00", zone: "UTC" }, 10)).toEqual(["2026-05-04T10:00:00"]);
  });

  test("a window's end is not in it, its beginning is, and the limit is kept", () => {
    const window = { fromMs: Date.UTC(2026, 4, 4, 8), toMs: Date.UTC(2026, 4, 18, 8) };
    expect(walls(weekly, 10, window)).toEqual(["2026-05-04T10:00:00", "2026-05-11T10:00:00"]);
    expect(walls(weekly, 1, window)).toHaveLength(1);
  });

  test("windows side by side give what one window gives", () => {
    const endless = {
      start: "1999-01-31T02:30",
      zone: "Europe/Berlin",
      rule: "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1SU",
    };
    const years = Array.from({ length: 10 }, (_, index) => 2020 + index);
    const apart = years.flatMap((year) =>
      walls(endless, 99, { fromMs: Date.UTC(year, 0), toMs: Date.UTC(year + 1, 0) }),
    );
    expect(apart).toEqual(walls(endless, 999, { fromMs: Date.UTC(2020, 0), toMs: Date.UTC(2030, 0) }));
    expect(apart).toHaveLength(24);
  });

  test("the next one is found, however long ago the first was, and none after the last", () => {
    const next = nextOccurrence(
      { start: "1950-02-28T08:00", zone: "UTC", rule: "FREQ=DAILY" },
      Date.UTC(2026, 5, 1, 8),
    );
    expect(next?.wall).toBe("2026-06-02T08:00:00");
    expect(nextOccurrence(weekly, Date.UTC(2027, 0))).toBeUndefined();
    expect(
      nextOccurrence({ ...weekly, rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, Date.UTC(2027, 0)),
    ).toBeUndefined();
  });
});

describe("rules that are none", () => {
  test.each([
    ["", /is no part of a rule/],
    ["INTERVAL=2", /needs FREQ/],
    ["FREQ=FORTNIGHTLY", /needs FREQ, one of/],
    ["FREQ=DAILY;FREQ=DAILY", /FREQ may be given once only/],
    ["FREQ=DAILY;COLOUR=RED", /"COLOUR=RED" is no part/],
    ["FREQ=DAILY;INTERVAL=0", /INTERVAL takes whole numbers from 1/],
    ["FREQ=DAILY;COUNT=abc", /COUNT takes whole numbers/],
    ["FREQ=DAILY;COUNT=2;UNTIL=20270101", /by COUNT or by UNTIL, not by both/],
    ["FREQ=DAILY;UNTIL=tomorrow", /UNTIL is written as/],
    ["FREQ=DAILY;BYHOUR=24", /BYHOUR takes whole numbers from 0 to 23/],
    ["FREQ=DAILY;BYHOUR=-1", /BYHOUR takes/],
    ["FREQ=MONTHLY;BYMONTHDAY=0", /BYMONTHDAY takes/],
    ["FREQ=MONTHLY;BYDAY=54MO", /BYDAY takes/],
    ["FREQ=WEEKLY;BYDAY=XX", /"XX" is no weekday/],
    ["FREQ=WEEKLY;BYDAY=2MO", /needs FREQ=MONTHLY or YEARLY/],
    ["FREQ=YEARLY;BYWEEKNO=3;BYDAY=2MO", /BYWEEKNO takes weekdays without numbers/],
    ["FREQ=WEEKLY;BYMONTHDAY=3", /does not go with FREQ=WEEKLY/],
    ["FREQ=DAILY;BYYEARDAY=3", /does not go with FREQ=DAILY/],
    ["FREQ=MONTHLY;BYWEEKNO=3", /BYWEEKNO needs FREQ=YEARLY/],
    ["FREQ=DAILY;BYSETPOS=1", /there is none/],
  ])("%s is refused in words", (text, message) => {
    expect(() => parseRule(text)).toThrow(message);
    expect(ruleInput.safeParse(text).error?.issues[0]?.message).toMatch(message);
  });

  test("a rule that is too rare for its frequency, or too dense, is refused rather than worked on", () => {
    const minutes = Array.from({ length: 60 }, (_, index) => index);
    expect(() => parseRule(`FREQ=DAILY;BYMINUTE=${minutes};BYSECOND=${minutes}`)).toThrow(/3600 times a day/);
    const rare = { start: "2026-01-01T00:00:30", zone: "UTC", rule: "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1" };
    expect(() => nextOccurrence(rare, Date.UTC(2027, 0))).toThrow(/comes too seldom/);
  });

  test("the name RRULE: and small letters are taken off and up", () => {
    expect(ruleInput.parse(" rrule:freq=daily;count=2")).toBe("FREQ=DAILY;COUNT=2");
  });
});
