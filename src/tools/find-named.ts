import type { RecordKind, RowOf } from "../domains/record.ts";
import type { RecordReader } from "../domains/record-store.ts";

/** Rows looked through: those whose searched fields contain the name. */
const rowsMax = 100;

/** The row of exactly this name, in any case; undefined where there is none. */
export async function findNamed<K extends RecordKind>(
  records: RecordReader,
  kind: K,
  { field, named }: { field: string; named: string },
): Promise<RowOf<K> | undefined> {
  const { items } = await records.list(kind, { search: named, limit: rowsMax });
  const wanted = named.toLowerCase();
  return items.find(
    (row) => String((row as Readonly<Record<string, unknown>>)[field]).toLowerCase() === wanted,
  );
}
