import type { RecordKind, RowOf } from "../../domains/record.ts";
import type { Filter, RecordReader } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { findRow } from "../find-row.ts";

type RowFilter = Readonly<Record<string, Filter | undefined>>;

/**
 * The row that is meant, looked for where it is most likely first: the first filter under which there is one decides.
 * @throws PamError not_found; tool_input_invalid where several may be meant.
 */
export async function findInTurn<K extends RecordKind>(
  records: RecordReader,
  { kind, named }: { readonly kind: K; readonly named: string },
  [filter, ...others]: readonly [RowFilter, ...RowFilter[]],
): Promise<RowOf<K>> {
  const [next, ...rest] = others;
  if (next === undefined) return findRow(records, { kind, named, filter });
  try {
    return await findRow(records, { kind, named, filter });
  } catch (error) {
    if (!(error instanceof PamError && error.code === "not_found")) throw error;
    return findInTurn(records, { kind, named }, [next, ...rest]);
  }
}
