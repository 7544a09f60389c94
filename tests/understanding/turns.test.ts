import { expect, test } from "vitest";
import type { Request } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";

const requests: readonly Request[] = [
  ["I won't be going to choir on Thursday, cancel it", "cancel_event", { event: "choir", on: "2026-11-26" }],
  ["The quiz starts half an hour later", "move_event", { event: "quiz", byMinutes: 30 }],
  ["The library form can wait until Friday", "update_task", { task: "library form", dueOn: "2026-11-27" }],
  ["You can stop bugging me about the ferns", "cancel_reminder", { reminder: "ferns" }],
  [
    "We don't need foil any more, strike it off the list",
    "delete_item",
    { kind: "shopping_item", item: "foil" },
  ],
  ["Take me out of the group Class 4 Parents", "leave_group", { group: "Class 4 Parents" }],
  ["Send me a morning summary at half past seven", "update_profile", { digestAt: "07:30" }],
  ["Put the butter back on the list, they had none", "mark_bought", { bought: false, items: ["butter"] }],
  ["Oh no, put that back the way it was", "undo", {}],
];

test("what is said in the turns of everyday speech is read", () => {
  const { right, total, misses } = scoreOf(requests);
  expect(right, misses.join("\n")).toBe(total);
});

test.each([
  "If the haircut's off I'll go home",
  "The film starts half an hour later",
  "Our vicar runs a group called Lunch Club",
  "Nora's friend has got a dentist's appointment on Tuesday at 3",
  "The post about pills is a scam",
  "We could do with more sleep",
])("'%s' is told in passing and writes nothing", (said) => {
  expect(callsFor(said)).toEqual([]);
});
