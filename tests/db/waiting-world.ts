import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted } from "../../src/actors/store.ts";
import type { WaitingCommand } from "../../src/db/waiting-commands.ts";
import type { CommandOf } from "../../src/protocol/commands.ts";
import type { WorldInstance } from "./store-world.ts";

export type WaitingWorldCommand = (WaitingCommand | CommandOf<"turn.cancel">) & { readonly id: string };

export interface WaitingEntry {
  readonly log: string;
  readonly seq: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Rows, instances, and people who decide: what a store has to bring to be put to the rules of waiting. */
export interface WaitingWorld {
  instance(): Promise<WorldInstance>;
  tenant(): Promise<Tenant>;
  endLease(instance: WorldInstance, how: { drained: boolean }): Promise<void>;
  /** `claimFor` takes on a turn that goes on; without one the next scan does. */
  carryOut(tenant: Tenant, command: WaitingWorldCommand, claimFor?: WorldInstance): Promise<Accepted>;
  /** What the turn waits for has been waited for too long. */
  expire(tenant: Tenant, turn: string): Promise<void>;
  /** Every log entry of the tenant in order of (log, seq). */
  entries(tenant: Tenant): Promise<readonly WaitingEntry[]>;
  close(): Promise<void>;
}
