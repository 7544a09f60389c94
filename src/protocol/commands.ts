import { z } from "zod";
import { commandId, conversationId, turnId } from "./ids.ts";

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
  }),
  z.strictObject({
    type: z.literal("turn.cancel"),
    id: commandId.optional(),
    conversation: conversationId,
    turn: turnId.optional(),
  }),
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
