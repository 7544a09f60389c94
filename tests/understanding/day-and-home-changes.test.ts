import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  ["The tax workshop begins 25 minutes later than planned", "move_event", { byMinutes: 25 }],
  ["My massage is now on Wednesday at 11 rather than on Tuesday", "move_event", { to: "2026-11-25T11:00" }],
  ["Could the massage be moved to 3 pm on Friday?", "move_event", { to: "2026-11-27T15:00" }],
  ["Move the massage from Thursday to Friday at 9", "move_event", { to: "2026-11-27T09:00" }],
  [
    "The workshop takes place at 8 Canal Street; please add that",
    "update_event",
    { event: "workshop", location: "8 Canal Street" },
  ],
  [
    "The workshop with Odile should have the title pottery",
    "update_event",
    { event: "workshop with Odile", title: "pottery" },
  ],
  [
    "As the pool is shut, take the swimming of 5 December out of the series",
    "cancel_event",
    { event: "swimming", on: "2026-12-05" },
  ],
  ["Where do I have a free half hour on Monday?", "find_free_slots", { durationMinutes: 30 }],
  ["I need to oil the gate, please note it as a task", "create_task", { title: "oil the gate" }],
  [
    "Please put oiling the gate on the list called cabin",
    "create_task",
    { title: "oiling the gate", list: "cabin" },
  ],
  [
    "The task with the gate should have the title grease it",
    "update_task",
    { task: "gate", title: "grease it" },
  ],
  [
    "Move the task about the gate from Monday to Tuesday",
    "update_task",
    { task: "gate", dueOn: "2026-11-24" },
  ],
  ["Change the reminder about the gate to 9", "update_reminder", { reminder: "gate" }],
  ["Please cook the planned goulash for six people", "update_meal", { meal: "goulash", servings: 6 }],
  [
    "There is quark at home that keeps until 2 December",
    "add_to_pantry",
    { items: [{ name: "quark", expiresOn: "2026-12-02" }] },
  ],
  [
    "Only 4 of the jars of plums are left in the pantry",
    "update_list_item",
    { list: "pantry", item: "plums", quantity: "4" },
  ],
  [
    "Change the quark on the shopping list from 250 g to 500 g",
    "update_list_item",
    { item: "quark", quantity: "500" },
  ],
  [
    "2 kg of plums need to be bought",
    "add_to_shopping_list",
    { items: [{ name: "plums", quantity: "2", unit: "kg" }] },
  ],
  [
    "Please add lamp wicks to the things we have to buy",
    "add_to_shopping_list",
    { items: [{ name: "lamp wicks" }] },
  ],
  ["My wife and I have bought the plums", "mark_bought", { items: ["plums"] }],
  [
    "Save my recipe for leek pie for 4 people, which takes 3 leeks and 200 g of flour",
    "save_recipe",
    { name: "leek pie", servings: 4 },
  ],
])("“%s” is %s", (said, tool, input) => {
  const [call] = callsFor(said);
  expect(call?.name).toBe(tool);
  expect(call?.input).toMatchObject(input);
});

test.each([
  "The task with the highest priority",
  "The film begins 15 minutes later than planned",
  "I had planned risotto",
  "I want the last word",
  "Only 3 of the players are left",
  "The task with the gate was easy",
  "My essay should have the title Home",
  "I forgot to mark the task as done",
  "The pantry is a mess",
  "The library is at 14 Harbour Street",
  "3 of the tickets need to be sold",
])("“%s” writes nothing", (said) => {
  expect(callsFor(said)).toEqual([]);
});
