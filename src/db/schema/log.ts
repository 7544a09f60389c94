import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./tenancy.ts";

/**
 * A log's head, and for a conversation who runs its turn. One row is locked to write to a log; no index covers what
 * changes with each message, so the updates stay heap-only. A user's inbox is a row of kind `inbox` with the user's id.
 */
export const conversations = pgTable(
  "conversations",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: ["chat", "inbox"] }).notNull(),
    title: text("title"),
    epoch: uuid("epoch").notNull().default(sql`gen_random_uuid()`),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull().default(0),
    /** +1 at each change of owner; checked inside every write of a turn. */
    fence: bigint("fence", { mode: "number" }).notNull().default(0),
    /** Incarnation of the instance that runs the turn; null while none runs. */
    owner: uuid("owner"),
    runningTurn: uuid("running_turn"),
    queued: integer("queued").notNull().default(0),
    activeBranch: uuid("active_branch").notNull(),
    /** Position that the next message of the active branch takes. */
    nextPos: bigint("next_pos", { mode: "number" }).notNull().default(1),
    /** What a message does that comes while another is being answered. */
    policy: text("policy", {
      enum: ["queue", "interrupt", "reject", "merge", "latest", "debounce", "rollback"],
    })
      .notNull()
      .default("queue"),
    archived: boolean("archived").notNull().default(false),
    deletedAt: instant("deleted_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("conversations_of_user").on(t.workspace, t.userId),
    // A turn that waits for a person has no owner.
    check("owner_while_running", sql`${t.owner} is null or ${t.runningTurn} is not null`),
    check("queued_counts", sql`${t.queued} >= 0`),
  ],
);

/**
 * A branch is its parent's messages before `forkPos`, then its own. The first branch bears its conversation's id, a later
 * one its first turn's. The parent is the branch whose own stretch `forkPos` lies in behind its first message, so all
 * that go on differently at a position share a parent.
 */
export const branches = pgTable(
  "branches",
  {
    workspace: uuid("workspace").notNull(),
    conversation: uuid("conversation").notNull(),
    id: uuid("id").notNull(),
    userId: uuid("user_id").notNull(),
    parent: uuid("parent"),
    forkPos: bigint("fork_pos", { mode: "number" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.conversation, t.id] }),
    index("branches_forked_at")
      .on(t.workspace, t.conversation, t.parent, t.forkPos)
      .where(sql`parent is not null`),
    check("fork_has_parent", sql`(${t.parent} is null) = (${t.forkPos} is null)`),
  ],
);

/**
 * What a branch is made of, flattened: positions `lo`–`hi` of it are those of `sourceBranch` (in `sourceConversation`,
 * for a conversation that was forked from another). The last segment is its own and open (`hi` null). A page looks up the
 * segments that its range meets, so its cost does not grow with the depth of the tree.
 */
export const branchSegments = pgTable(
  "branch_segments",
  {
    workspace: uuid("workspace").notNull(),
    conversation: uuid("conversation").notNull(),
    branch: uuid("branch").notNull(),
    lo: bigint("lo", { mode: "number" }).notNull(),
    hi: bigint("hi", { mode: "number" }),
    userId: uuid("user_id").notNull(),
    sourceConversation: uuid("source_conversation").notNull(),
    sourceBranch: uuid("source_branch").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.conversation, t.branch, t.lo] }),
    check("segment_not_empty", sql`${t.hi} is null or ${t.hi} >= ${t.lo}`),
  ],
);

/**
 * The log. A message is its own entry: rows with a `branch` and `pos` are the messages of a page. A command's row
 * carries its id and content hash, and is what a repeated command is answered from.
 */
export const log = pgTable(
  "log",
  {
    workspace: uuid("workspace").notNull(),
    conversation: uuid("conversation").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    userId: uuid("user_id").notNull(),
    at: instant("at").notNull(),
    type: text("type").notNull(),
    command: text("command"),
    commandHash: text("command_hash"),
    /** Conversation that the command's ack names, where it is not this log's own. */
    subject: uuid("subject"),
    turn: uuid("turn"),
    /** The owner's fence; null for what any instance may write. */
    fence: bigint("fence", { mode: "number" }),
    message: uuid("message"),
    role: text("role", { enum: ["user", "assistant"] }),
    branch: uuid("branch"),
    pos: bigint("pos", { mode: "number" }),
    toolUse: text("tool_use"),
    /** Of a finished step and of a final message: the step's number, from 1. */
    step: integer("step"),
    /** Of a message whose words were changed while it waited: seq of the entry that holds them. */
    words: bigint("words", { mode: "number" }),
    /** The event as clients see it, less its address. Type json: kept to the letter, never parsed on the way out. */
    body: json("body").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.conversation, t.seq] }),
    uniqueIndex("log_command").on(t.workspace, t.userId, t.command).where(sql`command is not null`),
    uniqueIndex("log_page").on(t.workspace, t.conversation, t.branch, t.pos).where(sql`pos is not null`),
    index("log_turn").on(t.workspace, t.turn, t.seq).where(sql`fence is not null`),
    uniqueIndex("log_one_end")
      .on(t.workspace, t.turn)
      .where(sql`type in ('turn.completed', 'turn.failed', 'turn.cancelled')`),
    uniqueIndex("log_one_result").on(t.workspace, t.turn, t.toolUse).where(sql`type = 'tool.completed'`),
    // What only a turn's owner writes carries its fence.
    check(
      "fence_where_owned",
      sql`${t.fence} is not null or case when ${t.type} = 'message.created' then ${t.role} is not distinct from 'user'
        else ${t.type} not in ('turn.started', 'turn.completed', 'turn.failed', 'step.completed', 'step.reset', 'tool.started', 'tool.completed') end`,
    ),
    check("pos_on_branch", sql`(${t.branch} is null) = (${t.pos} is null)`),
    check("command_with_hash", sql`(${t.command} is null) = (${t.commandHash} is null)`),
  ],
);
