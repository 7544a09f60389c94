import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted, Store } from "../../src/actors/store.ts";
import type { BranchCommand } from "../../src/db/branch-commands.ts";
import type { CommandOf, DoubleSend } from "../../src/protocol/commands.ts";
import type { QueuedMessage } from "../../src/protocol/messages.ts";

/** Messages that may wait in a conversation of a `StoreWorld`. */
export const QUEUE_MAX = 5;

export interface WorldInstance {
  readonly incarnation: string;
  readonly store: Store;
}

export type WorldCommand = (BranchCommand | CommandOf<"conversation.policy">) & { readonly id: string };

/** What every page tells of a message. */
export interface PageItem {
  readonly role: "user" | "assistant";
  readonly pos: number;
  readonly message: string;
  readonly turn: string;
  readonly content: string;
  readonly replaces?: string | undefined;
  readonly branches?: readonly string[] | undefined;
  readonly branch?: string | undefined;
}

export interface Standing {
  readonly branch: string;
  readonly policy: DoubleSend;
  readonly running: string | null;
  readonly queue: readonly Omit<QueuedMessage, "seq" | "at">[];
}

/** One set of rows with any number of instances on it: what a store has to bring to be put to the conformance suite. */
export interface StoreWorld {
  /** A further instance with a fresh lease and queues of at most QUEUE_MAX. */
  instance(): Promise<WorldInstance>;
  /** A user with a personal workspace, or with a further one. */
  tenant(of?: { user: string }): Promise<Tenant>;
  /** Ends an instance's lease now. `drained`: it left in order. */
  endLease(instance: WorldInstance, how: { drained: boolean }): Promise<void>;
  /** `turn.cancel`; without a turn, of the running one. */
  cancel(tenant: Tenant, conversation: string, turn?: string): Promise<void>;
  /** `conversation.delete`. */
  remove(tenant: Tenant, conversation: string): Promise<void>;
  /** The user has no current conversation any more. */
  forgetCurrent(tenant: Tenant): Promise<void>;
  /** Lets the conversation's last change, its turns' starts and its entries lie `ms` further back. */
  age(tenant: Tenant, conversation: string, ms: number): Promise<void>;
  /** A command on what waits, on branches, or on a conversation's policy. */
  carryOut(tenant: Tenant, command: WorldCommand): Promise<Accepted>;
  /** Messages of the active branch, oldest first: the newest, or those before a position. Empty: no such conversation. */
  page(
    tenant: Tenant,
    conversation: string,
    page: { before?: number; limit: number },
  ): Promise<readonly PageItem[]>;
  standing(tenant: Tenant, conversation: string): Promise<Standing>;
  /** Every moment of silence that a waiting message waits for is over. */
  passSilence(tenant: Tenant, conversation: string): Promise<void>;
  /** Every log entry of the tenant in order of (log, seq): seq, type and log's id (the user's for the inbox). */
  entries(tenant: Tenant): Promise<readonly { log: string; seq: number; type: string }[]>;
  /** Called between tests: no instance made so far is used again. */
  rest(): Promise<void>;
  close(): Promise<void>;
}
