import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput } from "../money.ts";
import { defineRecord } from "../record.ts";
import { budgetReview } from "./budget-review.ts";

/** What one unit of `base` was worth in `quote` on a day; a decimal as text, exact. */
export const exchangeRate = defineRecord({
  kind: "exchange_rate",
  table: "exchange_rates",
  path: "wins/rates",
  noun: "exchange rate",
  saidAs: "1 EUR is 1.10 USD",
  fields: z.strictObject({
    base: currencyInput,
    quote: currencyInput,
    rate: z
      .string()
      .trim()
      .max(24)
      .regex(/^\d{1,12}(\.\d{1,12})?$/, "a decimal number as text, such as 1.0825"),
    day: dayInput,
  }),
  filters: { base: "equal", quote: "equal", day: "range" },
  sorts: [
    { by: "day", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: [],
  // Money spent abroad may count now, or count otherwise.
  review: (_, now) => budgetReview([], now),
  text: ({ base, quote, rate, day }) => `1 ${base} = ${rate} ${quote} on ${dayText(day)}`,
});
