import { formatMinor, parsePositiveAmount } from "../../src/domains/money.ts";
import { rangeOfInput } from "../../src/tools/range-input.ts";
import { type Drives, type Fields, given, type Prior, type Setting, textOf } from "./drive.ts";

const currencyOf = (input: Fields) => textOf(input["currency"], "EUR");
const minorOf = (amount: unknown, currency: string) => parsePositiveAmount(textOf(amount), currency);
const money = (input: Fields, name = "amount") => ({
  [name === "amount" ? "amountMinor" : "targetMinor"]: minorOf(input[name], currencyOf(input)),
  currency: currencyOf(input),
});

/** A day that the question is about. */
function dayIn(input: Fields, { today }: Setting): string {
  const { from, to } = rangeOfInput(given(input, "period", "from", "to"), today, "all");
  return from ?? to ?? today;
}

const bought = (input: Fields, setting: Setting) => ({
  tool: "create_expense",
  input: {
    amount: textOf(input["atLeast"], "42.50"),
    category: textOf(input["category"], "fuel"),
    description: textOf(input["search"], "taxi"),
    date: dayIn(input, setting),
    ...given(input, "trip"),
  },
});
const tripNamed = (input: Fields, { today }: Setting) =>
  input["trip"] === undefined
    ? []
    : [{ tool: "create_trip", input: { name: input["trip"], from: today, to: today } }];

const entriesIn: Readonly<Record<string, string>> = {
  income: "income",
  budget: "budgets",
  recurring_item: "recurring",
  savings_goal: "goals",
  saving_tip: "tips",
  exchange_rate: "rates",
  category: "categories",
};

/** The entry that a request speaks of; one that is to go on has stopped. */
function entryNamed(input: Fields, amount: string): readonly Prior[] {
  const { kind, active } = input;
  const entry = textOf(input["entry"], "Japan");
  const made: Readonly<Record<string, Prior>> = {
    income: { tool: "log_income", input: { amount, from: entry } },
    budget: { tool: "set_budget", input: { amount, category: entry, ...given(input, "period") } },
    recurring_item: { tool: "set_recurring_item", input: { amount, description: entry } },
    savings_goal: { tool: "set_savings_goal", input: { target: "1200", name: entry } },
    saving_tip: { tool: "log_saving_tip", input: { amount, text: `took the ${entry}` } },
    exchange_rate: { tool: "set_exchange_rate", input: { from: "EUR", to: entry, rate: "1.08" } },
    category: { tool: "set_category", input: { name: entry } },
  };
  const prior = made[textOf(kind, "savings_goal")];
  const stopped = active === true ? [{ tool: "stop_recurring_item", input: { item: entry } }] : [];
  return [...(prior === undefined ? [] : [prior]), ...stopped];
}

