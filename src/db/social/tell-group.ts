import { sql } from "drizzle-orm";
import type { LoggedEvent } from "../../actors/store.ts";
import { type GroupChange, notesOf } from "../../domains/social/group-news.ts";
import { pamRows } from "../drizzle-rows.ts";
import type { EffectLedger } from "../effects.ts";
import { loggedEvent } from "../pam-row.ts";
import { changesBody, sharedEntries } from "../records/changes-event.ts";
import { uuids } from "../records/record-table.ts";
import { tableNamed } from "../records/record-tables.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { tellLeft } from "./tell-left.ts";
import { topicsOf } from "./topics-of.ts";

/**
 * Tells the members of each group that a tool use or request changed something in: an entry in the inbox of each, in the same
 * commit, so that one who was away reads it too, and notifications of those it concerns more. Call it before the writer's own
 * entry is appended: inboxes are locked in one order.
 */
export async function tellGroups(tx: TenantDatabase, ledger: EffectLedger): Promise<LoggedEvent[]> {
  const left = await tellLeft(tx, ledger);
  const news = [...(await newsOfGroups(tx, ledger)), ...(await newsOfHousehold(tx, ledger))];
  const groups = [...new Set(news.map(({ group }) => group))];
  // One group's inboxes are locked in order; those of several have to be as well, or two writers wait for each other.
  if (groups.length > 1) await tx.execute(sql`select pam_groups_lock(${uuids(groups)})`);
  const events: LoggedEvent[] = [...left];
  for (const each of news) events.push(...(await tellGroup(tx, each)));
  return events;
}

/** What the members of one group are told. */
interface GroupNews {
  readonly group: string;
  readonly changes: readonly GroupChange[];
  readonly more: boolean;
}

async function newsOfGroups(tx: TenantDatabase, ledger: EffectLedger): Promise<GroupNews[]> {
  const ofGroups = ledger.entries().filter(({ table }) => tableNamed(table)?.kind.ofGroup === true);
  if (ofGroups.length === 0) return [];
  const body = changesBody({ ...ledger, entries: () => ofGroups });
  const groupOf = new Map(
    ofGroups.map(({ row, before, now }) => [row, String((now ?? before)?.["groupId"] ?? row)]),
  );
  const topicsBy = await topicsOf(tx, ofGroups);
  const byGroup = new Map<string, GroupChange[]>();
  for (const change of body?.changes ?? []) {
    const group = groupOf.get(change.id) ?? change.id;
    const told = byGroup.get(group) ?? [];
    const topics = topicsBy.get(change.id);
    told.push(topics === undefined ? change : { ...change, topics });
    byGroup.set(group, told);
  }
  const more = body?.more === true;
  return [...byGroup].map(([group, changes]) => ({ group, changes, more }));
}

/** The same of rows that the user shares, or that another shares with them: the household is told, as any group is. */
async function newsOfHousehold(tx: TenantDatabase, ledger: EffectLedger): Promise<GroupNews[]> {
  const entries = sharedEntries(ledger);
  const body = changesBody({ ...ledger, entries: () => entries });
  if (body === null) return [];
  const [found] = await tx.execute<{ household: string | null }>(
    sql`select pam_household_group() as household`,
  );
  const group = found?.household;
  return group == null ? [] : [{ group, changes: body.changes, more: body.more === true }];
}

async function tellGroup(tx: TenantDatabase, { group, changes, more }: GroupNews): Promise<LoggedEvent[]> {
  const [about] = await tx.execute<{ name: string; login: string }>(sql`
    select g.name, m.person as login from groups g join group_members m on m.group_id = g.id and m.member_id = (select pam_user())
    where g.id = ${group}::uuid and m.deleted_at is null`);
  if (about === undefined) return [];
  const notes = changes.flatMap((change) => notesOf(change, about.login, about.name));
  const open = changes.filter(({ kind }) => kind !== "report");
  const audience = open.length > 0 ? "members" : "admins";
  const told = audience === "members" ? open : changes;
  const body = { group, by: about.login, changes: told, ...(more && { more }) };
  const rows = await pamRows(
    tx,
    sql`select * from pam_group_tell(${group}::uuid, ${audience}, ${JSON.stringify(body)}::text::json,
      ${JSON.stringify(notes)}::text::jsonb)`,
  );
  return rows.map((row) => loggedEvent(row));
}
