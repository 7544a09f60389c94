import { openClient } from "./driver.ts";

/** What was done, or why nothing was. */
export type EpochBump =
  | {
      readonly outcome: "done";
      readonly logs: number;
      readonly leasesEnded: number;
      readonly turnsRunning: number;
    }
  | { readonly outcome: "refused"; readonly living: readonly LivingInstance[] }
  /** The database has no PAM tables, or the role may not act for the engine. */
  | { readonly outcome: "not_migrated" | "not_administrator" };

export interface LivingInstance {
  readonly host: string;
  readonly pid: number;
}

export interface EpochBumpOptions {
  /** An administrator's, as the server's own that migrates. */
  readonly url: string;
  /** Also while instances live. */
  readonly force: boolean;
}

/** More owners than a conversation had between the backup and its loss: what they held is below every new fence. */
const fenceLeap = 1_000_000;

/**
 * After a restore from a backup: what clients saw since is gone, so every log (conversations and inboxes) becomes
 * another one. Clients that come with a cursor of the old one get `reset{reason: "epoch_changed"}`. All leases end, and
 * no process from before the restore can write for its turns any more. One transaction; no instance can come meanwhile.
 */
export async function bumpEpochs({ url, force }: EpochBumpOptions): Promise<EpochBump> {
  const admin = openClient(url, {
    max: 1,
    applicationName: "pam-epoch-bump",
    statementTimeoutMs: 0,
    lockTimeoutMs: 30_000,
    idleInTransactionTimeoutMs: 0,
  });
  try {
    const [role] = await admin<{ migrated: boolean; able: boolean }[]>`
      select to_regclass('public.instances') is not null as migrated,
        exists (select from pg_roles where rolname = 'pam_engine' and pg_has_role(current_user, oid, 'member')) as able`;
    if (role?.migrated !== true) return { outcome: "not_migrated" };
    if (!role.able) return { outcome: "not_administrator" };
    return await admin.begin<EpochBump>(async (tx) => {
      await tx`set local role pam_engine`;
      // Renewing a lease waits for this.
      await tx`lock table instances in share row exclusive mode`;
      const living = await tx<LivingInstance[]>`
        select host, pid from instances where lease_until > clock_timestamp() order by started_at limit 100`;
      if (living.length > 0 && !force) return { outcome: "refused", living: [...living] };
      await tx`update instances set lease_until = clock_timestamp() where lease_until > clock_timestamp()`;
      const logs = await tx`update conversations set epoch = gen_random_uuid(), fence = fence + ${fenceLeap}`;
      const [running] = await tx<{ count: number }[]>`
        select count(*)::int as count from conversations where running_turn is not null`;
      return {
        outcome: "done",
        logs: logs.count,
        leasesEnded: living.length,
        turnsRunning: running?.count ?? 0,
      };
    });
  } finally {
    await admin.end({ timeout: 1 });
  }
}
