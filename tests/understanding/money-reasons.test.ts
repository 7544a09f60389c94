import { expect, test } from "vitest";
import { callsFor } from "./score.ts";

test.each([
  [
    "an expense that is told to be a mistake before it is to be deleted",
    "The 12.50 museum expense from 15 November was a mistake. Please delete it.",
    "delete_expense",
    { amount: "12.50", date: "2026-11-15" },
  ],
  [
    "why an expense is to be deleted",
    "Delete yesterday's expense of 6.40 for the bus, it was booked twice.",
    "delete_expense",
    { amount: "6.40", date: "2026-11-20" },
  ],
  [
    "what was never bought",
    "I never bought the lamp for 39.90 that's booked on Monday, so please remove it.",
    "delete_expense",
    { amount: "39.90", date: "2026-11-16" },
  ],
  [
    "a price that holds now",
    "Electricity costs 79 now",
    "update_money_entry",
    { kind: "recurring_item", amount: "79" },
  ],
  [
    "from which day until which something is paid",
    "The parking space costs 45 euros a month from 1 December until 31 May",
    "set_recurring_item",
    { amount: "45", startsOn: "2026-12-01", endsOn: "2027-05-31" },
  ],
  [
    "the last day of each month",
    "My pension of 1,640 euros is paid on the last day of each month",
    "set_recurring_item",
    { amount: "1640", direction: "income", rule: "FREQ=MONTHLY;BYMONTHDAY=-1" },
  ],
  [
    "a gas bill as one of the utilities",
    "The gas bill was 94.10 this month",
    "create_expense",
    { amount: "94.10", category: "utilities" },
  ],
  [
    "what it was for behind the place",
    "I paid 20 euros at the flea market for an old radio",
    "create_expense",
    { amount: "20", description: "old radio at the flea market" },
  ],
  [
    "what an expense is called",
    "The description of the last expense should be lunch with Petra",
    "update_expense",
    { description: "lunch with Petra" },
  ],
  [
    "the trip that an expense is not part of",
    "The toll has nothing to do with the Vienna trip, take it off",
    "update_expense",
    { expense: "toll", trip: "none" },
  ],
  [
    "what a trip cost in another currency",
    "How much did the Corsica trip cost in Swiss francs?",
    "summarize_expenses",
    { trip: "Corsica", convertTo: "CHF" },
  ],
  [
    "from whom a payment arrived",
    "A payment of 640 from Nordlicht arrived on Wednesday",
    "log_income",
    { amount: "640", from: "Nordlicht", date: "2026-11-18" },
  ],
  [
    "the most that is to be spent",
    "The most I want to spend on subscriptions is 35 euros a month",
    "set_budget",
    { category: "subscriptions", amount: "35" },
  ],
  [
    "what is no longer needed",
    "The laptop fund is no longer needed, please delete it",
    "delete_money_entry",
    { kind: "savings_goal", entry: "laptop" },
  ],
  [
    "a day of next year",
    "I want to save 3,000 euros for a piano by 31 August next year",
    "set_savings_goal",
    { name: "piano", target: "3000", dueOn: "2027-08-31" },
  ],
  [
    "a name put among the categories",
    "Add “childcare” to my categories",
    "set_category",
    { name: "childcare" },
  ],
  [
    "a category that is not needed",
    "My category horses isn't needed any longer",
    "remove_category",
    { category: "horses" },
  ],
  [
    "the unit of a chart behind its numbers",
    "Draw my gas use as a line chart: January 1200, February 980, in kWh",
    "show_chart",
    { kind: "line", unit: "kWh" },
  ],
  [
    "one of two equal expenses",
    "There are two expenses of 44 euros on Thursday, please delete one",
    "delete_expense",
    { amount: "44", date: "2026-11-19" },
  ],
  [
    "an end that stands in a sentence of its own",
    "I no longer use the bus pass. Please stop booking it.",
    "stop_recurring_item",
    { item: "bus pass" },
  ],
  [
    "a goal that is to be otherwise",
    "The telescope goal needs to be 520 rather than 450",
    "update_money_entry",
    { kind: "savings_goal", entry: "telescope", amount: "520" },
  ],
  [
    "a limit on all spending",
    "Please cap the total at 400 a week",
    "set_budget",
    { category: "total", amount: "400", period: "week" },
  ],
])("reads %s", (...[, said, tool, input]) => {
  const calls = callsFor(said);
  expect(calls.find(({ name }) => name === tool)?.input).toMatchObject(input);
});

test.each([
  "50 euros came from Anna to my brother",
  "My boss gets 900 a month",
  "My uncle saves 200 a month for a boat",
  "Our neighbours' gas bill was 94 euros",
  "Anna's rent goes up to 950 from 1 January",
  "Anna gave Tom 40 euros for the tickets",
  "200 euros went from Tom to Anna",
  "My friend Lena had brunch for 31 euros",
  "The children of our neighbours get 20 euros a week",
  "There was a coat for 80 euros in the window",
  "200 euros went to my brother for his birthday",
  "His pension is 1,400 euros a month",
  "I would like to earn 3,000 a month",
  "The 12.50 for the museum was not a mistake",
  "If the rent goes up to 950 I'll have to move",
])("writes nothing for what others get and what is only wished: %s", (said) => {
  expect(callsFor(said)).toEqual([]);
});
