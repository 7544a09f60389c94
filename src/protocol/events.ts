import { z } from "zod";
import { block, usage } from "./blocks.ts";
import { commandId, conversationId, messageId, toolUseId, turnId } from "./ids.ts";

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
  status: z.enum(["completed", "failed", "cancelled", "unknown"]),
  /** What the model reads. */
  result: z.string(),
  /** One sentence for people. */
  summary: z.string().optional(),
  /** True when `undo` can take it back. */
  undoable: z.boolean().optional(),
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
  "turn.cancel_requested": z.object({ turn: turnId }),
  "turn.completed": z.object({ turn: turnId, steps: z.int(), usage }),
  "turn.failed": z.object({ turn: turnId, steps: z.int(), usage: usage.optional(), error: turnError }),
  "turn.cancelled": z.object({ turn: turnId, steps: z.int(), usage: usage.optional() }),
} as const;

/** Entries of a user's inbox; frames of it carry `inbox: true`. */
export const inboxEvents = {
  "conversation.created": z.object({ conversation: conversationId, title: z.string().nullable() }),
  "conversation.renamed": z.object({ conversation: conversationId, title: z.string() }),
  "conversation.archived": z.object({ conversation: conversationId }),
  "conversation.deleted": z.object({ conversation: conversationId }),
  "context.updated": z.object({ context: z.record(z.string(), z.unknown()) }),
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
