import type { Tool } from "../define-tool.ts";
import { undo } from "../undo.ts";
import { addToGoal } from "./add-to-goal.ts";
import { checkBudgets } from "./check-budgets.ts";
import { convertMoney } from "./convert-money.ts";
import { createExpense } from "./create-expense.ts";
import { deleteExpense } from "./delete-expense.ts";
import { deleteMoneyEntry } from "./delete-money-entry.ts";
import { importExpenses } from "./import-expenses.ts";
import { listCategories } from "./list-categories.ts";
import { listExpenses } from "./list-expenses.ts";
import { listIncome } from "./list-income.ts";
import { listRecurringItems } from "./list-recurring-items.ts";
import { logIncome } from "./log-income.ts";
import { logSavingTip } from "./log-saving-tip.ts";
import { removeCategory } from "./remove-category.ts";
import { setBudget } from "./set-budget.ts";
import { setCategory } from "./set-category.ts";
import { setExchangeRate } from "./set-exchange-rate.ts";
import { setRecurringItem } from "./set-recurring-item.ts";
import { setSavingsGoal } from "./set-savings-goal.ts";
import { showSavings } from "./show-savings.ts";
import { stopRecurringItem } from "./stop-recurring-item.ts";
import { summarizeExpenses } from "./summarize-expenses.ts";
import { updateExpense } from "./update-expense.ts";
import { updateMoneyEntry } from "./update-money-entry.ts";

/** Money. The order is what models see. */
export const winTools: readonly Tool[] = [
  createExpense,
  updateExpense,
  deleteExpense,
  listExpenses,
  summarizeExpenses,
  importExpenses,
  setCategory,
  listCategories,
  removeCategory,
  logIncome,
  listIncome,
  setBudget,
  checkBudgets,
  setRecurringItem,
  listRecurringItems,
  stopRecurringItem,
  setSavingsGoal,
  addToGoal,
  logSavingTip,
  showSavings,
  setExchangeRate,
  convertMoney,
  updateMoneyEntry,
  deleteMoneyEntry,
  undo,
];
