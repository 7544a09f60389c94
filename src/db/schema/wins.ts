import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./tenancy.ts";

/** Columns of every domain row: whose it is, who may see it, what made it, and how often it changed. */
const domainRow = {
  workspace: uuid("workspace").notNull(),
  id: uuid("id").notNull(),
  userId: uuid("user_id").notNull(),
  visibility: text("visibility", { enum: ["private", "workspace"] })
    .notNull()
    .default("private"),
  /** Turn (or REST call) and tool use that created it. */
  source: uuid("source").notNull(),
  toolUse: text("tool_use").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
  deletedAt: instant("deleted_at"),
};

export const expenses = pgTable(
  "expenses",
  {
    ...domainRow,
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    /** ISO 4217. */
    currency: text("currency").notNull(),
    category: text("category").notNull(),
    description: text("description").notNull().default(""),
    /** The day in the user's zone. */
    spentOn: date("spent_on", { mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("expenses_by_day").on(t.workspace, t.userId, t.spentOn),
    check("expense_positive", sql`${t.amountMinor} > 0`),
    check("expense_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const budgets = pgTable(
  "budgets",
  {
    ...domainRow,
    category: text("category").notNull(),
    period: text("period", { enum: ["month"] }).notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("budgets_one_a_category")
      .on(t.workspace, t.userId, t.category, t.period)
      .where(sql`deleted_at is null`),
    check("budget_not_negative", sql`${t.amountMinor} >= 0`),
    check("budget_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);
