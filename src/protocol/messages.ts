import { z } from "zod";
import { block, partialBlock } from "./blocks.ts";
import { doubleSend } from "./commands.ts";
import { toolOutcome, turnError } from "./events.ts";
import { branchId, conversationId, messageId, toolUseId, turnId } from "./ids.ts";
import { planStep } from "./plans.ts";
import { understood } from "./understood.ts";

/** Words for a turn on its way. */
export const steerView = z.object({
  steer: z.uuid(),
  /** Of the entry `turn.steered`, which the ack of the one who gave them names. */
  seq: z.int(),
  state: z.enum(["pending", "applied", "returned"]),
  /** The model step that they were applied before; absent of the others. */
  step: z.int().optional(),
  content: z.string(),
});
export type SteerView = z.infer<typeof steerView>;

/** What a person allowed a tool to run with, where it is not what the model asked for. */
const editedInput = z.object({ toolUse: toolUseId, input: z.record(z.string(), z.unknown()) });
export type EditedInput = z.infer<typeof editedInput>;

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
    /** The message that it stands in for. */
    replaces: messageId.optional(),
    /** Branches that go on differently here, oldest first, this one among them; absent where there is only one. */
    branches: z.array(branchId).optional(),
    /** Which of `branches` this message is of; there whenever they are. */
    branch: branchId.optional(),
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
    /** What its words ask for. */
    understood: understood.optional(),
    /** The text of all steps, for readers who want nothing else. */
    content: z.string(),
    steps: z.array(z.object({ step: z.int(), blocks: z.array(block) })),
    tools: z.array(toolOutcome),
    /** Absent where every tool ran with what the model asked for. */
    edits: z.array(editedInput).optional(),
    /** What was said while it was on its way, oldest first: applied or returned. Absent where nothing was. */
    steers: z.array(steerView).optional(),
    /** What it had set out to do, and how far it came. Absent where it made no plan. */
    plan: z.array(planStep).optional(),
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

const toolAtWork = z.object({
  turn: turnId,
  toolUse: toolUseId,
  name: z.string(),
  status: z.literal("running"),
});

/** A turn that has not ended, as durable as it is: finished steps and tool results, the open message. */
export const runningTurn = z.object({
  turn: turnId,
  message: messageId,
  step: z.int(),
  attempt: z.int(),
  cancelRequested: z.boolean(),
  /** `waiting`: for a person; nobody runs it. */
  status: z.enum(["running", "waiting"]),
  /** Uses that wait for a decision or for a device. */
  waiting: z.array(
    z.object({
      toolUse: toolUseId,
      name: z.string(),
      waitsFor: z.enum(["approval", "client"]),
      input: z.record(z.string(), z.unknown()),
      inputHash: z.string(),
      expiresAt: z.string(),
    }),
  ),
  steers: z.array(steerView),
  steps: z.array(z.object({ step: z.int(), blocks: z.array(block) })),
  /** Those at work too, in the order they began. */
  tools: z.array(z.union([toolOutcome, toolAtWork])),
  edits: z.array(editedInput).optional(),
  /** Absent until it has made one. */
  plan: z.array(planStep).optional(),
});
export type RunningTurn = z.infer<typeof runningTurn>;

export const queuedMessage = z.object({
  message: messageId,
  turn: turnId,
  seq: z.int(),
  at: z.string(),
  content: z.string(),
  startAfter: z.string().optional(),
  replaces: messageId.optional(),
});
export type QueuedMessage = z.infer<typeof queuedMessage>;

/** All a client needs to show a conversation afresh: `reset` and a first `subscribe` bring it. */
export const snapshot = historyPage.extend({
  running: runningTurn.nullable(),
  /** In the order they will start. */
  queue: z.array(queuedMessage),
  branch: branchId,
  policy: doubleSend,
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
