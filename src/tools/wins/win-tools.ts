import type { Tool } from "../define-tool.ts";
import { checkBudgets } from "./check-budgets.ts";
import { createExpense } from "./create-expense.ts";
import { deleteExpense } from "./delete-expense.ts";
import { listExpenses } from "./list-expenses.ts";
import { setBudget } from "./set-budget.ts";
import { summarizeExpenses } from "./summarize-expenses.ts";
import { undo } from "./undo.ts";

/** Money. The order is what models see. */
export const winTools: readonly Tool[] = [
  createExpense,
  deleteExpense,
  listExpenses,
  summarizeExpenses,
  setBudget,
  checkBudgets,
  undo,
];
