import { z } from "zod";
import { allRecords } from "../domains/all-records.ts";
import { inputError } from "../domains/input-error.ts";
import type { RecordKind } from "../domains/record.ts";
import { defineTool } from "./define-tool.ts";
import type { UndoneRow } from "./tool-ports.ts";

/** Rows that are named one by one. */
const toldMax = 10;

export const undo = defineTool({
  name: "undo",
  description:
    "Takes back what was changed, exactly. Use it for the last change (“undo that”), all that the last turn changed (“undo the last turn”), or what one tool use changed, where `toolUse` is the value of that name in its result. An undo is undone with its own `toolUse`. Not to delete something of another day, which has a tool of its own (delete_expense, delete_item), nor to change it to something else.",
  input: z.strictObject({
    toolUse: z.string().min(1).max(128).optional(),
    last: z.enum(["change", "turn"]).optional().describe("The newest change that stands, or all of its turn"),
  }),
  effect: "transaction",
  timeoutMs: 10_000,
  run: async ({ toolUse, last }, { undoLog }) => {
    if (toolUse !== undefined && last !== undefined)
      throw inputError("last", "Give toolUse or last, not both. Nothing was changed.");
    const { toolUses, rows } =
      toolUse === undefined
        ? await undoLog.undoLast(last ?? "change")
        : { toolUses: [toolUse], rows: await undoLog.undo(toolUse) };
    const changes = rows.slice(0, toldMax).map(changeResult);
    return {
      result: {
        undone: toolUses[0],
        ...(toolUses.length > 1 && { toolUses }),
        changes,
        rows: rows.length,
      },
      summary: summaryOf(rows),
    };
  },
});

function summaryOf(rows: readonly UndoneRow[]): string {
  if (rows.length === 0) return "Nothing of it is left: what was made then was taken away again then.";
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
