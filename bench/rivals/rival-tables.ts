import { bigserial, json, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/** What the rivals keep: a message once for each of a user's command ids. */
export const messages = pgTable(
  "rival_messages",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    id: uuid("id").notNull().defaultRandom(),
    user: text("user_id").notNull(),
    command: text("command").notNull(),
    role: text("role").notNull(),
    content: text("content").notNull(),
    at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique("rival_once").on(t.user, t.command, t.role)],
);

/** Of a turn, the messages that a model is shown: as many as the engine reads. */
export const historyMessages = 80;

/** One message of a history page, as the engine tells of it. */
export const pageItems = pgTable("rival_items", {
  workspace: text("workspace").notNull(),
  pos: bigserial("pos", { mode: "number" }).notNull(),
  item: json("item").notNull(),
});

export const createTables = `create table if not exists rival_messages (
  seq bigserial primary key, id uuid not null default gen_random_uuid(), user_id text not null, command text not null,
  role text not null, content text not null, at timestamptz not null default now(),
  constraint rival_once unique (user_id, command, role));
create index if not exists rival_page on rival_messages (user_id, seq);
create table if not exists rival_items (workspace text not null, pos bigserial not null, item json not null, primary key (workspace, pos));
alter table rival_items enable row level security; alter table rival_items force row level security;
do $$ begin
  if not exists (select from pg_policies where tablename = 'rival_items') then
    create policy tenant on rival_items using (workspace = (select current_setting('app.workspace', true)))
      with check (workspace = (select current_setting('app.workspace', true)));
  end if;
end $$;
-- Roles are the server's: another rival may make this one at the same time.
do $$ begin create role rival_app; exception when duplicate_object or unique_violation then null; end $$;
grant select, insert on rival_items to rival_app; grant usage on sequence rival_items_pos_seq to rival_app`;
