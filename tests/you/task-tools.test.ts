import { describe, expect, test } from "vitest";
import { nextDue } from "../../src/domains/you/next-task.ts";
import { diary } from "./diary.ts";

const titles = (used: { result: { tasks: { title: string }[] } }) =>
  used.result.tasks.map(({ title }) => title);

describe("tasks", () => {
  test("are listed those due first, by state, day, list and words", async () => {
    const { ok } = diary();
    await ok("create_task", { title: "Paint the fence", list: "house" });
    await ok("create_task", { title: "Renew passport", dueOn: "2026-12-01", priority: "urgent" });
    await ok("create_task", { title: "Call the bank", dueOn: "2026-11-19" });
    const all = await ok("list_tasks");
    expect(titles(all)).toEqual(["Call the bank", "Renew passport", "Paint the fence"]);
    expect(all.result.tasks[1]).toMatchObject({ priority: "urgent", dueOn: "2026-12-01" });
    expect(all.summary).toContain("Call the bank (overdue since Thu 19 Nov 2026)");
    expect(titles(await ok("list_tasks", { dueBy: "2026-11-20" }))).toEqual(["Call the bank"]);
    expect(titles(await ok("list_tasks", { list: "house" }))).toEqual(["Paint the fence"]);
    await ok("complete_task", { task: "bank" });
    expect(titles(await ok("list_tasks", { search: "a" }))).toEqual(["Renew passport", "Paint the fence"]);
    expect(titles(await ok("list_tasks", { state: "done" }))).toEqual(["Call the bank"]);
  });

  test("done with their parts; open again by themselves", async () => {
    const { ok, rows } = diary();
    await ok("create_task", { title: "Move house" });
    const part = await ok("create_task", { title: "Find boxes", parent: "move" });
    expect(part.summary).toBe("Noted: Find boxes, as a part of Move house.");
    await ok("complete_task", { task: "Move house" });
    expect(rows.of("task")).toMatchObject([
      { done: true, doneAt: "2026-11-21T12:00:00.000Z" },
      { done: true, doneAt: "2026-11-21T12:00:00.000Z" },
    ]);
    await ok("complete_task", { task: "Find boxes", done: false });
    expect(titles(await ok("list_tasks"))).toEqual(["Find boxes"]);
  });

  test("that repeat: the next one is made, with its parts, once, and one undo takes back all of it", async () => {
    const { ok, run, rows, undo } = diary();
    await ok("create_task", { title: "Bins", dueOn: "2026-11-19", rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=3" });
    await ok("create_task", { title: "Glass", parent: "Bins" });
    const before = rows.of("task");
    const done = await ok("complete_task", { task: "Bins" });
    expect(done.summary).toBe("Done: Bins. The next one is due Thu 26 Nov 2026.");
    expect(done.result.next).toMatchObject({ dueOn: "2026-11-26", rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=2" });
    expect(rows.of("task")).toHaveLength(4);
    expect(rows.of("task")?.filter((row) => !row["done"])).toMatchObject([
      { title: "Bins" },
      { title: "Glass", parentId: done.result.next.id },
    ]);
    expect((await run("complete_task", { task: done.result.task.id })).summary).toBe("Bins is done already.");
    await undo(done.toolUse);
    expect(new Set(rows.of("task"))).toEqual(new Set(before));
  });

  test.each([
    ["2026-11-19", "FREQ=DAILY", "2026-11-22"],
    ["2026-11-25", "FREQ=WEEKLY", "2026-12-02"],
    [null, "FREQ=DAILY;INTERVAL=3", "2026-11-24"],
    ["2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30"],
    ["2026-11-21", "FREQ=HOURLY", "2026-11-22"],
  ])("due %s by %s, done on 21 November, come again on %s", (dueOn, rule, next) => {
    expect(nextDue({ dueOn, rule }, "2026-11-21")).toEqual({ dueOn: next, rule });
  });

  test.each([
    ["FREQ=WEEKLY;BYDAY=SA", "2026-11-21"],
    ["FREQ=WEEKLY;BYDAY=FR", "2026-11-27"],
    ["FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01"],
    ["FREQ=DAILY;INTERVAL=3", "2026-11-21"],
    ["FREQ=YEARLY", "2026-11-21"],
  ])("noted by %s without a day on Saturday 21 November, is due on %s", async (rule, due) => {
    const { ok } = diary();
    expect((await ok("create_task", { title: "Plants", rule })).result.task.dueOn).toBe(due);
  });

  test("what a rule still counts is what is left of it", () => {
    const counted = { dueOn: "2026-11-10", rule: "FREQ=DAILY;INTERVAL=2;COUNT=9" };
    expect(nextDue(counted, "2026-11-21")).toEqual({
      dueOn: "2026-11-22",
      rule: "FREQ=DAILY;INTERVAL=2;COUNT=3",
    });
  });

  test.each([
    ["2026-11-19", "FREQ=DAILY;COUNT=3"],
    ["2026-11-19", "FREQ=DAILY;UNTIL=20261121"],
  ])("due %s by %s come no more on 21 November", (dueOn, rule) => {
    expect(nextDue({ dueOn, rule }, "2026-11-21")).toBeUndefined();
  });
});

describe("reminders", () => {
  test("are set by local time or by minutes, and listed the next first, those by rule at their next time", async () => {
    const { ok, clock } = diary("America/New_York");
    const set = await ok("set_reminder", { text: "call Ana", at: "2026-11-22T09:00" });
    expect(set.summary).toBe("I will remind you Sun 22 Nov 2026, 09:00: call Ana.");
    await ok("set_reminder", { text: "eggs", inMinutes: 20 });
    await ok("set_reminder", { text: "pills", at: "2026-11-01T08:00", rule: "FREQ=DAILY" });
    const listed = async () =>
      (await ok("list_reminders")).result.reminders.map(
        (it: { text: string; at: string }) => `${it.text} ${it.at}`,
      );
    expect(await listed()).toEqual([
      "eggs 2026-11-21T07:20",
      "pills 2026-11-21T08:00",
      "call Ana 2026-11-22T09:00",
    ]);
    clock.at += 4 * 3_600_000;
    expect(await listed()).toEqual(["pills 2026-11-22T08:00", "call Ana 2026-11-22T09:00"]);
  });

  test("are set for so long before an event of the calendar, by its title where nothing else was said", async () => {
    const { ok, run, rows } = diary("America/New_York");
    await ok("create_event", { title: "Dentist", start: "2026-11-24T15:00" });
    await ok("create_event", { title: "Mum's birthday", start: "2026-11-26" });
    await ok("create_event", { title: "Yoga", start: "2026-11-23T18:00", rule: "FREQ=WEEKLY" });
    const said = await ok("set_reminder", { event: "dentist", minutesBefore: 10 });
    expect(said.summary).toBe("I will remind you Tue 24 Nov 2026, 14:50: Dentist.");
    const packed = await ok("set_reminder", { event: "dentist", minutesBefore: 60, text: "x-rays" });
    expect(packed.result.reminder).toMatchObject({ text: "x-rays", at: "2026-11-24T14:00" });
    // What takes the whole day is told of in the morning.
    const day = await ok("set_reminder", { event: "birthday", minutesBefore: 1_440 });
    expect(day.result.reminder.at).toBe("2026-11-25T09:00");
    const yoga = await ok("set_reminder", { event: "yoga", on: "2026-11-30", minutesBefore: 30 });
    expect(yoga.result.reminder.at).toBe("2026-11-30T17:30");
    const before = rows.of("reminder");
    for (const [input, words] of [
      [{ event: "dentist", at: "2026-11-24T09:00" }, "not both"],
      [{ minutesBefore: 10, text: "x" }, "which event"],
      [{ event: "surgery", minutesBefore: 10 }, "surgery"],
      [{ at: "2026-11-24T09:00" }, "what to remind of"],
      [{ event: "dentist", minutesBefore: 100_000 }, "has passed"],
    ] as const) {
      const refused = await run("set_reminder", input);
      expect([refused.status, refused.text.includes(words)], refused.text).toEqual(["failed", true]);
    }
    expect(rows.of("reminder")).toEqual(before);
  });

  test("that are cancelled are told of no more; an undo puts them back on the clock", async () => {
    const { ok, run, undo, rows } = diary();
    await ok("set_reminder", { text: "call Ana", at: "2026-11-22T09:00" });
    const off = await ok("cancel_reminder", { reminder: "ana" });
    expect((await ok("list_reminders")).summary).toBe("No reminder is set.");
    expect((await run("cancel_reminder", { reminder: "ana" })).status).toBe("failed");
    await undo(off.toolUse);
    expect(rows.of("reminder")).toMatchObject([{ active: true }]);
  });

  test.each([
    [{ at: "2026-11-21T11:00" }, "has passed"],
    [{ at: "2026-11-21T11:00", rule: "FREQ=DAILY;COUNT=1" }, "has passed"],
    [{}, "Say when"],
    [{ at: "2026-11-22T11:00", inMinutes: 3 }, "Say when"],
  ])("with %j are refused in words", async (when, words) => {
    const { run, rows } = diary();
    const refused = await run("set_reminder", { text: "x", ...when });
    expect([refused.status, refused.text.includes(words)], refused.text).toEqual(["failed", true]);
    expect(rows.of("reminder")).toEqual([]);
  });
});
