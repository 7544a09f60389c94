import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  [
    "a file whose columns stand behind what is said of them",
    "Import these: date;amount;note\n2026-11-02;14.90;book",
    "import_expenses",
    { csv: "date;amount;note\n2026-11-02;14.90;book" },
  ],
  [
    "a name without an article as what “it” is",
    "I've cancelled Netflix, so please stop booking it every month.",
    "stop_recurring_item",
    { item: "Netflix" },
  ],
  [
    "the longer of two words that tell a category",
    "fish and chips for 14 euros",
    "create_expense",
    { category: "eating out" },
  ],
  [
    "the category of what repeats",
    "my half of the rent is 480 a month",
    "set_recurring_item",
    { category: "housing", amount: "480" },
  ],
  [
    "a month as the end of saving",
    "I want to save 1,200 for Japan by June",
    "set_savings_goal",
    { name: "Japan", dueOn: "2027-06-30" },
  ],
  ["a feast as a name", "Take 80 out of the Christmas savings", "add_to_goal", { goal: "Christmas" }],
  [
    "who logged it as no part of what it is",
    "The salary I logged was 2250, not 2150",
    "update_money_entry",
    { entry: "salary", amount: "2250" },
  ],
  [
    "a rate by its unit",
    "Use a rate of 1.15 euros to the pound",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15" },
  ],
  [
    "a bare sum behind a meal with others, where it is too much for a time",
    "Drinks with the team, 42",
    "create_expense",
    { amount: "42", category: "eating out" },
  ],
  [
    "what everybody at the table had as one sum",
    "We had pizza on Thursday, 31.50 for the four of us",
    "create_expense",
    { amount: "31.50", description: "pizza" },
  ],
  [
    "“from now on” behind “a month” as no day",
    "I'd like to keep groceries under 550 a month from now on",
    "set_budget",
    { amount: "550", category: "groceries" },
  ],
  [
    "a limit that is no more wanted",
    "I don't need a budget for clothes any more",
    "delete_money_entry",
    { kind: "budget", entry: "shopping" },
  ],
  ["one's share of a bill", "My half of dinner was 24", "create_expense", { amount: "24" }],
  [
    "what a subscription costs now",
    "The Netflix payment should be 15.99 now",
    "update_money_entry",
    { kind: "recurring_item", entry: "Netflix", amount: "15.99" },
  ],
  [
    "what savings are taken from",
    "Had to dip into the caravan fund for 200",
    "add_to_goal",
    { takeOut: true },
  ],
])("reads %s", (...[, text, name, input]) => {
  expect(callsFor(text)).toEqual([{ name, input: expect.objectContaining(input) }]);
});

test.each([
  "My brother spends 200 a month on games",
  "I no longer have a headache",
  "Don't book the movers yet",
  "Babysitting never brought in 45 euros",
  "The mistake cost us 3 points",
  "Drinks with the team, 8",
  "My share of the work is 3 days",
  "Make my dentist appointment 10.30",
  "I don't want a budget for clothes",
])("writes nothing: %s", (text) => {
  expect(callsFor(text)).toEqual([]);
});

const vignette = { amount: "12.40", description: "vignette", trip: "Slovenia" };

test.each([
  ["Paid 12.40 for the vignette, Slovenia trip", [vignette]],
  ["Paid 12.40 for the vignette on the Slovenia trip", [vignette]],
  [
    "40 for diesel, Tuscany trip",
    [{ amount: "40", description: "diesel", category: "fuel", trip: "Tuscany" }],
  ],
  ["lunch 32, on the Porto trip", [{ amount: "32", description: "lunch", trip: "Porto" }]],
  ["Tickets 60, Porto trip, yesterday", [{ amount: "60", trip: "Porto", date: "2026-11-20" }]],
  [
    "Yesterday we paid 54 euros for tickets on our trip to Porto",
    [{ amount: "54", description: "tickets", date: "2026-11-20", trip: "Porto" }],
  ],
  [
    "I paid 30 for lunch and 8 for parking, Porto trip",
    [
      { amount: "30", description: "lunch", trip: "Porto" },
      { amount: "8", description: "parking", trip: "Porto" },
    ],
  ],
])("%s: is booked on the trip that is named beside it", (text, expenses) => {
  expect(callsFor(text)).toMatchObject(expenses.map((input) => ({ name: "create_expense", input })));
});

test.each([
  "My brother paid 40 for diesel, Tuscany trip",
  "I didn't pay 40 for diesel, Tuscany trip",
  "If I pay 40 for diesel, Tuscany trip, what is left?",
  "paid 20 for parking, school trip",
])("%s: books nothing", (text) => {
  expect(callsFor(text)).toEqual([]);
});
