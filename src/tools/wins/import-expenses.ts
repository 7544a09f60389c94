import { createHash } from "node:crypto";
import { z } from "zod";
import { csvCharsMax } from "../../domains/csv.ts";
import { inputError } from "../../domains/input-error.ts";
import { currencyInput } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader, type Records } from "../../domains/record-store.ts";
import { expense } from "../../domains/wins/expense.ts";
import { type ImportedRow, type RefusedRow, readExpenseCsv } from "../../domains/wins/expense-csv.ts";
import { categoryInFile } from "../../understanding/languages.ts";
import { defineTool } from "../define-tool.ts";
import { importText, receivedResult } from "./import-text.ts";

/** Rows that are not booked and are told one by one, of each kind. */
const toldMax = 100;
/** Expenses of the file's own days that are looked through for rows which are there already. */
const pagesMax = 60;

export const importExpenses = defineTool({
  name: "import_expenses",
  description:
    "Books expenses from the text of a CSV file with at least the columns date and amount. Rows that are there already are left out, so the same file twice adds nothing. Of a bank's file with both signs, or with debit and credit, what was spent is booked and money that came in is told (`moneyIn`; log_income books it). Rows that can't be read are told by line. Use it where the user gives a file or pastes rows. Not for what they tell in a sentence (create_expense), nor for a calendar file (import_calendar). Example: “import this: date;amount;note …”.",
  input: z.strictObject({
    csv: z.string().min(1).max(csvCharsMax).describe("The file's text, with its header line"),
    currency: currencyInput.optional().describe("ISO 4217 code of rows without one"),
  }),
  effect: "transaction",
  timeoutMs: 30_000,
  run: async ({ csv, ...input }, { records, ...context }) => {
    const currency = input.currency ?? context.currency;
    const { rows, received, refused } = readExpenseCsv(csv, { currency, categoryOf: categoryInFile });
    const fresh = await withoutKnown(records, rows);
    const { added, problems } = await addAll(records, fresh);
    const all = [...refused, ...problems].sort((a, b) => a.line - b.line);
    const known = rows.length - added - problems.length;
    return {
      result: {
        added,
        known,
        refused: all.length,
        problems: all.slice(0, toldMax),
        received: received.length,
        ...(received.length > 0 && { moneyIn: received.slice(0, toldMax).map(receivedResult) }),
      },
      summary: importText({ added, known, refused: all, received }),
    };
  },
});

/** A row is there where it was imported before, or where as many standing expenses have just its content. */
async function withoutKnown(records: RecordReader, rows: readonly ImportedRow[]): Promise<ImportedRow[]> {
  const days = rows.map(({ date }) => date).sort();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  const keys = new Set<string>();
  const contents = new Map<string, number>();
  let after: string | undefined;
  for (let page = 0; rows.length > 0; page++) {
    if (page === pagesMax)
      throw inputError("csv", "There are too many expenses in the days of this file. Split it by year.");
    const found = await records.list(expense, { filter: { spentOn: { from, to } }, limit: bulkMax, after });
    for (const row of found.items) {
      if (row.importKey !== null) keys.add(row.importKey);
      const content = contentOf({ ...row, date: row.spentOn });
      contents.set(content, (contents.get(content) ?? 0) + 1);
    }
    if (found.next === null) break;
    after = found.next;
  }
  return rows.filter((row) => {
    const content = contentOf(row);
    const left = contents.get(content) ?? 0;
    if (left > 0) contents.set(content, left - 1);
    return left === 0 && !keys.has(keyOf(row));
  });
}

type Content = Pick<ImportedRow, "date" | "amountMinor" | "currency" | "category" | "description">;

function contentOf({ date, amountMinor, currency, category, description }: Content): string {
  return JSON.stringify([date, amountMinor, currency, category, description]);
}

async function addAll(
  records: Records,
  rows: readonly ImportedRow[],
): Promise<{ added: number; problems: RefusedRow[] }> {
  let added = 0;
  const problems: RefusedRow[] = [];
  for (let at = 0; at < rows.length; at += bulkMax) {
    const part = rows.slice(at, at + bulkMax);
    const results = await records.createAll(expense, part.map(fieldsOf));
    for (const [index, result] of results.entries()) {
      if (result.ok) added += 1;
      // Another import of the same file was quicker.
      else if (result.error.code !== "record_taken")
        problems.push({ line: part[index]?.line ?? 0, problem: result.error.message });
    }
  }
  return { added, problems };
}

function fieldsOf(row: ImportedRow): Partial<RowOf<typeof expense>> {
  const { date: spentOn, amountMinor, currency, category, description } = row;
  return { spentOn, amountMinor, currency, category, description, importKey: keyOf(row) };
}

function keyOf({ key }: ImportedRow): string {
  return createHash("sha256").update(key).digest("hex");
}
