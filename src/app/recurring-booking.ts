import { defaultPlace } from "../actors/place.ts";
import type { Ids, Publisher, Tenant } from "../actors/ports.ts";
import { runDirect } from "../db/direct-calls.ts";
import { dayText } from "../domains/local-day.ts";
import type { RowOf } from "../domains/record.ts";
import type { Records } from "../domains/record-store.ts";
import { bookingDays } from "../domains/wins/booking-days.ts";
import { expense } from "../domains/wins/expense.ts";
import { income } from "../domains/wins/income.ts";
import { recurringItem } from "../domains/wins/recurring-item.ts";
import type { BookRecurring } from "../jobs/deliveries/recurring-item.ts";
import type { AssembledEngine } from "./assemble-engine.ts";
import type { OpenDatabase } from "./open-database.ts";

export interface BookingParts {
  readonly engine: Pick<AssembledEngine, "read"> & { readonly publisher: Pick<Publisher, "events"> };
  readonly database: Pick<OpenDatabase, "db">;
  readonly ids: Ids;
}

/**
 * Books a recurring item day by day. Each day is a command of its own, so that it is done once, whoever does it again, and
 * stays away when the user takes it back. An item that was stopped or removed meanwhile is left alone.
 */
export function recurringBooking({ engine, database, ids }: BookingParts): BookRecurring {
  const direct = { db: database.db, ids, place: defaultPlace };
  async function bookDay(tenant: Tenant, item: string, day: string): Promise<void> {
    const command = { id: `recurring-${item}-${day}`, hash: day };
    const call = { ...tenant, command, name: "recurring_item", toolUse: `recurring_${item}_${day}` };
    const { events } = await runDirect(direct, call, async ({ records }) => {
      const row = await records.get(recurringItem, item);
      if (row === undefined || !row.active) return finishOf("It was stopped; nothing was booked.", false);
      await bookOne(records, row, day);
      return finishOf(`Booked ${recurringItem.text(row)} on ${dayText(day)}.`, true);
    });
    engine.publisher.events(events);
  }
  return async (tenant, { item, from, to }) => {
    const row = await engine.read(tenant, ({ records }) => records.get(recurringItem, item));
    if (row === undefined || !row.active) return 0;
    const days = bookingDays(row, { from, to });
    for (const day of days) await bookDay(tenant, item, day);
    return days.length;
  };
}

async function bookOne(
  records: Records,
  { id, direction, amountMinor, currency, category, description }: RowOf<typeof recurringItem>,
  day: string,
): Promise<void> {
  const words = description || category;
  if (direction === "income") {
    await records.create(income, { amountMinor, currency, description: words, receivedOn: day });
    return;
  }
  const importKey = `recurring:${id}:${day}`;
  await records.create(expense, { amountMinor, currency, category, description, spentOn: day, importKey });
}

function finishOf(summary: string, undoable: boolean) {
  return { status: "completed" as const, result: summary, summary, undoable };
}
