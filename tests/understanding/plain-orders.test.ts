import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  [
    "Fencing takes place half an hour later on Thursday",
    "move_event",
    { event: "Fencing", byMinutes: 30, on: "2026-11-26" },
  ],
  ["Start band practice 20 minutes earlier this week", "move_event", { byMinutes: -20 }],
  [
    "I've already paid, so you don't need to remind me about the gas bill",
    "cancel_reminder",
    { reminder: "gas bill" },
  ],
  ["What do we still have to get at the chemist's?", "show_shopping_list", {}],
  ["Put 8 eggs on the shopping list", "add_to_shopping_list", { items: [{ name: "eggs", quantity: "8" }] }],
  [
    "Add 3 litres of milk and butter to the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "milk", quantity: "3", unit: "l" }, { name: "butter" }] },
  ],
  ["How do I make pancakes?", "show_recipe", { recipe: "pancakes" }],
  ["Show expenses over 100 euros this month", "list_expenses", { atLeast: "100", period: "this_month" }],
  ["Which purchases were under 20?", "list_expenses", { atMost: "20" }],
  ["What's my total spending for the year?", "summarize_expenses", { period: "this_year" }],
  ["What's the exchange rate from EUR to USD?", "convert_money", { amount: "1", from: "EUR", to: "USD" }],
  [
    "Add a task to renew my passport by Friday, high priority",
    "create_task",
    { title: "renew my passport", priority: "high", dueOn: "2026-11-27" },
  ],
  ["React with a heart to the barbecue post", "react_to_post", { emoji: "❤️", post: "barbecue" }],
  ["Turn off reminder emails", "update_profile", { mailReminders: false }],
  ["Am I over budget anywhere?", "check_budgets", {}],
  ["My net salary is 2400 every month", "set_recurring_item", { direction: "income", amount: "2400" }],
  ["Which of my subscriptions renew next month?", "list_recurring_items", {}],
  [
    "Here is my recipe for scones, please save it: 250 g flour, 50 g butter",
    "save_recipe",
    {
      name: "scones",
      ingredients: [
        { item: "flour", quantity: "250", unit: "g" },
        { item: "butter", quantity: "50", unit: "g" },
      ],
    },
  ],
  ["Is there any rice left in the cupboard?", "show_pantry", { search: "rice" }],
  ["How many people are in the choir group?", "list_group_members", { group: "choir" }],
  [
    "Break down last month's spending by category",
    "summarize_expenses",
    { groupBy: "category", period: "last_month" },
  ],
  ["Plan a whole-day seminar on 4 December", "create_event", { title: "seminar", start: "2026-12-04" }],
  ["Rename the recurring item gym to swimming pool", "update_money_entry", { kind: "recurring_item" }],
  ["Set the status of the Faro trip to done", "set_trip_status", { trip: "Faro", status: "done" }],
  ["The reminder for the drops is no longer needed, delete it", "cancel_reminder", { reminder: "drops" }],
  ["Save an odometer value of 31,200 for the Peugeot", "log_odometer", { odometer: 31_200 }],
  [
    "We bought two lemons and a kilo of sugar; put them in the pantry",
    "add_to_pantry",
    {
      items: [
        { name: "lemons", quantity: "2" },
        { name: "sugar", quantity: "1", unit: "kg" },
      ],
    },
  ],
  [
    "We won't need foil after all; take it off the shopping list",
    "delete_item",
    { kind: "shopping_item", item: "foil" },
  ],
  ["The hens have to be fed every Sunday, could you make that a recurring task?", "create_task", {}],
  ["I need to oil the hinges at some point", "create_task", { title: "oil the hinges" }],
  [
    "Set a reminder for tomorrow quarter to nine in the morning, ring Odile",
    "set_reminder",
    { text: "ring Odile" },
  ],
  ["The Harbour Singers group has invited me, and I'd like to join it", "join_group", {}],
  [
    "I don't have time for the chess club any more, please take me out of the group",
    "leave_group",
    { group: "chess club" },
  ],
  ["Could odile be invited to the Harbour Singers group?", "invite_to_group", { person: "odile" }],
  ["The block on rufus can be lifted again", "unblock_person", { person: "rufus" }],
  ["My post about the lost scarf isn't needed any more, could you delete it?", "delete_post", {}],
  [
    "The tent list is no longer the household's business; stop sharing it",
    "stop_sharing",
    { what: "tent list" },
  ],
])("reads %j", (text, tool, input) => {
  const [call] = callsFor(text);
  expect(call).toMatchObject({ name: tool, input });
});

test.each([
  "The film takes place an hour later on Thursday",
  "My sister's class takes place an hour later on Thursday",
  "He has had enough of the Harbour Singers group and wants to leave it",
  "We need six volunteers for the weekend",
  "I handed in my notice",
  "We have used up all our luck",
  "The pantry contains mice",
  "The football match is at the stadium",
  "I want my childhood back",
  "Rufus's dinner is on Saturday",
  "The train to town was cancelled, please delete it",
  "Write me a short poem about the harbour in Oslo",
  "Could you write me a poem about our truck?",
])("writes nothing for %j", (text) => {
  expect(callsFor(text)).toEqual([]);
});
