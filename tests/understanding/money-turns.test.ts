import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  [
    "the category that stands beside an expense",
    "The pillow was 22 euros yesterday, file it under housing",
    "create_expense",
    { amount: "22", category: "housing", date: "2026-11-20" },
  ],
  [
    "the place before the sum",
    "At the flower stall I spent 13 euros on tulips",
    "create_expense",
    { amount: "13" },
  ],
  [
    "what was otherwise, with the day that only tells which one",
    "The curry on Thursday was really 14.20 and not 12.40",
    "update_expense",
    { expense: "curry", amount: "14.20" },
  ],
  [
    "a wrong sum before the right one",
    "I noted 40 euros for the lamp, but it was 14",
    "update_expense",
    { expense: "lamp", amount: "14" },
  ],
  [
    "what is wished to be gone",
    "We'd like the weekly limit for sweets removed",
    "delete_money_entry",
    { kind: "budget", period: "week" },
  ],
  [
    "a goal's new name",
    "The goal Attic should be called Studio",
    "update_money_entry",
    { kind: "savings_goal", entry: "Attic", name: "Studio" },
  ],
  [
    "the next payment's day as the first",
    "The dog's insurance is 96 euros a year, and the next payment is due on 3 March",
    "set_recurring_item",
    { amount: "96", every: "year", startsOn: "2027-03-03" },
  ],
  [
    "how long something repeats",
    "The piano loan is 70 euros a month until 1 May 2028",
    "set_recurring_item",
    { amount: "70", endsOn: "2028-05-01" },
  ],
  [
    "what has ended, whoever says so",
    "We no longer rent the boathouse, so please stop booking it",
    "stop_recurring_item",
    { item: "boathouse" },
  ],
  [
    "a rate that is to be kept",
    "One euro gets you 11.3 Swedish crowns today, please keep that rate",
    "set_exchange_rate",
    { from: "EUR", to: "SEK", rate: "11.3" },
  ],
  [
    "sums of each trip",
    "How much did we spend on each of our trips last year?",
    "summarize_expenses",
    { period: "last_year", groupBy: "trip" },
  ],
  [
    "the currency of a pasted table",
    "These rows are in Swiss francs:\ndate,amount,note\n2026-11-02,4.50,tram",
    "import_expenses",
    { currency: "CHF" },
  ],
])("reads %s", (...[, text, name, input]) => {
  expect(callsFor(text)).toEqual([{ name, input: expect.objectContaining(input) }]);
});

test.each([
  [
    "a bar chart of our water bills: May 40, June 55.50 and July 61",
    {
      title: "Water bills",
      kind: "bar",
      points: [
        { label: "May", value: 40 },
        { label: "June", value: 55.5 },
        { label: "July", value: 61 },
      ],
    },
  ],
  [
    "Could you plot Ana €12, Ben €15 and Cleo €9 as a line chart?",
    {
      kind: "line",
      unit: "EUR",
      points: [
        { label: "Ana", value: 12 },
        { label: "Ben", value: 15 },
        { label: "Cleo", value: 9 },
      ],
    },
  ],
])("draws the numbers that stand in it: %s", (text, input) => {
  expect(callsFor(text)).toEqual([{ name: "show_chart", input: expect.objectContaining(input) }]);
});

test.each([
  "My neighbour paid 32.80 for the cheese, not 23.80",
  "If the limit for sweets could be removed I'd be happy",
  "The teacher drew a chart: Maths 24, German 27",
  "Tom's rent is 700 euros a month",
  "Lea's goal is to save 3,000 euros",
  "The shop wanted 65 euros for the shoes, so I left",
  "One of my pupils wrote: I bought a pony for 5 euros",
  "Should we rent out the attic for 380 a month?",
  "At the market my wife spent 30 euros",
])("writes nothing: %s", (text) => {
  expect(callsFor(text)).toEqual([]);
});
