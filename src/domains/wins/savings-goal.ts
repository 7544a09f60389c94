import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord } from "../record.ts";

export const savingsGoal = defineRecord({
  kind: "savings_goal",
  table: "savings_goals",
  path: "wins/goals",
  noun: "savings goal",
  saidAs: "I want to save 1,200 for Japan by June",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(80),
    targetMinor: minorUnits,
    savedMinor: z.int().min(0).max(999_999_999_999).default(0),
    currency: currencyInput,
    dueOn: dayInput.nullable().default(null),
  }),
  filters: { dueOn: "range", currency: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "dueOn", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  text: ({ name, savedMinor, targetMinor, currency }) =>
    `${name}: ${moneyText(savedMinor, currency)} of ${moneyText(targetMinor, currency)}`,
});
