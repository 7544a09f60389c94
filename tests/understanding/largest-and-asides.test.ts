import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  ["biggest expense this month?", { order: "largest", limit: 1, period: "this_month" }],
  ["What was my biggest expense this month?", { order: "largest", limit: 1, period: "this_month" }],
  ["What's my most expensive purchase this year?", { order: "largest", limit: 1, period: "this_year" }],
  ["What are my three biggest expenses last month?", { order: "largest", limit: 3, period: "last_month" }],
  ["biggest expense on groceries this month?", { order: "largest", limit: 1, category: "groceries" }],
])("“%s” is about single expenses, the largest first", (text, input) => {
  expect(callsFor(text)).toMatchObject([{ name: "list_expenses", input }]);
});

test.each([
  "On which category did I spend most?",
  "Which is my biggest category this month?",
])("“%s” is about categories", (text) => {
  expect(callsFor(text)).toMatchObject([{ name: "summarize_expenses", input: { groupBy: "category" } }]);
});

test.each([
  ["Paid 48 at the Thai place, tip included", { amount: "48", description: "Thai place" }],
  ["I paid 48 including tip at the Thai place", { amount: "48", description: "Thai place" }],
  ["Paid 30 for the taxi, with the tip included", { amount: "30", description: "taxi" }],
  ["Lunch 20, VAT included", { amount: "20", description: "Lunch" }],
])("“%s”: what is in the price is no part of what it was for", (text, input) => {
  expect(callsFor(text)).toMatchObject([{ name: "create_expense", input }]);
});

test.each([
  [
    "I subscribed to Netflix for 12.99, it renews monthly",
    { description: "Netflix", every: "month", amount: "12.99" },
  ],
  ["I've signed up for Netflix at 12.99, it renews every month", { description: "Netflix", every: "month" }],
  [
    "I subscribed to the FT for 120, which renews yearly",
    { description: "FT", every: "year", amount: "120" },
  ],
])("“%s” is booked by itself from then on", (text, input) => {
  expect(callsFor(text)).toMatchObject([{ name: "set_recurring_item", input }]);
});

test.each([
  "He paid 48 at the Thai place, tip included",
  "I haven't paid 48 at the Thai place, tip included",
  "Is the tip included?",
  "She subscribed to Netflix for 12.99, it renews monthly",
  "I might subscribe to Netflix for 12.99, it renews monthly",
  "I unsubscribed from Netflix, it renews monthly",
  "her biggest expense this month was rent",
  "What is the biggest expense of most families?",
  "Who had the biggest expense?",
])("“%s” does nothing", (text) => {
  expect(callsFor(text)).toEqual([]);
});
