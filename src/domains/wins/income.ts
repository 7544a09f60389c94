import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { currencyInput, minorUnits, moneyText } from "../money.ts";
import { defineRecord } from "../record.ts";

export const income = defineRecord({
  kind: "income",
  table: "incomes",
  path: "wins/income",
  noun: "income",
  saidAs: "I got 2,400 from work",
  fields: z.strictObject({
    amountMinor: minorUnits.min(1, "more than zero"),
    currency: currencyInput,
    payer: z.string().trim().max(100).default(""),
    description: z.string().trim().max(200).default(""),
    receivedOn: dayInput,
  }),
  filters: { receivedOn: "range", amountMinor: "range", currency: "equal", payer: "equal" },
  sorts: [
    { by: "receivedOn", direction: "desc" },
    { by: "amountMinor", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["payer", "description"],
  text: ({ amountMinor, currency, payer, description, receivedOn }) => {
    const what = `${payer && ` from ${payer}`}${description && ` for ${description}`}`;
    return `${moneyText(amountMinor, currency)}${what} on ${dayText(receivedOn)}`;
  },
});
