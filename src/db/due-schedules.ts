import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import type { Client } from "./driver.ts";
import { isPassing, loggedEvent, type PamRow } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";

interface DueRow {
  readonly workspace: string;
  readonly id: string;
  readonly user_id: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly payload: string;
  readonly starts_at: Date;
  readonly next_at: Date;
  readonly rule: string | null;
  readonly zone: string;
}

interface FiringItem {
  readonly workspace: string;
  readonly id: string;
  readonly dueAt: Date;
  /** Null: it was the last time. */
  readonly nextAt: Date | null;
  readonly notes: readonly object[];
  readonly sends: readonly object[];
}

/** Schedules of all users, by the engine's functions: what is due, and firing it. */
export function dueSchedules(client: Client) {
  return {
    /** At most `limit`, the longest waiting first. */
    async due(now: Date, kinds: readonly string[], limit: number) {
      const rows = await reachable(client<DueRow[]>`
        select * from pam_schedules_due(${now}::timestamptz, ${[...kinds]}::text[], ${limit}::int)`);
      return rows.map(({ user_id: user, payload, starts_at: startsAt, next_at: dueAt, ...row }) => {
        return { ...row, user, startsAt, dueAt, payload: JSON.parse(payload) as unknown };
      });
    },
    async nextAt(kinds: readonly string[]): Promise<Date | null> {
      const [row] = await reachable(
        client<{ at: Date | null }[]>`select pam_schedules_next(${[...kinds]}::text[]) as at`,
      );
      return row?.at ?? null;
    },
    /**
     * All of them in one transaction. `fired`: places of those that this call fired; the others were somebody else's.
     * @throws PamError overloaded (a lock's wait or a deadlock undid it), database_unavailable.
     */
    async fire(
      now: Date,
      items: readonly FiringItem[],
    ): Promise<{ fired: readonly number[]; events: readonly LoggedEvent[] }> {
      const told = items.map(({ workspace: ws, id, dueAt: due, nextAt: next, notes, sends }) => {
        return { ws, id, due, ...(next !== null && { next }), notes, sends };
      });
      const rows = await passing(client<PamRow[]>`
        select * from pam_schedules_fire(${now}::timestamptz, ${JSON.stringify(told)}::text::jsonb)`);
      return {
        fired: rows.filter(({ outcome }) => outcome === "fired").map(({ item }) => Number(item) - 1),
        events: rows.filter(({ outcome }) => outcome === "event").map(loggedEvent),
      };
    },
  };
}

async function passing<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await reachable(work);
  } catch (cause) {
    throw isPassing(cause) ? new PamError("overloaded", { cause }) : cause;
  }
}
