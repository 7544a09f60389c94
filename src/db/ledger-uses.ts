import { sql } from "drizzle-orm";
import type { Tenant } from "../actors/ports.ts";
import type { TenantDatabase } from "./tenant-database.ts";

/** A tool use that has entries in the ledger. */
export interface LedgerUse {
  /** The turn, or the log entry's message of a call by REST. */
  readonly source: string;
  readonly toolUse: string;
}

/** Tool uses that one look goes back over: undos that stand, and so don't count, are passed by one at a time. */
const usesMax = 1_000;

/**
 * The newest tool use whose effect is in force and is not that of taking something back: one that nobody has undone, or
 * an undo that brought one back. Walks the ledger from its end, one step a tool use.
 */
export async function newestStanding(
  db: TenantDatabase,
  { workspace, user }: Tenant,
): Promise<LedgerUse | undefined> {
  const open = sql`e.workspace = ${workspace}::uuid and e.user_id = ${user}::uuid and e.undone_by is null`;
  const newest = sql`order by e.at desc, e.source desc, e.tool_use desc limit 1`;
  const [found] = await db.execute<{ source: string; toolUse: string }>(sql`
    with recursive uses as (
      (select e.at, e.source, e.tool_use, 1 as nth from effects e where ${open} ${newest})
      union all
      select n.at, n.source, n.tool_use, u.nth + 1 from uses u cross join lateral (
        select e.at, e.source, e.tool_use from effects e
        where ${open} and (e.at, e.source, e.tool_use) < (u.at, u.source, u.tool_use) ${newest}) n
      where u.nth < ${usesMax}
    )
    select u.source, u.tool_use as "toolUse" from uses u cross join lateral (
      with recursive target as (
        select u.source || ':' || u.tool_use as by, 0 as undos
        union all
        select t.by, d.undos + 1 from target d cross join lateral (
          select e.source || ':' || e.tool_use as by from effects e
          where e.workspace = ${workspace}::uuid and e.user_id = ${user}::uuid and e.undone_by = d.by limit 1) t
        where d.undos < ${usesMax}
      )
      select max(undos) as undos from target) chain
    where chain.undos % 2 = 0 limit 1`);
  return found && { source: found.source, toolUse: found.toolUse };
}

/**
 * What stands of all that a turn did, the newest first: its tool uses that were not undone, and its undos of what others
 * did. What it did and took back itself is left alone.
 */
export async function standingOf(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  source: string,
): Promise<LedgerUse[]> {
  const uses = await db.execute<{ toolUse: string; undoneBy: string | null }>(sql`
    select e.tool_use as "toolUse", min(e.undone_by) as "undoneBy" from effects e
    where e.workspace = ${workspace}::uuid and e.user_id = ${user}::uuid and e.source = ${source}::uuid
    group by e.tool_use order by max(e.at) desc, e.tool_use desc`);
  const name = (toolUse: string) => `${source}:${toolUse}`;
  const ownBelow = (toolUse: string, steps = 1): number => {
    const target = uses.find((use) => use.undoneBy === name(toolUse));
    return target === undefined || steps > uses.length ? steps : ownBelow(target.toolUse, steps + 1);
  };
  return uses
    .filter(({ toolUse, undoneBy }) => undoneBy === null && ownBelow(toolUse) % 2 === 1)
    .map(({ toolUse }) => ({ source, toolUse }));
}
