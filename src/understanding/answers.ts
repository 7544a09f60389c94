import type { DomainNode } from "../protocol/understood.ts";
import type { BudgetLimit, BudgetLine, MoneyLine } from "./budget-line.ts";
import type { UnclearReason } from "./intent.ts";

/** Whole sentences, in Markdown. */
export interface Answers {
  readonly greeting: string;
  readonly thanks: string;
  /** The time and the day, where the user's clock is set. */
  clock(now: { time: string; day: string; zone: string }): string;
  readonly help: string;
  readonly forgotten: string;
  readonly unclear: Readonly<Record<UnclearReason, string>>;
  readonly askAmount: (what: string | undefined) => string;
  readonly askWhat: (money: string) => string;
  readonly askBudgetAmount: (what: string) => string;
  readonly askBudgetWhat: (money: string | undefined) => string;
  readonly booked: (lines: readonly MoneyLine[]) => string;
  readonly budgetSet: (
    line: BudgetLimit & { money: string; previous: string | undefined; rollsOver: boolean },
  ) => string;
  readonly budgets: (lines: readonly BudgetLine[]) => string;
  readonly noBudget: (what: string | undefined) => string;
  readonly spent: (sum: {
    money: string;
    what: string | undefined;
    period: string;
    lines: readonly MoneyLine[];
  }) => string;
  readonly nothingSpent: (sum: { what: string | undefined; period: string }) => string;
  readonly expenses: (list: { lines: readonly MoneyLine[]; more: boolean; period: string }) => string;
  readonly noExpenses: (period: string) => string;
  readonly undone: (
    lines: readonly { noun: string; was: string | undefined; now: string | undefined }[],
  ) => string;
  readonly nothingToUndo: string;
  readonly notFoundToUndo: (what: string) => string;
  readonly notFoundToDelete: (it: { money: string | undefined; what: string | undefined }) => string;
  readonly whichToDelete: (lines: readonly MoneyLine[]) => string;
  readonly deleted: (line: MoneyLine) => string;
  readonly declined: string;
  /** Nobody allowed it, or no device answered, while that was waited for. */
  readonly undecided: string;
  readonly noDevice: string;
  readonly failed: (reason: string) => string;
  readonly done: string;
  /** For what is about a tool and was not understood: a sentence that is. */
  readonly sayItLike: (example: string) => string;
  /** What was not understood, and what it is likely about: a domain, or `general`. */
  readonly missed: (node: DomainNode) => string;
  readonly chartTitle: (it: {
    what: string | undefined;
    period: string;
    /** Currencies whose sums are not drawn. */
    without: readonly string[];
  }) => string;
  /** Where the user is: as their app told before they asked, or as their device answered. */
  readonly whereabouts: (place: string, by: "app" | "device") => string;
  readonly nothingToChart: string;
  readonly toolMissing: string;
  readonly interrupted: string;
  /** For the days that a sum or list is of. */
  readonly period: (range: {
    from: string | undefined;
    to: string | undefined;
    month: string | undefined;
  }) => string;
  readonly today: string;
  readonly yesterday: string;
}
