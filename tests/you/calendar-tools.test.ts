import { describe, expect, test } from "vitest";
import { diary } from "./diary.ts";

const dentist = { title: "Dentist", start: "2026-11-24T15:00", durationMinutes: 45 };

describe("an event", () => {
  test("is put in the calendar at the user's local time, an hour long where nobody says how long", async () => {
    const { ok, rows } = diary();
    const made = await ok("create_event", { title: "Lunch", start: "2026-11-23T12:30" });
    expect(made.summary).toBe("Lunch is in the calendar: Mon 23 Nov 2026, 12:30–13:30.");
    expect(rows.of("calendar_event")).toMatchObject([
      {
        timeZone: "Europe/Lisbon",
        startsAt: "2026-11-23T12:30:00.000Z",
        untilAt: "2026-11-23T13:30:00.000Z",
      },
    ]);
  });

  test("says at once what it clashes with: the dentist", async () => {
    const { ok } = diary();
    await ok("create_event", dentist);
    const made = await ok("create_event", { title: "Stop in Évora", start: "2026-11-24T15:30" });
    expect(made.summary).toContain("It clashes with Dentist (Tue 24 Nov 2026, 15:00–15:45).");
    expect(made.result.conflicts).toMatchObject([{ title: "Dentist", start: "2026-11-24T15:00" }]);
    const after = await ok("create_event", {
      title: "Coffee",
      start: "2026-11-24T15:45",
      end: "2026-11-24T15:50",
    });
    expect(after.result.conflicts.map((it: { title: string }) => it.title)).toEqual(["Stop in Évora"]);
  });

  test("of whole days takes its last day in, and clashes with nothing", async () => {
    const { ok } = diary();
    await ok("create_event", dentist);
    const made = await ok("create_event", { title: "Holiday", start: "2026-11-23", end: "2026-11-25" });
    expect(made.result.conflicts).toEqual([]);
    expect(made.summary).toContain("Mon 23 Nov 2026 to Wed 25 Nov 2026");
    const lunch = await ok("create_event", { title: "Lunch", start: "2026-11-24T12:00" });
    expect(lunch.result.conflicts).toEqual([]);
    const day = await ok("list_agenda", { day: "2026-11-25" });
    expect(day.result.events).toMatchObject([
      { title: "Holiday", start: "2026-11-23", end: "2026-11-25", allDay: true },
    ]);
    expect((await ok("list_agenda", { day: "2026-11-26" })).result.events).toEqual([]);
  });

  test("of one whole day gets its time when it is moved to one, by day where neither am nor pm was said", async () => {
    const { ok, rows } = diary();
    await ok("create_event", { title: "Meeting with Lea", start: "2026-11-27" });
    await ok("create_event", { title: "Dentist", start: "2026-11-27T15:30" });
    const moved = await ok("move_event", { event: "Lea", to: "03:00", eitherHalf: true });
    expect(moved.summary).toBe(
      "Meeting with Lea is moved from Fri 27 Nov 2026 to Fri 27 Nov 2026, 15:00–16:00. It clashes with Dentist (Fri 27 Nov 2026, 15:30–16:30).",
    );
    expect(rows.of("calendar_event")[0]).toMatchObject({ allDay: false, timeZone: "Europe/Lisbon" });
    const again = await ok("move_event", { event: "Lea", to: "2026-11-30T11:00" });
    expect(again.result.event).toMatchObject({ start: "2026-11-30T11:00", end: "2026-11-30T12:00" });
  });

  test("that repeats is told of a clash at any of its times in the year to come", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Exam", start: "2027-03-02T18:30" });
    const made = await ok("create_event", {
      title: "Yoga",
      start: "2026-11-24T18:00",
      rule: "FREQ=WEEKLY;BYDAY=TU",
    });
    expect(made.summary).toContain("It clashes with Exam (Tue 2 Mar 2027, 18:30–19:30).");
  });

  test.each([
    [{ end: "2026-11-24" }, "Give start and end alike"],
    [{ end: "2026-11-24T16:00", durationMinutes: 5 }, "not both"],
    [{ end: "2026-11-24T14:00" }, "the end is before the start"],
    [{ start: "tomorrow" }, "start"],
    [{ rule: "FREQ=SOMETIMES" }, "FREQ"],
    [{ colour: "red" }, "colour"],
  ])("with %j is refused in words, and nothing is written", async (more, words) => {
    const { run, rows } = diary();
    const { durationMinutes: _, ...rest } = dentist;
    const refused = await run("create_event", { ...rest, ...more });
    expect(refused.status).toBe("failed");
    expect(refused.text).toContain(words);
    expect(rows.of("calendar_event")).toEqual([]);
  });
});

