import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord } from "../record.ts";
import { ruleInput } from "../recurrence/parse-rule.ts";
import { zoneInput } from "../zoned-time.ts";
import { bookingSchedule } from "./booking-days.ts";
import { categoryInput } from "./categories.ts";

/** Money that comes or goes by itself: rent, a salary. Each time it is booked as an expense or income. */
export const recurringItem = defineRecord({
  kind: "recurring_item",
  table: "recurring_items",
  path: "wins/recurring",
  noun: "recurring item",
  saidAs: "Book 900 euros rent every month",
  fields: z.strictObject({
    direction: z.enum(["expense", "income"]).default("expense"),
    amountMinor: minorUnits.min(1, "more than zero"),
    currency: currencyInput,
    category: categoryInput,
    description: z.string().trim().max(200).default(""),
    startsOn: dayInput,
    rule: ruleInput,
    timeZone: zoneInput,
    active: z.boolean().default(true),
  }),
  schedule: (item, now) => (item.active ? bookingSchedule(item, now) : null),
  filters: { direction: "equal", category: "equal", active: "equal" },
  sorts: [
    { by: "startsOn", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["description", "category"],
  text: ({ amountMinor, currency, category, description }) =>
    `${moneyText(amountMinor, currency)} for ${description || category}`,
});
