import { dayInput } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { meal } from "../../domains/you/meal.ts";
import { findInTurn } from "./find-in-turn.ts";

/** Tool input: which of several times that a dish is planned. */
export const mealOnInput = dayInput.optional().describe("Of a meal: the day that it is planned for");

/** @throws PamError not_found; tool_input_invalid where several may be meant. */
export function findMeal(
  records: RecordReader,
  { named, on }: { readonly named: string; readonly on?: string | undefined },
  today: string,
): Promise<RowOf<typeof meal>> {
  const coming = { day: { from: on ?? today, ...(on !== undefined && { to: on }) } };
  return findInTurn(records, { kind: meal, named }, on === undefined ? [coming, {}] : [coming]);
}
