import type { MoneyLine } from "../../understanding/budget-line.ts";
import type { Said } from "../../understanding/scan.ts";
import type { DoneUse } from "./dialogue.ts";
import type { Format } from "./format.ts";
import { type ExpenseResult, readResult, type ToolResult } from "./results.ts";
import { whereabouts } from "./whereabouts.ts";

export interface AnswerParts {
  readonly said: Said;
  readonly format: Format;
}

/** All that the tools of one exchange did, told in the order it was asked for; what failed comes last. */
export function answerOf(uses: readonly DoneUse[], parts: AnswerParts): string {
  const { answers } = parts.said.language;
  const paragraphs: string[] = [];
  const booked: ExpenseResult[] = [];
  const deletes = uses.some((use) => use.name === "delete_expense");
  for (const { name, result } of uses) {
    // A list that only served to find what is deleted is not told.
    if (result === undefined || (deletes && name === "list_expenses")) continue;
    const read = readResult(result);
    const here = name === "ask_location" ? whereabouts(result) : undefined;
    if (here !== undefined) paragraphs.push(answers.whereabouts(here, "device"));
    else if (name === "create_expense" && read?.expense) booked.push(read.expense);
    else {
      const own = read && paragraphOf(name, read, parts);
      paragraphs.push(own ?? read?.summary ?? answers.done);
      // A summary has it in itself.
      if (own !== undefined && read?.note !== undefined) paragraphs.push(read.note);
    }
  }
  if (booked.length > 0)
    paragraphs.unshift(answers.booked(booked.map((expense) => expenseLine(expense, parts))));
  const errors = uses.flatMap(({ error }) => {
    if (error === undefined) return [];
    const [, what] = unmet.find(([words]) => error.startsWith(words)) ?? [];
    return [what === undefined ? answers.failed(error) : answers[what]];
  });
  return [...new Set([...paragraphs, ...errors])].join("\n\n") || answers.done;
}

/** How the result of a use begins that no person allowed, or no device answered: it is worded for a model. */
const unmet = [
  ["Declined:", "declined"],
  ["Not run: nobody decided in time", "undecided"],
  ["Not run: no device", "noDevice"],
] as const;

function paragraphOf(name: string, result: ToolResult, parts: AnswerParts): string | undefined {
  const { answers } = parts.said.language;
  const { money } = parts.format;
  if (name === "summarize_expenses") return sumText(result, parts);
  if (name === "list_expenses" && result.expenses && result.order === undefined) {
    const period = parts.format.period(result);
    const lines = result.expenses.map((expense) => expenseLine(expense, parts));
    return lines.length === 0
      ? answers.noExpenses(period)
      : answers.expenses({ lines, more: result.more ?? false, period });
  }
  if (name === "set_budget" && result.budget) {
    const { budget, previous } = result;
    return answers.budgetSet({
      what: budget.category,
      money: money(budget.amount, budget.currency),
      period: budget.period,
      rollsOver: budget.rollOver ?? false,
      previous: previous ? money(previous.amount, previous.currency) : undefined,
    });
  }
  if (name === "delete_expense" && result.deleted) return answers.deleted(expenseLine(result.deleted, parts));
  if (name === "check_budgets" && result.budgets) return budgetsText(result.budgets, result.category, parts);
  if (name !== "undo" || !result.changes) return undefined;
  return answers.undone(
    result.changes.map(({ kind, was, now }) => ({
      noun: kind.replaceAll("_", " "),
      was: was ?? undefined,
      now: now ?? undefined,
    })),
  );
}

function sumText(
  { totals = [], lines = [], category, search, from, to }: ToolResult,
  { said, format }: AnswerParts,
): string {
  const { answers } = said.language;
  const what = search ?? category;
  const period = format.period({ from, to });
  if (totals.length === 0) return answers.nothingSpent({ what, period });
  const money = totals.map((total) => format.money(total.amount, total.currency)).join(" + ");
  const told = lines.map((line) => ({
    what: line.key,
    money: format.money(line.amount, line.currency),
    day: "",
  }));
  return answers.spent({ money, what, period, lines: told });
}

function budgetsText(
  budgets: NonNullable<ToolResult["budgets"]>,
  category: string | undefined,
  { said, format }: AnswerParts,
): string {
  const { answers } = said.language;
  if (budgets.length === 0) return answers.noBudget(category);
  return answers.budgets(
    budgets.map(({ category: what, period, currency, limit, available, spent, remaining, percent }) => ({
      what,
      period,
      limit: format.money(available ?? limit, currency),
      spent: format.money(spent, currency),
      remaining: format.money(remaining.replace("-", ""), currency),
      over: remaining.startsWith("-"),
      percent: percent ?? undefined,
    })),
  );
}

/** An expense as people of the language write it. */
export function expenseLine(
  { amount, currency, category, description, date }: ExpenseResult,
  { format }: AnswerParts,
): MoneyLine {
  return { money: format.money(amount, currency), what: description || category, day: format.day(date) };
}
