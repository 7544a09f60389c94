import type { Usage } from "../protocol/blocks.ts";
import type { DoubleSend } from "../protocol/commands.ts";
import type { EndStatus, EventType } from "../protocol/events.ts";
import type { Tenant, TurnAddress } from "./ports.ts";
import type { WaitsFor } from "./tool-port.ts";
import type { TurnRecord } from "./turn-history.ts";

/** A log entry that is committed. `body` is the stored JSON text; the frame is made of it without parsing. */
export interface LoggedEvent {
  readonly workspace: string;
  readonly user: string;
  readonly stream: { readonly conversation: string } | { readonly inbox: true };
  readonly epoch: string;
  readonly seq: number;
  readonly at: string;
  readonly type: EventType;
  readonly body: string;
  /** The turn the entry belongs to, where there is one. */
  readonly turn: string | null;
}

export interface AcceptRequest extends Tenant {
  /** Leave out for the user's current conversation, which is created when there is none. */
  readonly conversation: string | undefined;
  readonly command: string;
  readonly content: string | null;
  /** What the client tells of itself with the message: a merge patch, kept with the message or not at all. */
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  /** In place of the conversation's own double-send policy. */
  readonly policy?: DoubleSend | undefined;
  /**
   * A user's message of the active branch, or its answer, in whose place this one is asked, on a branch of its own;
   * `content` null: with the same words. A turn that runs is stopped.
   */
  readonly replaces?: string | undefined;
  /** For log lines only. */
  readonly requestId?: string | undefined;
  /** Claim the turn for this instance when none runs. False while draining or full. */
  readonly claim: boolean;
}

/** What an accepted command is answered with, the first time and every time after. */
export interface Accepted {
  readonly conversation: string | undefined;
  readonly inbox: boolean;
  readonly message: string | undefined;
  readonly turn: string | undefined;
  readonly seq: number;
  readonly epoch: string;
  readonly duplicate: boolean;
  /** The turn to run, when this call claimed it for this instance. */
  readonly claimed: ClaimedTurn | undefined;
  /** A running turn whose row asks for its end now: whoever runs it is to be told. */
  readonly stopping?: string | undefined;
  /** To publish, after the ack. Empty for a duplicate. */
  readonly events: readonly LoggedEvent[];
}

export interface ClaimedTurn extends TurnAddress {
  /** The step to do next, from 1, and the attempt it is on, from 1. */
  readonly step: number;
  readonly attempt: number;
  /** Owners that crashed during this step. */
  readonly crashes: number;
  readonly deadlineAt: number;
}

export interface NewToolCall {
  readonly toolUse: string;
  readonly name: string;
  readonly step: number;
  readonly ordinal: number;
  /** Kept as a hash: the input itself stands in the step's blocks. */
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * What has to come first, for `ms` at most. An approval that was remembered is looked up in the commit and is not asked
   * for again; for all others the commit adds `tool.approval_required` or `tool.requested`.
   */
  readonly waits?: { readonly for: WaitsFor; readonly ms: number } | undefined;
}

/** Entries of a running turn, committed together. */
export interface TurnWrite extends TurnAddress {
  readonly entries: readonly TurnEntry[];
  /** Set when a step ends: the step and attempt that the turn is on from now. */
  readonly next?: { readonly step: number; readonly attempt: number };
  readonly toolCalls?: readonly NewToolCall[];
  /** Added to the turn's usage. */
  readonly usage?: Usage;
  readonly end?: { readonly status: EndStatus };
  /** With an end: nothing is written while words wait for the turn (`steered`). */
  readonly yields?: boolean;
}

export interface TurnEntry {
  readonly type: EventType;
  readonly body: string;
  /** For the assistant's final message: takes the next position on the branch. */
  readonly message?: string;
  readonly toolUse?: string;
  /** For `step.completed` and the final message: the step's number. */
  readonly step?: number;
  /** For `steer.applied`. */
  readonly steer?: string;
  /** For `tool.completed`. */
  readonly toolStatus?: "completed" | "failed" | "declined" | "cancelled" | "unknown";
}

export type TurnWriteResult =
  /** `last`: an end, and no message waits behind it. */
  | { readonly kind: "written"; readonly events: readonly LoggedEvent[]; readonly last?: boolean }
  | { readonly kind: "fenced" }
  /** Nothing was written: somebody has steered the turn, and the write yields to that. */
  | { readonly kind: "steered" };

/** `changed`: there is something to run after all, or to end; read the rows. */
export type Parked =
  | { readonly kind: "parked"; readonly events: readonly LoggedEvent[] }
  | { readonly kind: "changed" }
  | { readonly kind: "fenced" };

/** What a turn needs to know of the rows before each step. */
export interface TurnView {
  /** Turns of the branch up to and including this one, oldest first, cut to the newest ones. */
  readonly history: readonly TurnRecord[];
  /** Facts about the user that go into the system prompt. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly cancelRequested: boolean;
  readonly step: number;
  readonly attempt: number;
  readonly usage: Usage;
  /** In the order of their steps, and of the uses in each. */
  readonly toolCalls: readonly { readonly toolUse: string; readonly status: string }[];
  /** Words that wait to be heard, oldest first. */
  readonly steers: readonly PendingSteer[];
}

export interface PendingSteer {
  readonly steer: string;
  readonly content: string;
}

/** The rows, as the engine's core uses them. Every write is one commit; every rejection means "nothing known". */
export interface Store {
  /** @throws PamError not_found, idempotency_mismatch, queue_full, context_too_large, overloaded, database_unavailable. */
  accept(request: AcceptRequest): Promise<Accepted>;
  /**
   * An end returns the words that still wait for the turn, in the same commit.
   * @throws PamError overloaded, database_unavailable.
   */
  write(write: TurnWrite): Promise<TurnWriteResult>;
  /** `fenced` when the turn is no longer this owner's. */
  view(address: TurnAddress): Promise<TurnView | "fenced">;
  /** Leaves a turn to the people it waits for: nobody runs it, and its time stands still until they have decided. */
  park(address: TurnAddress): Promise<Parked>;
  /**
   * Gives up a turn between two steps: the next scan of any instance resumes it, at its attempt and without a crash, and
   * this owner's writes are fenced from now on. False: it was no longer this owner's.
   */
  handOver(address: TurnAddress): Promise<boolean>;
  /** The next queued turn of a conversation that runs none, claimed. */
  claimNext(
    tenant: Tenant,
    conversation: string,
  ): Promise<{ claimed: ClaimedTurn; events: readonly LoggedEvent[] } | undefined>;
  /** Turns whose owner is gone, that waited for too long, or are to be stopped while they wait, and queued ones that nobody runs; claimed, at most `limit`. `running`: the turns that run here. */
  claimOrphans(
    limit: number,
    running: readonly string[],
  ): Promise<readonly { claimed: ClaimedTurn; events: readonly LoggedEvent[] }[]>;
  /** Turns of this instance that somebody asked to cancel. */
  cancelledTurns(): Promise<readonly string[]>;
}
