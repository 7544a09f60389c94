import { z } from "zod";
import { approvalEvents } from "./approvals.ts";
import { block, usage } from "./blocks.ts";
import { doubleSend } from "./commands.ts";
import { branchId, commandId, conversationId, messageId, toolUseId, turnId } from "./ids.ts";
import { notificationEvents } from "./notifications.ts";
import { planStep, planStepsMax } from "./plans.ts";
import { understood } from "./understood.ts";

/**
 * Durable events: the entries of a log. Each is stored once, as its body; a frame is the body with the log's
 * address spliced in front (`frames.ts`). `seq` counts 1, 2, 3 … without gaps within `(conversation, epoch)`.
 */
export const turnError = z.object({ code: z.string(), message: z.string() });
const endStatus = z.enum(["completed", "failed", "cancelled"]);

/** What a tool did, as the model and the person read it. */
export const toolOutcome = z.object({
  turn: turnId,
  toolUse: toolUseId,
  name: z.string(),
  status: z.enum(["completed", "failed", "declined", "cancelled", "unknown"]),
  /** What the model reads. */
  result: z.string(),
  /** One sentence for people. */
  summary: z.string().optional(),
  /** True when `undo` can take it back. */
  undoable: z.boolean().optional(),
});

const waitingUse = {
  turn: turnId,
  toolUse: toolUseId,
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** ISO 8601, UTC. */
  expiresAt: z.string(),
};

/** What became of one row, and the row as it is now. */
const rowChange = z.object({
  kind: z.string(),
  id: z.uuid(),
  action: z.enum(["created", "updated", "removed", "restored"]),
  version: z.int(),
  row: z.record(z.string(), z.unknown()).optional(),
});

export const conversationEvents = {
  "message.created": z.discriminatedUnion("role", [
    z.object({
      role: z.literal("user"),
      message: messageId,
      turn: turnId,
      /** `running`: its turn began with it. `queued`: it waits until `turn.started`. */
      status: z.enum(["queued", "running"]),
      content: z.string(),
      command: commandId.optional(),
      /** A queued one starts no sooner (debounce). */
      startAfter: z.string().optional(),
      /** The message that it stands in for, on a branch of its own. */
      replaces: messageId.optional(),
    }),
    z.object({
      role: z.literal("assistant"),
      message: messageId,
      turn: turnId,
      step: z.int(),
      attempt: z.int(),
      /** The last step's blocks; earlier steps came as `step.completed`. */
      blocks: z.array(block),
      status: endStatus,
      /** Why, of a failed turn. */
      error: turnError.optional(),
      /** Absent of a turn that was stopped before anybody read it. */
      understood: understood.optional(),
    }),
  ]),
  "turn.started": z.object({ turn: turnId, message: messageId }),
  "step.completed": z.object({
    turn: turnId,
    step: z.int(),
    attempt: z.int(),
    blocks: z.array(block),
    usage: usage.optional(),
  }),
  /** Text shown for `(turn, step)` with a lower attempt is withdrawn. */
  "step.reset": z.object({ turn: turnId, step: z.int(), attempt: z.int() }),
  "tool.started": z.object({ turn: turnId, toolUse: toolUseId, name: z.string() }),
  "tool.completed": toolOutcome,
  /** The whole plan of the turn as it is now; the newest one counts. An end leaves no step open. */
  "plan.updated": z.object({ turn: turnId, plan: z.array(planStep).max(planStepsMax) }),
  /** What the turn shows on its user's devices, or asks them for; the latter also by `tool.requested`. */
  "ui.action": z.object({
    turn: turnId,
    /** A tool's name: `show_chart`, `open_screen` and so on. */
    action: z.string(),
    toolUse: toolUseId,
    input: z.record(z.string(), z.unknown()),
  }),
  "turn.cancel_requested": z.object({ turn: turnId }),
  /** A waiting message has other words now: it was edited, or a later one joined it. */
  "queue.edited": z.object({
    turn: turnId,
    message: messageId,
    content: z.string(),
    /** Where it starts later than it would have. */
    startAfter: z.string().optional(),
  }),
  /** A waiting message goes next, before all that wait now; it waits for no silence any more. */
  "queue.promoted": z.object({ turn: turnId, message: messageId }),
  /**
   * The conversation goes on behind the message before `before`, on a new branch, which is the active one now; `before` and
   * what followed are off the page. `forkPos`: the position that `before` has and that the branch's first message takes.
   */
  "branch.created": z.object({ branch: branchId, before: messageId, forkPos: z.int() }),
  /** Another branch is the active one: read the page anew. */
  "branch.selected": z.object({ branch: branchId }),
  /** Words for a turn on its way: accepted, and then exactly one of applied (before that step) and returned. */
  "turn.steered": z.object({ turn: turnId, steer: z.uuid(), content: z.string() }),
  "steer.applied": z.object({ turn: turnId, steer: z.uuid(), step: z.int(), content: z.string() }),
  "steer.returned": z.object({ turn: turnId, steer: z.uuid(), content: z.string() }),
  /** The use waits for a person's decision on this very input. */
  "tool.approval_required": z.object({ ...waitingUse, inputHash: z.string() }),
  /** The use is for a device of the user to run and to answer with `tool.result`. */
  "tool.requested": z.object(waitingUse),
  "tool.decided": z.object({
    turn: turnId,
    toolUse: toolUseId,
    name: z.string(),
    decision: z.enum(["approved", "declined", "expired"]),
    /** What was approved, where it is not what the model asked for. */
    input: z.record(z.string(), z.unknown()).optional(),
    reason: z.string().optional(),
    remember: z.enum(["conversation", "always"]).optional(),
  }),
  /** Nobody runs the turn until all it waits for is decided or answered. */
  "turn.waiting": z.object({ turn: turnId, until: z.string() }),
  "turn.resumed": z.object({ turn: turnId, step: z.int(), attempt: z.int() }),
  "turn.completed": z.object({ turn: turnId, steps: z.int(), usage }),
  "turn.failed": z.object({ turn: turnId, steps: z.int(), usage: usage.optional(), error: turnError }),
  "turn.cancelled": z.object({ turn: turnId, steps: z.int(), usage: usage.optional() }),
} as const;

