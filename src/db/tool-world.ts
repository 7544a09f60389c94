import { and, eq } from "drizzle-orm";
import { type Place, placeOf } from "../actors/place.ts";
import type { Ids, Tenant } from "../actors/ports.ts";
import { type Budget, listBudgets, setBudget } from "./budgets.ts";
import { type Origin, openLedger } from "./effects.ts";
import {
  createExpense,
  type Expense,
  type ExpenseFilter,
  findExpense,
  listExpenses,
  removeExpense,
  totalExpenses,
} from "./expenses.ts";
import { memberships } from "./schema/tenancy.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { undoToolUse } from "./undo.ts";

type Grouping = Parameters<typeof totalExpenses>[2]["grouping"];

/** What tools may read of a tenant's data, within one transaction that has named the tenant. */
export function readWorld(db: TenantDatabase, tenant: Tenant, place: Place) {
  return {
    place,
    expenses: {
      list: (filter: ExpenseFilter, limit: number) => listExpenses(db, tenant, { filter, limit }),
      totals: (filter: ExpenseFilter, grouping: Grouping) => totalExpenses(db, tenant, { filter, grouping }),
    },
    budgets: { list: () => listBudgets(db, tenant) },
  };
}

/** The same with writes; each is entered in the ledger as the work of `origin`'s tool use. */
export function writeWorld(db: TenantDatabase, origin: Origin, more: { place: Place; ids: Ids }) {
  const ledger = openLedger(db, origin);
  const { place, expenses, budgets } = readWorld(db, origin, more.place);
  return {
    place,
    expenses: {
      ...expenses,
      create: (expense: Omit<Expense, "id">) =>
        createExpense(db, ledger, { id: more.ids.next(), ...expense }),
      find: (id: string) => findExpense(db, origin, id),
      remove: (id: string) => removeExpense(db, ledger, id),
    },
    budgets: {
      ...budgets,
      set: (budget: Omit<Budget, "id">) => setBudget(db, ledger, { id: more.ids.next(), ...budget }),
    },
    undoLog: { undo: (toolUse: string) => undoToolUse(db, ledger, toolUse) },
    effectCount: ledger.count,
  };
}

/** The time zone and currency that the user's client told of. */
export async function readPlace(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  fallback?: Place,
): Promise<Place> {
  const [row] = await db
    .select({ context: memberships.context })
    .from(memberships)
    .where(and(eq(memberships.workspace, workspace), eq(memberships.userId, user)));
  const context = row?.context;
  return placeOf(typeof context === "object" && context !== null ? { ...context } : {}, fallback);
}
