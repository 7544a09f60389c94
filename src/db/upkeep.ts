import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** Rows older than each of these go. */
export interface KeepUntil {
  readonly outbox: Date;
  readonly read: Date;
  readonly ended: Date;
  /** `YYYY-MM-DD`. */
  readonly usage: string;
}

/**
 * Removes what is past its time, at most `limit` rows of each kind, and makes private what is left of the sharing of those who
 * have left a household. Returns how many of which.
 */
export function sweep(
  client: Client,
  until: KeepUntil,
  limit: number,
): Promise<readonly { name: string; removed: number }[]> {
  return reachable(client<{ name: string; removed: number }[]>`
    select * from pam_sweep(${limit}::int, ${until.outbox}::timestamptz, ${until.read}::timestamptz, ${until.ended}::timestamptz,
      ${until.usage}::text::date)
    union all select 'partials', pam_partials_sweep(${limit}::int)
    union all select 'unshared', pam_unshare_rest(${limit}::int)`);
}

/** Each goes once it is older. */
export interface PurgeUntil {
  /** What was deleted. */
  readonly deleted: Date;
  /** Invitations that nobody has answered. */
  readonly invited: Date;
  /** Notifications that nobody has read. */
  readonly unread: Date;
}

/**
 * Removes for good what is past its time, at most `limit` rows in all, and what the ledger keeps of them; then conversations, at
 * most so many entries of them, with what hangs on these. Returns how many went; fewer than `limit`: there is nothing left.
 */
export async function purge(client: Client, until: PurgeUntil, limit: number): Promise<number> {
  const [rows] = await reachable(client<{ removed: number }[]>`
    select pam_purge(${limit}::int, ${until.deleted}::timestamptz, ${until.invited}::timestamptz,
      ${until.unread}::timestamptz) as removed`);
  const removed = rows?.removed ?? 0;
  if (removed >= limit) return removed;
  const [talk] = await reachable(client<{ removed: number }[]>`
    select pam_purge_conversations(${limit - removed}::int, ${until.deleted}::timestamptz) as removed`);
  return removed + (talk?.removed ?? 0);
}

/** Sums up a day (UTC) of at most `limit` workspaces behind `after`. Returns the last of them; null when there is none more. */
export async function rollUp(
  client: Client,
  { day, after, limit }: { readonly day: string; readonly after: string; readonly limit: number },
): Promise<string | null> {
  const [row] = await reachable(
    client<
      { last: string | null }[]
    >`select pam_roll_up(${day}::text::date, ${after}::uuid, ${limit}::int) as last`,
  );
  return row?.last ?? null;
}
