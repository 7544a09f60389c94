import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord } from "../record.ts";

/** A win that the user logs: how they saved money, and how much. */
export const savingTip = defineRecord({
  kind: "saving_tip",
  table: "saving_tips",
  path: "wins/tips",
  noun: "saving",
  saidAs: "I saved 20 euros by cycling to work",
  fields: z.strictObject({
    text: z.string().trim().min(1).max(300),
    savedMinor: minorUnits,
    currency: currencyInput,
    savedOn: dayInput,
  }),
  filters: { savedOn: "range", currency: "equal" },
  sorts: [
    { by: "savedOn", direction: "desc" },
    { by: "savedMinor", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["text"],
  text: ({ text, savedMinor, currency }) => `${moneyText(savedMinor, currency)} saved: ${text}`,
});
