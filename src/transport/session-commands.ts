import type { Decoded } from "../protocol/codec.ts";
import type { Command, CommandOf } from "../protocol/commands.ts";
import { PamError } from "../protocol/errors.ts";
import { ackFrame } from "./ack-frame.ts";
import type { StateCommand } from "./backend.ts";
import type { CommandParts } from "./command-parts.ts";
import { checkContent } from "./content.ts";
import { identityOf, type Session, sendFrame } from "./session.ts";
import { chat } from "./session-chat.ts";
import { subscribe, unfollow } from "./session-follows.ts";

/** A command, and the id that the log knows its request by. */
export interface Asked extends Decoded {
  readonly requestId: string;
}

/**
 * Carries out one command of an authenticated session and answers it. `auth` is not among them.
 * @returns A promise, where it takes time.
 * @throws PamError; the caller answers it with the command's id.
 */
export function carryOut(
  session: Session,
  { command, shortForm, requestId }: Asked,
  parts: CommandParts,
): unknown {
  switch (command.type) {
    case "auth":
      throw new PamError("unknown_type");
    case "ping":
      return sendFrame(session, { type: "pong", ...(command.id !== undefined && { id: command.id }) });
    case "chat":
    case "message.edit":
    case "message.regenerate":
      return chat(session, { command, shortForm, requestId }, parts);
    case "subscribe":
      return subscribe(session, command, parts);
    case "unsubscribe":
      return unfollow(session, command.conversation);
    case "history":
      return history(session, command, parts);
    case "conversation.list":
      return list(session, command, parts);
    case "typing":
      return parts.typing.tell(session, identityOf(session), command);
    case "presence":
      return parts.presence.change(session, identityOf(session), command.state);
    default:
      return change(session, { command, requestId }, parts);
  }
}

async function change(
  session: Session,
  { command, requestId }: { command: StateCommand; requestId: string },
  { backend, limits }: CommandParts,
): Promise<void> {
  if (command.type === "turn.steer" || command.type === "queue.edit")
    checkContent(command.content, limits.contentCharsMax);
  const id = command.id ?? backend.ids.next();
  const { workspace, user } = identityOf(session);
  await backend.command({ workspace, user, requestId }, { ...command, id }, (accepted) => {
    if (session.state.kind !== "closed") session.socket.post(ackFrame(id, accepted));
  });
}

async function history(
  session: Session,
  command: CommandOf<"history">,
  { backend }: CommandParts,
): Promise<void> {
  const { type: _, id, ...page } = command;
  const found = await backend.history(identityOf(session), page);
  if (found === null) throw new PamError("not_found");
  sendFrame(session, { type: "history", id, ...found });
}

async function list(
  session: Session,
  command: CommandOf<"conversation.list">,
  { backend }: CommandParts,
): Promise<void> {
  const found = await backend.conversations(identityOf(session), command);
  sendFrame(session, { type: "conversation.listed", id: command.id, ...found });
}

/** Commands that need not wait for those before them: reads, messages (the engine keeps their order), and what is kept nowhere. */
const unordered: ReadonlySet<Command["type"]> = new Set<Command["type"]>([
  "auth",
  "ping",
  "chat",
  "message.edit",
  "message.regenerate",
  "history",
  "conversation.list",
  "typing",
  "presence",
]);

/** Whether a command must take effect behind the session's commands before it. */
export const isOrdered = (command: Command): boolean => !unordered.has(command.type);

/** Commands whose frames are answered by the command's own id. */
export function idOf(command: Command): string | undefined {
  return "id" in command ? command.id : undefined;
}
