import type { LoggedEvent } from "../actors/store.ts";
import type { Client } from "./driver.ts";
import { loggedEvent, type PamRow } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";

interface ClaimedRow {
  readonly user_id: string;
  readonly kind: string;
  readonly dedupe_key: string;
  readonly payload: string;
  readonly attempts: number;
  readonly created_at: Date;
}

interface Place {
  readonly workspace: string;
  readonly id: string;
}

interface Settlement extends Place {
  readonly attempt: number;
  readonly outcome: "sent" | "failed" | "dead";
  readonly now: Date;
  readonly retryAt?: Date;
  readonly error?: string;
  readonly result?: object;
}

/** What waits to leave the database, of all tenants, by the engine's functions. */
export function outboxRows(client: Client) {
  return {
    /** Never tried, or overdue by `graceMs`; the longest waiting first. */
    due: ({ now, graceMs, limit }: { now: Date; graceMs: number; limit: number }) =>
      reachable(client<(Place & { kind: string; attempts: number })[]>`
        select * from pam_outbox_due(${now}::timestamptz, ${graceMs}::int, ${limit}::int)`),
    /** Null when it has left, is given up or not due, or somebody else is at it. Nobody else is for `leaseMs`. */
    async claim({ workspace, id, now, leaseMs }: Place & { now: Date; leaseMs: number }) {
      const [row] = await reachable(client<ClaimedRow[]>`
        select * from pam_outbox_claim(${workspace}::uuid, ${id}::uuid, ${now}::timestamptz, ${leaseMs}::int)`);
      if (row === undefined) return null;
      const payload = JSON.parse(row.payload) as unknown;
      const { user_id: user, kind, dedupe_key: dedupeKey, attempts: attempt, created_at: createdAt } = row;
      return { workspace, id, user, kind, dedupeKey, payload, attempt, createdAt };
    },
    /**
     * Changes nothing when a later attempt has begun. The entries to publish, of what came of it: a webhook that lost too many
     * in a row was switched off.
     */
    async settle(done: Settlement): Promise<readonly LoggedEvent[]> {
      const { workspace, id, attempt, outcome, now } = done;
      const result = done.result === undefined ? null : JSON.stringify(done.result);
      const rows = await reachable(client<PamRow[]>`
        select * from pam_outbox_settle(${workspace}::uuid, ${id}::uuid, ${attempt}::int, ${outcome}, ${now}::timestamptz,
          ${done.retryAt ?? null}::timestamptz, ${done.error ?? null}, ${result}::text::jsonb)`);
      return rows.map(loggedEvent);
    },
    /** Those given up and still kept; counted up to 1,000. */
    async dead(): Promise<number> {
      const [row] = await reachable(client<{ dead: number }[]>`select pam_outbox_dead() as dead`);
      return row?.dead ?? 0;
    },
    /** Where a webhook goes and its sealed secret; null when it is gone or switched off. */
    async webhook(workspace: string, id: string): Promise<{ url: string; secret: string } | null> {
      const [row] = await reachable(client<{ url: string; secret: string }[]>`
        select * from pam_webhook_target(${workspace}::uuid, ${id}::uuid)`);
      return row ?? null;
    },
  };
}
