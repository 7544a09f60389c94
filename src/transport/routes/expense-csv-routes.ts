import { z } from "zod";
import { csvRowsMax } from "../../domains/csv.ts";
import { dayInput } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax } from "../../domains/record-store.ts";
import { expense } from "../../domains/wins/expense.ts";
import { type ExpenseRow, writeExpenseCsv } from "../../domains/wins/expense-csv.ts";
import type { Identity } from "../backend.ts";
import type { RouteKit } from "../route-kit.ts";
import { readQuery } from "../route-kit-input.ts";

const exportQuery = z.strictObject({ from: dayInput.optional(), to: dayInput.optional() });

const csvHeaders = {
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": 'attachment; filename="expenses.csv"',
};

/** All of a user's expenses, or those of some days, as a file that the import takes back. At most 9,999 rows. */
export function registerExpenseCsvRoutes(kit: RouteKit): void {
  kit
    .described({
      summary: "The user's expenses as a CSV file that the import takes back.",
      query: exportQuery,
      contentType: "text/csv",
      answer: { type: "string" },
    })
    .authed("get", ["/api/wins/expenses/export"], async (request, identity) => {
      const range = readQuery(request, exportQuery);
      return { status: 200, headers: csvHeaders, body: writeExpenseCsv(await rowsIn(kit, identity, range)) };
    });
}

/** Reads on until there is no more, or more than one file holds, which the writer refuses. */
async function rowsIn(
  { backend }: RouteKit,
  identity: Identity,
  { from, to }: z.output<typeof exportQuery>,
): Promise<ExpenseRow[]> {
  const filter = { spentOn: { ...(from && { from }), ...(to && { to }) } };
  const rows: ExpenseRow[] = [];
  for (let after: string | undefined; rows.length < csvRowsMax; ) {
    const page = await backend.records.list(identity, expense, { filter, limit: bulkMax, after });
    rows.push(...page.items.map(rowOf));
    if (page.next === null) break;
    after = page.next;
  }
  return rows;
}

/** The door's rows are as the kind's own fields have them. */
function rowOf(row: object): ExpenseRow {
  const { spentOn: date, amountMinor, currency, category, description } = row as RowOf<typeof expense>;
  return { date, amountMinor, currency, category, description };
}
