import { z } from "zod";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord } from "../record.ts";
import { budgetReview } from "./budget-review.ts";
import { categoryInput } from "./categories.ts";
import { pastLimitsAfter } from "./past-limits.ts";

/** A limit for each period. The category `total` stands for all spending. One stands for a category and period. Periods that
 * are over keep the limit that they had. */
export const budget = defineRecord({
  kind: "budget",
  table: "budgets",
  path: "wins/budgets",
  noun: "budget",
  saidAs: "Set a 300 budget for groceries",
  fields: z.strictObject({
    category: categoryInput,
    period: z.enum(["week", "month", "year"]).default("month"),
    amountMinor: minorUnits,
    currency: currencyInput,
    rollOver: z.boolean().default(false),
  }),
  filters: { category: "equal", period: "equal", currency: "equal" },
  sorts: [
    { by: "category", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["category"],
  derived: {
    columns: ["pastLimits"],
    of: (fields, was) => ({ pastLimits: pastLimitsAfter(fields, was) }),
  },
  review: (_, now) => budgetReview([], now),
  text: ({ category, amountMinor, currency, period }) =>
    `${moneyText(amountMinor, currency)} a ${period} for ${category}`,
});
