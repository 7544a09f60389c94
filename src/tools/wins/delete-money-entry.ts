import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, formatMinor } from "../../domains/money.ts";
import type { RecordKind, RowOf } from "../../domains/record.ts";
import type { Filter, Records } from "../../domains/record-store.ts";
import { budget } from "../../domains/wins/budget.ts";
import { budgetPeriods } from "../../domains/wins/budget-rules.ts";
import { normaliseCategory } from "../../domains/wins/categories.ts";
import { exchangeRate } from "../../domains/wins/exchange-rate.ts";
import { income } from "../../domains/wins/income.ts";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { savingTip } from "../../domains/wins/saving-tip.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { defineTool } from "../define-tool.ts";
import { onlyRow } from "../find-row.ts";

/** Entries that are looked through: those that have the words and the day. */
const lookedMax = 100;

const input = z.strictObject({
  kind: z.enum(["income", "budget", "recurring_item", "savings_goal", "saving_tip", "exchange_rate"]),
  entry: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("Words of it: its name, who paid, a budget's category, a rate's currencies (EUR USD)"),
  amount: amountInput.optional().describe("What it is booked or set with"),
  date: dayInput.optional().describe("Of an income, win or rate: its day"),
  period: z.enum(budgetPeriods).optional().describe("Of a budget"),
  id: z.uuid().optional().describe("Only to tell equal ones apart"),
});
type Given = z.output<typeof input>;

/**
 * One tool for six kinds, which differ in little but their words. The person who approves it sees the input, so that says in
 * words of theirs what goes; it runs only where all of that is true of just one.
 */
export const deleteMoneyEntry = defineTool({
  name: "delete_money_entry",
  description:
    "Deletes an income, a budget, a recurring item, a savings goal, a logged win or an exchange rate; the user is asked first. What was booked by a recurring item stays. An undo brings it back. Use it when they want one gone for good. Not for an expense (delete_expense), a category (remove_category), a recurring item that only pauses or ends (stop_recurring_item), to correct one (update_money_entry), nor to take back what was just done (undo). Example: “drop the budget for clothes”, or “delete the income of 50 from Ana”.",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (given, { records }) => {
    const { entry, amount, date } = given;
    if ((entry ?? amount ?? date) === undefined)
      throw inputError("entry", "Say which one goes: words of it, its amount or day. Nothing was changed.");
    const { id, text } = await removers[given.kind](records, given);
    const noun = given.kind.replaceAll("_", " ");
    return { result: { deleted: { kind: given.kind, id, text } }, summary: `Deleted the ${noun} ${text}.` };
  },
});

type Remover = (records: Records, given: Given) => Promise<{ readonly id: string; readonly text: string }>;

/** How one kind is found. */
interface Finding<K extends RecordKind> {
  readonly kind: K;
  readonly filter?: (given: Given) => Readonly<Record<string, Filter | undefined>>;
  readonly fits: (row: RowOf<K>, given: Given) => boolean;
  /** False where the filter or `fits` reads the words. */
  readonly searches?: false;
}

function remover<K extends RecordKind>({ kind, filter, fits, searches }: Finding<K>): Remover {
  return async (records, given) => {
    const { items } = await records.list(kind, {
      filter: filter?.(given),
      search: searches === false ? undefined : given.entry,
      limit: lookedMax,
    });
    const meant = items.filter((row) => (given.id === undefined || row.id === given.id) && fits(row, given));
    const row = onlyRow(kind, meant, given.entry);
    await records.remove(kind, { id: row.id, version: row.version });
    return { id: row.id, text: kind.text(row) };
  };
}

const removers: Readonly<Record<Given["kind"], Remover>> = {
  income: remover({
    kind: income,
    filter: ({ date }) => ({ receivedOn: on(date) }),
    fits: ({ amountMinor, currency }, { amount }) => isAmount(amount, amountMinor, currency),
  }),
  budget: remover({
    kind: budget,
    filter: ({ entry, period }) => ({ category: entry && normaliseCategory(entry), period }),
    fits: ({ amountMinor, currency }, { amount }) => isAmount(amount, amountMinor, currency),
    searches: false,
  }),
  recurring_item: remover({
    kind: recurringItem,
    fits: ({ amountMinor, currency }, { amount }) => isAmount(amount, amountMinor, currency),
  }),
  savings_goal: remover({
    kind: savingsGoal,
    fits: ({ targetMinor, currency }, { amount }) => isAmount(amount, targetMinor, currency),
  }),
  saving_tip: remover({
    kind: savingTip,
    filter: ({ date }) => ({ savedOn: on(date) }),
    fits: ({ savedMinor, currency }, { amount }) => isAmount(amount, savedMinor, currency),
  }),
  exchange_rate: remover({
    kind: exchangeRate,
    filter: ({ date }) => ({ day: on(date) }),
    fits: ({ base, quote, rate }, { entry = "", amount }) =>
      (entry.toUpperCase().match(/\b[A-Z]{3}\b/g) ?? []).every((code) => code === base || code === quote) &&
      (amount === undefined || plain(amount) === plain(rate)),
    searches: false,
  }),
};

function on(day: string | undefined): Filter | undefined {
  return day === undefined ? undefined : { from: day, to: day };
}

function isAmount(said: string | undefined, minor: number, currency: string): boolean {
  return said === undefined || plain(said) === plain(formatMinor(minor, currency));
}

/** `42.50` and `42.5` are one. */
function plain(amount: string): string {
  return amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
}
