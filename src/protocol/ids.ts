import { z } from "zod";

/** Ids are uuids (version 7 where PAM makes them), except the three whose makers are others. */
export const uuid = z.uuid();

export type WorkspaceId = string & z.$brand<"WorkspaceId">;
export type UserId = string & z.$brand<"UserId">;
export type ConversationId = string & z.$brand<"ConversationId">;
export type MessageId = string & z.$brand<"MessageId">;
export type TurnId = string & z.$brand<"TurnId">;
export type SessionId = string & z.$brand<"SessionId">;

export const conversationId = z.uuid().brand<"ConversationId">();
export const turnId = z.uuid().brand<"TurnId">();
export const messageId = z.uuid().brand<"MessageId">();

/** The client's own id of a command: 8–64 printable ASCII characters without spaces. It makes the command idempotent. */
export const commandId = z
  .string()
  .regex(/^[\x21-\x7e]{8,64}$/, "8–64 printable ASCII characters, no spaces");

/** A tool use id is the model provider's; PAM only bounds it. */
export const toolUseId = z.string().min(1).max(128);
