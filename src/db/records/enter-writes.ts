import { sql } from "drizzle-orm";
import type { RowOf, ScheduleWish } from "../../domains/record.ts";
import type { LedgerEntry } from "../effects.ts";
import type { WriteParts } from "./planned-writes.ts";
import type { RecordTable } from "./record-table.ts";
import { uuids } from "./record-table.ts";

/** What every write of rows is followed by: its entries in the ledger, and what the rows want to happen by itself. */
export async function enterWrites(
  parts: Pick<WriteParts, "db" | "ledger" | "ids">,
  at: RecordTable,
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await parts.ledger.record(entries);
  if (at.kind.schedule !== undefined) await renewSchedules(parts, at, entries);
  const standing = entries.flatMap(({ now }) => (now === null ? [] : [now as RowOf]));
  const review = standing.length === 0 ? null : (at.kind.review?.(standing, new Date()) ?? null);
  if (review === null) return;
  await insertSchedules(parts, [scheduleRow(parts.ids.next(), null, review)]);
  if (review.housemates !== undefined)
    await parts.db.execute(sql`select pam_review_services(${uuids(review.housemates)})`);
}

async function renewSchedules(
  { db, ledger, ids }: Pick<WriteParts, "db" | "ledger" | "ids">,
  { kind }: RecordTable,
  entries: readonly LedgerEntry[],
): Promise<void> {
  const { workspace, user } = ledger.origin;
  const now = new Date();
  await db.execute(sql`update schedules set active = false, updated_at = now()
    where workspace = ${workspace}::uuid and user_id = ${user}::uuid and active
      and subject = any(${uuids(entries.map((entry) => entry.row))})`);
  const wishes = entries.flatMap((entry) => {
    // The table's own kind made the row, so it has the kind's fields.
    const wish = entry.now === null ? null : (kind.schedule?.(entry.now as RowOf, now) ?? null);
    return wish === null ? [] : [scheduleRow(ids.next(), entry.row, wish)];
  });
  if (wishes.length > 0) await insertSchedules({ db, ledger }, wishes);
}

async function insertSchedules(
  { db, ledger }: Pick<WriteParts, "db" | "ledger">,
  wishes: readonly object[],
): Promise<void> {
  const { workspace, user } = ledger.origin;
  await db.execute(sql`
    insert into schedules (workspace, user_id, id, subject, kind, payload, starts_at, next_at, rule, zone)
    select ${workspace}::uuid, ${user}::uuid, s.id, s.subject, s.kind, s.payload, s.since, s.at, s.rule, s.zone
    from jsonb_to_recordset(${JSON.stringify(wishes)}::text::jsonb)
      as s(id uuid, subject uuid, kind text, payload jsonb, since timestamptz, at timestamptz, rule text, zone text)`);
}

function scheduleRow(
  id: string,
  subject: string | null,
  { kind, payload, at, since = at, rule, zone }: ScheduleWish,
) {
  return { id, subject, kind, payload, at, since, rule: rule ?? null, zone };
}
