import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { ConversationSummary } from "../protocol/messages.ts";
import type { Backend, LogHead } from "./backend.ts";
import type { Following, Hub, Stream } from "./hub.ts";
import { partialFrame } from "./partial-frame.ts";
import { entryFrame } from "./topic.ts";

/** Who follows: a socket's session. `paced` resolves once its buffer has room. */
export interface Follower {
  isOpen(): boolean;
  send(frame: string): void;
  subscribe(topic: string): void;
  cork(work: () => void): void;
  paced(): Promise<void>;
}

export interface Cursor {
  readonly epoch: string;
  readonly seq: number;
}

/** A gap beyond this is answered with a snapshot instead. */
const gapEntriesMax = 1_000;
const pageEntries = 100;
/** A page of entries is cut at so many characters, so that a slow reader never has more than that in its buffer. */
const pageCharsMax = 96 * 1_024;

export interface FollowRequest {
  readonly tenant: Tenant;
  readonly stream: Stream;
  readonly cursor: Cursor | null;
  readonly follower: Follower;
}

/**
 * Brings a follower from its cursor to the live log, without a gap and without a race (P4): it is counted before
 * anything is read, so that what commits meanwhile is known and read again, then it subscribes in the very tick in
 * which nothing is missing. Answers `resumed` and all events, or `reset` with a snapshot; then the open step's text.
 * @throws PamError not_found, database_unavailable.
 */
export async function follow(hub: Hub, backend: Backend, request: FollowRequest): Promise<Following> {
  const { tenant, stream, follower } = request;
  const following = hub.beginCatchUp(tenant, stream);
  try {
    const log = "inbox" in stream ? tenant.user : stream.conversation;
    const head = await backend.head(tenant, log);
    if (head === null) throw new PamError("not_found");
    const reason = resetReason(request.cursor, head);
    let seq = request.cursor?.seq ?? 0;
    if (reason === null)
      follower.send(
        JSON.stringify({ type: "resumed", ...stream, epoch: head.epoch, from: seq, to: head.seq }),
      );
    else seq = await sendReset(backend, request, reason);
    seq = await sendBehind(backend, request, {
      log,
      seq,
      target: () => Math.max(head.seq, following.catchUp.newest),
    });
    follower.subscribe(following.topic);
    following.goLive(seq);
    if ("conversation" in stream) sendPartial(backend, follower, stream.conversation);
    return following;
  } catch (error) {
    following.end();
    throw error;
  }
}

type ResetReason = FrameOf<"reset">["reason"];

function resetReason(cursor: Cursor | null, head: LogHead): ResetReason | null {
  if (cursor === null) return "no_cursor";
  if (cursor.epoch !== head.epoch) return "epoch_changed";
  if (cursor.seq > head.seq) return "cursor_ahead";
  return head.seq - cursor.seq > gapEntriesMax ? "gap_too_large" : null;
}

/** Returns the seq that the snapshot stands for. */
async function sendReset(
  backend: Backend,
  { tenant, stream, follower }: FollowRequest,
  reason: ResetReason,
): Promise<number> {
  if ("inbox" in stream) {
    const head = await backend.head(tenant, tenant.user);
    const { conversations } = await backend.conversations(tenant, { limit: 100 });
    if (head === null) throw new PamError("not_found");
    follower.send(inboxReset(reason, head, conversations));
    return head.seq;
  }
  const snapshot = await backend.snapshot(tenant, stream.conversation);
  if (snapshot === null) throw new PamError("not_found");
  const { epoch, seq } = snapshot;
  follower.send(
    JSON.stringify({ type: "reset", conversation: stream.conversation, reason, epoch, seq, snapshot }),
  );
  return seq;
}

function inboxReset(reason: ResetReason, head: LogHead, conversations: ConversationSummary[]): string {
  return JSON.stringify({
    type: "reset",
    inbox: true,
    reason,
    epoch: head.epoch,
    seq: head.seq,
    conversations,
  });
}

interface Behind {
  readonly log: string;
  readonly seq: number;
  /** The highest seq known to be committed; it may rise while we read. */
  readonly target: () => number;
}

/** Sends entries until none is missing, each page when the follower's buffer has room. Returns the last one's seq. */
async function sendBehind(
  backend: Backend,
  { tenant, stream, follower }: FollowRequest,
  behind: Behind,
): Promise<number> {
  let { seq } = behind;
  while (follower.isOpen() && seq < behind.target()) {
    await follower.paced();
    const rows = await backend.entries(tenant, { conversation: behind.log, after: seq, limit: pageEntries });
    if (rows.length === 0) throw new PamError("not_found");
    let chars = 0;
    follower.cork(() => {
      for (const row of rows) {
        if (chars > pageCharsMax) return;
        const frame = entryFrame(row, stream);
        chars += frame.length;
        follower.send(frame);
        seq = row.seq;
      }
    });
  }
  return seq;
}

function sendPartial(backend: Backend, follower: Follower, conversation: string): void {
  const frame = partialFrame(backend, conversation);
  if (frame !== null) follower.send(frame);
}
