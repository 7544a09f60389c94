import type { Tenant } from "../actors/ports.ts";
import type { RecordKind } from "../domains/record.ts";
import { groupMember } from "../domains/social/group-member.ts";
import { PamError } from "../protocol/errors.ts";
import { chainsOf, claimForUndo, type Effect, latestUse } from "./effects.ts";
import { type LedgerUse, newestStanding, standingOf } from "./ledger-uses.ts";
import { sqlState } from "./pam-row.ts";
import { enterWrites } from "./records/enter-writes.ts";
import { keptPrivate } from "./records/kept-private.ts";
import { lockRecords } from "./records/lock-records.ts";
import { refusalOf, type WriteParts } from "./records/planned-writes.ts";
import { ledgerFields, type StoredRow } from "./records/record-rows.ts";
import type { RecordTable } from "./records/record-table.ts";
import { depthOf, tableNamed } from "./records/record-tables.ts";
import { rewrite } from "./records/rewrite-rows.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { standsAsOf } from "./undo-chain.ts";
import { withoutGoneGroups } from "./undo-gone-groups.ts";

const tooLate =
  "This is too late: what it changed was deleted a while ago and is gone for good by now. Nothing was changed.";

export interface UndoneRow {
  readonly table: string;
  readonly row: string;
  readonly was: Readonly<Record<string, unknown>> | null;
  readonly now: Readonly<Record<string, unknown>> | null;
}

/**
 * Takes back what a tool use changed, all of it or nothing, and enters that in the ledger as the work of its own
 * tool use, so that it can be taken back in turn. A few statements for all rows of a table that were written one after
 * the other.
 * @throws PamError not_found, tool_failed (taken back before), undo_conflict (a row changed since, or is gone for good).
 */
export async function undoToolUse(parts: WriteParts, toolUse: string): Promise<UndoneRow[]> {
  const use = await latestUse(parts.db, parts.ledger.origin, toolUse);
  return undoUses(parts, [use]);
}

/**
 * The same for the user's newest change that stands, or for all that stands of its turn.
 * @throws PamError not_found (nothing stands), undo_conflict.
 */
export async function undoLast(
  parts: WriteParts,
  what: "change" | "turn",
): Promise<{ toolUses: string[]; rows: UndoneRow[] }> {
  const newest = await newestStanding(parts.db, parts.ledger.origin);
  if (newest === undefined) {
    throw new PamError("not_found", { message: "There is nothing left to take back. Nothing was changed." });
  }
  const uses = what === "change" ? [newest] : await standingOf(parts.db, parts.ledger.origin, newest.source);
  return { toolUses: uses.map(({ toolUse }) => toolUse), rows: await undoUses(parts, uses) };
}

async function undoUses(parts: WriteParts, uses: readonly LedgerUse[]): Promise<UndoneRow[]> {
  const claimed = await claimForUndo(parts.db, parts.ledger.origin, uses);
  const undone: UndoneRow[] = [];
  const written = new Set<string>();
  const changes = await withoutGoneGroups(parts, netChanges(claimed, parts.ledger.origin));
  for (const step of await stepsBack(parts, changes)) undone.push(...(await takeBack(parts, step, written)));
  return undone;
}

/**
 * One change a row, the one that was written last first: from how it was before the first entry to the version of the last.
 * Of the user's own membership each change by itself: what they wrote in a group and left again is in reach in between only.
 */
function netChanges(entries: readonly Effect[], { user }: Tenant): Effect[] {
  const isOwn = ({ table, before }: Effect) => table === groupMember.table && before?.["memberId"] === user;
  const own = new Set(entries.filter(isOwn).map(({ row }) => row));
  const changes = new Map<string, Effect>();
  for (const [index, entry] of entries.entries()) {
    const name = own.has(entry.row) ? `${index}` : `${entry.table} ${entry.row}`;
    const { before } = changes.get(name) ?? entry;
    // Where it stands tells when it was written last.
    changes.delete(name);
    changes.set(name, { ...entry, before });
  }
  return [...changes.values()].reverse();
}

interface Step {
  readonly at: RecordTable;
  readonly changes: ReadonlyMap<string, Effect>;
}

/**
 * Back in the order in which it came, since rows of a group are in reach only while what they hang on is as it was then; of
 * rows that come back, those that others hang on before them. One step for all rows of a table that follow each other; but
 * memberships one by one: whoever is back in a group reaches the others' only then.
 */
async function stepsBack(parts: WriteParts, changes: readonly Effect[]): Promise<Step[]> {
  const gone = await rowsGone(parts, changes);
  const back = new Set(
    changes.filter(({ row, before }) => before !== null && before["deleted"] !== true && gone.has(row)),
  );
  const parentsFirst = [...back]
    .sort((a, b) => depthOf(knownTable(a.table).kind) - depthOf(knownTable(b.table).kind))
    .values();
  const inOrder = changes.map((change) =>
    back.has(change) ? (parentsFirst.next().value ?? change) : change,
  );
  const steps: { at: RecordTable; changes: Map<string, Effect> }[] = [];
  for (const change of inOrder) {
    const last = steps.at(-1);
    if (last?.at.kind.table === change.table && change.table !== groupMember.table)
      last.changes.set(change.row, change);
    else steps.push({ at: knownTable(change.table), changes: new Map([[change.row, change]]) });
  }
  return steps;
}

