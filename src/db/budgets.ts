import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tenant } from "../actors/ports.ts";
import type { Effect, EffectLedger } from "./effects.ts";
import { budgets } from "./schema/wins.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import type { UndoableRows } from "./undoable-rows.ts";

/** A limit for each calendar month, in the currency's smallest unit. */
export interface Budget {
  readonly id: string;
  readonly category: string;
  readonly amountMinor: number;
  readonly currency: string;
}

const budgetsMax = 200;

/** The user's own budgets, by category. */
export async function listBudgets(db: TenantDatabase, tenant: Tenant): Promise<Budget[]> {
  return db
    .select(fields)
    .from(budgets)
    .where(standing(tenant))
    .orderBy(asc(budgets.category))
    .limit(budgetsMax);
}

const fields = {
  id: budgets.id,
  category: budgets.category,
  amountMinor: budgets.amountMinor,
  currency: budgets.currency,
};

/**
 * Creates the budget of a category, or changes the one that stands; either is entered in the ledger.
 * @param budget `id` is used only where there is none yet.
 * @returns The budget as it is now, and as it was.
 */
export async function setBudget(
  db: TenantDatabase,
  ledger: EffectLedger,
  budget: Budget,
): Promise<{ budget: Budget; previous: Budget | null }> {
  const { workspace, user, source, toolUse } = ledger.origin;
  const [created] = await db
    .insert(budgets)
    .values({ workspace, userId: user, source, toolUse, period: "month", ...budget })
    // Names the partial index that allows one standing budget a category; a twin transaction is waited for.
    .onConflictDoNothing({
      target: [budgets.workspace, budgets.userId, budgets.category, budgets.period],
      where: isNull(budgets.deletedAt),
    })
    .returning(fields);
  if (created) {
    await ledger.record({ table: "budgets", row: created.id, before: null, versionAfter: 1 });
    return { budget: created, previous: null };
  }
  return changeBudget(db, ledger, budget);
}

async function changeBudget(db: TenantDatabase, ledger: EffectLedger, budget: Budget) {
  const ofCategory = and(standing(ledger.origin), eq(budgets.category, budget.category));
  const [before] = await db.select().from(budgets).where(ofCategory).for("update");
  if (before === undefined) throw new Error("a budget was removed while it was being changed");
  const { id, category, amountMinor, currency } = before;
  const [after] = await db
    .update(budgets)
    .set({
      amountMinor: budget.amountMinor,
      currency: budget.currency,
      version: before.version + 1,
      updatedAt: sql`now()`,
    })
    .where(only(ledger.origin, id))
    .returning(fields);
  if (after === undefined) throw new Error(`the budget ${id} is gone though it was locked`);
  await ledger.record({
    table: "budgets",
    row: id,
    before: snapshot.parse({ ...before, deleted: false }),
    versionAfter: before.version + 1,
  });
  return { budget: after, previous: { id, category, amountMinor, currency } };
}

/** What the ledger keeps of a budget. */
const snapshot = z.object({
  category: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  deleted: z.boolean(),
});

export const budgetRows: UndoableRows = {
  async lock(db, tenant, row) {
    const [found] = await db.select().from(budgets).where(only(tenant, row)).for("update");
    if (found === undefined) return undefined;
    return {
      version: found.version,
      fields: snapshot.parse({ ...found, deleted: found.deletedAt !== null }),
    };
  },
  async restore(db, tenant, { row, before }) {
    const [after] = await db
      .update(budgets)
      .set({ ...columnsOf(before), version: sql`${budgets.version} + 1`, updatedAt: sql`now()` })
      .where(only(tenant, row))
      .returning({ version: budgets.version });
    if (after === undefined) throw new Error(`the budget ${row} is gone in the middle of its undo`);
    return after.version;
  },
};

function columnsOf(before: Effect["before"]) {
  if (before === null) return { deletedAt: sql`now()` };
  const { deleted, ...columns } = snapshot.parse(before);
  return { ...columns, deletedAt: deleted ? sql`now()` : null };
}

function standing({ workspace, user }: Tenant): SQL | undefined {
  return and(
    eq(budgets.workspace, workspace),
    eq(budgets.userId, user),
    eq(budgets.period, "month"),
    isNull(budgets.deletedAt),
  );
}

function only({ workspace, user }: Tenant, row: string): SQL | undefined {
  return and(eq(budgets.workspace, workspace), eq(budgets.userId, user), eq(budgets.id, row));
}
