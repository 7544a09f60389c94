import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  ["Move the massage from 3 pm to 5 pm", "move_event", { event: "massage", to: "17:00" }],
  ["The massage is at 5 instead of 3 tomorrow", "move_event", { to: "2026-11-22T17:00" }],
  ["Let's have the workshop a day later", "move_event", { byMinutes: 1440 }],
  [
    "The workshop in my calendar takes place in the annex this time, please add that",
    "update_event",
    { event: "workshop", location: expect.stringMatching(/annex$/) },
  ],
  [
    "My cousins are visiting from 2 to 4 December, enter that in the calendar",
    "create_event",
    { start: "2026-12-02", end: "2026-12-04" },
  ],
  [
    "The task with the fence is not due until 9 December",
    "update_task",
    { task: "fence", dueOn: "2026-12-09" },
  ],
  ["I've oiled the hinges, so that task is done", "complete_task", { task: "hinges" }],
  ["The hinges reminder should come at 7 tomorrow instead", "update_reminder", { reminder: "hinges" }],
  [
    "I've got the lentils, and they go into the pantry",
    "mark_bought",
    { items: ["lentils"], toPantry: true },
  ],
  ["The floor polish is nearly empty, add it to the shopping list", "add_to_shopping_list", {}],
  ["We shall eat the goulash on Friday instead", "update_meal", { meal: "goulash", day: "2026-11-27" }],
])("“%s” is %s", (said, tool, input) => {
  const [call] = callsFor(said);
  expect(call?.name).toBe(tool);
  expect(call?.input).toMatchObject(input);
});

test.each([
  "Put 30 in the pan and whisk",
  "Bin the broken lamp",
  "Take the wheelie bin out",
  "Change the massage from 14.20 to 16.20",
  "The fence task isn't due on Friday",
  "The train is at 10 instead of 9",
  "The supermarket has run out of lentils",
  "The meeting room is in the annex",
  "His recipe for goulash needs 500 g of beef",
  "There's a storm on Friday at 6",
])("“%s” writes nothing", (said) => {
  expect(callsFor(said)).toEqual([]);
});

test.each([
  ["Airport run on Sunday at 6:15", "2026-11-22T06:15"],
  ["Flight to Porto on Friday at 5:40", "2026-11-27T05:40"],
  ["Gym at 6:15 on Monday", "2026-11-23T06:15"],
  ["Run before work on Monday at 6", "2026-11-23T06:00"],
  // Not early: said with its half of the day, by day, or of no such thing.
  ["Flight to Porto on Friday at 5:40 pm", "2026-11-27T17:40"],
  ["Dinner at the airport hotel at 6:30 on Monday", "2026-11-23T18:30"],
  ["Swimming lesson on Monday at 4:30", "2026-11-23T16:30"],
  ["Gym at 6 on Monday", "2026-11-23T18:00"],
  ["Dentist on Monday at 4:30", "2026-11-23T16:30"],
  // Today's morning has passed.
  ["Flight at 6:15 today", "2026-11-21T18:15"],
])("%s: begins at %s", (text, start) => {
  expect(callsFor(text)).toMatchObject([{ name: "create_event", input: { start } }]);
});

test.each([
  ["Wake me up at 5 tomorrow", "2026-11-22T05:00"],
  ["Remind me to leave for the airport at 4:15 tomorrow", "2026-11-22T04:15"],
  ["Remind me to call Ana at 5:15 tomorrow", "2026-11-22T17:15"],
])("%s: reminds at %s", (text, at) => {
  expect(callsFor(text)).toMatchObject([{ name: "set_reminder", input: { at } }]);
});
