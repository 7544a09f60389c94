import type { Accepted } from "../actors/store.ts";
import type { Decoded } from "../protocol/codec.ts";
import type { Command, CommandOf } from "../protocol/commands.ts";
import { PamError } from "../protocol/errors.ts";
import { ackOf } from "./ack-frame.ts";
import type { Backend, StateCommand } from "./backend.ts";
import { checkContent } from "./content.ts";
import { follow } from "./follow.ts";
import type { Hub, Stream } from "./hub.ts";
import { followerOf, identityOf, type Session, type SessionLimits, sendFrame } from "./session.ts";
import { TurnAnswer } from "./turn-answer.ts";

export interface CommandParts {
  readonly backend: Backend;
  readonly hub: Hub;
  readonly limits: SessionLimits;
}

/**
 * Carries out one command of an authenticated session and answers it. `auth` is not among them.
 * @throws PamError; the caller answers it with the command's id.
 */
export async function carryOut(
  session: Session,
  { command, shortForm }: Decoded,
  parts: CommandParts,
): Promise<void> {
  switch (command.type) {
    case "auth":
      throw new PamError("unknown_type");
    case "ping":
      return sendFrame(session, { type: "pong", ...(command.id !== undefined && { id: command.id }) });
    case "chat":
      return chat(session, command, { ...parts, shortForm });
    case "subscribe":
      return subscribe(session, command, parts);
    case "unsubscribe":
      return unfollow(session, command.conversation);
    case "history":
      return history(session, command, parts);
    case "conversation.list":
      return list(session, command, parts);
    default:
      return change(session, command, parts);
  }
}

async function chat(
  session: Session,
  command: CommandOf<"chat">,
  parts: CommandParts & { shortForm: boolean },
): Promise<void> {
  const { backend, hub, limits, shortForm } = parts;
  const identity = identityOf(session);
  checkContent(command.content, limits.contentCharsMax);
  const id = command.id ?? backend.ids.next();
  const { conversation, content, context } = command;
  // Nothing is awaited before: messages are stored in the order they came.
  await backend.chat(identity, { id, conversation, content, context }, (ack) => {
    if (session.state.kind === "closed") return;
    if (shortForm && !ack.duplicate) answerInOnePiece(session, hub, ack);
    if (!ack.duplicate) followFrom(session, ack, parts);
    sendFrame(session, ackOf(id, ack));
  });
}

/** For clients of the short form: the finished answer as one frame. */
function answerInOnePiece(session: Session, hub: Hub, { turn, conversation, seq }: Accepted): void {
  if (turn === undefined || conversation === undefined) return;
  const answer = new TurnAnswer(turn);
  const end = hub.listen(identityOf(session), { conversation, afterSeq: seq - 1 }, (publication) => {
    const finished = answer.receive(publication);
    if (finished === null) return;
    const { response, status } = finished;
    sendFrame(session, { type: "chat_response", response, actions: [], conversation, turn, status });
    session.listens.delete(end);
    end();
  });
  session.listens.add(end);
}

/** A fresh message's conversation is followed from there on, so that its sender sees the answer without asking for it. */
function followFrom(session: Session, { conversation, seq }: Accepted, { hub, limits }: CommandParts): void {
  if (conversation === undefined || session.follows.has(conversation)) return;
  const [oldest] = session.follows.keys();
  if (session.follows.size >= limits.followsMax && oldest !== undefined) unfollow(session, oldest);
  const following = hub.beginCatchUp(identityOf(session), { conversation });
  session.follows.set(conversation, following);
  session.socket.subscribe(following.topic);
  following.goLive(seq - 1);
}

async function change(session: Session, command: StateCommand, { backend }: CommandParts): Promise<void> {
  const id = command.id ?? backend.ids.next();
  await backend.command(identityOf(session), { ...command, id }, (accepted) => {
    if (session.state.kind !== "closed") sendFrame(session, ackOf(id, accepted));
  });
}

async function subscribe(
  session: Session,
  command: CommandOf<"subscribe">,
  parts: CommandParts,
): Promise<void> {
  const { backend, hub, limits } = parts;
  const tenant = identityOf(session);
  const { conversation, epoch, seq } = command;
  const stream: Stream = conversation === undefined ? { inbox: true } : { conversation };
  if (
    conversation !== undefined &&
    !session.follows.has(conversation) &&
    session.follows.size >= limits.followsMax
  ) {
    throw new PamError("too_many_requests", {
      message: `A connection may follow ${limits.followsMax} conversations. Unsubscribe from one first.`,
    });
  }
  const cursor = epoch === undefined ? null : { epoch, seq: seq ?? 0 };
  const following = await follow(hub, backend, {
    tenant,
    stream,
    cursor,
    follower: followerOf(session, limits),
  });
  if (conversation === undefined || session.state.kind === "closed") return following.end();
  session.follows.get(conversation)?.end();
  session.follows.set(conversation, following);
}

function unfollow(session: Session, conversation: string): void {
  const following = session.follows.get(conversation);
  if (following === undefined) return;
  session.socket.unsubscribe(following.topic);
  session.follows.delete(conversation);
  following.end();
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

/** Commands that must take effect in the order they came; reads and messages need not wait for them. */
const ordered: ReadonlySet<Command["type"]> = new Set<Command["type"]>([
  "turn.cancel",
  "conversation.create",
  "conversation.rename",
  "conversation.archive",
  "conversation.delete",
  "context.update",
  "subscribe",
  "unsubscribe",
]);

export const isOrdered = (command: Command): boolean => ordered.has(command.type);

/** Commands whose frames are answered by the command's own id. */
export function idOf(command: Command): string | undefined {
  return "id" in command ? command.id : undefined;
}
