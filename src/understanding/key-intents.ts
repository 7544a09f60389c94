import { budgetCategory, categoryOf, filterOf } from "./categories.ts";
import type { Fields } from "./choice.ts";
import { isErrand } from "./doubt.ts";
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
      if (isErrand(source, language)) return undefined;
      if (what !== undefined && bounded(language.notInWhat).test(what)) return undefined;
      if (bounded(language.easy.notSpent).test(source)) return undefined;
      if (language.doubts.some(([, pattern]) => new RegExp(pattern, "iu").test(source))) return undefined;
      if ((text("trip") ?? text("category")) !== undefined && what !== undefined && amountOf(text)) {
        const { what: _, ...fields } = input;
        const whole = { category: categoryOf(what, language), ...fields, description: what };
        return { kind: "tool", order: complete(order, whole) };
      }
      return { kind: "expense", items: [{ amount: amountOf(text), what, day: text("date") }] };
    case "summarize_expenses": {
      const { convertTo } = input;
      const narrowed = what === undefined ? {} : filterOf(what, language);
      const grouped = input.groupBy === "category" || input.groupBy === "month" ? input.groupBy : undefined;
      const groupBy = grouped ?? (what === undefined ? "category" : "total");
      const period = periodOf(text);
      const isPlain = convertTo === undefined && input.trip === undefined && input.groupBy !== "trip";
      if (isPlain) return { kind: "summary", what, period, groupBy };
      const { what: _, from, to, ...fields } = input;
      const ofTrip = input.trip === undefined && input.groupBy !== "trip" ? { period: "this_month" } : {};
      const whole = { ...(period ?? ofTrip), groupBy, ...fields };
      return { kind: "tool", order: complete(order, { ...whole, ...narrowed }) };
    }
    case "list_expenses": {
      const limit =
        typeof input.limit === "number" && input.limit >= 1 ? Math.min(input.limit, 100) : undefined;
      if (text("trip") === undefined) return { kind: "list", what, period: periodOf(text), limit };
      const { what: _, ...fields } = input;
      const narrowed = what === undefined ? {} : filterOf(what, language);
      return { kind: "tool", order: complete(order, { ...fields, ...narrowed }) };
    }
    case "check_budgets": {
      const { what: _, ...fields } = input;
      if (Object.keys(fields).length === 0) return { kind: "budgetCheck", what };
      const category = what === undefined ? {} : { category: budgetCategory(what, language) };
      return { kind: "tool", order: complete(order, { ...fields, ...category }) };
    }
    case "undo":
      return { kind: "undo", scope: "latest", what: undefined };
    case "delete_expense": {
      if (input.amount === undefined && what === undefined) return undefined;
      return { kind: "delete", amount: amountOf(text), what, day: text("date") };
    }
    case "set_budget":
      if (input.rollOver !== undefined || /week|year/.test(text("period") ?? ""))
        return { kind: "tool", order };
      return { kind: "budgetSet", amount: amountOf(text), what: text("category") };
    default:
      return { kind: "tool", order };
  }
}

/** With this whole input: nothing is missing. */
function complete({ words }: ToolOrder, whole: Fields): ToolOrder {
  return { words: { ...words, slots: {} }, filled: { whole } };
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
