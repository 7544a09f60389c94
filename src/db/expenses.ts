import { and, desc, eq, gte, ilike, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { Effect, EffectLedger } from "./effects.ts";
import { expenses } from "./schema/wins.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import type { UndoableRows } from "./undoable-rows.ts";

/** Money in the currency's smallest unit; the day at the user's place, `YYYY-MM-DD`. */
export interface Expense {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly category: string;
  readonly description: string;
  readonly spentOn: string;
}

/** Days are inclusive; `search` is part of the category or description, in any case. */
export interface ExpenseFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly category?: string | undefined;
  readonly search?: string | undefined;
}

export interface ExpenseTotal {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly count: number;
}

/** Lines of a summary at most: keys times currencies. */
const totalsMax = 1_000;

const fields = {
  id: expenses.id,
  amountMinor: expenses.amountMinor,
  currency: expenses.currency,
  category: expenses.category,
  description: expenses.description,
  spentOn: expenses.spentOn,
};

/** One row and its entry in the ledger. */
export async function createExpense(
  db: TenantDatabase,
  ledger: EffectLedger,
  expense: Expense,
): Promise<Expense> {
  const { workspace, user, source, toolUse } = ledger.origin;
  await db.insert(expenses).values({ workspace, userId: user, source, toolUse, ...expense });
  await ledger.record({ table: "expenses", row: expense.id, before: null, versionAfter: 1 });
  return expense;
}

/** A stored expense, locked; undefined where the user has none of this id, or deleted it. */
export async function findExpense(
  db: TenantDatabase,
  tenant: Tenant,
  id: string,
): Promise<Expense | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db
    .select(fields)
    .from(expenses)
    .where(and(only(tenant, id), isNull(expenses.deletedAt)))
    .for("update");
  return found;
}

/** Deletes one row, so that it can come back by its entry in the ledger. */
export async function removeExpense(db: TenantDatabase, ledger: EffectLedger, id: string): Promise<void> {
  const found = isUuid(id) ? await expenseRows.lock(db, ledger.origin, id) : undefined;
  if (found === undefined || found.fields.deleted) throw new PamError("not_found");
  const versionAfter = await expenseRows.restore(db, ledger.origin, { row: id, before: null });
  await ledger.record({ table: "expenses", row: id, before: found.fields, versionAfter });
}

function isUuid(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

/**
 * The user's own expenses.
 * @param page.limit Most rows to return, 1–200.
 * @returns Latest day first, of one day the latest booked first. One index scan.
 */
export async function listExpenses(
  db: TenantDatabase,
  tenant: Tenant,
  page: { filter: ExpenseFilter; limit: number },
): Promise<Expense[]> {
  return db
    .select(fields)
    .from(expenses)
    .where(matching(tenant, page.filter))
    .orderBy(desc(expenses.spentOn), desc(expenses.id))
    .limit(page.limit);
}

/** Sums by key and currency: the largest amount first, months in their order. */
export async function totalExpenses(
  db: TenantDatabase,
  tenant: Tenant,
  query: { filter: ExpenseFilter; grouping: "total" | "category" | "month" },
): Promise<ExpenseTotal[]> {
  const keys = {
    total: sql<string>`'total'`,
    category: sql<string>`${expenses.category}`,
    month: sql<string>`to_char(${expenses.spentOn}, 'YYYY-MM')`,
  };
  const sum = sql`sum(${expenses.amountMinor})`;
  const rows = await db
    .select({
      key: keys[query.grouping].as("key"),
      currency: expenses.currency,
      amountMinor: sql<string>`${sum}::text`,
      count: sql<number>`count(*)::int`,
    })
    .from(expenses)
    .where(matching(tenant, query.filter))
    .groupBy(sql`1`, expenses.currency)
    .orderBy(query.grouping === "month" ? sql`1` : sql`${sum} desc`)
    .limit(totalsMax);
  return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }));
}

function matching(
  { workspace, user }: Tenant,
  { from, to, category, search }: ExpenseFilter,
): SQL | undefined {
  const pattern = search && `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    eq(expenses.workspace, workspace),
    eq(expenses.userId, user),
    isNull(expenses.deletedAt),
    from ? gte(expenses.spentOn, from) : undefined,
    to ? lte(expenses.spentOn, to) : undefined,
    category ? eq(expenses.category, category) : undefined,
    pattern ? or(ilike(expenses.description, pattern), ilike(expenses.category, pattern)) : undefined,
  );
}

/** What the ledger keeps of an expense. */
const snapshot = z.object({
  amountMinor: z.int(),
  currency: z.string(),
  category: z.string(),
  description: z.string(),
  spentOn: z.string(),
  deleted: z.boolean(),
});

export const expenseRows: UndoableRows = {
  async lock(db, tenant, row) {
    const [found] = await db.select().from(expenses).where(only(tenant, row)).for("update");
    if (found === undefined) return undefined;
    return {
      version: found.version,
      fields: snapshot.parse({ ...found, deleted: found.deletedAt !== null }),
    };
  },
  async restore(db, tenant, { row, before }) {
    const [after] = await db
      .update(expenses)
      .set({ ...columnsOf(before), version: sql`${expenses.version} + 1`, updatedAt: sql`now()` })
      .where(only(tenant, row))
      .returning({ version: expenses.version });
    if (after === undefined) throw new Error(`the expense ${row} is gone in the middle of its undo`);
    return after.version;
  },
};

function columnsOf(before: Effect["before"]) {
  if (before === null) return { deletedAt: sql`now()` };
  const { deleted, ...columns } = snapshot.parse(before);
  return { ...columns, deletedAt: deleted ? sql`now()` : null };
}

function only({ workspace, user }: Tenant, row: string): SQL | undefined {
  return and(eq(expenses.workspace, workspace), eq(expenses.userId, user), eq(expenses.id, row));
}
