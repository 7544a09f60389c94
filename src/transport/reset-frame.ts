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

/** @throws PamError not_found, database_unavailable. */
export async function readReset(
  backend: Pick<Backend, "head" | "conversations" | "snapshot">,
  tenant: Tenant,
  { stream, reason }: { stream: Stream; reason: ResetReason },
): Promise<Reset> {
  if ("inbox" in stream) {
    const head = await backend.head(tenant, tenant.user);
    const { conversations } = await backend.conversations(tenant, { limit: conversationsMax });
    if (head === null) throw new PamError("not_found");
    const { epoch, seq } = head;
    const frame = JSON.stringify({ type: "reset", inbox: true, reason, epoch, seq, conversations });
    return { frame, epoch, seq, running: null };
  }
  const { conversation } = stream;
  const snapshot = await backend.snapshot(tenant, conversation);
  if (snapshot === null) throw new PamError("not_found");
  const { epoch, seq, running } = snapshot;
  const frame = JSON.stringify({ type: "reset", conversation, reason, epoch, seq, snapshot });
  return { frame, epoch, seq, running: running?.status === "running" ? running.turn : null };
}
