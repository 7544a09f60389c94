import type { Tenant } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import type { DoubleSend } from "../../src/protocol/commands.ts";

export interface LogRow extends LoggedEvent {
  readonly command?: { readonly id: string; readonly hash: string };
  readonly message?: string;
  /** Of a message: its place on a branch; null while it waits. */
  branch: string | null;
  pos: number | null;
  /** Seq of the entry that holds its words, where they were changed while it waited. */
  words: number | null;
  /** Written by a turn's owner. */
  readonly owned: boolean;
}

/** Positions `lo`–`hi` of a branch are those of `branch` in `conversation`; the last one is open. */
export interface Stretch {
  readonly lo: number;
  readonly hi: number;
  readonly conversation: string;
  readonly branch: string;
}

export interface BranchRow {
  readonly id: string;
  readonly parent: string | null;
  readonly forkPos: number | null;
  readonly path: readonly Stretch[];
}

/** A conversation, or a user's inbox. */
export interface LogHead extends Tenant {
  readonly id: string;
  readonly inbox: boolean;
  readonly epoch: string;
  readonly log: LogRow[];
  fence: number;
  owner: string | null;
  running: string | null;
  /** The active branch, and the position that its next message takes. */
  branch: string;
  nextPos: number;
  policy: DoubleSend;
  title: string | null;
  readonly branches: BranchRow[];
  deleted: boolean;
  updatedAt: number;
}

/** An empty log; of a conversation, with its first branch, which bears its id. */
export function newHead(
  { workspace, user }: Tenant,
  log: Pick<LogHead, "id" | "inbox" | "epoch" | "updatedAt">,
): LogHead {
  const { id } = log;
  const path = [{ lo: 1, hi: Number.POSITIVE_INFINITY, conversation: id, branch: id }];
  return {
    workspace,
    user,
    ...log,
    log: [],
    fence: 0,
    owner: null,
    running: null,
    branch: id,
    nextPos: 1,
    policy: "queue",
    title: null,
    branches: [{ id, parent: null, forkPos: null, path }],
    deleted: false,
  };
}
