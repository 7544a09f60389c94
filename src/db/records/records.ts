import type { Tenant } from "../../actors/ports.ts";
import type { InputOf, RecordKind, RowOf } from "../../domains/record.ts";
import type {
  EachQuery,
  RecordChange,
  RecordPage,
  RecordQuery,
  RecordReader,
  Records,
  RowResult,
  Target,
} from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import type { WriteParts } from "./planned-writes.ts";
import { putRecord } from "./put-record.ts";
import { getRecord, listEach, listRecords } from "./read-records.ts";
import type { AnyRow } from "./record-rows.ts";
import { removeRecords } from "./remove-records.ts";
import { totalRecords } from "./total-records.ts";
import { createRecords, updateRecords } from "./write-records.ts";

/** What may be read of a tenant's rows, within one transaction that has named the tenant. */
export function recordReader(db: TenantDatabase, tenant: Tenant): RecordReader {
  return {
    get: async <K extends RecordKind>(kind: K, id: string) =>
      (await getRecord(db, { kind, id })) as RowOf<K> | undefined,
    list: async <K extends RecordKind>(kind: K, query: RecordQuery) =>
      (await listRecords(db, tenant, { kind, query })) as RecordPage<RowOf<K>>,
    listEach: async <K extends RecordKind>(kind: K, query: EachQuery) => {
      const pages = await listEach(db, tenant, { kind, query });
      return new Map([...pages].map(([id, page]) => [id, page as RecordPage<RowOf<K>>]));
    },
    totals: (kind, query) => totalRecords(db, tenant, { kind, query }),
  };
}

/** The same with writes, each entered in the ledger. The casts say what the kinds' own schemas have checked. */
export function recordWriter(parts: WriteParts): Records {
  return {
    ...recordReader(parts.db, parts.ledger.origin),
    create: async <K extends RecordKind>(kind: K, fields: InputOf<K>) =>
      rowOf(await createRecords(parts, kind, [fields as object])) as RowOf<K>,
    async update<K extends RecordKind>(kind: K, change: RecordChange<K>) {
      const { results, previous } = await updateRecords(parts, kind, [change]);
      const row = rowOf(results);
      return { row: row as RowOf<K>, previous: (previous.get(row.id) ?? row) as RowOf<K> };
    },
    remove: async <K extends RecordKind>(kind: K, target: Target) =>
      rowOf(await removeRecords(parts, kind, [target])) as RowOf<K>,
    put: async <K extends RecordKind>(kind: K, unique: readonly string[], fields: InputOf<K>) =>
      (await putRecord(parts, kind, { unique, fields: fields as object })) as {
        row: RowOf<K>;
        previous: RowOf<K> | null;
      },
    createAll: async <K extends RecordKind>(kind: K, fields: readonly object[]) =>
      (await createRecords(parts, kind, fields)) as RowResult<RowOf<K>>[],
    async updateAll<K extends RecordKind>(kind: K, changes: readonly RecordChange<K>[]) {
      const { results, previous } = await updateRecords(parts, kind, changes);
      const told = results.map((it) => (it.ok ? { ...it, previous: previous.get(it.row.id) } : it));
      return told as RowResult<RowOf<K>>[];
    },
    removeAll: async <K extends RecordKind>(kind: K, targets: readonly Target[]) =>
      (await removeRecords(parts, kind, targets)) as RowResult<RowOf<K>>[],
  };
}

/** @throws PamError what stood in the way. */
function rowOf([result]: readonly RowResult<AnyRow>[]): AnyRow {
  if (result?.ok) return result.row;
  throw result?.error ?? new PamError("internal");
}
