import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

// Now is Saturday, 21 November 2026.
test.each([
  ["What's for dinner tomorrow?", { day: "2026-11-22" }],
  ["What's for dinner tonight?", { day: "2026-11-21" }],
  ["What are we eating this week?", { from: "2026-11-16", to: "2026-11-22" }],
  ["Which meals are planned next week?", { from: "2026-11-23", to: "2026-11-29" }],
  ["What is planned for lunch on Friday?", { day: "2026-11-27" }],
  ["Show me the meal plan", {}],
])("%j asks for the planned meals", (text, days) => {
  expect(callsFor(text)).toEqual([{ name: "list_agenda", input: { show: "meals", ...days } }]);
});

test.each([
  "What is a good dinner for kids?",
  "What should we eat for dinner?",
  "What are they eating tomorrow?",
  "What's for dinner at Ana's?",
  "What did we eat for dinner yesterday?",
  "What's on tomorrow?",
])("%j does not ask for them", (text) => {
  expect(callsFor(text).filter(({ input }) => "show" in input)).toEqual([]);
});

test.each([
  ["Delete milk from the list", "milk"],
  ["Please take the bread off my list", "bread"],
])("%j takes it off the shopping list", (text, item) => {
  expect(callsFor(text)).toEqual([{ name: "delete_item", input: { kind: "shopping_item", item } }]);
});

test.each([
  "Delete the tent from the packing list",
  "Delete the expense from the list",
  "Don't delete milk from the list",
  "Ana deleted milk from the list",
  "Should I delete milk from the list?",
])("%j takes nothing off the shopping list", (text) => {
  expect(callsFor(text).filter(({ input }) => input["kind"] === "shopping_item")).toEqual([]);
});

test.each([
  ["What's on tonight?", "list_agenda", { day: "2026-11-21" }],
  ["Anything on this evening?", "list_agenda", { day: "2026-11-21" }],
  ["what's on tomorrow evening?", "list_agenda", { day: "2026-11-22" }],
  ["What do I have on Friday afternoon?", "list_agenda", { day: "2026-11-27" }],
  ["Are we busy tonight?", "list_agenda", { day: "2026-11-21" }],
  ["Am I free tonight?", "find_free_slots", { day: "2026-11-21", opens: "18:00", closes: "22:00" }],
])("%j asks for that day", (text, name, input) => {
  expect(callsFor(text)).toEqual([{ name, input }]);
});

// What repeats ends on the day that is told.
test.each([
  [
    "yoga every Monday at 18:00 until 30 June",
    "create_event",
    { title: "yoga", start: "2026-11-23T18:00", rule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630" },
  ],
  [
    "team meeting every other Monday at 10 until March",
    "create_event",
    {
      title: "team meeting",
      start: "2026-11-23T10:00",
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270301",
    },
  ],
  [
    "remind me to take the pills every day at 8 until 30 November",
    "set_reminder",
    { text: "take the pills", at: "2026-11-22T08:00", rule: "FREQ=DAILY;UNTIL=20261130" },
  ],
  [
    "add a task to water the plants every 3 days until 15 December",
    "create_task",
    { title: "water the plants", rule: "FREQ=DAILY;INTERVAL=3;UNTIL=20261215" },
  ],
])("%j", (text, name, input) => {
  expect(callsFor(text)).toEqual([{ name, input }]);
});
