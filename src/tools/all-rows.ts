import type { RowResult } from "../domains/record-store.ts";

/**
 * All rows of a write for many, where half of them would help nobody.
 * @throws PamError what stood in the way of the first that failed; the tool's transaction takes the others back.
 */
export function allRows<Row>(results: readonly RowResult<Row>[]): Row[] {
  return results.map((result) => {
    if (!result.ok) throw result.error;
    return result.row;
  });
}
