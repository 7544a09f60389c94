import { expect, test } from "vitest";
import { german } from "../../src/understanding/german.ts";
import { callsFor } from "./score.ts";

// Now is Saturday, 21 November 2026.
test.each([
  ["Move the haircut to 4:30", { event: "haircut", to: "16:30", eitherHalf: true }],
  ["Put the dentist at half past two instead", { event: "dentist", to: "14:30", eitherHalf: true }],
  ["Push the dentist back to 3", { event: "dentist", to: "15:00", eitherHalf: true }],
  ["The dentist is now at 11", { event: "dentist", to: "11:00", eitherHalf: true }],
  ["Move the dentist to 4 pm", { event: "dentist", to: "16:00" }],
  ["Change the dentist to 16:15", { event: "dentist", to: "16:15" }],
  ["Move the dentist to noon", { event: "dentist", to: "12:00" }],
  ["Reschedule yoga for 6:30 in the evening", { event: "yoga", to: "18:30" }],
  ["Move the dentist from 3 to 5 pm", { event: "dentist", to: "17:00" }],
  // The day is told.
  ["Move the dentist to Thursday", { event: "dentist", to: "2026-11-26" }],
  ["Move the dentist to Thursday at 4", { event: "dentist", to: "2026-11-26T16:00" }],
  ["Move the dentist to tonight at 8", { event: "dentist", to: "2026-11-21T20:00" }],
  ["Move the dentist to this evening", { event: "dentist", to: "2026-11-21T19:00" }],
])("%j moves what was told of the time, no more", (text, input) => {
  expect(callsFor(text)).toEqual([{ name: "move_event", input }]);
});

test.each([
  ["Move the rent reminder to 11", { reminder: "rent", at: "11:00", eitherHalf: true }],
  ["Remind me about the rent at 10 instead", { reminder: "rent", at: "10:00", eitherHalf: true }],
  ["Move the rent reminder to Friday", { reminder: "rent", at: "2026-11-27" }],
  ["Move the rent reminder to Friday at 8 am", { reminder: "rent", at: "2026-11-27T08:00" }],
])("%j moves what was told of the reminder's time, no more", (text, input) => {
  expect(callsFor(text)).toEqual([{ name: "update_reminder", input }]);
});

test("a time alone keeps the day in German, too", () => {
  expect(callsFor("Verschiebe den Zahnarzt auf 16 Uhr", german)).toMatchObject([
    { name: "move_event", input: { to: "16:00" } },
  ]);
});

test("a new event or reminder without a day is of the next such time", () => {
  expect(callsFor("Remind me to call Ana at 11")).toEqual([
    { name: "set_reminder", input: { text: "call Ana", at: "2026-11-21T11:00" } },
  ]);
});

test.each([
  "Her dentist is moved to 4",
  "Should I move the dentist to 4?",
  "Don't move the dentist to 4",
  "Move the van to Lisbon",
])("%j moves nothing", (text) => {
  expect(callsFor(text).map(({ name }) => name)).not.toContain("move_event");
});
