import { quantityOf, quantityText } from "./quantity.ts";
import { itemKey } from "./shopping-list.ts";

/** Something on a list or in the pantry. */
export interface Kept {
  readonly name: string;
  /** Decimal text; null for "some". */
  readonly quantity: string | null;
  readonly unit: string;
}

/** What adding something to what is there comes to: a row of its own, another amount of one, or nothing new. */
export type StockUp<Row extends Kept> =
  | { readonly kind: "new" }
  | { readonly kind: "more"; readonly row: Row; readonly quantity: string; readonly unit: string }
  | { readonly kind: "there"; readonly row: Row };

/** Equal things of units that add up become one line; "some" of what is there adds nothing. */
export function stockUp<Row extends Kept>(rows: readonly Row[], added: Kept): StockUp<Row> {
  const same = rows.filter(({ name }) => itemKey(name) === itemKey(added.name));
  const [first] = same;
  if (first === undefined) return { kind: "new" };
  const more = quantityOf(added);
  if (more.millionths === undefined) return { kind: "there", row: first };
  const some = same.find((row) => quantityOf(row).millionths === undefined);
  if (some !== undefined)
    return { kind: "more", row: some, quantity: added.quantity ?? "", unit: added.unit };
  const counted = same.find((row) => quantityOf(row).kind === more.kind);
  if (counted === undefined) return { kind: "new" };
  const sum = (quantityOf(counted).millionths ?? 0n) + more.millionths;
  return { kind: "more", row: counted, ...quantityText(sum, more.kind) };
}