/** Entries of a user's inbox; frames of it carry `inbox: true`. */
export const inboxEvents = {
  "conversation.created": z.object({
    conversation: conversationId,
    title: z.string().nullable(),
    forkedFrom: conversationId.optional(),
  }),
  "conversation.policy_changed": z.object({ conversation: conversationId, policy: doubleSend }),
  ...approvalEvents,
  "conversation.renamed": z.object({ conversation: conversationId, title: z.string() }),
  "conversation.archived": z.object({ conversation: conversationId }),
  "conversation.deleted": z.object({ conversation: conversationId }),
  "context.updated": z.object({ context: z.record(z.string(), z.unknown()) }),
  ...notificationEvents,
  /**
   * Rows of the user's were created, changed, removed or brought back, by whatever door. `row` is the row as it is now;
   * where rows are too many or too large to be told (`more`), read the lists again.
   */
  "records.changed": z.object({
    /** What `undo` calls the change. */
    toolUse: toolUseId,
    turn: turnId.optional(),
    changes: z.array(rowChange),
    more: z.boolean().optional(),
    /** Of a request for many rows: what became of each, in its order. */
    results: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
  /**
   * Another person did something in a group of the user's. `by` is their login. Who follows topics of the group is told of the
   * changes with one of those among their `topics`, and of those without.
   */
  "group.changed": z.object({
    group: z.uuid(),
    by: z.string(),
    changes: z.array(
      rowChange.extend({
        /** Of a post, a comment or a reaction: the post's topic ("" for none), and the one that it had before. */
        topics: z.array(z.string()).optional(),
      }),
    ),
    more: z.boolean().optional(),
  }),
  /** An address that the user's events are sent to was added, changed or removed; its secret is told to nobody. */
  "webhook.changed": z.object({
    action: z.enum(["created", "updated", "removed"]),
    /** As it is now, or was when it was removed. */
    webhook: z.object({
      id: z.uuid(),
      url: z.string(),
      events: z.array(z.string()),
      active: z.boolean(),
      failures: z.int(),
      createdAt: z.string(),
    }),
  }),
  /** A request that was queued (`POST /api/pam/process`) is over: how its turn ended, or why it never became one. */
  "job.ended": z.object({
    job: z.uuid(),
    status: endStatus,
    conversation: conversationId.optional(),
    turn: turnId.optional(),
    /** The answer's text, cut behind 8,000 characters; empty where there is none. */
    text: z.string(),
    error: turnError.optional(),
  }),
  /** A tool that was run by REST, outside a turn. */
  "tool.executed": z.object({
    name: z.string(),
    /** What `undo` calls it. */
    toolUse: toolUseId,
    status: z.enum(["completed", "failed", "cancelled", "unknown"]),
    result: z.string(),
    summary: z.string().optional(),
    undoable: z.boolean().optional(),
  }),
} as const;

export type ConversationEventType = keyof typeof conversationEvents;
export type InboxEventType = keyof typeof inboxEvents;
export type EventType = ConversationEventType | InboxEventType;
export type EventBody<T extends EventType> = T extends ConversationEventType
  ? z.infer<(typeof conversationEvents)[T]>
  : T extends InboxEventType
    ? z.infer<(typeof inboxEvents)[T]>
    : never;
export type ToolOutcome = z.infer<typeof toolOutcome>;
export type EndStatus = z.infer<typeof endStatus>;
export type TurnError = z.infer<typeof turnError>;

/** One durable event as a client sees it. */
export type ConversationEvent = {
  [T in ConversationEventType]: {
    type: T;
    conversation: string;
    epoch: string;
    seq: number;
    at: string;
  } & EventBody<T>;
}[ConversationEventType];
export type InboxEvent = {
  [T in InboxEventType]: { type: T; inbox: true; epoch: string; seq: number; at: string } & EventBody<T>;
}[InboxEventType];
