import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { domainRow } from "./domain-row.ts";

export const expenses = pgTable(
  "expenses",
  {
    ...domainRow,
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    category: text("category").notNull(),
    description: text("description").notNull().default(""),
    spentOn: date("spent_on", { mode: "string" }).notNull(),
    tripId: uuid("trip_id"),
    importKey: text("import_key"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("expenses_list").on(t.workspace, t.userId, t.spentOn, t.id),
    index("expenses_by_trip_id").on(t.workspace, t.tripId).where(sql`trip_id is not null`),
    check("expenses_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    uniqueIndex("expenses_imported_once")
      .on(t.workspace, t.userId, t.importKey)
      .where(sql`deleted_at is null and import_key is not null`),
    check("expense_positive", sql`${t.amountMinor} > 0`),
  ],
);

export const budgets = pgTable(
  "budgets",
  {
    ...domainRow,
    category: text("category").notNull(),
    period: text("period", { enum: ["week", "month", "year"] })
      .notNull()
      .default("month"),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    rollOver: boolean("roll_over").notNull().default(false),
    /** What it was, and until when. */
    pastLimits: jsonb("past_limits").notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("budgets_list").on(t.workspace, t.userId, t.category, t.id),
    check("budgets_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    uniqueIndex("budgets_one_a_category")
      .on(t.workspace, t.userId, t.category, t.period)
      .where(sql`deleted_at is null`),
    check("budget_not_negative", sql`${t.amountMinor} >= 0`),
  ],
);

export const incomes = pgTable(
  "incomes",
  {
    ...domainRow,
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    payer: text("payer").notNull().default(""),
    description: text("description").notNull().default(""),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("incomes_list").on(t.workspace, t.userId, t.receivedOn, t.id),
    check("incomes_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const recurringItems = pgTable(
  "recurring_items",
  {
    ...domainRow,
    direction: text("direction", { enum: ["expense", "income"] })
      .notNull()
      .default("expense"),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    category: text("category").notNull(),
    description: text("description").notNull().default(""),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    rule: text("rule").notNull(),
    timeZone: text("time_zone").notNull(),
    active: boolean("active").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("recurring_items_list").on(t.workspace, t.userId, t.startsOn, t.id),
    check("recurring_items_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const savingsGoals = pgTable(
  "savings_goals",
  {
    ...domainRow,
    name: text("name").notNull(),
    targetMinor: bigint("target_minor", { mode: "number" }).notNull(),
    savedMinor: bigint("saved_minor", { mode: "number" }).notNull().default(0),
    currency: text("currency").notNull(),
    dueOn: date("due_on", { mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("savings_goals_list").on(t.workspace, t.userId, t.name, t.id),
    check("savings_goals_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

export const categories = pgTable(
  "categories",
  {
    ...domainRow,
    name: text("name").notNull(),
    direction: text("direction", { enum: ["expense", "income"] })
      .notNull()
      .default("expense"),
    icon: text("icon").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("categories_list").on(t.workspace, t.userId, t.name, t.id),
    uniqueIndex("categories_one_a_name")
      .on(t.workspace, t.userId, t.name, t.direction)
      .where(sql`deleted_at is null`),
  ],
);

export const exchangeRates = pgTable(
  "exchange_rates",
  {
    ...domainRow,
    base: text("base").notNull(),
    quote: text("quote").notNull(),
    rate: text("rate").notNull(),
    day: date("day", { mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("exchange_rates_list").on(t.workspace, t.userId, t.day, t.id),
    check("exchange_rates_base", sql`${t.base} ~ '^[A-Z]{3}$'`),
    check("exchange_rates_quote", sql`${t.quote} ~ '^[A-Z]{3}$'`),
    uniqueIndex("exchange_rates_one_a_day")
      .on(t.workspace, t.userId, t.base, t.quote, t.day)
      .where(sql`deleted_at is null`),
  ],
);

export const savingTips = pgTable(
  "saving_tips",
  {
    ...domainRow,
    text: text("text").notNull(),
    savedMinor: bigint("saved_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    savedOn: date("saved_on", { mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("saving_tips_list").on(t.workspace, t.userId, t.savedOn, t.id),
    check("saving_tips_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);
