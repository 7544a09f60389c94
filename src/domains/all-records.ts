import type { RecordKind } from "./record.ts";
import { budget } from "./wins/budget.ts";
import { expense } from "./wins/expense.ts";

/** Every kind of row that people own. */
export const allRecords: readonly RecordKind[] = [expense, budget];
