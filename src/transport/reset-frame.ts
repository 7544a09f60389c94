import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Backend } from "./backend.ts";
import type { Stream } from "./hub.ts";

export type ResetReason = FrameOf<"reset">["reason"];

/** All that a follower needs to begin afresh, and the seq it stands for. */
export interface Reset {
  readonly frame: string;
  readonly epoch: string;
  readonly seq: number;
  /** The turn that runs, and does not wait for a person. */
  readonly running: string | null;
}

/** Conversations that an inbox begins with. */
const conversationsMax = 100;
/** Unread notifications that it begins with: as many as clients keep. */
const unreadMax = 50;
/** Uses that wait for approval that it begins with. */
const askedMax = 50;

export type ResetSource = Pick<Backend, "head" | "conversations" | "snapshot" | "waitingApprovals"> & {
  readonly background: Pick<Backend["background"], "notifications">;
};

/** @throws PamError not_found, database_unavailable. */
export async function readReset(
  backend: ResetSource,
  tenant: Tenant,
  { stream, reason }: { stream: Stream; reason: ResetReason },
): Promise<Reset> {
  if ("inbox" in stream) return readInbox(backend, tenant, reason);
  const { conversation } = stream;
  const snapshot = await backend.snapshot(tenant, conversation);
  if (snapshot === null) throw new PamError("not_found");
  const { epoch, seq, running } = snapshot;
  const frame = JSON.stringify({ type: "reset", conversation, reason, epoch, seq, snapshot });
  return { frame, epoch, seq, running: running?.status === "running" ? running.turn : null };
}

/** The head comes first: entries behind it that the lists know already change nothing when they are folded again. */
async function readInbox(backend: ResetSource, tenant: Tenant, reason: ResetReason): Promise<Reset> {
  const head = await backend.head(tenant, tenant.user);
  if (head === null) throw new PamError("not_found");
  const [{ conversations }, unread, asked] = await Promise.all([
    backend.conversations(tenant, { limit: conversationsMax }),
    backend.background.notifications(tenant, { limit: unreadMax, unread: true }),
    backend.waitingApprovals(tenant, { limit: askedMax }),
  ]);
  const notifications = unread.notifications.map(({ readAt: _, ...notification }) => notification);
  const approvals = asked.approvals.map(({ tool: name, input: _, ...use }) => ({ ...use, name }));
  const { epoch, seq } = head;
  const lists = { conversations, notifications, approvals };
  const frame = { type: "reset", inbox: true, reason, epoch, seq, ...lists };
  return { frame: JSON.stringify(frame), epoch, seq, running: null };
}
