import { fieldsFrom } from "../../../src/domains/record.ts";
import { budgetState, budgetWindow } from "../../../src/domains/wins/budget-rules.ts";
import { profile } from "../../../src/domains/you/profile.ts";
import type { Person } from "../../../src/understanding/context/person.ts";

type Budget = Person["budgets"]["items"][number];

const row = {
  id: "00000000-0000-7000-8000-000000000001",
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  visibility: "private" as const,
  turn: null,
  toolUse: null,
};

/** A profile with these fields, all others as they are without a word of the user's. */
export function profileWith(fields: object): NonNullable<Person["profile"]> {
  return { ...row, ...fieldsFrom(profile, fields) } as NonNullable<Person["profile"]>;
}

/** Ana of Lisbon on a Saturday in November, with something of everything. */
export function ana(more: Partial<Person> = {}): Person {
  return {
    profile: profileWith({
      name: "Ana",
      locale: "pt-PT",
      currency: "EUR",
      timeZone: "Europe/Lisbon",
      preferences: { diet: "vegetarian" },
      autonomy: { cancel_event: "act", wins: "ask" },
    }),
    day: "2026-11-21",
    household: false,
    place: { timeZone: "Europe/Lisbon", currency: "EUR" },
    trip: {
      name: "Porto",
      startsOn: "2026-11-20",
      endsOn: "2026-11-23",
      status: "open",
      budgetMinor: 50_000,
      currency: "EUR",
      spentMinor: 12_050n,
      uncounted: [],
    },
    events: {
      items: [
        {
          title: "Market",
          location: "",
          startMs: at("2026-11-21T00:00"),
          endMs: at("2026-11-22T00:00"),
          allDay: true,
        },
        {
          title: "Dentist",
          location: "Rua A",
          startMs: at("2026-11-21T15:00"),
          endMs: at("2026-11-21T15:45"),
          allDay: false,
        },
        {
          title: "Night train",
          location: "",
          startMs: at("2026-11-21T23:30"),
          endMs: at("2026-11-22T06:10"),
          allDay: false,
        },
      ],
      more: 0,
    },
    tasks: {
      items: [
        { title: "Pay rent", dueOn: "2026-11-19", priority: 4 },
        { title: "Water plants", dueOn: "2026-11-21", priority: 2 },
      ],
      more: 0,
    },
    budgets: { items: [budgetOf("food", 12_000n), budgetOf("fuel", 41_000n)], more: 0 },
    ...more,
  };
}

/** Lisbon's winter time is UTC. */
function at(wall: string): number {
  return Date.parse(`${wall}Z`);
}

export function budgetOf(category: string, spentMinor: bigint): Budget {
  const budget = {
    ...row,
    category,
    period: "month" as const,
    amountMinor: 40_000,
    currency: "EUR",
    rollOver: false,
  };
  return {
    budget: budget as Budget["budget"],
    window: budgetWindow("month", "2026-11-21"),
    currency: "EUR",
    limitMinor: 40_000n,
    carriedMinor: 0n,
    uncounted: [],
    state: budgetState({ limitMinor: 40_000n, carriedMinor: 0n, spentMinor }),
  };
}
