import { describe, expect, test } from "vitest";
import { reminder } from "../../src/domains/you/reminder.ts";
import { diary } from "./diary.ts";

describe("tasks", () => {
  test("are changed field by field, and lose a day, a rule or their whole again", async () => {
    const { ok, run, rows } = diary();
    await ok("create_task", { title: "Move house" });
    await ok("create_task", { title: "Renew passport", dueOn: "2026-12-01" });
    const changed = await ok("update_task", {
      task: "passport",
      dueOn: "2026-12-04",
      priority: "urgent",
      parent: "Move house",
    });
    expect(changed.summary).toBe("The task is Renew passport, due Fri 4 Dec 2026, urgent priority now.");
    const of = () => rows.of("task")?.find((it) => it["title"] === "Renew passport");
    expect(of()).toMatchObject({ dueOn: "2026-12-04", priority: 4, notes: "" });
    expect(of()?.["parentId"]).not.toBeNull();
    await ok("update_task", { task: "passport", dueOn: null, parent: null });
    expect(of()).toMatchObject({ dueOn: null, parentId: null, priority: 4 });
    await ok("update_task", { task: "passport", rule: "FREQ=YEARLY" });
    expect(of(), "a rule counts from a day").toMatchObject({ dueOn: "2026-11-21", rule: "FREQ=YEARLY" });
    expect((await run("update_task", { task: "passport" })).text).toContain("what is to be different");
    expect((await run("update_task", { task: "passport", parent: "passport" })).text).toContain(
      "no part of itself",
    );
  });

  test("and recipes go only where the user allows it; what lies on a list goes at once", async () => {
    const { ok, rows } = diary();
    await ok("create_task", { title: "Paint the fence" });
    await ok("save_recipe", { name: "Curry", ingredients: [{ item: "rice", quantity: "200", unit: "g" }] });
    await ok("plan_meal", { meal: "Curry", day: "2026-11-27" });
    await ok("plan_meal", { meal: "Curry", day: "2026-11-29" });
    await ok("add_to_shopping_list", { items: [{ name: "milk" }] });
    await ok("add_to_pantry", { items: [{ name: "rice", quantity: "2", unit: "kg" }] });
    expect((await ok("delete_item", { kind: "task", item: "fence" })).summary).toBe(
      "Deleted the task Paint the fence.",
    );
    await ok("delete_item", { kind: "meal", item: "curry", on: "2026-11-29" });
    expect(rows.of("meal")).toMatchObject([{ day: "2026-11-27" }]);
    await ok("delete_item", { kind: "recipe", item: "Curry" });
    await ok("delete_item", { kind: "shopping_item", item: "milk" });
    await ok("delete_item", { kind: "pantry_item", item: "rice" });
    const kinds = ["task", "recipe", "shopping_item", "pantry_item"];
    expect(kinds.map((kind) => rows.of(kind))).toEqual([[], [], [], []]);
  });
});

describe("an event", () => {
  test("gets another title, place and notes: one time of a series, or all of it", async () => {
    const { ok, rows } = diary();
    await ok("create_event", { title: "Yoga", start: "2026-11-23T18:00", rule: "FREQ=WEEKLY" });
    const one = await ok("update_event", { event: "yoga", on: "2026-11-30", location: "Park" });
    expect(one.summary).toBe("Changed: Yoga, Park, Mon 30 Nov 2026, 18:00–19:00 (this one time).");
    expect(rows.of("calendar_event")).toMatchObject([{ location: "" }]);
    await ok("update_event", { event: "yoga", scope: "series", title: "Pilates", notes: "bring a mat" });
    expect(rows.of("calendar_event")).toMatchObject([{ title: "Pilates", notes: "bring a mat" }]);
    const agenda = await ok("list_agenda", { from: "2026-11-23", to: "2026-11-30" });
    expect(agenda.result.events).toMatchObject([
      { title: "Pilates" },
      { title: "Pilates", location: "Park" },
    ]);
  });

  test("becomes a series by a rule and a single one without; a rule by which it never comes is refused", async () => {
    const { ok, run, rows } = diary();
    await ok("create_event", { title: "Choir", start: "2026-11-25T19:00" });
    await ok("update_event", { event: "choir", rule: "FREQ=WEEKLY;BYDAY=WE" });
    expect(rows.of("calendar_event")).toMatchObject([{ rule: "FREQ=WEEKLY;BYDAY=WE" }]);
    await ok("update_event", { event: "choir", rule: null });
    expect(rows.of("calendar_event")).toMatchObject([{ rule: null }]);
    await ok("create_event", { title: "Swimming", start: "2026-11-04T19:00", rule: "FREQ=WEEKLY" });
    const never = await run("update_event", {
      event: "swimming",
      rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    });
    expect(never.text).toContain("would not take place again");
  });
});

