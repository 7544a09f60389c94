import { z } from "zod";

/** Ids are uuids, version 7 where PAM makes them, except those whose makers are others. */
export const conversationId = z.uuid().brand<"ConversationId">();
export type ConversationId = z.infer<typeof conversationId>;
export const turnId = z.uuid().brand<"TurnId">();
export const branchId = z.uuid().brand<"BranchId">();
export const messageId = z.uuid().brand<"MessageId">();

/** The client's own id of a command: 8–64 printable ASCII characters without spaces. It makes the command idempotent. */
export const commandId = z
  .string()
  .regex(/^[\x21-\x7e]{8,64}$/, "8–64 printable ASCII characters, no spaces");

/** A tool use id is the model provider's; PAM only bounds it. */
export const toolUseId = z.string().min(1).max(128);
