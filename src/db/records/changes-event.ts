import { type SQL, sql } from "drizzle-orm";
import type { Tenant } from "../../actors/ports.ts";
import type { LoggedEvent } from "../../actors/store.ts";
import type { EventBody } from "../../protocol/events.ts";
import { onePamRow } from "../drizzle-rows.ts";
import type { EffectLedger, LedgerEntry } from "../effects.ts";
import { loggedEvent } from "../pam-row.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { tableNamed } from "./record-tables.ts";

type Body = EventBody<"records.changed">;
type Change = Body["changes"][number];

/** Rows that one event names; of more, devices read their lists again. */
const changesMax = 500;
/** Characters of rows that one event brings along. */
const rowCharsMax = 24_000;

/** What the user's devices are told of a tool use's or request's writes; null when there were none. */
export function changesBody(ledger: EffectLedger, turn?: string): Body | null {
  const entries = netEntries(ledger.entries());
  if (entries.length === 0) return null;
  const named = entries.slice(0, changesMax).map(changeOf);
  const rowChars = JSON.stringify(named).length;
  const changes = rowChars <= rowCharsMax ? named : named.map(({ row: _, ...change }) => change);
  return {
    toolUse: ledger.origin.toolUse,
    ...(turn !== undefined && { turn: turn as Body["turn"] }),
    changes,
    ...((rowChars > rowCharsMax || entries.length > changesMax) && { more: true }),
  };
}

/**
 * A delivery for each of the user's webhooks that asks for changes of rows, as a part of the statement that enters them:
 * `with sent as (…)`.
 */
export function sendingChanges({ workspace, user }: Tenant, body: Body): SQL {
  const data = JSON.stringify(body);
  const key = `:${body.turn ?? ""}:${body.toolUse}`;
  return sql`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    select w.workspace, gen_random_uuid(), w.user_id, 'webhook', 'webhook:' || w.id || ${key}::text,
      jsonb_build_object('webhook', w.id, 'event', 'records.changed', 'data', ${data}::text::jsonb)
    from webhooks w where w.workspace = ${workspace}::uuid and w.user_id = ${user}::uuid and w.active
      and 'records.changed' = any (w.events)
    on conflict (workspace, dedupe_key) do nothing`;
}

/** The entry in the user's inbox, in the transaction of the writes that it tells of. */
export async function appendChanges(
  tx: TenantDatabase,
  { workspace, user }: Tenant,
  body: Body | null,
): Promise<LoggedEvent[]> {
  if (body === null) return [];
  const row = await onePamRow(
    tx,
    sql`with sent as (${sendingChanges({ workspace, user }, body)})
      select * from pam_inbox_append(${workspace}::uuid, ${user}::uuid, 'records.changed',
        ${JSON.stringify(body)}::text::json, null, null, null)`,
  );
  return [loggedEvent(row)];
}

/**
 * The writes as the others of the writer's household see them: a row that is shared from now on is new to them, and one that is
 * shared no more is gone, whatever it is now.
 */
export function sharedEntries(ledger: EffectLedger): LedgerEntry[] {
  const shown = (fields: LedgerEntry["now"]) => fields?.["visibility"] === "workspace";
  const kept = ledger.entries().filter(({ table }) => tableNamed(table)?.kind.ofGroup !== true);
  return netEntries(kept).flatMap((entry) => {
    const { before, now } = entry;
    if (!shown(before) && !shown(now)) return [];
    return [{ ...entry, before: shown(before) ? before : null, now: shown(now) ? now : null }];
  });
}

/** One entry a row: from its first state to its last. */
function netEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const rows = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = `${entry.table}:${entry.row}`;
    rows.set(key, { ...entry, before: (rows.get(key) ?? entry).before });
  }
  return [...rows.values()];
}

function changeOf({ table, row: id, before, versionAfter, now }: LedgerEntry): Change {
  const kind = tableNamed(table)?.kind.kind ?? table;
  return {
    kind,
    id,
    action: actionOf(before, now),
    version: versionAfter,
    ...(now !== null && { row: { ...now } }),
  };
}

function actionOf(before: LedgerEntry["before"], now: LedgerEntry["now"]): Change["action"] {
  if (now === null) return "removed";
  if (before === null) return "created";
  return before["deleted"] === true ? "restored" : "updated";
}
