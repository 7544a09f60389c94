import { z } from "zod";
import { rateInput } from "../../domains/currency-conversion.ts";
import { dayText } from "../../domains/local-day.ts";
import { currencyInput } from "../../domains/money.ts";
import { exchangeRate } from "../../domains/wins/exchange-rate.ts";
import { defineTool } from "../define-tool.ts";
import { onDay } from "./expense-input.ts";

export const setExchangeRate = defineTool({
  name: "set_exchange_rate",
  description:
    "Stores what one unit of a currency is worth in another on a day, for conversions from then on. Use it when the user tells a rate, also for a day in the past, so that money spent abroad since then counts. Not to convert an amount (convert_money); one that is wrong is set again for its day, or removed with delete_money_entry. Example: “one euro is 1.08 dollars today”.",
  input: z.strictObject({
    from: currencyInput.describe("The one unit's currency, such as EUR"),
    to: currencyInput.describe("The currency that the rate is in, such as USD"),
    rate: rateInput,
    date: onDay,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ from: base, to: quote, rate, date }, { records, today }) => {
    const fields = { base, quote, rate, day: date ?? today };
    const { row, previous } = await records.put(exchangeRate, ["base", "quote", "day"], fields);
    const was = previous === null ? "" : ` It was ${previous.rate}.`;
    return {
      result: { rate: { id: row.id, from: base, to: quote, rate: row.rate, date: row.day } },
      summary: `From ${dayText(row.day)} on, 1 ${base} is ${row.rate} ${quote}.${was}`,
    };
  },
});
