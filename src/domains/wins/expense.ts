import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord, recordId } from "../record.ts";
import { budgetReview } from "./budget-review.ts";
import { categoryInput } from "./categories.ts";

export const expense = defineRecord({
  kind: "expense",
  table: "expenses",
  path: "wins/expenses",
  noun: "expense",
  saidAs: "I spent 42.50 on diesel yesterday",
  fields: z.strictObject({
    amountMinor: minorUnits.min(1, "more than zero"),
    currency: currencyInput,
    category: categoryInput,
    description: z.string().trim().max(200).default(""),
    /** In the user's zone. */
    spentOn: dayInput,
    tripId: recordId.nullable().default(null),
    /** Of a row that came from a file: what makes it the same row when the file comes again. */
    importKey: z.string().trim().min(1).max(64).nullable().default(null),
  }),
  references: {
    tripId: { kind: "trip", onRemove: "keep" },
  },
  filters: { spentOn: "range", amountMinor: "range", category: "equal", currency: "equal", tripId: "equal" },
  sorts: [
    { by: "spentOn", direction: "desc" },
    { by: "amountMinor", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["description", "category"],
  review: (rows, now) =>
    budgetReview(
      rows.map(({ spentOn }) => spentOn),
      now,
    ),
  text: ({ amountMinor, currency, category, description, spentOn }) =>
    `${moneyText(amountMinor, currency)} for ${description || category} on ${dayText(spentOn)}`,
});
