import { inputError } from "./input-error.ts";
import type { RecordKind, RowOf } from "./record.ts";
import { bulkMax, type RecordQuery, type RecordReader } from "./record-store.ts";

/** Rows that one figure is worked out of at most: of a filling a day, those of 27 years. */
const rowsMax = 10_000;

/**
 * Every row of a list, page by page: what is worked out of rows is of all of them.
 * @throws PamError tool_input_invalid where there are more than 10,000: no figure of a part is told as one of all.
 */
export async function wholeList<K extends RecordKind>(
  records: RecordReader,
  kind: K,
  query: Omit<RecordQuery, "limit" | "after">,
): Promise<RowOf<K>[]> {
  const rows: RowOf<K>[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await records.list(kind, { ...query, limit: bulkMax, after });
    rows.push(...items);
    if (next === null) return rows;
    if (rows.length >= rowsMax) {
      throw inputError(
        "from",
        `There are more than ${rowsMax} of the kind ${kind.noun}, too many for one answer. Ask for a shorter period.`,
      );
    }
    after = next;
  }
}
