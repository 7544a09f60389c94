import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { domainRow } from "./domain-row.ts";
import { instant } from "./tenancy.ts";

export const calendarEvents = pgTable(
  "calendar_events",
  {
    ...domainRow,
    title: text("title").notNull(),
    startsLocal: text("starts_local").notNull(),
    endsLocal: text("ends_local").notNull(),
    allDay: boolean("all_day").notNull().default(false),
    timeZone: text("time_zone").notNull(),
    rule: text("rule"),
    exceptLocal: jsonb("except_local").notNull(),
    extraLocal: jsonb("extra_local").notNull(),
    overrides: jsonb("overrides").notNull(),
    location: text("location").notNull().default(""),
    notes: text("notes").notNull().default(""),
    uid: text("uid"),
    /** First and last moment that any occurrence can touch, for questions about a range. */
    startsAt: instant("starts_at").notNull(),
    untilAt: instant("until_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("calendar_events_list").on(t.workspace, t.userId, t.startsAt, t.id),
    uniqueIndex("calendar_events_one_a_uid")
      .on(t.workspace, t.userId, t.uid)
      .where(sql`deleted_at is null and uid is not null`),
  ],
);

export const tasks = pgTable(
  "tasks",
  {
    ...domainRow,
    title: text("title").notNull(),
    notes: text("notes").notNull().default(""),
    list: text("list").notNull().default(""),
    priority: integer("priority").notNull().default(2),
    dueOn: date("due_on", { mode: "string" }),
    rule: text("rule"),
    parentId: uuid("parent_id"),
    done: boolean("done").notNull().default(false),
    doneAt: instant("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("tasks_list").on(t.workspace, t.userId, t.dueOn, t.id),
    index("tasks_by_parent_id").on(t.workspace, t.parentId).where(sql`parent_id is not null`),
  ],
);

export const recipes = pgTable(
  "recipes",
  {
    ...domainRow,
    name: text("name").notNull(),
    servings: integer("servings").notNull().default(2),
    minutes: integer("minutes"),
    ingredients: jsonb("ingredients").notNull(),
    steps: text("steps").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("recipes_list").on(t.workspace, t.userId, t.name, t.id),
  ],
);

export const meals = pgTable(
  "meals",
  {
    ...domainRow,
    day: date("day", { mode: "string" }).notNull(),
    slot: text("slot", { enum: ["breakfast", "lunch", "dinner", "snack"] })
      .notNull()
      .default("dinner"),
    title: text("title").notNull(),
    recipeId: uuid("recipe_id"),
    servings: integer("servings").notNull().default(2),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("meals_list").on(t.workspace, t.userId, t.day, t.id),
    index("meals_by_recipe_id").on(t.workspace, t.recipeId).where(sql`recipe_id is not null`),
  ],
);

export const pantryItems = pgTable(
  "pantry_items",
  {
    ...domainRow,
    name: text("name").notNull(),
    quantity: text("quantity"),
    unit: text("unit").notNull().default(""),
    expiresOn: date("expires_on", { mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("pantry_items_list").on(t.workspace, t.userId, t.name, t.id),
  ],
);

export const shoppingItems = pgTable(
  "shopping_items",
  {
    ...domainRow,
    name: text("name").notNull(),
    quantity: text("quantity"),
    unit: text("unit").notNull().default(""),
    bought: boolean("bought").notNull().default(false),
    fromPlan: boolean("from_plan").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("shopping_items_list").on(t.workspace, t.userId, t.name, t.id),
  ],
);

export const reminders = pgTable(
  "reminders",
  {
    ...domainRow,
    text: text("text").notNull(),
    remindAt: instant("remind_at").notNull(),
    timeZone: text("time_zone").notNull(),
    rule: text("rule"),
    active: boolean("active").notNull().default(true),
    /** It has a rule: its time says nothing of when it is said next. */
    repeats: boolean("repeats").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("reminders_list").on(t.workspace, t.userId, t.remindAt, t.id),
  ],
);

export const profiles = pgTable(
  "profiles",
  {
    ...domainRow,
    name: text("name").notNull().default(""),
    locale: text("locale"),
    currency: text("currency"),
    units: text("units", { enum: ["metric", "imperial"] })
      .notNull()
      .default("metric"),
    timeZone: text("time_zone"),
    preferences: jsonb("preferences").notNull(),
    autonomy: jsonb("autonomy").notNull(),
    digestAt: text("digest_at"),
    /** Where mail goes once it stands among `mail_addresses`. */
    email: text("email"),
    mailReminders: boolean("mail_reminders").notNull().default(true),
    mailDigest: boolean("mail_digest").notNull().default(true),
    mailAlerts: boolean("mail_alerts").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("profiles_list").on(t.workspace, t.userId, t.createdAt, t.id),
    check("profiles_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    uniqueIndex("profiles_one_a_user").on(t.workspace, t.userId).where(sql`deleted_at is null`),
  ],
);
