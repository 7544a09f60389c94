import { z } from "zod";
import { convertOn } from "../../domains/currency-conversion.ts";
import { dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, formatMinor, moneyText, parseAmount } from "../../domains/money.ts";
import { ratesFor } from "../../domains/wins/stored-rates.ts";
import { defineTool } from "../define-tool.ts";
import { onDay } from "./expense-input.ts";

export const convertMoney = defineTool({
  name: "convert_money",
  description:
    "Converts an amount by the newest stored rate that is not later than the day, and says which rate that is. It knows no rates but those the user has stored. Use it for a single amount. Not to store a rate (set_exchange_rate), nor for what was spent (summarize_expenses with convertTo). Example: “how much is 50 dollars in euros?”.",
  input: z.strictObject({
    amount: amountInput,
    from: currencyInput.optional(),
    to: currencyInput.optional(),
    date: onDay,
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ amount, date, ...input }, { read, today, currency }) => {
    const conversion = { from: input.from ?? currency, to: input.to ?? currency, day: date ?? today };
    const { from, to } = conversion;
    const minor = BigInt(parseAmount(amount, from));
    const rates = await read(({ records }) => ratesFor(records, [from], conversion));
    const { minor: converted, rate } = convertOn(minor, conversion, rates);
    const by = rate ? `, at 1 ${rate.base} = ${rate.rate} ${rate.quote} of ${dayText(rate.day)}` : "";
    return {
      result: {
        amount: formatMinor(minor, from),
        from,
        converted: formatMinor(converted, to),
        to,
        ...(rate && { rate }),
      },
      summary: `${moneyText(minor, from)} is ${moneyText(converted, to)}${by}.`,
    };
  },
});
