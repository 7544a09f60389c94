import { z } from "zod";
import { block, partialBlock } from "./blocks.ts";
import { toolOutcome, turnError } from "./events.ts";
import { conversationId, messageId, turnId } from "./ids.ts";

/** One message of a history page. An assistant message holds all steps of its turn. */
export const historyItem = z.discriminatedUnion("role", [
  z.object({
    role: z.literal("user"),
    message: messageId,
    turn: turnId,
    /** Position on the branch; the cursor of history pages. */
    pos: z.int(),
    seq: z.int(),
    at: z.string(),
    content: z.string(),
  }),
  z.object({
    role: z.literal("assistant"),
    message: messageId,
    turn: turnId,
    pos: z.int(),
    seq: z.int(),
    at: z.string(),
    status: z.enum(["completed", "failed", "cancelled"]),
    /** Why, of a failed turn. */
    error: turnError.optional(),
    /** The text of all steps, for readers who want nothing else. */
    content: z.string(),
    steps: z.array(z.object({ step: z.int(), blocks: z.array(block) })),
    tools: z.array(toolOutcome),
  }),
]);
export type HistoryItem = z.infer<typeof historyItem>;

export const historyPage = z.object({
  conversation: conversationId,
  epoch: z.uuid(),
  /** The log's head when the page was read. */
  seq: z.int(),
  /** Oldest first. */
  items: z.array(historyItem),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});
export type HistoryPage = z.infer<typeof historyPage>;

/** A turn that has not ended, as durable as it is: finished steps and tool results, the open message. */
export const runningTurn = z.object({
  turn: turnId,
  message: messageId,
  step: z.int(),
  attempt: z.int(),
  cancelRequested: z.boolean(),
  steps: z.array(z.object({ step: z.int(), blocks: z.array(block) })),
  tools: z.array(toolOutcome),
});
export type RunningTurn = z.infer<typeof runningTurn>;

export const queuedMessage = z.object({
  message: messageId,
  turn: turnId,
  seq: z.int(),
  at: z.string(),
  content: z.string(),
});
export type QueuedMessage = z.infer<typeof queuedMessage>;

/** All a client needs to show a conversation afresh: `reset` and a first `subscribe` bring it. */
export const snapshot = historyPage.extend({
  running: runningTurn.nullable(),
  queue: z.array(queuedMessage),
});
export type Snapshot = z.infer<typeof snapshot>;

export const conversationSummary = z.object({
  conversation: conversationId,
  title: z.string().nullable(),
  epoch: z.uuid(),
  seq: z.int(),
  archived: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

export const partial = z.object({
  type: z.literal("partial"),
  conversation: conversationId,
  turn: turnId,
  step: z.int(),
  attempt: z.int(),
  blocks: z.array(partialBlock),
});
export type Partial = z.infer<typeof partial>;
