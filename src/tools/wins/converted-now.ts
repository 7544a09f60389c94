import { type Conversion, convertOn } from "../../domains/currency-conversion.ts";
import { dayText } from "../../domains/local-day.ts";
import { moneyText } from "../../domains/money.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { ratesFor } from "../../domains/wins/stored-rates.ts";

/**
 * An amount in another currency by the newest rate that is not later than the day.
 * @returns `text`, for sentences: ` (50.00 USD, at 1 EUR = 1.25 USD of Sun 1 Nov 2026)`; empty where nothing was converted.
 * @throws PamError tool_input_invalid where there is no such rate.
 */
export async function convertedNow(
  records: RecordReader,
  amountMinor: bigint,
  conversion: Conversion,
): Promise<{ readonly minor: bigint; readonly text: string }> {
  const { from } = conversion;
  const { minor, rate } = convertOn(amountMinor, conversion, await ratesFor(records, [from], conversion));
  if (rate === undefined) return { minor, text: "" };
  const by = `1 ${rate.base} = ${rate.rate} ${rate.quote} of ${dayText(rate.day)}`;
  return { minor, text: ` (${moneyText(amountMinor, from)}, at ${by})` };
}
