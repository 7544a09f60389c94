import { z } from "zod";
import { moneyText } from "../../domains/money.ts";
import { defineTool } from "../define-tool.ts";
import type { UndoneRow } from "../tool-ports.ts";

export const undo = defineTool({
  name: "undo",
  description:
    "Takes back everything that one earlier tool use changed. `toolUse` is the value of that name in the tool's result. An undo can be undone in the same way.",
  input: z.strictObject({ toolUse: z.string().min(1).max(128) }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ toolUse }, { undoLog }) => {
    const rows = await undoLog.undo(toolUse);
    return {
      result: { undone: toolUse, changes: rows.map(changeResult) },
      summary: rows.map(changeText).join(" "),
    };
  },
});

function changeResult({ table, row, was, now }: UndoneRow): object {
  return { kind: table, id: row, was: was && fieldsOf(was), now: now && fieldsOf(now) };
}

function changeText({ table, was, now }: UndoneRow): string {
  const noun = table === "expenses" ? "expense" : "budget";
  if (!now) return `Removed the ${noun} ${textOf(was)}.`;
  return was ? `The ${noun} is ${textOf(now)} again.` : `The ${noun} ${textOf(now)} is back.`;
}

function textOf(row: UndoneRow["was"]): string {
  const { amount, category, description } = fieldsOf(row ?? {});
  return [amount, category, description && `(${description})`].filter(Boolean).join(" ");
}

/** The fields that a model and a person can make sense of; money as text. */
function fieldsOf({
  amountMinor,
  currency,
  category,
  description,
  spentOn,
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const amount =
    typeof amountMinor === "number" && typeof currency === "string"
      ? moneyText(amountMinor, currency)
      : undefined;
  return { amount, category, ...(description ? { description } : {}), ...(spentOn ? { date: spentOn } : {}) };
}
