import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
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

/** One user message on its way to an answer. */
export const turns = pgTable(
  "turns",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    conversation: uuid("conversation").notNull(),
    userId: uuid("user_id").notNull(),
    messageSeq: bigint("message_seq", { mode: "number" }).notNull(),
    status: text("status", {
      enum: ["queued", "running", "waiting", "completed", "failed", "cancelled"],
    }).notNull(),
    /** The step to do next, from 1, and its attempt, from 1. */
    step: integer("step").notNull().default(1),
    attempt: integer("attempt").notNull().default(1),
    /** Owners that were lost during this step. */
    crashes: integer("crashes").notNull().default(0),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    inputTokens: integer("input_tokens").notNull().default(0),
    outputTokens: integer("output_tokens").notNull().default(0),
    fence: bigint("fence", { mode: "number" }),
    queuedAt: instant("queued_at").notNull(),
    startedAt: instant("started_at"),
    deadlineAt: instant("deadline_at"),
    endedAt: instant("ended_at"),
    /** Waiting turns start highest first, then in the order they came. */
    priority: integer("priority").notNull().default(0),
    /** A queued turn starts no sooner (debounce). */
    startAfter: instant("start_after"),
    /** Where its message goes when it starts: to this position of this branch's path, on a branch of its own. Null: the end. */
    forkBranch: uuid("fork_branch"),
    forkPos: bigint("fork_pos", { mode: "number" }),
    /** While it waits for a person: when the first of what it waits for expires. */
    waitingUntil: instant("waiting_until"),
    /** Wall time that was left when it began to wait. */
    remainingMs: bigint("remaining_ms", { mode: "number" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("turns_one_running")
      .on(t.workspace, t.conversation)
      .where(sql`status in ('running', 'waiting')`),
    index("turns_active")
      .on(t.workspace, t.conversation, t.messageSeq)
      .where(sql`status in ('queued', 'running')`),
    index("turns_waiting").on(t.waitingUntil).where(sql`status = 'waiting'`),
    check("fork_has_branch", sql`(${t.forkBranch} is null) = (${t.forkPos} is null)`),
    check("waiting_has_end", sql`(${t.status} = 'waiting') = (${t.waitingUntil} is not null)`),
    index("turns_cancelling").on(t.workspace, t.id).where(sql`cancel_requested and status = 'running'`),
    check("fence_once_started", sql`(${t.status} = 'running') <= (${t.fence} is not null)`),
    check(
      "ended_has_time",
      sql`(${t.status} in ('completed', 'failed', 'cancelled')) = (${t.endedAt} is not null)`,
    ),
  ],
);

/** What an open step has shown, in pieces, as it came. A piece is shown only while its step and attempt are the turn's. */
export const partials = pgTable(
  "partials",
  {
    workspace: uuid("workspace").notNull(),
    turn: uuid("turn").notNull(),
    step: integer("step").notNull(),
    attempt: integer("attempt").notNull(),
    block: integer("block").notNull(),
    /** Where the piece begins and ends in its block, in UTF-16 units. */
    starts: integer("starts").notNull(),
    ends: integer("ends").notNull(),
    conversation: uuid("conversation").notNull(),
    userId: uuid("user_id").notNull(),
    fence: bigint("fence", { mode: "number" }).notNull(),
    type: text("type", { enum: ["text", "thinking", "tool_use"] }).notNull(),
    toolUse: text("tool_use"),
    name: text("name"),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.turn, t.step, t.attempt, t.block, t.starts] })],
);

