import { dayText } from "../../domains/local-day.ts";
import { formatMinor, moneyText } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { nextBooking } from "../../domains/wins/booking-days.ts";
import type { recurringItem } from "../../domains/wins/recurring-item.ts";

type Item = RowOf<typeof recurringItem>;

/** A recurring item as models read it, with the next day that it is booked on after today. */
export function recurringResult(item: Item, today: string): object {
  const { id, direction, amountMinor, currency, category, description, startsOn, rule, active } = item;
  const amount = formatMinor(amountMinor, currency);
  const next = active ? (nextBooking(item, today) ?? null) : null;
  return { id, direction, amount, currency, category, description, startsOn, rule, active, next };
}

/** `rent: 900.00 EUR, next on Tue 1 Dec 2026` */
export function recurringText(item: Item, today: string): string {
  const next = item.active ? nextBooking(item, today) : undefined;
  const when = next === undefined ? "not booked any more" : `next on ${dayText(next)}`;
  const plus = item.direction === "income" ? "+" : "";
  return `${item.description || item.category}: ${plus}${moneyText(item.amountMinor, item.currency)}, ${when}`;
}
