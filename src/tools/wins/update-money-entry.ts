import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import type { FieldsOf, RecordKind, RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { category } from "../../domains/wins/category.ts";
import { income } from "../../domains/wins/income.ts";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { savingTip } from "../../domains/wins/saving-tip.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { defineTool, type ToolOutput } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { goalResult } from "./goal-result.ts";
import { incomeResult } from "./income-result.ts";
import { ownCategoryName, renameCategory } from "./own-category.ts";
import { recurringResult, recurringText } from "./recurring-result.ts";
import { savingResult } from "./saving-result.ts";
import { categoryResult } from "./set-category.ts";

const input = z.strictObject({
  kind: z.enum(["income", "recurring_item", "savings_goal", "saving_tip", "category"]),
  entry: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("Words of it as it is now, or its id. Leave it out for the one that was made last"),
  name: z.string().trim().min(1).max(300).optional().describe("What it is called from now on"),
  amount: amountInput.optional().describe("Of a savings goal its target"),
  currency: currencyInput.optional().describe("ISO 4217 code; not of a savings goal"),
  from: z.string().trim().max(100).optional().describe("Of an income: who paid"),
  date: dayInput
    .nullable()
    .optional()
    .describe("The day it was on, of a savings goal its last (null for none), of a recurring item its first"),
  active: z.boolean().optional().describe("Of a recurring item: true goes on with one that was stopped"),
});
type Given = z.output<typeof input>;
type Change = Omit<Given, "kind" | "entry">;

/** One tool for five kinds: what is changed of them is the same few things, and each by itself is rarely asked for. */
export const updateMoneyEntry = defineTool({
  name: "update_money_entry",
  description:
    "Corrects or renames an income, a recurring item, a savings goal, a logged win or a category of the user's own; a renamed category takes what is booked in it along. It goes on with a recurring item that was stopped (active). Use it when the user says that something of one was otherwise, or is called otherwise. Not for an expense (update_expense), a budget's limit (set_budget), a rate (set_exchange_rate), to put money in a goal (add_to_goal), nor to delete one (delete_money_entry). Example: “the refund was 35, not 53”, or “rename the Japan goal to Tokyo”.",
  input,
  effect: "transaction",
  timeoutMs: 10_000,
  run: ({ kind, entry, ...change }, { records, today }) => {
    const { takes, run } = editors[kind];
    const said = changeNames.filter((name) => change[name] !== undefined);
    const strange = said.find((name) => !takes.includes(name));
    const noun = kind.replaceAll("_", " ");
    if (strange !== undefined)
      throw inputError(
        strange,
        `A ${noun} has nothing of this kind. Leave ${strange} out. Nothing was changed.`,
      );
    if (said.length === 0)
      throw inputError("name", `Say what is to be different about the ${noun}. Nothing was changed.`);
    return run(records, { entry, change, today });
  },
});

const changeNames = ["name", "amount", "currency", "from", "date", "active"] as const;
type ChangeName = (typeof changeNames)[number];

interface Asked {
  readonly entry: string | undefined;
  readonly change: Change;
  readonly today: string;
}

/** How one kind is changed. */
interface Editing<K extends RecordKind> {
  readonly kind: K;
  readonly takes: readonly ChangeName[];
  readonly fields: (change: Change, row: RowOf<K>) => { readonly [Name in keyof FieldsOf<K>]?: unknown };
  readonly shown: (row: RowOf<K>, today: string) => object;
  readonly text?: (row: RowOf<K>, today: string) => string;
}

interface Editor {
  readonly takes: readonly ChangeName[];
  readonly run: (records: Records, asked: Asked) => Promise<ToolOutput>;
}

function editor<K extends RecordKind>({ kind, takes, fields, shown, text = kind.text }: Editing<K>): Editor {
  return {
    takes,
    run: async (records, { entry, change, today }) => {
      const found = await entryMeant(records, kind, entry);
      const { row, previous } = await records.update(kind, {
        id: found.id,
        version: found.version,
        fields: given(fields(change, found)),
      });
      return {
        result: { kind: kind.kind, entry: shown(row, today), previous: shown(previous, today) },
        summary: `It is ${text(row, today)} now; it was ${text(previous, today)}.`,
      };
    },
  };
}

const editors: Readonly<Record<Given["kind"], Editor>> = {
  income: editor({
    kind: income,
    takes: ["name", "amount", "currency", "from", "date"],
    fields: ({ name, from, date, ...money }, row) => ({
      ...moneyOf(money, row.currency, "amountMinor"),
      description: name,
      payer: from,
      receivedOn: date,
    }),
    shown: incomeResult,
  }),
  recurring_item: editor({
    kind: recurringItem,
    takes: ["name", "amount", "currency", "date", "active"],
    fields: ({ name, date, active, ...money }, row) => ({
      ...moneyOf(money, row.currency, "amountMinor"),
      description: name,
      startsOn: date,
      active,
    }),
    shown: recurringResult,
    text: recurringText,
  }),
  savings_goal: editor({
    kind: savingsGoal,
    takes: ["name", "amount", "date"],
    fields: ({ name, date: dueOn, amount }, row) => ({
      ...moneyOf({ amount }, row.currency, "targetMinor"),
      name,
      dueOn,
    }),
    shown: goalResult,
  }),
  saving_tip: editor({
    kind: savingTip,
    takes: ["name", "amount", "currency", "date"],
    fields: ({ name, date, ...money }, row) => ({
      ...moneyOf(money, row.currency, "savedMinor"),
      text: name,
      savedOn: date,
    }),
    shown: savingResult,
  }),
  category: { takes: ["name"], run: rename },
};

async function rename(records: Records, { entry, change: { name = "" } }: Asked): Promise<ToolOutput> {
  const found = await entryMeant(records, category, entry);
  const { row, moved } = await renameCategory(records, found, ownCategoryName(name, found.direction));
  const along = moved === 0 ? "" : ` What is booked in it moved along: ${moved} in all.`;
  return {
    result: { kind: "category", entry: categoryResult(row), previous: categoryResult(found), moved },
    summary: `The category ${found.name} is called ${row.name} now.${along}`,
  };
}

async function entryMeant<K extends RecordKind>(
  records: Records,
  kind: K,
  named: string | undefined,
): Promise<RowOf<K>> {
  if (named !== undefined) return findRow(records, { kind, named });
  const sort = { by: "createdAt", direction: "desc" } as const;
  const [last] = (await records.list(kind, { sort, limit: 1 })).items;
  return last ?? findRow(records, { kind });
}

/** An amount without a currency is in the entry's own; a currency alone keeps the figures. */
function moneyOf(
  { amount, currency }: Pick<Change, "amount" | "currency">,
  own: string,
  field: string,
): Readonly<Record<string, unknown>> {
  return {
    ...(amount !== undefined && { [field]: parsePositiveAmount(amount, currency ?? own) }),
    ...(currency !== undefined && { currency }),
  };
}

/** Without what was not said. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
