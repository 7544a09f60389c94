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

/** Removes what is past its time, at most `limit` rows of each kind. Returns how many of which. */
export function sweep(
  client: Client,
  until: KeepUntil,
  limit: number,
): Promise<readonly { name: string; removed: number }[]> {
  return reachable(client<{ name: string; removed: number }[]>`
    select * from pam_sweep(${limit}::int, ${until.outbox}::timestamptz, ${until.read}::timestamptz, ${until.ended}::timestamptz,
      ${until.usage}::text::date)
    union all select 'partials', pam_partials_sweep(${limit}::int)`);
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
