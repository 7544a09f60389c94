import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
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
import { instant } from "./tenancy.ts";

/** When something is to happen by itself: reminders, services that fall due, recurring money, the daily digest. */
export const schedules = pgTable(
  "schedules",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    /** What is done: one of the kinds in `src/jobs/`. */
    kind: text("kind").notNull(),
    /** The row that it is about. */
    subject: uuid("subject"),
    payload: jsonb("payload").notNull().default({}),
    /** The first time: what the rule counts from. */
    startsAt: instant("starts_at").notNull(),
    nextAt: instant("next_at").notNull(),
    /** RRULE of RFC 5545, without its name. Null: once. */
    rule: text("rule"),
    /** IANA name; the rule's days and hours are told there. */
    zone: text("zone").notNull().default("UTC"),
    lastFiredAt: instant("last_fired_at"),
    active: boolean("active").notNull().default(true),
    /** Raised by its owner's changes, not by firing. */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("schedules_due").on(t.nextAt).where(sql`active`),
    index("schedules_of_user").on(t.workspace, t.userId, t.nextAt).where(sql`active`),
    index("schedules_of_subject").on(t.workspace, t.subject).where(sql`subject is not null`),
    index("schedules_ended").on(t.updatedAt).where(sql`not active`),
  ],
);

/** What a user was told outside of conversations. The same `dedupeKey` is told once. */
export const notifications = pgTable(
  "notifications",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    kind: text("kind").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull().default(""),
    /** `{kind, id}` of the row to show. */
    link: jsonb("link"),
    dedupeKey: text("dedupe_key").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("notifications_dedupe").on(t.workspace, t.userId, t.dedupeKey),
    index("notifications_page").on(t.workspace, t.userId, t.createdAt, t.id),
    index("notifications_unread").on(t.workspace, t.userId, t.createdAt, t.id).where(sql`read_at is null`),
    index("notifications_old").on(t.createdAt),
  ],
);

/** Addresses that a user wants events sent to. */
export const webhooks = pgTable(
  "webhooks",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    url: text("url").notNull(),
    /** Sealed with the server's secret. */
    secret: text("secret").notNull(),
    events: text("events").array().notNull(),
    active: boolean("active").notNull().default(true),
    /** Deliveries that were given up, in a row. */
    failures: integer("failures").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("webhooks_of_user").on(t.workspace, t.userId, t.id),
  ],
);

/** What a user's turns of a day (UTC) used. */
export const usageDays = pgTable(
  "usage_days",
  {
    workspace: uuid("workspace").notNull(),
    userId: uuid("user_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    turns: integer("turns").notNull(),
    inputTokens: bigint("input_tokens", { mode: "number" }).notNull(),
    outputTokens: bigint("output_tokens", { mode: "number" }).notNull(),
    toolUses: integer("tool_uses").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.userId, t.day] }), index("usage_days_old").on(t.day)],
);

/** Addresses that users have shown to be theirs: mail goes to the one of these that the profile names. */
export const mailAddresses = pgTable(
  "mail_addresses",
  {
    workspace: uuid("workspace").notNull(),
    userId: uuid("user_id").notNull(),
    address: text("address").notNull(),
    confirmedAt: instant("confirmed_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.userId, t.address] })],
);

/** Codes that were asked for, one a mail. */
export const mailCodes = pgTable(
  "mail_codes",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    address: text("address").notNull(),
    /** Keyed by the server's secret; null until the mail leaves. */
    hash: text("hash"),
    tries: integer("tries").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("mail_codes_of_user").on(t.workspace, t.userId, t.createdAt),
    index("mail_codes_by_user").on(t.userId, t.createdAt),
    index("mail_codes_to_address").on(sql`lower("address")`, t.createdAt),
    index("mail_codes_old").on(t.createdAt),
  ],
);
