import { z } from "zod";
import { allRecords } from "../../domains/all-records.ts";
import type { RecordKind } from "../../domains/record.ts";
import { defineTool } from "../define-tool.ts";
import type { UndoneRow } from "../tool-ports.ts";

/** Rows that are named one by one. */
const toldMax = 10;

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
      result: { undone: toolUse, changes: rows.slice(0, toldMax).map(changeResult), rows: rows.length },
      summary: summaryOf(rows),
    };
  },
});

function summaryOf(rows: readonly UndoneRow[]): string {
  const told = rows.slice(0, toldMax).map(changeText).join(" ");
  return rows.length > toldMax ? `${told} And ${rows.length - toldMax} more.` : told;
}

function changeResult({ table, row, was, now }: UndoneRow): object {
  const kind = kindOf(table);
  return { kind: kind?.kind ?? table, id: row, was: was && textOf(kind, was), now: now && textOf(kind, now) };
}

function changeText({ table, was, now }: UndoneRow): string {
  const kind = kindOf(table);
  const noun = kind?.noun ?? "row";
  if (!now) return `Removed the ${noun} ${textOf(kind, was)}.`;
  return was ? `The ${noun} is ${textOf(kind, now)} again.` : `The ${noun} ${textOf(kind, now)} is back.`;
}

function kindOf(table: string): RecordKind | undefined {
  return allRecords.find((kind) => kind.table === table);
}

/** What was written before a field was added has no words for it. */
function textOf(kind: RecordKind | undefined, row: UndoneRow["was"]): string {
  if (kind === undefined || row === null) return "";
  const fields = Object.keys(kind.fields.shape).map((name) => [name, row[name]]);
  const parsed = kind.fields.safeParse(Object.fromEntries(fields));
  return parsed.success ? kind.text(parsed.data) : "";
}
