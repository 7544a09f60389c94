import type { Tenant } from "../actors/ports.ts";

/** Something that leaves the database, taken on by this attempt. */
export interface OutboxItem extends Tenant {
  readonly id: string;
  readonly kind: string;
  /** The same at every attempt, and for the receiver to tell a repetition by. */
  readonly dedupeKey: string;
  readonly payload: unknown;
  /** From 1. */
  readonly attempt: number;
  readonly createdAt: Date;
}

interface Place {
  readonly workspace: string;
  readonly id: string;
}

/** Rows of all tenants; `src/db/outbox.ts`. */
export interface OutboxRows {
  due(look: {
    now: Date;
    graceMs: number;
    limit: number;
  }): Promise<readonly (Place & { kind: string; attempts: number })[]>;
  claim(place: Place & { now: Date; leaseMs: number }): Promise<OutboxItem | null>;
  settle(
    done: Place & {
      attempt: number;
      outcome: "sent" | "failed" | "dead";
      now: Date;
      retryAt?: Date;
      /** What went wrong, for operators. */
      error?: string;
      /** What came of it; of a dead one, `{error}` as its user may read it. */
      result?: object;
    },
  ): Promise<unknown>;
}

/** How one kind of item leaves. What it gives is kept as the result. @throws GiveUp where trying again would not help. */
export type Deliver = (item: OutboxItem, signal: AbortSignal) => Promise<object>;
