import { z } from "zod";
import { askedUse } from "./approvals.ts";
import { conversationEvents, type EventType, inboxEvents } from "./events.ts";
import { conversationSummary, historyPage, partial, snapshot } from "./messages.ts";
import { notification } from "./notifications.ts";
import { planStep } from "./plans.ts";
import { understood } from "./understood.ts";

const deltaAddress = {
  conversation: z.uuid(),
  turn: z.uuid(),
  step: z.int(),
  attempt: z.int(),
  block: z.int(),
  /** UTF-16 units of this block that came before. */
  offset: z.int(),
};

/** Server → client frames that are not log events. */
export const replyFrames = {
  ready: z.object({
    type: z.literal("ready"),
    user: z.string(),
    session: z.uuid(),
    protocol: z.string(),
    revision: z.int(),
    inbox: z.object({ epoch: z.uuid(), seq: z.int() }),
    conversation: z.uuid().nullable(),
    limits: z.object({
      frameBytesMax: z.int(),
      contentCharsMax: z.int(),
      historyMax: z.int(),
      queueMax: z.int(),
    }),
  }),
  ack: z.object({
    type: z.literal("ack"),
    id: z.string().optional(),
    conversation: z.uuid().optional(),
    inbox: z.literal(true).optional(),
    message: z.uuid().optional(),
    turn: z.uuid().optional(),
    seq: z.int(),
    epoch: z.uuid(),
    duplicate: z.boolean(),
  }),
  error: z.object({
    type: z.literal("error"),
    id: z.string().optional(),
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
    retryAfterMs: z.int().optional(),
    requestId: z.string(),
  }),
  "text.delta": z.object({ type: z.literal("text.delta"), ...deltaAddress, text: z.string() }),
  "thinking.delta": z.object({ type: z.literal("thinking.delta"), ...deltaAddress, text: z.string() }),
  "tool.input.delta": z.object({
    type: z.literal("tool.input.delta"),
    ...deltaAddress,
    toolUse: z.string(),
    name: z.string(),
    text: z.string(),
  }),
  partial,
  resumed: z.object({
    type: z.literal("resumed"),
    conversation: z.uuid().optional(),
    inbox: z.literal(true).optional(),
    epoch: z.uuid(),
    from: z.int(),
    to: z.int(),
  }),
  reset: z.object({
    type: z.literal("reset"),
    conversation: z.uuid().optional(),
    inbox: z.literal(true).optional(),
    reason: z.enum(["no_cursor", "epoch_changed", "cursor_ahead", "gap_too_large"]),
    epoch: z.uuid(),
    seq: z.int(),
    /** Of a conversation. */
    snapshot: snapshot.optional(),
    /** Of the inbox. */
    conversations: z.array(conversationSummary).optional(),
    /** Of the inbox: the newest that are unread, newest first. */
    notifications: z.array(notification).optional(),
    /** Of the inbox: the newest that wait for approval, newest first. */
    approvals: z.array(askedUse).optional(),
  }),
  history: historyPage.extend({ type: z.literal("history"), id: z.string() }),
  "conversation.listed": z.object({
    type: z.literal("conversation.listed"),
    id: z.string(),
    conversations: z.array(conversationSummary),
    next: z.string().nullable(),
  }),
  /** For clients of the short form: the finished answer in one piece. */
  chat_response: z.object({
    type: z.literal("chat_response"),
    response: z.string(),
    actions: z.array(z.unknown()),
    /** Where the turn made one: its plan as it ended. */
    plan: z.array(planStep).optional(),
    /** What the message asks for. */
    understood: understood.optional(),
    conversation: z.uuid(),
    turn: z.uuid(),
    status: z.enum(["completed", "failed", "cancelled"]),
  }),
  /** From another device of the user: it is being typed there, or no longer. Forget it after 10 s. */
  typing: z.object({
    type: z.literal("typing"),
    conversation: z.uuid(),
    session: z.uuid(),
    active: z.boolean(),
  }),
  /** The user's other devices, whenever that changes. */
  presence: z.object({
    type: z.literal("presence"),
    sessions: z.array(z.object({ session: z.uuid(), state: z.enum(["active", "away"]) })),
  }),
  pong: z.object({ type: z.literal("pong"), id: z.string().optional() }),
} as const;

type ReplyFrames = typeof replyFrames;
export type ReplyFrame = { [T in keyof ReplyFrames]: z.infer<ReplyFrames[T]> }[keyof ReplyFrames];
export type FrameOf<T extends keyof ReplyFrames> = z.infer<ReplyFrames[T]>;

/** Where a log entry stands. `inbox` frames name the conversation in their body, where it is one. */
export interface LogAddress {
  readonly stream: { readonly conversation: string } | { readonly inbox: true };
  readonly epoch: string;
  readonly seq: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
}

/**
 * A log entry's frame: its address spliced in front of the stored body, which is never parsed for it.
 * @param body A JSON object's text with at least one field.
 */
export function encodeLogFrame(type: EventType, address: LogAddress, body: string): string {
  const stream =
    "inbox" in address.stream ? '"inbox":true' : `"conversation":"${address.stream.conversation}"`;
  return `{"type":"${type}",${stream},"epoch":"${address.epoch}","seq":${address.seq},"at":"${address.at}",${body.slice(1)}`;
}

const inboxTypes: ReadonlySet<string> = new Set(Object.keys(inboxEvents));
const conversationTypes: ReadonlySet<string> = new Set(Object.keys(conversationEvents));
export const isInboxEventType = (type: string): boolean => inboxTypes.has(type);
export const isConversationEventType = (type: string): boolean => conversationTypes.has(type);