/** One tool use of a step. Its input is in the step's blocks, its result in the log entry `resultSeq`. */
export const toolCalls = pgTable(
  "tool_calls",
  {
    workspace: uuid("workspace").notNull(),
    turn: uuid("turn").notNull(),
    toolUse: text("tool_use").notNull(),
    conversation: uuid("conversation").notNull(),
    userId: uuid("user_id").notNull(),
    name: text("name").notNull(),
    step: integer("step").notNull(),
    ordinal: integer("ordinal").notNull(),
    inputHash: text("input_hash").notNull(),
    status: text("status", {
      enum: ["requested", "waiting", "executing", "completed", "failed", "declined", "cancelled", "unknown"],
    }).notNull(),
    resultSeq: bigint("result_seq", { mode: "number" }),
    fence: bigint("fence", { mode: "number" }).notNull(),
    /** `approval`: a person decides first. `client`: a device of the user runs it. Null: neither. */
    waitsFor: text("waits_for", { enum: ["approval", "client"] }),
    expiresAt: instant("expires_at"),
    /** Hash of the input that was approved; only that input may run. */
    approvedHash: text("approved_hash"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.turn, t.toolUse] }),
    index("tool_calls_asking")
      .on(t.workspace, t.userId, t.expiresAt, t.turn, t.toolUse)
      .where(sql`status = 'waiting' and waits_for = 'approval'`),
    check(
      "terminal_has_result",
      sql`(${t.status} in ('requested', 'waiting', 'executing')) = (${t.resultSeq} is null)`,
    ),
    check(
      "waiting_for_something",
      sql`${t.status} <> 'waiting' or (${t.waitsFor} is not null and ${t.expiresAt} is not null)`,
    ),
  ],
);

/** Words given to a turn on its way. Each ends applied (before a model step) or returned. Its text stands in the log. */
export const steers = pgTable(
  "steers",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    conversation: uuid("conversation").notNull(),
    turn: uuid("turn").notNull(),
    userId: uuid("user_id").notNull(),
    /** Of the entry `turn.steered`. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    state: text("state", { enum: ["pending", "applied", "returned"] })
      .notNull()
      .default("pending"),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.id] }), index("steers_of_turn").on(t.workspace, t.turn)],
);

/** Tools that need not ask again: everywhere (`conversation` is the nil uuid), or in one conversation. */
export const approvalPolicies = pgTable(
  "approval_policies",
  {
    workspace: uuid("workspace").notNull(),
    userId: uuid("user_id").notNull(),
    tool: text("tool").notNull(),
    conversation: uuid("conversation").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.userId, t.tool, t.conversation] })],
);

/**
 * What a tool changed, row by row, in the transaction that changed it. `source` is the turn, or the log entry's
 * message id of a tool that was run by REST. `before` is null for a row that was created.
 */
export const effects = pgTable(
  "effects",
  {
    workspace: uuid("workspace").notNull(),
    source: uuid("source").notNull(),
    toolUse: text("tool_use").notNull(),
    ordinal: integer("ordinal").notNull(),
    userId: uuid("user_id").notNull(),
    table: text("table_name").notNull(),
    row: uuid("row_id").notNull(),
    before: jsonb("before"),
    versionAfter: integer("version_after").notNull(),
    /** `source:toolUse` of the undo that took it back: one undo an effect. */
    undoneBy: text("undone_by"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.source, t.toolUse, t.ordinal] }),
    index("effects_by_use").on(t.workspace, t.toolUse),
    index("effects_by_row").on(t.workspace, t.row),
    // "Undo that": the newest that stands, and who took it back.
    index("effects_standing")
      .on(t.workspace, t.userId, t.at, t.source, t.toolUse)
      .where(sql`undone_by is null`),
    index("effects_undone").on(t.workspace, t.undoneBy).where(sql`undone_by is not null`),
  ],
);

/** What must leave the database (jobs, mail, webhooks): written with its cause, sent at least once, deduped by key. */
export const outbox = pgTable(
  "outbox",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    kind: text("kind").notNull(),
    dedupeKey: text("dedupe_key").notNull(),
    payload: jsonb("payload").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    /** Not tried before; while one is under way, when it counts as lost. */
    nextTryAt: instant("next_try_at").notNull().defaultNow(),
    /** Given up. */
    deadAt: instant("dead_at"),
    lastError: text("last_error"),
    /** What came of it. */
    result: jsonb("result"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("outbox_dedupe").on(t.workspace, t.dedupeKey),
    index("outbox_due").on(t.nextTryAt).where(sql`sent_at is null and dead_at is null`),
    index("outbox_ended")
      .on(sql`coalesce(sent_at, dead_at)`)
      .where(sql`coalesce(sent_at, dead_at) is not null`),
    index("outbox_dead").on(t.deadAt).where(sql`dead_at is not null`),
    index("outbox_turn_of_request").on(t.workspace, sql`(result->>'turn')`).where(sql`kind = 'process'`),
  ],
);
