import { filterOf } from "./categories.ts";
import type { Intent, SaidAmount, SaidPeriod } from "./intent.ts";
import { bounded, type Said } from "./scan.ts";
import { inputOf, type ToolOrder } from "./tool-order.ts";

/**
 * An order as what it means: money that is spent, summed up and taken back has intents of its own. Undefined where its
 * words can't be what was bought.
 */
export function intentOf(
  order: ToolOrder,
  { said: { language }, source }: { said: Said; source: string },
): Intent | undefined {
  const input = inputOf(order);
  const text = (name: string) => (typeof input[name] === "string" ? String(input[name]) : undefined);
  const what = text("what");
  switch (order.words.tool) {
    case "create_expense":
      if (what !== undefined && bounded(language.notInWhat).test(what)) return undefined;
      if (bounded(language.easy.notSpent).test(source)) return undefined;
      if (language.doubts.some(([, pattern]) => new RegExp(pattern, "iu").test(source))) return undefined;
      return { kind: "expense", items: [{ amount: amountOf(text), what, day: text("date") }] };
    case "summarize_expenses": {
      const { convertTo } = input;
      const grouped = input.groupBy === "category" || input.groupBy === "month" ? input.groupBy : undefined;
      const groupBy = grouped ?? (what === undefined ? "category" : "total");
      const period = periodOf(text);
      if (convertTo === undefined) return { kind: "summary", what, period, groupBy };
      const whole = { ...(period ?? { period: "this_month" }), groupBy, convertTo };
      const narrowed = what === undefined ? {} : filterOf(what, language);
      return { kind: "tool", order: { ...order, filled: { whole: { ...whole, ...narrowed } } } };
    }
    case "list_expenses": {
      const limit =
        typeof input.limit === "number" && input.limit >= 1 ? Math.min(input.limit, 100) : undefined;
      return { kind: "list", what, period: periodOf(text), limit };
    }
    case "check_budgets":
      return { kind: "budgetCheck", what };
    case "undo":
      return { kind: "undo", scope: "latest", what: undefined };
    case "delete_expense": {
      const amount = amountOf(text);
      return amount ? { kind: "delete", amount, what } : { kind: "tool", order };
    }
    case "set_budget":
      if (input.period !== undefined) return { kind: "tool", order };
      return { kind: "budgetSet", amount: amountOf(text), what: text("category") };
    default:
      return { kind: "tool", order };
  }
}

type Text = (name: string) => string | undefined;

function amountOf(text: Text): SaidAmount | undefined {
  const amount = text("amount");
  return amount === undefined ? undefined : { text: amount, currency: text("currency"), isMoney: true };
}

function periodOf(text: Text): SaidPeriod | undefined {
  const period = text("period");
  if (period !== undefined) return { period };
  const [from, to] = [text("from"), text("to")];
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
