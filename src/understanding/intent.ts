import { missingSlot, type ToolOrder } from "./tool-order.ts";

/** Money as text: exact, and with a currency only where one was said. */
export interface SaidAmount {
  /** Decimal with a point. */
  readonly text: string;
  readonly currency: string | undefined;
  /** It was written as money: with a currency or decimals. A bare number may be anything. */
  readonly isMoney: boolean;
}

/** One thing that was bought. What is missing is asked for. */
export interface SpentItem {
  readonly amount: SaidAmount | undefined;
  readonly what: string | undefined;
  /** `YYYY-MM-DD`; left out for today. */
  readonly day: string | undefined;
  /** The trip that it was paid on; left out for the one that the user is on, if any. */
  readonly trip?: string;
}

/** Days, both inclusive, or a period that the tools know by name. */
export type SaidPeriod = { readonly period: string } | { readonly from?: string; readonly to?: string };

export type UnclearReason =
  | "negated"
  | "hypothetical"
  | "question"
  | "otherPerson"
  | "income"
  | "amount"
  | "day"
  | "budgetPeriod"
  | "tooMany"
  | "scope";

export type Intent =
  | { readonly kind: "expense"; readonly items: readonly SpentItem[] }
  | { readonly kind: "budgetSet"; readonly amount: SaidAmount | undefined; readonly what: string | undefined }
  | { readonly kind: "budgetCheck"; readonly what: string | undefined }
  | {
      readonly kind: "summary";
      readonly what: string | undefined;
      readonly period: SaidPeriod | undefined;
      readonly groupBy: "total" | "category" | "month";
    }
  | {
      readonly kind: "list";
      readonly what: string | undefined;
      readonly period: SaidPeriod | undefined;
      readonly limit: number | undefined;
    }
  /** `last`: one tool use, or `count` of them. `latest`: all of the latest message. `what`: the one that was about it. */
  | {
      readonly kind: "undo";
      readonly scope: "last" | "latest" | "redo";
      readonly what: string | undefined;
      readonly count?: number;
    }
  /** A booked expense, found by its amount; without one by its words and day, where just one has them; or the latest. */
  | {
      readonly kind: "delete";
      readonly amount: SaidAmount | undefined;
      readonly what: string | undefined;
      readonly day?: string | undefined;
      readonly isLatest?: true;
    }
  /** A tool of the catalogue. */
  | { readonly kind: "tool"; readonly order: ToolOrder }
  | { readonly kind: "greeting" | "thanks" | "help" | "forget" | "clock" }
  | { readonly kind: "unclear"; readonly reason: UnclearReason };

export type IntentOf<Kind extends Intent["kind"]> = Extract<Intent, { kind: Kind }>;

/** What is still to be asked for, in the order it is asked. */
export function missingOf(intent: Intent): string | undefined {
  if (intent.kind === "tool") return missingSlot(intent.order);
  if (intent.kind === "budgetSet") {
    if (intent.what === undefined) return "budgetWhat";
    return intent.amount === undefined ? "budgetAmount" : undefined;
  }
  if (intent.kind !== "expense") return undefined;
  if (intent.items.some((item) => item.amount === undefined)) return "amount";
  return intent.items.some((item) => item.what === undefined) ? "what" : undefined;
}

/** Nothing is unclear of it, and nothing is to be asked for. */
export function isWhole(intent: Intent): boolean {
  return intent.kind !== "unclear" && missingOf(intent) === undefined;
}

/** The tool that an order is for, or what it is instead. */
export function toolOf(intent: Intent): string {
  switch (intent.kind) {
    case "tool":
      return intent.order.words.tool;
    case "expense":
      return "create_expense";
    case "budgetSet":
      return "set_budget";
    case "budgetCheck":
      return "check_budgets";
    case "summary":
      return "summarize_expenses";
    case "list":
      return "list_expenses";
    case "delete":
      return "delete_expense";
    case "undo":
    case "help":
    case "unclear":
      return intent.kind;
    default:
      return "talk";
  }
}
