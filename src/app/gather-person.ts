import type { DayAndPlace } from "../actors/place.ts";
import type { RecordKind } from "../domains/record.ts";
import type { RecordReader, TotalsQuery } from "../domains/record-store.ts";
import { trip } from "../domains/wheels/trip.ts";
import { budget } from "../domains/wins/budget.ts";
import { type BudgetDay, budgetLines } from "../domains/wins/budget-lines.ts";
import { spendingIn } from "../domains/wins/spending.ts";
import { calendarEvent } from "../domains/you/calendar-event.ts";
import { profile } from "../domains/you/profile.ts";
import { task } from "../domains/you/task.ts";
import { PamError } from "../protocol/errors.ts";
import { tripOn } from "../tools/wheels/open-trip.ts";
import { windowOf } from "../tools/you/days-input.ts";
import { happeningsIn } from "../tools/you/event-window.ts";
import type { OpenTrip, Person } from "../understanding/context/person.ts";

/** Of each list, what a person is kept with: more than a model is told. */
const eventsMax = 20;
const tasksMax = 20;
const budgetsMax = 20;

/** Somebody without a row. */
export function stranger(at: DayAndPlace): Person {
  const nothing = { items: [], more: 0 };
  return {
    ...at,
    profile: undefined,
    household: false,
    trip: undefined,
    events: nothing,
    tasks: nothing,
    budgets: nothing,
  };
}

/**
 * All that is known of a user's day, of one transaction's rows; its queries are sent side by side.
 * @param kinds Of which there are rows: no others are looked for.
 */
export async function gatherPerson(
  records: RecordReader,
  { kinds, day, place }: DayAndPlace & { readonly kinds: ReadonlySet<string> },
): Promise<Person> {
  const of = <T>(kind: RecordKind, read: () => Promise<T>) => (kinds.has(kind.kind) ? read() : undefined);
  const parts = [
    of(profile, () => records.list(profile, { limit: 1 })),
    of(trip, () => tripOf(records, day)),
    of(calendarEvent, () => eventsOf(records, { day, place })),
    of(task, () => tasksOf(records, day)),
    of(budget, () => budgetsOf(records, { day, zone: place.timeZone })),
  ] as const;
  // None of them goes on behind the transaction's end.
  await Promise.allSettled(parts);
  const [profiles, onTrip, events, tasks, budgets] = await Promise.all(parts);
  return {
    ...stranger({ day, place }),
    profile: profiles?.items[0],
    household: kinds.has("household"),
    trip: onTrip,
    ...(events && { events }),
    ...(tasks && { tasks }),
    ...(budgets && { budgets }),
  };
}

async function tripOf(records: RecordReader, day: string): Promise<OpenTrip | undefined> {
  const found = await tripOn(records, day);
  if (found === undefined) return undefined;
  const { id: tripId, name, startsOn, endsOn, status, budgetMinor, currency } = found;
  const { lines, uncounted } = await spendingIn(records, {
    to: currency,
    by: [],
    range: {},
    filter: { tripId },
    scope: "workspace",
  });
  const spentMinor = lines.reduce((sum, line) => sum + line.sum, 0n);
  return { name, startsOn, endsOn, status, budgetMinor, currency, spentMinor, uncounted };
}

async function eventsOf(records: RecordReader, { day, place }: DayAndPlace): Promise<Person["events"]> {
  try {
    const happenings = await happeningsIn(records, windowOf({ from: day, to: day }, place.timeZone));
    const items = happenings.slice(0, eventsMax).map(({ title, location, startMs, endMs, allDay }) => {
      return { title, location, startMs, endMs, allDay };
    });
    return { items, more: happenings.length - items.length };
  } catch (error) {
    // A calendar too full to be looked through is left to the tools, which say so.
    if (error instanceof PamError) return { items: [], more: 0 };
    throw error;
  }
}

async function tasksOf(records: RecordReader, day: string): Promise<Person["tasks"]> {
  const filter = { done: false, dueOn: { to: day } };
  const { items, next } = await records.list(task, { filter, limit: tasksMax });
  const count = { kind: task, sum: "priority", filter };
  const told = items.map(({ title, dueOn, priority }) => ({ title, dueOn, priority }));
  return { items: told, more: next === null ? 0 : (await countOf(records, count)) - items.length };
}

async function budgetsOf(records: RecordReader, day: BudgetDay): Promise<Person["budgets"]> {
  const { items, next } = await records.list(budget, { limit: budgetsMax });
  const lines = await budgetLines(records, items, day);
  const count = { kind: budget, sum: "amountMinor" };
  return { items: lines, more: next === null ? 0 : (await countOf(records, count)) - items.length };
}

async function countOf(
  records: RecordReader,
  { kind, ...query }: Omit<TotalsQuery, "by"> & { kind: RecordKind },
): Promise<number> {
  const [total] = await records.totals(kind, { ...query, by: [] });
  return total?.count ?? 0;
}
