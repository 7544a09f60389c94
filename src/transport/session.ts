import { PamError } from "../protocol/errors.ts";
import type { FrameOf, ReplyFrame } from "../protocol/frames.ts";
import { protocolName, protocolRevision } from "../protocol/version.ts";
import type { Backend, Identity } from "./backend.ts";
import type { CommandParts } from "./command-parts.ts";
import { type Follower, follow } from "./follow.ts";
import type { Following, Hub } from "./hub.ts";
import type { Presence } from "./presence.ts";
import type { Socket } from "./socket-server.ts";

export interface SessionLimits extends Readonly<FrameOf<"ready">["limits"]> {
  /** Commands of one session that may be under way. */
  readonly openCommandsMax: number;
  /** Conversations that one session may follow. */
  readonly followsMax: number;
  /** Unsent bytes above which a catch-up waits. */
  readonly pacedBytesMax: number;
}

/**
 * One connection. What is valid only at a time stands in its state: a socket that has not shown a token has no
 * identity, one that is closed has no socket.
 */
export type SessionState =
  | { readonly kind: "opening"; readonly since: number }
  | { readonly kind: "authenticating" }
  | { readonly kind: "ready"; readonly identity: Identity; readonly inbox: Following }
  | { readonly kind: "closed" };

export interface Session {
  readonly id: string;
  readonly socket: Socket;
  state: SessionState;
  /** These two are made when first needed: most connections say nothing. */
  follows: Map<string, Following> | null;
  /** What ends the watch over turns whose finished answer goes out as `chat_response` too. */
  listens: Set<() => void> | null;
  /** Settles when the last command that keeps its order has been carried out; it never rejects. */
  orderly: Promise<unknown>;
  openCommands: number;
  /** Frames that came in, which number the session's requests. */
  requests: number;
  /** Settles when the credential that came with the opening has been judged; it never rejects. */
  admission: Promise<void>;
  /** Resolvers of whoever waits for the socket's buffer to go down. */
  drains: (() => void)[];
}

const settled = Promise.resolve();

export function createSession(id: string, socket: Socket, now: number): Session {
  return {
    id,
    socket,
    state: { kind: "opening", since: now },
    follows: null,
    listens: null,
    openCommands: 0,
    requests: 0,
    admission: settled,
    orderly: settled,
    drains: [],
  };
}

export function sendFrame(session: Session, frame: ReplyFrame): void {
  session.socket.send(JSON.stringify(frame));
}

/** The session as somebody who follows logs. */
export function followerOf(session: Session, limits: SessionLimits): Follower {
  const { socket } = session;
  const isOpen = () => session.state.kind !== "closed";
  const hasRoom = () => !isOpen() || socket.bufferedBytes() <= limits.pacedBytesMax;
  return {
    isOpen,
    hasRoom,
    send: (frame) => void socket.send(frame),
    subscribe: (topic) => socket.subscribe(topic),
    cork: (work) => socket.cork(work),
    paced: async () => {
      while (!hasRoom()) await new Promise<void>((resolve) => session.drains.push(resolve));
    },
  };
}

export interface Admission {
  readonly backend: Backend;
  readonly hub: Hub;
  readonly limits: SessionLimits;
  readonly presence: Presence;
}

/**
 * Lets an authenticated connection in: opens the user, follows the inbox from its head, says `ready`.
 * @throws PamError when the user can't be opened; the session is left to its caller to close.
 */
export async function admit(
  session: Session,
  identity: Identity,
  { backend, hub, limits, presence }: Admission,
): Promise<void> {
  session.state = { kind: "authenticating" };
  await hub.join(identity);
  const inbox = hub.beginCatchUp(identity, { inbox: true });
  const giveUp = () => {
    inbox.end();
    hub.leave(identity);
  };
  // A session that is in gives back what it holds when it is closed; one that was closed on its way in could not.
  let isIn = false;
  try {
    const user = await backend.openUser(identity);
    if (isClosed(session)) return giveUp();
    isIn = true;
    const { frameBytesMax, contentCharsMax, historyMax, queueMax } = limits;
    session.state = { kind: "ready", identity, inbox };
    const missed = inbox.catchUp.newest > user.inbox.seq;
    session.socket.subscribe(inbox.topic);
    inbox.goLive(user.inbox.seq);
    sendFrame(session, {
      type: "ready",
      user: identity.subject,
      session: session.id,
      protocol: protocolName,
      revision: protocolRevision,
      inbox: user.inbox,
      conversation: user.conversation,
      limits: { frameBytesMax, contentCharsMax, historyMax, queueMax },
    });
    presence.join(session, identity);
    // What was published while the user was opened.
    if (missed) {
      const again = {
        tenant: identity,
        stream: { inbox: true },
        cursor: user.inbox,
        follower: followerOf(session, limits),
      } as const;
      (await follow(hub, backend, again)).end();
    }
  } catch (error) {
    if (!isIn) giveUp();
    throw error;
  }
}

export function endSession(
  session: Session,
  { hub, presence, typing }: Pick<CommandParts, "hub" | "presence" | "typing">,
): void {
  const { state } = session;
  session.state = { kind: "closed" };
  if (state.kind === "ready") {
    typing.end(session, state.identity);
    presence.leave(session, state.identity);
  }
  for (const resolve of session.drains.splice(0)) resolve();
  for (const following of session.follows?.values() ?? []) following.end();
  session.follows = null;
  for (const end of session.listens ?? []) end();
  if (state.kind !== "ready") return;
  state.inbox.end();
  hub.leave(state.identity);
}

/** The identity of a session that may command. */
export function identityOf(session: Session): Identity {
  if (session.state.kind !== "ready") throw new PamError("unauthenticated");
  return session.state.identity;
}

const isClosed = (session: Session): boolean => session.state.kind === "closed";
