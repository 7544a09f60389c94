import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type EventEntry, eventOccurrences } from "../../src/domains/you/event-entry.ts";
import { readCalendar } from "../../src/domains/you/icalendar/read-calendar.ts";
import { writeCalendar } from "../../src/domains/you/icalendar/write-calendar.ts";
import { clockChanges, instantOf, parseWall, wallAt, wallText } from "../../src/domains/zoned-time.ts";
import { anyRule, anyStart } from "./random-rules.ts";

const stampMs = Date.UTC(2026, 10, 21);
const dayMs = 86_400_000;
const write = (events: readonly EventEntry[]) => writeCalendar(events, { stampMs });
const read = (text: string, zone = "Europe/Berlin") => readCalendar(text, { zone });
const file = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const vevent = (...lines: string[]) => ["BEGIN:VEVENT", "UID:u1", "SUMMARY:Tea", ...lines, "END:VEVENT"];
const one = (...lines: string[]) => {
  const { events, refused } = read(file(...vevent(...lines)));
  expect(refused).toEqual([]);
  return events[0];
};
const problem = (...lines: string[]) => read(file(...vevent(...lines))).refused[0]?.problem;

test("2,000 events are read whatever time zones stand beside them, and one more is refused", () => {
  const zone = ["BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "END:VTIMEZONE"];
  const events = (count: number) =>
    Array.from({ length: count }, (_, n) => [
      "BEGIN:VEVENT",
      `UID:u${n}`,
      "SUMMARY:Tea",
      "DTSTART:20261121T120000Z",
      "END:VEVENT",
    ]).flat();
  expect(read(file(...zone, ...zone, ...events(2_000))).events).toHaveLength(2_000);
  expect(() => read(file(...events(2_001)))).toThrow("more than 2000 events");
});

const tea: EventEntry = {
  uid: "tea@example.org",
  title: "Tea",
  startsLocal: "2026-03-02T16:00:00",
  endsLocal: "2026-03-02T17:00:00",
  allDay: false,
  timeZone: "Europe/Berlin",
  rule: "FREQ=WEEKLY",
  exceptLocal: [],
  extraLocal: [],
  overrides: {},
  location: "",
  notes: "",
};
const times = (event: EventEntry, from: string, to: string) =>
  eventOccurrences(event, { fromMs: Date.parse(from), toMs: Date.parse(to), limit: 50 }).map(
    ({ startMs, endMs }) =>
      `${new Date(startMs).toISOString().slice(0, 16)}/${new Date(endMs).toISOString().slice(0, 16)}`,
  );

describe("occurrences of an event", () => {
  test("last as long as the first, and come from before the window when they reach into it", () => {
    expect(times(tea, "2026-03-23T15:30:00Z", "2026-03-31T00:00:00Z")).toEqual([
      "2026-03-23T15:00/2026-03-23T16:00",
      "2026-03-30T14:00/2026-03-30T15:00",
    ]);
    expect(times(tea, "2026-03-23T16:00:00Z", "2026-03-30T14:00:00Z")).toEqual([]);
  });

  test("whole days end at a midnight, also one of 23 hours", () => {
    const days = {
      ...tea,
      allDay: true,
      startsLocal: "2026-03-28T00:00:00",
      endsLocal: "2026-03-29T00:00:00",
      rule: "FREQ=DAILY",
    };
    expect(times(days, "2026-03-28T12:00:00Z", "2026-03-30T00:00:00Z")).toEqual([
      "2026-03-27T23:00/2026-03-28T23:00",
      "2026-03-28T23:00/2026-03-29T22:00",
      "2026-03-29T22:00/2026-03-30T22:00",
    ]);
  });

  test("one that was moved is where it was moved to, one that was cancelled is nowhere", () => {
    const changed = {
      ...tea,
      overrides: {
        "2026-03-09T16:00:00": { startsLocal: "2026-03-20T10:00:00", title: "Brunch" },
        "2026-03-16T16:00:00": { cancelled: true },
      },
    };
    expect(times(changed, "2026-03-08T00:00:00Z", "2026-03-22T00:00:00Z")).toEqual([
      "2026-03-20T09:00/2026-03-20T10:00",
    ]);
    const [moved] = eventOccurrences(changed, {
      fromMs: Date.UTC(2026, 2, 20),
      toMs: Date.UTC(2026, 2, 21),
      limit: 5,
    });
    expect(moved).toMatchObject({ occurrence: "2026-03-09T16:00:00", title: "Brunch" });
  });

  test("a limit is of those that are in the window", () => {
    const hourly = { ...tea, rule: "FREQ=HOURLY", endsLocal: "2026-03-02T16:30:00" };
    const window = { fromMs: Date.UTC(2026, 2, 10, 12), toMs: Date.UTC(2026, 2, 11), limit: 3 };
    const found = (event: EventEntry) =>
      eventOccurrences(event, window).map(({ occurrence }) => occurrence.slice(11, 16));
    const overrides = {
      "2026-03-10T13:00:00": { cancelled: true },
      "2026-03-10T15:00:00": { cancelled: true },
    };
    expect(found({ ...hourly, overrides })).toEqual(["14:00", "16:00", "17:00"]);
    expect(found(hourly)).toEqual(["13:00", "14:00", "15:00"]);
  });
});

describe("reading iCalendar", () => {
  test("an event in a named zone, folded and escaped", () => {
    expect(
      one(
        "DTSTART;TZID=America/New_York:20260704T090000",
        "DTEND;TZID=America/New_York:20260704T103000",
        "LOCATION:Cafe\\, 5th\\; corner",
        "DESCRIPTION:line one\\nline t",
        " wo",
      ),
    ).toMatchObject({
      uid: "u1",
      title: "Tea",
      startsLocal: "2026-07-04T09:00:00",
      endsLocal: "2026-07-04T10:30:00",
      timeZone: "America/New_York",
      allDay: false,
      location: "Cafe, 5th; corner",
      notes: "line one\nline two",
    });
  });

  test("times in UTC, times without a zone, and whole days", () => {
    expect(one("DTSTART:20260704T090000Z")).toMatchObject({
      timeZone: "UTC",
      endsLocal: "2026-07-04T09:00:00",
    });
    expect(one("DTSTART:20260704T090000")).toMatchObject({ timeZone: "Europe/Berlin" });
    expect(one("DTSTART;VALUE=DATE:20260704")).toMatchObject({
      allDay: true,
      startsLocal: "2026-07-04T00:00:00",
      endsLocal: "2026-07-05T00:00:00",
    });
  });

  test("an end in another zone, and a duration over a clock change: days by the calendar, hours by the clock", () => {
    expect(one("DTSTART;TZID=Europe/Berlin:20260704T090000", "DTEND:20260704T090000Z")?.endsLocal).toBe(
      "2026-07-04T11:00:00",
    );
    const start = "DTSTART;TZID=Europe/Berlin:20260328T120000";
    expect(one(start, "DURATION:P1D")?.endsLocal).toBe("2026-03-29T12:00:00");
    expect(one(start, "DURATION:PT24H")?.endsLocal).toBe("2026-03-29T13:00:00");
  });

  test("exceptions and additions in other zones, or as days, are local times of the event", () => {
    const event = one(
      "DTSTART;TZID=Europe/Berlin:20260302T160000",
      "RRULE:FREQ=WEEKLY;COUNT=5",
      "EXDATE:20260309T150000Z,20260316T150000Z",
      "EXDATE;VALUE=DATE:20260323",
      "RDATE;TZID=America/New_York:20260304T100000",
    );
    expect(event).toMatchObject({
      rule: "FREQ=WEEKLY;COUNT=5",
      exceptLocal: ["2026-03-09T16:00:00", "2026-03-16T16:00:00", "2026-03-23T16:00:00"],
      extraLocal: ["2026-03-04T16:00:00"],
    });
  });

  test("a changed occurrence joins its event, whichever comes first in the file; alone it stands for itself", () => {
    const master = vevent("DTSTART;TZID=Europe/Berlin:20260302T160000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY");
    const changed = (...lines: string[]) =>
      vevent("RECURRENCE-ID;TZID=Europe/Berlin:20260309T160000", ...lines);
    const moved = changed("DTSTART:20260310T100000Z", "DTEND:20260310T110000Z");
    const { events } = read(file(...moved, ...master));
    expect(events.map(({ overrides }) => overrides)).toEqual([
      { "2026-03-09T16:00:00": { startsLocal: "2026-03-10T11:00:00" } },
    ]);
    const cancelled = read(file(...master, ...changed("STATUS:CANCELLED", "DTSTART:20260309T150000Z")));
    expect(cancelled.events[0]?.overrides["2026-03-09T16:00:00"]).toEqual({ cancelled: true });
    const inUtc = vevent("RECURRENCE-ID:20260309T150000Z", "DTSTART:20260309T150000Z", "SUMMARY:Coffee");
    expect(Object.keys(read(file(...master, ...inUtc)).events[0]?.overrides ?? {})).toEqual([
      "2026-03-09T16:00:00",
    ]);
    expect(read(file(...moved)).events).toMatchObject([{ uid: "u1 2026-03-09T16:00:00", rule: null }]);
  });

  test("a zone by a name of its own is found by its clocks, the user's own first", () => {
    const definition = [
      "BEGIN:VTIMEZONE",
      "TZID:Our Time",
      "BEGIN:STANDARD",
      "DTSTART:19701025T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:19700329T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ];
    const text = file(...definition, ...vevent("DTSTART;TZID=Our Time:20260704T090000"));
    expect(read(text, "Europe/Vienna").events[0]?.timeZone).toBe("Europe/Vienna");
    const elsewhere = read(text, "America/New_York").events[0];
    expect(instantOf(parseWall("2026-07-04T09:00"), elsewhere?.timeZone ?? "")).toBe(Date.UTC(2026, 6, 4, 7));
    expect(one("DTSTART;TZID=/vendor.example/20200101_1/Europe/Berlin:20260704T090000")?.timeZone).toBe(
      "Europe/Berlin",
    );
  });

  test("a broken event is refused by itself, with its line", () => {
    const good = vevent("DTSTART:20260704T090000Z");
    const { events, refused } = read(
      file(...vevent("DTSTART:banana"), ...good, ...vevent("RRULE:FREQ=DAILY")),
    );
    expect(events).toHaveLength(1);
    expect(refused.map(({ line }) => line)).toEqual([3, 13]);
    expect(refused[1]?.problem).toBe("The event has no DTSTART.");
    expect(problem("DTSTART;TZID=Nowhere:20260704T090000")).toMatch(/"Nowhere" is not known, nor described/);
    expect(problem("DTSTART:20260704T090000Z", "RRULE:FREQ=DAILY;BYHOUR=99")).toBeDefined();
    expect(problem("DTSTART:20260704T090000Z", "DTEND:20260703T090000Z")).toMatch(/ends before it starts/);
    expect(problem("DTSTART:20260704T090000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY")).toMatch(
      /several rules/,
    );
    expect(problem("DTSTART:20260704T090000Z", "RDATE;VALUE=PERIOD:20260705T090000Z/PT1H")).toMatch(
      /periods is not/,
    );
    expect(problem("DTSTART:20260704T090000Z", "STATUS:CANCELLED")).toMatch(/was cancelled/);
  });

  test.each([
    ["hello", /does not begin with BEGIN:VCALENDAR/],
    ["", /does not begin/],
    ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1", /VEVENT of line 2 has no end/],
    [`BEGIN:VCALENDAR\n${"X".repeat(2_000_001)}`, /more than 2000000 characters/],
    [`BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nEND:VEVENT\n".repeat(2_001)}`, /more than 2000 events/],
  ])("case %#: what is no calendar, or too large, is refused as a whole", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe("writing iCalendar", () => {
  const anyText = fc.string({
    maxLength: 120,
    unit: fc.constantFrom("a", ",", ";", "\\", "\n", ":", '"', "é", "日", "😀", " x"),
  });
  const anyTitle = anyText.map((text) => `T${text}`.trim());
  /** A file ends whole days by a day and times by an instant, so that alone is read back as it was. */
  const withUntilOf = (rule: string, allDay: boolean) =>
    rule.replace(
      /UNTIL=(\d{8})(T\d{6}Z)?/,
      (_, day, time = "T120000Z") => `UNTIL=${day}${allDay ? "" : time}`,
    );
  const anyEvent: fc.Arbitrary<EventEntry> = fc
    .record({
      start: anyStart,
      hours: fc.integer({ min: 0, max: 50 }),
      zone: fc.constantFrom("Europe/Berlin", "America/New_York", "UTC", "Asia/Tokyo", "Australia/Lord_Howe"),
      allDay: fc.boolean(),
      rule: fc.option(anyRule({ frequencies: ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"], hours: [0, 23] })),
      shifts: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
      title: anyTitle,
      location: anyText.map((text) => text.trim()),
      notes: anyText.map((text) => text.trim()),
    })
    .map(({ start, hours, zone, allDay, rule, shifts, ...texts }) => {
      const startWall = allDay ? parseWall(start.slice(0, 10)) : parseWall(start);
      const at = (shift: number) => wallText(startWall + shift * dayMs);
      const timeZone = allDay ? "Europe/Berlin" : zone;
      const endMs = instantOf(startWall, timeZone) + hours * 3_600_000;
      const [changed, cancelled] = shifts;
      return {
        uid: `${start}-${zone}`,
        startsLocal: wallText(startWall),
        endsLocal: allDay ? at(1 + (hours % 3)) : wallText(Math.max(wallAt(endMs, timeZone), startWall)),
        allDay,
        timeZone,
        rule: rule && withUntilOf(rule, allDay),
        exceptLocal: shifts.slice(2).map(at).sort(),
        extraLocal: [],
        overrides: {
          ...(changed !== undefined && { [at(changed)]: { title: "Other" } }),
          ...(cancelled !== undefined && { [at(cancelled)]: { cancelled: true } }),
        },
        ...texts,
      };
    });

  test("what is written is read back: every field, rule, exception and change", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEvent, { maxLength: 4, selector: ({ uid }) => uid }), (events) => {
        expect(read(write(events))).toEqual({ events, refused: [] });
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("no line is longer than 75 octets, and all end with CRLF", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const text = write([event]);
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("an UNTIL in local time is written in UTC, and for whole days as a day", () => {
    expect(write([{ ...tea, rule: "FREQ=DAILY;UNTIL=20260310T160000" }])).toContain("UNTIL=20260310T150000Z");
    const days = {
      ...tea,
      allDay: true,
      startsLocal: "2026-03-02T00:00:00",
      endsLocal: "2026-03-03T00:00:00",
    };
    const text = write([{ ...days, rule: "FREQ=DAILY;UNTIL=20260310T225959Z" }]);
    expect(text).toMatch(/UNTIL=20260310\r\n/);
    expect(text).toContain("DTSTART;VALUE=DATE:20260302");
  });

  test.each([
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Tokyo",
    "America/Sao_Paulo",
  ])("the VTIMEZONE of %s says for years what the zone's clocks do", (zone) => {
    const text = write([{ ...tea, timeZone: zone }]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const definition = calendar.getFirstSubcomponent("vtimezone");
    const described = new ICAL.Timezone(definition ?? calendar);
    const changes = clockChanges(Date.UTC(2026, 2), Date.UTC(2033, 0), zone).map(({ atMs }) =>
      wallAt(atMs, zone),
    );
    const near = changes.flatMap((wall) => [
      wall - 2 * dayMs,
      wall - 8 * 3_600_000,
      wall + 8 * 3_600_000,
      wall + 2 * dayMs,
    ]);
    for (const wall of [Date.UTC(2026, 2, 1, 12), Date.UTC(2031, 6, 1, 12), ...near]) {
      const at = ICAL.Time.fromDateTimeString(wallText(wall));
      expect(`${wallText(wall)} ${described.utcOffset(at)}`).toBe(
        `${wallText(wall)} ${(wall - instantOf(wall, zone)) / 1_000}`,
      );
    }
  });

  test("clocks change at the local time before the change, to daylight and to standard time", () => {
    const text = write([tea]);
    expect(text).toMatch(
      /BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0200/,
    );
    expect(text).toMatch(
      /BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nTZOFFSETFROM:\+0200\r\nTZOFFSETTO:\+0100/,
    );
  });

  test("clocks that follow a rule are described by it, so that the file stays short and right for ever", () => {
    const text = write([tea]);
    expect(text).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    expect(text).toContain("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    expect(write([{ ...tea, timeZone: "America/New_York" }])).toContain(
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
    );
  });
});