describe("conflicts across a clock change", () => {
  // Europe/Lisbon: 2027-03-28 01:00 becomes 02:00; New York changes on 2027-03-14.
  test("a weekly call held in New York meets a fixed hour in Lisbon only in the weeks between both changes", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Lunch", start: "2027-03-01T13:00", rule: "FREQ=WEEKLY;COUNT=8" });
    const call = await ok("create_event", {
      title: "Call",
      start: "2027-03-01T09:00",
      timeZone: "America/New_York",
      rule: "FREQ=WEEKLY;COUNT=8",
    });
    expect(call.result.conflicts.map((it: { start: string }) => it.start)).toEqual([
      "2027-03-15T13:00",
      "2027-03-22T13:00",
    ]);
  });

  test("a night shift over the leap is an hour shorter by the clock's hands and the same by its length", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Shift", start: "2027-03-28T00:30", durationMinutes: 60 });
    const touching = await ok("create_event", { title: "Train", start: "2027-03-28T02:30" });
    expect(touching.result.conflicts).toEqual([]);
    const inside = await ok("create_event", { title: "Bus", start: "2027-03-28T02:15", durationMinutes: 5 });
    expect(inside.result.conflicts).toMatchObject([{ title: "Shift", end: "2027-03-28T02:30" }]);
  });
});

describe("the agenda", () => {
  test("shows each time of what repeats, what clashes, and the tasks that are due", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Yoga", start: "2026-11-23T18:00", rule: "FREQ=DAILY;COUNT=3" });
    await ok("create_event", { title: "Dinner", start: "2026-11-24T18:30" });
    await ok("create_task", { title: "Renew passport", dueOn: "2026-11-24" });
    const week = await ok("list_agenda", { from: "2026-11-23", to: "2026-11-29" });
    expect(
      week.result.events.map((it: { title: string; start: string }) => `${it.title} ${it.start}`),
    ).toEqual([
      "Yoga 2026-11-23T18:00",
      "Yoga 2026-11-24T18:00",
      "Dinner 2026-11-24T18:30",
      "Yoga 2026-11-25T18:00",
    ]);
    expect(week.summary).toContain("Yoga and Dinner clash. Due: Renew passport.");
    const nothing = await ok("list_agenda", { day: "2026-11-27" });
    expect(nothing.summary).toBe("Nothing is in the calendar on Fri 27 Nov 2026.");
  });

  test("is of today where no day is named, and with words of the next ninety", async () => {
    const { ok } = diary();
    await ok("create_event", { ...dentist, start: "2027-01-12T15:00" });
    expect((await ok("list_agenda")).result).toMatchObject({
      from: "2026-11-21",
      to: "2026-11-21",
      events: [],
    });
    expect((await ok("list_agenda", { search: "dent" })).summary).toContain("Dentist Tue 12 Jan 2027");
  });

  test("has an event that began the day before and reaches in", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Night", start: "2026-11-22T23:00", end: "2026-11-23T02:00" });
    expect((await ok("list_agenda", { day: "2026-11-23" })).result.events).toHaveLength(1);
  });
});

