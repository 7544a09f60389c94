import type { Accepted } from "../actors/store.ts";
import type { CommandOf } from "../protocol/commands.ts";
import { PamError } from "../protocol/errors.ts";
import type { CommandParts } from "./command-parts.ts";
import { follow } from "./follow.ts";
import type { Following, Stream } from "./hub.ts";
import { followerOf, identityOf, type Session } from "./session.ts";

/** `subscribe`: from the cursor, or from a snapshot, to the live log. */
export async function subscribe(
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
    session.follows?.has(conversation) !== true &&
    (session.follows?.size ?? 0) >= limits.followsMax
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
  session.follows?.get(conversation)?.end();
  keep(session, conversation, following);
}

function keep(session: Session, conversation: string, following: Following): void {
  session.follows ??= new Map();
  session.follows.set(conversation, following);
}

export function unfollow(session: Session, conversation: string): void {
  const following = session.follows?.get(conversation);
  if (following === undefined) return;
  session.socket.unsubscribe(following.topic);
  session.follows?.delete(conversation);
  following.end();
}

/**
 * A fresh message's conversation is followed from there on, so that its sender sees the answer without asking for it. One
 * that follows all it may does not: nothing that it follows is taken from it without its knowledge.
 */
export function followFrom(
  session: Session,
  { conversation, seq }: Accepted,
  { hub, limits }: CommandParts,
): void {
  const follows: ReadonlyMap<string, Following> = session.follows ?? new Map();
  if (conversation === undefined || follows.has(conversation)) return;
  if (follows.size >= limits.followsMax) return;
  const following = hub.beginCatchUp(identityOf(session), { conversation });
  keep(session, conversation, following);
  session.socket.subscribe(following.topic);
  following.goLive(seq - 1);
}
