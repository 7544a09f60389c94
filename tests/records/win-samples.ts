import { dayOf, type Sample } from "./sample.ts";

const eur = { currency: "EUR" };

export const winSamples: readonly Sample[] = [
  {
    kind: "expense",
    create: (n) => ({
      amountMinor: 100 + n,
      ...eur,
      category: "fuel",
      description: `diesel ${n}`,
      spentOn: dayOf(n),
    }),
    change: { description: "petrol" },
    wrong: { amountMinor: 1.5 },
    wrongField: "amountMinor",
  },
  {
    kind: "budget",
    create: (n) => ({ category: `category ${n}`, amountMinor: 10_000 + n, ...eur }),
    change: { amountMinor: 5, rollOver: true },
    wrong: { currency: "EURO" },
    wrongField: "currency",
  },
  {
    kind: "income",
    create: (n) => ({ amountMinor: 200_000 + n, ...eur, payer: "Work", receivedOn: dayOf(n) }),
    change: { payer: "Other work" },
    wrong: { receivedOn: "2026-02-30" },
    wrongField: "receivedOn",
  },
  {
    kind: "recurring_item",
    create: (n) => ({
      amountMinor: 90_000 + n,
      ...eur,
      category: "housing",
      description: `rent ${n}`,
      startsOn: dayOf(n),
      rule: "FREQ=MONTHLY",
      timeZone: "Europe/Lisbon",
    }),
    change: { active: false },
    wrong: { rule: "FREQ=SOMETIMES" },
    wrongField: "rule",
  },
  {
    kind: "savings_goal",
    create: (n) => ({
      name: `Goal ${n}`,
      targetMinor: 100_000 + n,
      ...eur,
      dueOn: n % 2 === 0 ? dayOf(n) : null,
    }),
    change: { savedMinor: 500 },
    wrong: { targetMinor: -1 },
    wrongField: "targetMinor",
  },
  {
    kind: "category",
    create: (n) => ({ name: `thing ${n}` }),
    change: { icon: "x" },
    wrong: { direction: "sideways" },
    wrongField: "direction",
  },
  {
    kind: "exchange_rate",
    create: (n) => ({ base: "EUR", quote: "USD", rate: `1.08${n}`, day: dayOf(n) }),
    change: { rate: "1.1" },
    wrong: { rate: "1,1" },
    wrongField: "rate",
  },
  {
    kind: "saving_tip",
    create: (n) => ({ text: `Took the train ${n}`, savedMinor: 1_000 + n, ...eur, savedOn: dayOf(n) }),
    change: { savedMinor: 7 },
    wrong: { text: "" },
    wrongField: "text",
  },
];
