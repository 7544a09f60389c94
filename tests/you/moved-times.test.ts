import { expect, test } from "vitest";
import { diary } from "./diary.ts";

// Europe/Lisbon: on 2027-03-28 clocks are put forward; the diary's now is 21 November 2026, 12:00.
test("a time alone keeps the event's day, also behind a clock change, and its length", async () => {
  const { ok } = diary();
  await ok("create_event", { title: "Haircut", start: "2027-03-29T15:00", durationMinutes: 45 });
  const moved = await ok("move_event", { event: "haircut", to: "16:30" });
  expect(moved.result.event).toMatchObject({ start: "2027-03-29T16:30", end: "2027-03-29T17:15" });
});

test("a day alone keeps the event's time and length across a clock change", async () => {
  const { ok } = diary();
  await ok("create_event", { title: "Dentist", start: "2027-03-26T09:30", durationMinutes: 45 });
  const moved = await ok("move_event", { event: "dentist", to: "2027-03-30" });
  expect(moved.result.event).toMatchObject({ start: "2027-03-30T09:30", end: "2027-03-30T10:15" });
});

test.each([
  ["15:00", "16:30", "16:30"],
  ["09:30", "14:30", "14:30"],
  ["19:00", "08:00", "20:00"],
  ["15:30", "09:00", "09:00"],
  ["06:00", "17:30", "05:30"],
])("an event at %s moved to %s without am or pm is at %s then", async (start, to, then) => {
  const { ok } = diary();
  await ok("create_event", { title: "Run", start: `2026-11-24T${start}` });
  const moved = await ok("move_event", { event: "run", to, eitherHalf: true });
  expect(moved.result.event.start).toBe(`2026-11-24T${then}`);
});

test("a time that was said with am or pm is taken as it is", async () => {
  const { ok } = diary();
  await ok("create_event", { title: "Run", start: "2026-11-24T19:00" });
  const moved = await ok("move_event", { event: "run", to: "08:00" });
  expect(moved.result.event.start).toBe("2026-11-24T08:00");
});

test("a time alone moves one occurrence on its own day", async () => {
  const { ok } = diary();
  await ok("create_event", { title: "Yoga", start: "2026-11-23T18:00", rule: "FREQ=WEEKLY" });
  const moved = await ok("move_event", { event: "yoga", on: "2026-11-30", to: "19:00" });
  expect(moved.result.event).toMatchObject({ start: "2026-11-30T19:00", end: "2026-11-30T20:00" });
});

test("a reminder keeps its day with a time alone, and its time with a day alone", async () => {
  const { ok } = diary();
  await ok("set_reminder", { text: "pay the rent", at: "2027-03-29T09:15" });
  const later = await ok("update_reminder", { reminder: "rent", at: "11:00", eitherHalf: true });
  expect(later.result.reminder.at).toBe("2027-03-29T11:00");
  const other = await ok("update_reminder", { reminder: "rent", at: "2027-03-26" });
  expect(other.result.reminder.at).toBe("2027-03-26T11:00");
});

test.each([
  ["move_event", { event: "dentist", to: "25:00" }, "HH:mm"],
  ["move_event", { event: "dentist", to: "2026-11-25", eitherHalf: true }, "It goes with a time alone"],
  ["move_event", { event: "holiday", to: "16:30" }, "whole days"],
  ["update_reminder", { reminder: "rent", eitherHalf: true, inMinutes: 5 }, "It goes with a time alone"],
  ["update_reminder", { reminder: "rent", at: "08:00" }, "has passed"],
])("%s with %j is refused in words, and nothing is changed", async (tool, input, words) => {
  const { ok, run, rows } = diary();
  await ok("create_event", { title: "Dentist", start: "2026-11-24T15:00" });
  await ok("create_event", { title: "Holiday", start: "2026-11-25", end: "2026-11-26" });
  await ok("set_reminder", { text: "pay the rent", at: "2026-11-21T18:00" });
  const before = JSON.stringify([rows.of("calendar_event"), rows.of("reminder")]);
  const refused = await run(tool, input);
  expect(refused.status).toBe("failed");
  expect(refused.text).toContain(words);
  expect(JSON.stringify([rows.of("calendar_event"), rows.of("reminder")])).toBe(before);
});
