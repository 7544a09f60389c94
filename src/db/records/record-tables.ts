import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { allRecords } from "../../domains/all-records.ts";
import type { RecordKind } from "../../domains/record.ts";
import * as social from "../schema/social.ts";
import * as wheels from "../schema/wheels.ts";
import * as wins from "../schema/wins.ts";
import * as you from "../schema/you.ts";
import { type RecordTable, recordTable } from "./record-table.ts";

const schema: readonly PgTable[] = [wins, wheels, you, social].flatMap((domain) => Object.values(domain));
const byName = new Map(schema.map((table) => [getTableConfig(table).name, table]));

const tables: ReadonlyMap<string, RecordTable> = new Map(
  allRecords.map((kind) => {
    const table = byName.get(kind.table);
    if (table === undefined) throw new Error(`there is no table ${kind.table} for ${kind.kind}`);
    return [kind.kind, recordTable(kind, table)];
  }),
);

export function tableOf(kind: RecordKind): RecordTable {
  return tableOfKind(kind.kind);
}

export function tableOfKind(kind: string): RecordTable {
  const found = tables.get(kind);
  if (found === undefined) throw new Error(`there is no kind of record named ${kind}`);
  return found;
}

/** By the table's name, as the ledger has it. */
export function tableNamed(table: string): RecordTable | undefined {
  return [...tables.values()].find(({ kind }) => kind.table === table);
}

/** How many kinds a row of this kind hangs on, one on the other: a comment on a post, and that on a group. */
export function depthOf({ kind, references = {} }: RecordKind): number {
  const above = Object.values(references).flatMap((reference) =>
    reference.onRemove === "cascade" && reference.kind !== kind ? tableOfKind(reference.kind).kind : [],
  );
  return Math.max(0, ...above.map((each) => 1 + depthOf(each)));
}

/** Kinds whose rows go with a row of this kind, and the field that names it. */
export function dependentsOf(kind: RecordKind): { kind: RecordKind; field: string }[] {
  return allRecords.flatMap((other) =>
    Object.entries(other.references ?? {})
      .filter(([, reference]) => reference.kind === kind.kind && reference.onRemove === "cascade")
      .map(([field]) => ({ kind: other, field })),
  );
}