export const winDrives: Drives = {
  create_expense: {
    before: tripNamed,
    fill: (input) => ({ amount: "12.50", category: "other", ...input }),
    writes: "wins/expenses",
    row: (input) => ({
      ...money(input),
      category: input["category"],
      ...(input["date"] !== undefined && { spentOn: input["date"] }),
      ...given(input, "description"),
    }),
  },
  update_expense: {
    before: ({ expense, trip }, setting) => [
      ...tripNamed({ trip }, setting),
      {
        tool: "create_expense",
        // On no day that a request may move it to.
        input: {
          ...{ amount: "42.50", category: "other", description: textOf(expense, "taxi") },
          date: "2026-01-15",
        },
      },
    ],
    fill: (input) => (Object.keys(input).some((name) => name !== "expense") ? {} : { amount: "45" }),
    writes: "wins/expenses",
    row: (input) => ({
      ...(input["amount"] !== undefined && money(input)),
      ...(input["date"] !== undefined && { spentOn: input["date"] }),
      ...given(input, "category", "description"),
    }),
  },
  delete_expense: {
    before: () => [
      { tool: "create_expense", input: { amount: "42.50", category: "fuel", description: "diesel" } },
    ],
    fill: (_, __, [made]) => given(made?.["expense"] as Fields, "id", "amount", "date", "description"),
    writes: "wins/expenses",
    removes: true,
  },
  list_expenses: {
    before: (input, setting) => [...tripNamed(input, setting), bought(input, setting)],
    says: (input) => [textOf(input["atLeast"], "42.50"), textOf(input["search"], "taxi")],
  },
  summarize_expenses: {
    before: (input, setting) => [
      ...tripNamed(input, setting),
      ...(input["convertTo"] === undefined
        ? []
        : [{ tool: "set_exchange_rate", input: { from: "EUR", to: input["convertTo"], rate: "1" } }]),
      bought(input, setting),
    ],
    says: (input) => (input["convertTo"] === undefined ? ["42.50"] : [textOf(input["convertTo"])]),
  },
  import_expenses: {
    fill: (input) => ({ csv: "date;amount;note\n20.11.2026;42,50;Diesel", ...input }),
    writes: "wins/expenses",
  },
  set_category: {
    fill: (input) => ({ name: "boat", ...input }),
    writes: "wins/categories",
    row: (input) => given(input, "name", "direction", "icon"),
  },
  list_categories: {
    before: (input) => [{ tool: "set_category", input: { name: "boat", ...given(input, "direction") } }],
    says: () => ["boat", "groceries"],
  },
  remove_category: {
    before: ({ category }) => [{ tool: "set_category", input: { name: textOf(category, "boat") } }],
    fill: (input) => ({ category: "boat", ...input }),
    writes: "wins/categories",
    removes: true,
  },
  log_income: {
    fill: (input) => ({ amount: "12.50", ...input }),
    writes: "wins/income",
    row: (input) => ({
      ...money(input),
      ...(input["from"] !== undefined && { payer: input["from"] }),
      ...(input["date"] !== undefined && { receivedOn: input["date"] }),
    }),
  },
  list_income: {
    before: (input, setting) => [
      {
        tool: "log_income",
        input: {
          amount: "2400",
          description: textOf(input["search"], "salary"),
          date: dayIn(input, setting),
        },
      },
    ],
    says: (input) => ["2400.00", textOf(input["search"], "salary")],
  },
  set_budget: {
    fill: (input) => ({ amount: "300", category: "fuel", ...input }),
    writes: "wins/budgets",
    row: (input) => ({ ...money(input), ...given(input, "category", "period", "rollOver") }),
  },
  check_budgets: {
    before: (input) => [
      {
        tool: "set_budget",
        input: {
          category: textOf(input["category"], "fuel"),
          amount: "300",
          ...given(input, "period"),
        },
      },
    ],
    says: (input) => [textOf(input["category"], "fuel"), "300.00"],
  },
  set_recurring_item: {
    fill: (input) => ({ description: "rent", amount: "900", ...input }),
    writes: "wins/recurring",
    row: (input) => ({ ...money(input), active: true, ...given(input, "description", "direction", "rule") }),
  },
  list_recurring_items: {
    before: (input) => [
      {
        tool: "set_recurring_item",
        input: { description: "rent", amount: "900", ...given(input, "direction") },
      },
    ],
    says: () => ["rent", "900.00"],
  },
  stop_recurring_item: {
    before: ({ item }) => [
      { tool: "set_recurring_item", input: { description: textOf(item, "rent"), amount: "900" } },
    ],
    fill: (input) => ({ item: "rent", ...input }),
    writes: "wins/recurring",
    row: ({ item }) => ({ description: item, active: false }),
  },
  set_savings_goal: {
    fill: (input) => ({ name: "Japan", target: "1200", ...input }),
    writes: "wins/goals",
    row: (input) => ({ ...money(input, "target"), ...given(input, "name", "dueOn") }),
  },
  add_to_goal: {
    before: (input) => {
      const goal = textOf(input["goal"], "Japan");
      const set = { tool: "set_savings_goal", input: { name: goal, target: "1200" } };
      const from = currencyOf(input);
      const rate = { tool: "set_exchange_rate", input: { from, to: "EUR", rate: "1" } };
      const filled = { tool: "add_to_goal", input: { goal, amount: "5000" } };
      return [set, ...(from === "EUR" ? [] : [rate]), ...(input["takeOut"] === true ? [filled] : [])];
    },
    fill: (input) => ({ amount: "100", ...input }),
    writes: "wins/goals",
    row: ({ amount, takeOut }) => ({
      savedMinor: takeOut === true ? 500_000 - minorOf(amount, "EUR") : minorOf(amount, "EUR"),
    }),
  },
  log_saving_tip: {
    fill: (input) => ({ text: "took the train", amount: "12", ...input }),
    writes: "wins/tips",
    row: (input) => ({
      savedMinor: minorOf(input["amount"], currencyOf(input)),
      text: input["text"],
    }),
  },
  show_savings: {
    before: () => [{ tool: "set_savings_goal", input: { name: "Japan", target: "1200" } }],
    says: () => ["Japan", "1200.00"],
  },
  set_exchange_rate: {
    fill: (input) => ({ from: "EUR", to: "USD", rate: "1.08", ...input }),
    writes: "wins/rates",
    row: ({ from, to, rate, date }, { today }) => ({ base: from, quote: to, rate, day: date ?? today }),
  },
  convert_money: {
    before: (input) => [
      {
        tool: "set_exchange_rate",
        input: {
          from: textOf(input["from"], "EUR"),
          to: textOf(input["to"], "EUR"),
          rate: "2",
          ...given(input, "date"),
        },
      },
    ],
    fill: (input) => ({ amount: "50", ...input }),
    says: (input) => {
      const to = textOf(input["to"], "EUR");
      return [`${formatMinor(2 * minorOf(input["amount"], to), to)} ${to}`];
    },
  },
  update_money_entry: {
    before: (input) => entryNamed(input, "42.50"),
    fill: ({ kind, name, amount, active }) => ({
      ...(kind === undefined && { kind: "savings_goal", entry: "Japan" }),
      ...((name ?? amount ?? active) === undefined && { name: "Tokyo" }),
    }),
    writes: ({ kind }) => `wins/${entriesIn[textOf(kind)]}`,
    row: (input) => ({
      ...(input["amount"] !== undefined && money(input)),
      ...given(input, "name", "active"),
    }),
  },
  delete_money_entry: {
    before: (input) => entryNamed(input, textOf(input["amount"], "42.50")),
    fill: ({ kind }) => (kind === undefined ? { kind: "savings_goal", entry: "Japan" } : {}),
    writes: ({ kind }) => `wins/${entriesIn[textOf(kind)]}`,
    removes: true,
  },
  undo: {
    before: () => [{ tool: "create_expense", input: { amount: "42.50", category: "fuel" } }],
    writes: "wins/expenses",
    removes: true,
  },
};