describe("moving", () => {
  test("keeps the length, says what it clashes with then, and is undone exactly", async () => {
    const { ok, rows, undo } = diary();
    await ok("create_event", dentist);
    await ok("create_event", { title: "Lunch", start: "2026-11-26T12:00" });
    const before = structuredClone(rows.of("calendar_event"));
    const moved = await ok("move_event", { event: "dentist", to: "2026-11-26T12:30" });
    expect(moved.summary).toBe(
      "Dentist is moved from Tue 24 Nov 2026, 15:00–15:45 to Thu 26 Nov 2026, 12:30–13:15. It clashes with Lunch (Thu 26 Nov 2026, 12:00–13:00).",
    );
    await undo(moved.toolUse);
    expect(rows.of("calendar_event")).toEqual(expect.arrayContaining(before ?? []));
  });

  test("to a day alone keeps the time of day; by minutes counts from where it is", async () => {
    const { ok } = diary();
    await ok("create_event", dentist);
    expect((await ok("move_event", { event: "Dentist", to: "2026-11-27" })).result.event.start).toBe(
      "2026-11-27T15:00",
    );
    expect((await ok("move_event", { event: "Dentist", byMinutes: -90 })).result.event.start).toBe(
      "2026-11-27T13:30",
    );
    expect((await ok("move_event", { event: "Dentist", durationMinutes: 20 })).result.event.end).toBe(
      "2026-11-27T13:50",
    );
  });

  test("one time of a series leaves the others, the whole series takes its exceptions along", async () => {
    const { ok } = diary();
    await ok("create_event", {
      title: "Yoga",
      start: "2026-11-23T18:00",
      rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=4",
    });
    await ok("cancel_event", { event: "Yoga", on: "2026-12-07" });
    await ok("move_event", { event: "Yoga", on: "2026-11-30", to: "2026-12-01T19:00" });
    const starts = async () =>
      (await ok("list_agenda", { from: "2026-11-21", to: "2026-12-31" })).result.events.map(
        (it: { start: string }) => it.start,
      );
    expect(await starts()).toEqual(["2026-11-23T18:00", "2026-12-01T19:00", "2026-12-14T18:00"]);
    const moved = await ok("move_event", { event: "Yoga", to: "2026-11-24T18:30", scope: "series" });
    expect(moved.summary).toContain("(the whole series)");
    expect(await starts()).toEqual(["2026-11-24T18:30", "2026-12-01T19:00", "2026-12-15T18:30"]);
  });

  test("a series that names its days by number is refused in words; one time of it moves", async () => {
    const { ok, run } = diary();
    await ok("create_event", { title: "Rent", start: "2026-12-01T09:00", rule: "FREQ=MONTHLY;BYMONTHDAY=1" });
    const refused = await run("move_event", { event: "Rent", to: "2026-12-02T09:00", scope: "series" });
    expect([refused.status, refused.text.includes("Move one occurrence")]).toEqual(["failed", true]);
    expect((await ok("move_event", { event: "Rent", to: "2026-12-01T10:00", scope: "series" })).status).toBe(
      "completed",
    );
    expect((await ok("move_event", { event: "Rent", to: "2026-12-02T09:00" })).result.event.start).toBe(
      "2026-12-02T09:00",
    );
  });

  test("with two that may be meant names both with their ids, and an event that is over stands back", async () => {
    const { ok, run } = diary();
    await ok("create_event", { ...dentist, start: "2026-11-02T15:00" });
    const { result } = await ok("create_event", dentist);
    expect((await ok("move_event", { event: "dentist", byMinutes: 60 })).result.event.id).toBe(
      result.event.id,
    );
    await ok("create_event", { ...dentist, start: "2026-12-01T15:00" });
    const refused = await run("move_event", { event: "dentist", byMinutes: 60 });
    expect(refused.status).toBe("failed");
    expect(refused.text).toContain(result.event.id);
    expect((await run("move_event", { event: "opera", byMinutes: 60 })).text).toContain("no event called");
  });

  test.each([
    [{}, "Say when"],
    [{ to: "2026-11-25", byMinutes: 5 }, "not both"],
  ])("with %j is refused", async (more, words) => {
    const { ok, run } = diary();
    await ok("create_event", dentist);
    expect((await run("move_event", { event: "Dentist", ...more })).text).toContain(words);
  });

  test("an event of another zone moves by the user's own clock", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Call", start: "2026-11-24T09:00", timeZone: "America/New_York" });
    const moved = await ok("move_event", { event: "Call", to: "2026-11-25T16:00" });
    expect(moved.result).toMatchObject({
      was: { start: "2026-11-24T14:00" },
      event: { start: "2026-11-25T16:00" },
    });
  });
});

describe("cancelling", () => {
  test("asks a person first", async () => {
    const { rows, run, ok } = diary();
    await ok("create_event", dentist);
    rows.approved.set = () => rows.approved;
    expect((await run("cancel_event", { event: "Dentist" })).status).toBe("failed");
    expect(rows.of("calendar_event")).toHaveLength(1);
  });

  test("a single event removes it; the next of a series is only that one; a series goes whole", async () => {
    const { ok, rows } = diary();
    await ok("create_event", dentist);
    await ok("cancel_event", { event: "Dentist" });
    expect(rows.of("calendar_event")).toEqual([]);
    await ok("create_event", { title: "Yoga", start: "2026-11-20T18:00", rule: "FREQ=DAILY;COUNT=4" });
    const one = await ok("cancel_event", { event: "Yoga" });
    expect(one.summary).toBe("Cancelled: Yoga, Sat 21 Nov 2026, 18:00–19:00.");
    expect((await ok("list_agenda", { from: "2026-11-19", to: "2026-11-30" })).result.events).toHaveLength(3);
    await ok("cancel_event", { event: "Yoga", scope: "series" });
    expect(rows.of("calendar_event")).toEqual([]);
  });
});

describe("free slots", () => {
  test("leave out what is taken, what has passed, and other hours and weekdays", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Work", start: "2026-11-23T09:00", end: "2026-11-23T16:30" });
    const free = await ok("find_free_slots", {
      from: "2026-11-21",
      to: "2026-11-23",
      weekdays: ["SA", "MO"],
    });
    expect(free.result.slots).toEqual([
      { start: "2026-11-21T12:00", end: "2026-11-21T18:00", minutes: 360 },
      { start: "2026-11-23T16:30", end: "2026-11-23T18:00", minutes: 90 },
    ]);
    const none = await ok("find_free_slots", { day: "2026-11-23", durationMinutes: 120 });
    expect(none.summary).toContain("There are no 120 free minutes");
  });

  test("whole-day events leave the day free", async () => {
    const { ok } = diary();
    await ok("create_event", { title: "Birthday", start: "2026-11-23" });
    expect((await ok("find_free_slots", { day: "2026-11-23" })).result.slots).toMatchObject([
      { minutes: 540 },
    ]);
  });
});