/** Rows that do not stand now. Locks all, tables and rows in one order everywhere: two undos lock common rows alike. */
async function rowsGone(parts: WriteParts, changes: readonly Effect[]): Promise<ReadonlySet<string>> {
  const gone = new Set(changes.map(({ row }) => row));
  for (const table of [...new Set(changes.map((change) => change.table))].sort()) {
    const rows = changes.filter((change) => change.table === table).map(({ row }) => row);
    const found = await lockRecords(parts, knownTable(table), rows);
    for (const [id, { deleted }] of found) if (!deleted) gone.delete(id);
  }
  return gone;
}

function knownTable(table: string): RecordTable {
  const at = tableNamed(table);
  if (at === undefined) throw new Error(`the ledger names the table ${table}, which undo does not know`);
  return at;
}

/** @param written Rows that this undo has written before; those that it writes are added. */
async function takeBack(
  parts: WriteParts,
  { at, changes }: Step,
  written: Set<string>,
): Promise<UndoneRow[]> {
  const { db, ledger } = parts;
  const found = await lockRecords(parts, at, [...changes.keys()]);
  if ([...changes.keys()].some((row) => !found.has(row)))
    throw new PamError("undo_conflict", { message: tooLate });
  const untouched = [...changes.values()].filter(({ row }) => !written.has(row));
  await refuseTouched(db, ledger.origin, { at, changes: untouched, found });
  const hidden = await keptPrivate(db, ledger.origin, sharedAgain(changes, found));
  const deletedAt = new Date().toISOString();
  const writes = [...changes.values()].map((change) => {
    // What an older entry does not name stays as it is.
    const { deleted, ...fields }: Record<string, unknown> = {
      ...fieldsOf(at, found.get(change.row)),
      ...(change.before ?? { deleted: true }),
      ...(hidden.has(change.row) && { visibility: "private" }),
    };
    return { id: change.row, fields: { ...fields, deletedAt: deleted === true ? deletedAt : null } };
  });
  const restored = await unlessTaken(at.kind, rewrite(db, at, writes));
  for (const { row } of restored) written.add(row.id);
  await enterWrites(
    parts,
    at,
    restored.map((stored) => ({
      table: at.kind.table,
      row: stored.row.id,
      before: fieldsOf(at, found.get(stored.row.id)),
      versionAfter: stored.row.version,
      now: stored.deleted ? null : stored.row,
    })),
  );
  return restored.map((stored) => undoneRow(at, found.get(stored.row.id), stored));
}

/** Rows that are private now and were not. */
function sharedAgain(
  changes: ReadonlyMap<string, Effect>,
  found: ReadonlyMap<string, StoredRow>,
): ReadonlySet<string> {
  const shared = [...changes.values()].filter(
    ({ row, before }) =>
      before?.["visibility"] === "workspace" && found.get(row)?.row.visibility === "private",
  );
  return new Set(shared.map(({ row }) => row));
}

function undoneRow(at: RecordTable, was: StoredRow | undefined, now: StoredRow): UndoneRow {
  return {
    table: at.kind.table,
    row: now.row.id,
    was: was === undefined || was.deleted ? null : fieldsOf(at, was),
    now: now.deleted ? null : fieldsOf(at, now),
  };
}

function fieldsOf(at: RecordTable, stored: StoredRow | undefined): Record<string, unknown> {
  if (stored === undefined) throw new Error(`a row of ${at.kind.table} is gone in the middle of its undo`);
  return ledgerFields(at, stored);
}

/** One query more only where a version tells of later changes: they may all have been taken back. */
async function refuseTouched(
  db: TenantDatabase,
  tenant: Tenant,
  {
    at,
    changes,
    found,
  }: { at: RecordTable; changes: readonly Effect[]; found: ReadonlyMap<string, StoredRow> },
): Promise<void> {
  const moved = changes.filter(({ row, versionAfter }) => found.get(row)?.row.version !== versionAfter);
  if (moved.length === 0) return;
  const chains = await chainsOf(db, tenant, { table: at.kind.table, rows: moved.map(({ row }) => row) });
  for (const { row, versionAfter } of moved) {
    const version = found.get(row)?.row.version;
    const stands = version !== undefined && standsAsOf(chains.get(row) ?? [], versionAfter, version);
    if (!stands) throw new PamError("undo_conflict");
  }
}

/** A row whose place is taken by a newer one (a second budget of a category) can't come back. */
async function unlessTaken<T>(kind: RecordKind, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (sqlState(cause) === "23505") throw new PamError("undo_conflict", { cause });
    throw refusalOf(kind, cause) ?? cause;
  }
}
