import { describe, expect, test } from "vitest";
import { callsFor } from "./score.ts";

/** The calls behind the plan that shows them. */
const orderedBy = (text: string) => callsFor(text).filter(({ name }) => name !== "make_plan");

describe("a reminder before an event of the calendar", () => {
  test.each<[string, object]>([
    ["Remind me 10 minutes before the dentist", { event: "dentist", minutesBefore: 10 }],
    [
      "remind me an hour before lunch with Ana to buy flowers",
      { event: "lunch with Ana", minutesBefore: 60, text: "buy flowers" },
    ],
    [
      "remind me to take the x-rays half an hour before the dentist",
      { event: "dentist", minutesBefore: 30, text: "take the x-rays" },
    ],
    [
      "remind me 20 minutes before the train on Friday",
      { event: "train", minutesBefore: 20, on: "2026-11-27" },
    ],
    ["Remind me the day before the exam", { event: "exam", minutesBefore: 1_440 }],
  ])("“%s”", (text, input) => {
    expect(callsFor(text)).toEqual([{ name: "set_reminder", input }]);
  });
});

describe("a reminder that says no more is of what was ordered before it", () => {
  const dinner = { title: "Dinner with Jo", start: "2026-11-27T20:00" };
  test.each<[string, object, object]>([
    [
      "Add a meeting with Tom tomorrow at 10 and remind me at 9:45",
      { title: "meeting with Tom", start: "2026-11-22T10:00" },
      { text: "meeting with Tom", at: "2026-11-22T09:45" },
    ],
    [
      "Dinner with Jo on Friday at 8 pm and remind me at 7:30",
      dinner,
      { text: "Dinner with Jo", at: "2026-11-27T19:30" },
    ],
    [
      "Dinner with Jo on Friday at 8 pm and remind me at 9 am",
      dinner,
      { text: "Dinner with Jo", at: "2026-11-27T09:00" },
    ],
    [
      "Dinner with Jo on Friday at 8 pm and remind me an hour before",
      dinner,
      { event: "Dinner with Jo", minutesBefore: 60 },
    ],
    [
      "Book the vet for Thursday at 11 and nudge me 30 minutes beforehand",
      { title: "vet", start: "2026-11-26T11:00" },
      { event: "vet", minutesBefore: 30 },
    ],
    [
      "Dinner with Jo on Friday at 8 pm. Remind me on Thursday at 5 pm.",
      dinner,
      { text: "Dinner with Jo", at: "2026-11-26T17:00" },
    ],
  ])("“%s”", (text, event, reminder) => {
    expect(orderedBy(text)).toEqual([
      { name: "create_event", input: event },
      { name: "set_reminder", input: reminder },
    ]);
  });

  test("of a task on its day, and of an event that is moved on its new one", () => {
    expect(orderedBy("Add a task to pay the rent by Friday and remind me at 8").at(1)?.input).toEqual({
      text: "pay the rent",
      at: "2026-11-27T08:00",
    });
    expect(orderedBy("move the dentist to Friday at 4 and remind me at 3").at(1)?.input).toEqual({
      text: "dentist",
      at: "2026-11-27T15:00",
    });
  });

  test.each([
    // Behind it, of nothing, of which day is not said.
    "dentist on Friday at 10 and remind me at 6 pm",
    "I spent 12 on lunch and remind me at 5",
    "add milk to the list and remind me at 5",
    "put lunch with Ana on Tuesday at noon, and remind me the day before at 6 pm",
    "remind me the day before at 6 pm",
    "remind me at 9:45",
    "remind me 10 minutes before",
  ])("“%s” does nothing", (text) => {
    expect(callsFor(text)).toEqual([]);
  });
});
