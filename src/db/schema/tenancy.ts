import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** A time in UTC with milliseconds; its zone, where one matters, stands in a column beside it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** `id` is derived from the token's subject, so that knowing a user needs no look-up (`auth/user-id.ts`). */
export const users = pgTable("users", {
  id: uuid("id").primaryKey(),
  /** The subject as it came, for people who read tables; never used to find anyone. */
  subject: text("subject").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const workspaces = pgTable("workspaces", {
  workspace: uuid("workspace").primaryKey(),
  kind: text("kind", { enum: ["personal", "shared"] }).notNull(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** A user in a workspace: their place, their current conversation, what their client told of itself. */
export const memberships = pgTable(
  "memberships",
  {
    workspace: uuid("workspace")
      .notNull()
      .references(() => workspaces.workspace, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["owner", "member"] }).notNull(),
    currentConversation: uuid("current_conversation"),
    context: jsonb("context").notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.userId] })],
);

/** One row a running process. All times are the database's. */
export const instances = pgTable("instances", {
  incarnation: uuid("incarnation").primaryKey(),
  leaseUntil: instant("lease_until").notNull(),
  startedAt: instant("started_at").notNull().defaultNow(),
  /** It left in order: turns it still owned were handed over, not lost. */
  drained: boolean("drained").notNull().default(false),
  host: text("host").notNull(),
  pid: integer("pid").notNull(),
});

/** One-use tickets for sockets; only the hash of a ticket is kept. */
export const tickets = pgTable(
  "tickets",
  {
    hash: text("hash").primaryKey(),
    /** The claims the ticket stands for. */
    claims: jsonb("claims").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("tickets_old").on(t.expiresAt)],
);
