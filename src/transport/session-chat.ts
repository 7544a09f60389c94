import type { Accepted } from "../actors/store.ts";
import type { Decoded } from "../protocol/codec.ts";
import type { CommandOf } from "../protocol/commands.ts";
import { ackFrame } from "./ack-frame.ts";
import type { ChatRequest } from "./backend.ts";
import type { CommandParts } from "./command-parts.ts";
import { checkContent } from "./content.ts";
import type { Hub } from "./hub.ts";
import { identityOf, type Session, sendFrame } from "./session.ts";
import { followFrom } from "./session-follows.ts";
import { TurnAnswer } from "./turn-answer.ts";

export type Asking = CommandOf<"chat" | "message.edit" | "message.regenerate">;

interface AskedQuestion extends Omit<Decoded, "command"> {
  readonly command: Asking;
  readonly requestId: string;
}

/** The commands that ask the model something: stored, acknowledged, and the conversation followed from there on. */
export function chat(
  session: Session,
  { command, shortForm, requestId }: AskedQuestion,
  parts: CommandParts,
): Promise<unknown> {
  const { backend, hub, limits } = parts;
  const identity = identityOf(session);
  const id = command.id ?? backend.ids.next();
  const request = requestOf(command, id, requestId);
  if (request.content !== null) checkContent(request.content, limits.contentCharsMax);
  // Nothing is awaited before: messages are stored in the order they came.
  return backend.chat(identity, request, (ack) => {
    if (session.state.kind === "closed") return;
    if (shortForm && !ack.duplicate) answerInOnePiece(session, hub, ack);
    if (!ack.duplicate) followFrom(session, ack, parts);
    session.socket.post(ackFrame(id, ack));
  });
}

function requestOf(command: Asking, id: string, requestId: string): ChatRequest {
  const { conversation } = command;
  if (command.type === "message.regenerate")
    return { id, conversation, content: null, replaces: command.message, requestId };
  if (command.type === "message.edit")
    return { id, conversation, content: command.content, replaces: command.message, requestId };
  const { content, context, policy } = command;
  return { id, conversation, content, context, policy, requestId };
}

/** For clients of the short form: the finished answer as one frame. */
function answerInOnePiece(session: Session, hub: Hub, { turn, conversation, seq }: Accepted): void {
  if (turn === undefined || conversation === undefined) return;
  const answer = new TurnAnswer(turn);
  const end = hub.listen(identityOf(session), { conversation, afterSeq: seq - 1 }, (publication) => {
    const finished = answer.receive(publication);
    if (finished === null) return;
    const { response, status, plan, understood } = finished;
    const actions = [...finished.actions];
    const about = { ...(plan && { plan: [...plan] }), ...(understood && { understood }) };
    sendFrame(session, { type: "chat_response", response, actions, ...about, conversation, turn, status });
    session.listens?.delete(end);
    end();
  });
  session.listens ??= new Set();
  session.listens.add(end);
}
