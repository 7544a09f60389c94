import { z } from "zod";
import { branchId, commandId, conversationId, messageId, toolUseId, turnId } from "./ids.ts";

/** Free-form facts the client knows (screen, locale, location). Bounded by the frame; merged as a JSON merge patch. */
export const clientContext = z.record(z.string(), z.unknown());

/** NUL is no character of a title; what is left must be something. */
export const conversationTitle = z
  .string()
  .overwrite((text) => text.replaceAll("\u0000", ""))
  .trim()
  .min(1)
  .max(200);
export const historyLimit = z.int().min(1).max(500).default(50);

/**
 * What a message does that comes while another is being answered: wait (`queue`), stop the running turn and go next
 * (`interrupt`), be refused (`reject`), join the last waiting one (`merge`), take the place of all waiting ones (`latest`),
 * wait for a moment of silence and join what comes meanwhile (`debounce`), or stop the running turn, take its message and
 * answer off the branch and go next (`rollback`).
 */
export const doubleSend = z.enum(["queue", "interrupt", "reject", "merge", "latest", "debounce", "rollback"]);
export type DoubleSend = z.infer<typeof doubleSend>;

/** A JSON value that a device answers a tool with; bounded by the frame. */
const toolAnswer = z.unknown().refine((it) => it !== undefined, "send a result; null is one");

/** Client → server. A command enters this list when it works. */
export const command = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("auth"), token: z.string().min(1).max(8192) }),
  z.strictObject({ type: z.literal("ping"), id: commandId.optional() }),
  z.strictObject({
    type: z.literal("chat"),
    id: commandId.optional(),
    conversation: conversationId.optional(),
    content: z.string(),
    context: clientContext.optional(),
    /** In place of the conversation's own. */
    policy: doubleSend.optional(),
  }),
  z.strictObject({
    type: z.literal("turn.cancel"),
    id: commandId.optional(),
    conversation: conversationId,
    turn: turnId.optional(),
  }),
  z.strictObject({
    type: z.literal("turn.steer"),
    id: commandId,
    conversation: conversationId,
    /** The running one when it is left out. */
    turn: turnId.optional(),
    content: z.string(),
  }),
  /** A waiting message: new words, off the queue, or next (the running turn is stopped). */
  z.strictObject({
    type: z.literal("queue.edit"),
    id: commandId,
    conversation: conversationId,
    turn: turnId,
    content: z.string(),
  }),
  z.strictObject({
    type: z.literal("queue.remove"),
    id: commandId,
    conversation: conversationId,
    turn: turnId,
  }),
  z.strictObject({
    type: z.literal("queue.send"),
    id: commandId,
    conversation: conversationId,
    turn: turnId,
  }),
  /** Asks with other words, on a branch of its own; `message` is a user's message of the active branch. */
  z.strictObject({
    type: z.literal("message.edit"),
    id: commandId,
    conversation: conversationId,
    message: messageId,
    content: z.string(),
  }),
  /** Asks again with the same words. `message`: the question or its answer. */
  z.strictObject({
    type: z.literal("message.regenerate"),
    id: commandId,
    conversation: conversationId,
    message: messageId,
  }),
  z.strictObject({
    type: z.literal("branch.select"),
    id: commandId,
    conversation: conversationId,
    branch: branchId,
  }),
  /** A new conversation that begins with this one's messages, up to and with `message` (or all). */
  z.strictObject({
    type: z.literal("conversation.fork"),
    id: commandId,
    conversation: conversationId,
    message: messageId.optional(),
    title: conversationTitle.optional(),
  }),
  z.strictObject({
    type: z.literal("conversation.policy"),
    id: commandId,
    conversation: conversationId,
    policy: doubleSend,
  }),
  /** The decision on a tool use that waits for one, bound to the input that was shown. */
  z.strictObject({
    type: z.literal("tool.approve"),
    id: commandId,
    conversation: conversationId,
    turn: turnId,
    toolUse: toolUseId,
    inputHash: z.string().max(128),
    decision: z.enum(["approve", "decline"]),
    /** Approve, but with this input. */
    input: z.record(z.string(), z.unknown()).optional(),
    /** Why it was declined, for the model. */
    reason: z.string().max(1_000).optional(),
    /** Approve, and do not ask again for this tool: in this conversation, or anywhere. */
    remember: z.enum(["conversation", "always"]).optional(),
  }),
  /** Ask again for a tool that was remembered. Without `conversation`: the one that holds everywhere. */
  z.strictObject({
    type: z.literal("approval.forget"),
    id: commandId,
    tool: z.string().max(64),
    conversation: conversationId.optional(),
  }),
  /** What a device answers a tool with that it runs itself. */
  z.strictObject({
    type: z.literal("tool.result"),
    id: commandId,
    conversation: conversationId,
    turn: turnId,
    toolUse: toolUseId,
    result: toolAnswer,
    isError: z.boolean().optional(),
  }),
  /** Ephemeral: told to the user's other devices and kept nowhere. */
  z.strictObject({ type: z.literal("typing"), conversation: conversationId, active: z.boolean() }),
  z.strictObject({ type: z.literal("presence"), state: z.enum(["active", "away"]) }),
  z.strictObject({
    type: z.literal("conversation.create"),
    id: commandId,
    title: conversationTitle.optional(),
  }),
  z.strictObject({
    type: z.literal("conversation.rename"),
    id: commandId,
    conversation: conversationId,
    title: conversationTitle,
  }),
  z.strictObject({ type: z.literal("conversation.archive"), id: commandId, conversation: conversationId }),
  z.strictObject({ type: z.literal("conversation.delete"), id: commandId, conversation: conversationId }),
  z.strictObject({
    type: z.literal("conversation.list"),
    id: commandId,
    limit: historyLimit,
    before: z.string().max(64).optional(),
  }),
  z
    .strictObject({
      type: z.literal("subscribe"),
      id: commandId.optional(),
      conversation: conversationId.optional(),
      inbox: z.literal(true).optional(),
      epoch: z.uuid().optional(),
      seq: z.int().min(0).optional(),
    })
    .refine(
      (it) => (it.conversation === undefined) !== (it.inbox === undefined),
      "name a conversation, or inbox: true",
    ),
  z.strictObject({ type: z.literal("unsubscribe"), id: commandId.optional(), conversation: conversationId }),
  z.strictObject({
    type: z.literal("history"),
    id: commandId,
    conversation: conversationId,
    before: z.int().min(0).optional(),
    after: z.int().min(0).optional(),
    around: z.int().min(0).optional(),
    limit: historyLimit,
  }),
  z.strictObject({ type: z.literal("context.update"), id: commandId, context: clientContext }),
]);

export type Command = z.infer<typeof command>;
export type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;
