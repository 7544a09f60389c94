import type { Kept } from "../../domains/you/stock-up.ts";

/** A thing as models read it. */
export function itemResult({ id, name, quantity, unit }: Kept & { readonly id: string }): object {
  return { id, name, ...(quantity !== null && { quantity }), ...(unit !== "" && { unit }) };
}
