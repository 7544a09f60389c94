import type { BudgetPeriod } from "../domains/wins/budget-rules.ts";

/** How a budget stands, its sums as people of the language write them. */
export interface BudgetLine {
  readonly what: string;
  readonly period: BudgetPeriod;
  /** What may be spent in the period, with what was carried over. */
  readonly limit: string;
  readonly spent: string;
  /** Without a minus where it is over. */
  readonly remaining: string;
  readonly over: boolean;
  readonly percent: number | undefined;
}

export interface MoneyLine {
  /** As people of the language write it. */
  readonly money: string;
  readonly what: string;
  readonly day: string;
}

export type BudgetLimit = Pick<BudgetLine, "what" | "period">;
