import { dayOf, type Sample } from "./sample.ts";

const zone = { timeZone: "Europe/Lisbon" };

export const youSamples: readonly Sample[] = [
  {
    kind: "calendar_event",
    create: (n) => ({
      title: `Dentist ${n}`,
      startsLocal: `${dayOf(n)}T09:00`,
      endsLocal: `${dayOf(n)}T10:00`,
      ...zone,
    }),
    change: { location: "Rua Augusta 1" },
    wrong: { endsLocal: "2020-01-01T00:00" },
    wrongField: "endsLocal",
  },
  {
    kind: "task",
    create: (n) => ({ title: `Task ${n}`, priority: (n % 4) + 1, dueOn: n % 2 ? dayOf(n) : null }),
    change: { done: true },
    wrong: { priority: 9 },
    wrongField: "priority",
  },
  {
    kind: "recipe",
    create: (n) => ({ name: `Soup ${n}`, ingredients: [{ item: "carrots", quantity: "0.5", unit: "kg" }] }),
    change: { minutes: 30 },
    wrong: { ingredients: [{ item: "carrots", quantity: "a few" }] },
    wrongField: "ingredients",
  },
  {
    kind: "meal",
    create: (n, { recipe }) => ({ day: dayOf(n), title: `Soup ${n}`, recipeId: recipe }),
    change: { servings: 4 },
    wrong: { slot: "midnight" },
    wrongField: "slot",
  },
  {
    kind: "pantry_item",
    create: (n) => ({ name: `rice ${n}`, quantity: "1.5", unit: "kg", expiresOn: n % 2 ? dayOf(n) : null }),
    change: { quantity: "1" },
    wrong: { expiresOn: "soon" },
    wrongField: "expiresOn",
  },
  {
    kind: "shopping_item",
    create: (n) => ({ name: `milk ${n}`, quantity: "2", unit: "l" }),
    change: { bought: true },
    wrong: { name: "" },
    wrongField: "name",
  },
  {
    kind: "reminder",
    create: (n) => ({
      text: `Call Ana ${n}`,
      remindAt: `2030-01-01T00:${String(n % 60).padStart(2, "0")}:00Z`,
      ...zone,
    }),
    change: { text: "Call Ana, really" },
    wrong: { remindAt: "tomorrow" },
    wrongField: "remindAt",
  },
];