describe("a reminder", () => {
  test("is said at another time, in other words, again and again, or once", async () => {
    const { ok, run, rows } = diary();
    await ok("set_reminder", { text: "call the garage", at: "2026-11-22T09:00" });
    const moved = await ok("update_reminder", { reminder: "garage", at: "2026-11-22T10:30" });
    expect(moved.summary).toBe("I will remind you Sun 22 Nov 2026, 10:30: call the garage.");
    await ok("update_reminder", { reminder: "garage", text: "call Ana", rule: "FREQ=DAILY" });
    expect(rows.of("reminder")).toMatchObject([
      { text: "call Ana", rule: "FREQ=DAILY", remindAt: "2026-11-22T10:30:00.000Z", repeats: true },
    ]);
    await ok("update_reminder", { reminder: "Ana", rule: null, inMinutes: 20 });
    expect(rows.of("reminder")).toMatchObject([{ rule: null, remindAt: "2026-11-21T12:20:00.000Z" }]);
    expect((await run("update_reminder", { reminder: "Ana", at: "2026-11-20T10:00" })).text).toContain(
      "has passed",
    );
    expect((await run("update_reminder", { reminder: "Ana" })).text).toContain("what is to be different");
  });

  test("that repeats and is written again is said at its next time, not at once, and counts from its first", () => {
    const row = {
      id: "",
      version: 2,
      visibility: "private" as const,
      createdAt: "",
      updatedAt: "",
      text: "pills",
      remindAt: "2026-11-01T08:00:00.000Z",
      timeZone: "Europe/Lisbon",
      rule: "FREQ=DAILY;COUNT=30",
      active: true,
    };
    const wish = reminder.schedule?.(row, new Date("2026-11-21T12:00:00Z"));
    expect(wish).toMatchObject({ at: "2026-11-22T08:00:00.000Z", since: row.remindAt, rule: row.rule });
    expect(reminder.schedule?.(row, new Date("2026-12-21T12:00:00Z"))).toBeNull();
    expect(reminder.schedule?.({ ...row, rule: null }, new Date("2026-11-21T12:00:00Z"))).toBeNull();
  });
});

describe("meals and lists", () => {
  test("a meal is moved, cooked for others, and becomes another dish with its recipe", async () => {
    const { ok, rows } = diary();
    await ok("save_recipe", { name: "Curry" });
    await ok("plan_meal", { meal: "lasagne", day: "2026-11-24" });
    expect((await ok("update_meal", { meal: "lasagne", day: "2026-11-25", servings: 6 })).summary).toBe(
      "It is lasagne for dinner on Wed 25 Nov 2026, for 6 now; it was lasagne for dinner on Tue 24 Nov 2026, for 2.",
    );
    await ok("update_meal", { meal: "lasagne", dish: "curry", slot: "lunch" });
    expect(rows.of("meal")).toMatchObject([
      { title: "Curry", slot: "lunch", servings: 6, recipeId: rows.of("recipe")?.[0]?.id },
    ]);
  });

  test("an amount on the shopping list and in the pantry is set, not added", async () => {
    const { ok, run, rows } = diary();
    await ok("add_to_shopping_list", { items: [{ name: "milk", quantity: "2", unit: "l" }] });
    await ok("add_to_pantry", { items: [{ name: "rice", quantity: "2", unit: "kg" }] });
    expect((await ok("update_list_item", { list: "shopping", item: "milk", quantity: "1" })).summary).toBe(
      "On the shopping list: 1 l milk; it was 2 l milk.",
    );
    await ok("update_list_item", { list: "pantry", item: "rice", quantity: "0.5", expiresOn: "2027-01-01" });
    expect(rows.of("pantry_item")).toMatchObject([{ quantity: "0.5", unit: "kg", expiresOn: "2027-01-01" }]);
    const wrong = { list: "shopping", item: "milk", expiresOn: "2027-01-01" };
    expect((await run("update_list_item", wrong)).text).toContain("Only what is in the pantry");
  });
});
