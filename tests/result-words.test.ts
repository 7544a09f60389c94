import { expect, test } from "vitest";
import { calendarEvent } from "../src/domains/you/calendar-event.ts";
import { reminder } from "../src/domains/you/reminder.ts";
import { chartOf } from "../src/llm/offline/chart.ts";
import { createFormat } from "../src/llm/offline/format.ts";
import { english } from "../src/understanding/english.ts";
import { garage } from "./support/garage.ts";
import { purse } from "./support/purse.ts";
import { place } from "./understanding/requests.ts";
import { diary } from "./you/diary.ts";

test("a trip that cost more than its budget is overspent, and has nothing left of it", async () => {
  const { run, van } = garage();
  await van();
  await run("create_trip", { name: "Porto", from: "2026-11-20", to: "2026-11-25", budget: "40" });
  await run("log_fuel", { odometer: 100, volume: "40", amount: "60" });
  expect((await run("trip_summary")).summary).toContain(
    "Porto has cost 60.00 EUR so far; the budget is overspent by 20.00 EUR.",
  );
});

test("the largest expense is told by itself; of several currencies each has its own", async () => {
  const { run } = purse();
  expect((await run("list_expenses", { order: "largest", limit: 1 })).summary).toBe(
    "There are no expenses in all.",
  );
  await run("create_expense", { amount: "48", category: "eating out", description: "dinner" });
  await run("create_expense", { amount: "12", category: "fuel", description: "gas" });
  expect((await run("list_expenses", { order: "largest", limit: 1 })).summary).toBe(
    "Your largest expense in all: 48.00 EUR for dinner on Sat 21 Nov 2026.",
  );
  await run("create_expense", { amount: "900", currency: "JPY", category: "fuel", description: "snack" });
  expect((await run("list_expenses", { order: "largest", limit: 1 })).summary).toBe(
    "Your 2 largest expenses in all, each currency by itself: 48.00 EUR for dinner on Sat 21 Nov 2026; 900 JPY for snack on Sat 21 Nov 2026.",
  );
});

test("an expense is found by all of its words in any order, and not by some of them", async () => {
  const { run } = purse();
  await run("create_expense", { amount: "120", category: "groceries", description: "Groceries at Spar" });
  expect((await run("update_expense", { expense: "Spar groceries", amount: "112" })).summary).toContain(
    "112.00 EUR",
  );
  expect((await run("update_expense", { expense: "Aldi groceries", amount: "1" })).text).toContain(
    "no expense called “Aldi groceries”",
  );
});

test("a chart of one currency of several says which it is without", () => {
  const line = (currency: string) => ({ key: "fuel", amount: "12.00", currency, count: 1 });
  const sums = JSON.stringify({ lines: [line("EUR"), line("USD")], from: "2026-11-01", to: "2026-11-30" });
  const said = { ...place, language: english };
  const use = { toolUse: "use-1", name: "summarize_expenses", input: {}, result: sums, error: undefined };
  const chart = chartOf([use], { said, format: createFormat(said) });
  expect(chart?.input).toMatchObject({ unit: "EUR", title: expect.stringMatching(/, without USD$/) });
});

test("a changed profile is told in words, with what is so now", async () => {
  const { ok } = diary();
  expect((await ok("update_profile", { timeZone: "Asia/Tokyo" })).summary).toBe(
    "Your time zone is Asia/Tokyo now.",
  );
  expect((await ok("update_profile", { units: "imperial", digestAt: null, mailDigest: false })).summary).toBe(
    "Your units are imperial; your day is not told by itself; the day's digests don't come by mail now.",
  );
  expect((await ok("update_profile", { autonomy: { wins: "act" } })).summary).toBe(
    "Of what I do alone you have said: wins: acts alone now.",
  );
});

test("what repeats says how, and what is undone tells times as other answers do", async () => {
  const { ok, rows } = diary();
  const said = await ok("set_reminder", { text: "pills", at: "2026-11-22T08:00", rule: "FREQ=DAILY" });
  expect(said.summary).toBe("I will remind you Sun 22 Nov 2026, 08:00, and again every day: pills.");
  const [row] = rows.of("reminder");
  expect(reminder.text(reminder.fields.parse(pick(row, reminder.fields.shape)))).toBe(
    "pills, Sun 22 Nov 2026, 08:00",
  );
  await ok("create_event", { title: "Tea", start: "2026-11-24T15:00" });
  const [event] = rows.of("calendar_event");
  expect(calendarEvent.text(calendarEvent.fields.parse(pick(event, calendarEvent.fields.shape)))).toBe(
    "Tea, Tue 24 Nov 2026, 15:00",
  );
});

test("one event of a file is one event", async () => {
  const { ok } = diary();
  const calendar = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:u1",
    "SUMMARY:Tea",
    "DTSTART:20261121T120000Z",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
  expect((await ok("import_calendar", { calendar })).summary).toBe(
    "One event is added, 0 were there already.",
  );
  expect((await ok("import_calendar", { calendar })).summary).toBe(
    "0 events are added, 1 was there already.",
  );
});

function pick(row: object | undefined, shape: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => Object.hasOwn(shape, name)));
}
