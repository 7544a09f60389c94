import { planStepsMax, planTitleMax } from "../../protocol/plans.ts";
import { budgetCategory, categoryOf, filterOf } from "../../understanding/categories.ts";
import { type Intent, type IntentOf, missingOf, type SaidAmount } from "../../understanding/intent.ts";
import type { Said } from "../../understanding/scan.ts";
import { inputOf } from "../../understanding/tool-order.ts";
import { expenseLine } from "./answer.ts";
import { type Change, targetsOf } from "./changes.ts";
import type { Format } from "./format.ts";
import type { ExpenseResult } from "./results.ts";

export interface Call {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Something to say, or tool uses in stages: a stage's uses run at once, the next begins when all are done. Several orders are
 * stages of their own, in the order they were given, and `shown` is how the user sees them.
 */
export type Plan =
  | { readonly say: string }
  | {
      readonly stages: readonly (readonly Call[])[];
      readonly shown?: Call;
      /** Each stage stands for itself: what fails keeps none of the others from being tried. So does each of several orders. */
      readonly apart?: true;
    };

export interface PlanParts {
  readonly said: Said;
  readonly format: Format;
  /** What can be taken back. */
  readonly changes: readonly Change[];
  /** What this exchange's tools have listed so far. */
  readonly listed: readonly ExpenseResult[] | undefined;
  /** Names of the tools that the request offers. */
  readonly tools: ReadonlySet<string>;
  /** The words that each of the intents was ordered with, where they stand by themselves. */
  readonly words?: readonly (string | undefined)[];
}

/** The tool that shows a plan. */
export const planTool = "make_plan";

const listDefault = 10;
/** The most that the tool lists. */
const listMax = 100;

export function planOf(intents: readonly Intent[], parts: PlanParts): Plan {
  const { answers } = parts.said.language;
  const say = sayingOf(intents, parts);
  if (say !== undefined) return { say };
  const [first] = intents;
  if (first?.kind === "delete" && intents.length === 1) return deletion(first, parts);
  const orders: Ordered[] = [];
  for (const [index, intent] of intents.entries()) {
    const found = callsOf(intent, parts);
    if ("say" in found) return found;
    if (found.calls.length > 0) orders.push({ ...found, words: parts.words?.[index] });
  }
  if (intents.some((intent) => intent.kind === "delete")) return { say: answers.unclear.scope };
  const calls = orders.flatMap((order) => order.calls);
  if (calls.some((call) => !parts.tools.has(call.name))) return { say: answers.toolMissing };
  const isShown = orders.length > 1 && calls.length <= planStepsMax && parts.tools.has(planTool);
  if (isShown) return { stages: orders.map((order) => order.calls), shown: planCall(orders) };
  // The newest is taken back before what it was built on.
  if (first?.kind === "undo" && orders.length === 1)
    return { stages: calls.map((call) => [call]), apart: true };
  const of = (changes: boolean) => orders.filter((it) => it.changes === changes).flatMap((it) => it.calls);
  return { stages: [of(true), of(false)].filter((stage) => stage.length > 0) };
}

interface Ordered {
  readonly changes: boolean;
  readonly calls: readonly Call[];
  readonly words: string | undefined;
}

/** A step for each tool use; an order that is one of them is called as it was given. */
function planCall(orders: readonly Ordered[]): Call {
  const steps = orders.flatMap(({ calls, words }) =>
    calls.map(({ name }) => {
      const title = words !== undefined && calls.length === 1 ? words : name.replaceAll("_", " ");
      return { title: title.slice(0, planTitleMax), tool: name };
    }),
  );
  return { name: planTool, input: { steps } };
}

/** What is said without using any tool: pleasantries, refusals and questions back. */
function sayingOf(intents: readonly Intent[], parts: PlanParts): string | undefined {
  const { answers } = parts.said.language;
  const [first] = intents;
  if (!first) return answers.unclear.scope;
  if (first.kind === "unclear") return answers.unclear[first.reason];
  const question = intents.map((intent) => questionFor(intent, parts)).find((text) => text !== undefined);
  if (question !== undefined) return intents.length === 1 ? question : answers.unclear.scope;
  if (first.kind === "greeting") return answers.greeting;
  if (first.kind === "thanks") return answers.thanks;
  if (first.kind === "help") return answers.help;
  // Beside an order that is carried out it is not told.
  if (first.kind === "clock" && intents.length === 1)
    return answers.clock({ ...parts.format.now(), zone: parts.said.timeZone ?? "UTC" });
  return first.kind === "forget" ? answers.forgotten : undefined;
}

/** What is asked back when an order lacks something. */
export function questionFor(intent: Intent, parts: Pick<PlanParts, "said" | "format">): string | undefined {
  const { answers } = parts.said.language;
  const missing = missingOf(intent);
  if (intent.kind === "tool") return missing && intent.order.words.slots[missing]?.ask;
  if (intent.kind === "budgetSet") {
    if (missing === "budgetWhat")
      return answers.askBudgetWhat(intent.amount && moneyOf(intent.amount, parts));
    return missing && intent.what !== undefined ? answers.askBudgetAmount(intent.what) : undefined;
  }
  if (intent.kind !== "expense") return undefined;
  if (missing === "amount")
    return answers.askAmount(intent.items.find((item) => item.amount === undefined)?.what);
  const open = missing === undefined ? undefined : intent.items.find((item) => item.what === undefined);
  return open?.amount && answers.askWhat(moneyOf(open.amount, parts));
}

function moneyOf(
  { text, currency }: SaidAmount,
  { said, format }: Pick<PlanParts, "said" | "format">,
): string {
  return format.money(text, currency ?? said.currency);
}

type Calls = { readonly say: string } | { readonly changes: boolean; readonly calls: readonly Call[] };

function callsOf(intent: Intent, parts: PlanParts): Calls {
  const { language } = parts.said;
  switch (intent.kind) {
    case "expense":
      return { changes: true, calls: intent.items.map((item) => expenseCall(item, parts)) };
    case "budgetSet":
      return { changes: true, calls: [budgetCall(intent, parts)] };
    case "tool": {
      const { tool, changes } = intent.order.words;
      return { changes, calls: [{ name: tool, input: inputOf(intent.order) }] };
    }
    case "undo":
      return undoCalls(intent, parts);
    case "summary": {
      const input = {
        ...(intent.period ?? { period: "this_month" }),
        groupBy: intent.groupBy,
        ...narrowed(intent, parts),
      };
      return { changes: false, calls: [{ name: "summarize_expenses", input }] };
    }
    case "list": {
      const input = { ...intent.period, limit: intent.limit ?? listDefault, ...narrowed(intent, parts) };
      return { changes: false, calls: [{ name: "list_expenses", input }] };
    }
    case "budgetCheck": {
      const input = intent.what === undefined ? {} : { category: budgetCategory(intent.what, language) };
      return { changes: false, calls: [{ name: "check_budgets", input }] };
    }
    default:
      return { changes: false, calls: [] };
  }
}

/** Found first, so that the person who is asked sees what it is. */
function deletion({ amount, what, day, isLatest }: IntentOf<"delete">, parts: PlanParts): Plan {
  const { said, listed, tools } = parts;
  const { answers } = said.language;
  // What was just booked is simply taken back.
  const booked = isLatest && listed === undefined ? parts.changes.at(-1) : undefined;
  if (booked?.isExpense) return { stages: [[{ name: "undo", input: { toolUse: booked.toolUse } }]] };
  if (!tools.has("list_expenses") || !tools.has("delete_expense")) return { say: answers.toolMissing };
  const input = {
    limit: isLatest ? 1 : listMax,
    ...(what !== undefined && { search: what }),
    ...(day !== undefined && { from: day, to: day }),
  };
  const find = { name: "list_expenses", input };
  if (listed === undefined) return { stages: [[find]] };
  const currency = amount?.currency ?? said.currency;
  const fits = (it: ExpenseResult) =>
    amount === undefined || (Number(it.amount) === Number(amount.text) && it.currency === currency);
  const [found, ...more] = listed.filter(fits);
  if (found?.id === undefined)
    return { say: answers.notFoundToDelete({ money: amount && moneyOf(amount, parts), what }) };
  // Of several with one amount the latest; by words alone only the one that they leave no doubt of.
  if (amount === undefined && more.length > 0)
    return { say: answers.whichToDelete([found, ...more].map((it) => expenseLine(it, parts))) };
  const { id, amount: text, date, description } = found;
  return { stages: [[find], [{ name: "delete_expense", input: { id, amount: text, date, description } }]] };
}

function expenseCall(
  { amount, what = "", day, trip }: IntentOf<"expense">["items"][number],
  { said }: PlanParts,
): Call {
  const input = {
    amount: amount?.text ?? "",
    ...(amount?.currency && { currency: amount.currency }),
    category: categoryOf(what, said.language),
    description: what,
    ...(day && { date: day }),
    ...(trip && { trip }),
  };
  return { name: "create_expense", input };
}

function budgetCall({ amount, what = "" }: IntentOf<"budgetSet">, { said }: PlanParts): Call {
  const currency = amount?.currency && { currency: amount.currency };
  return {
    name: "set_budget",
    input: { category: budgetCategory(what, said.language), amount: amount?.text ?? "", ...currency },
  };
}

function undoCalls(intent: IntentOf<"undo">, { said, changes }: PlanParts): Calls {
  const { answers } = said.language;
  const targets = targetsOf(changes, intent);
  if (targets.length === 0)
    return { say: intent.what ? answers.notFoundToUndo(intent.what) : answers.nothingToUndo };
  return { changes: true, calls: targets.map((toolUse) => ({ name: "undo", input: { toolUse } })) };
}

function narrowed(
  { what }: { what: string | undefined },
  { said }: PlanParts,
): { category?: string; search?: string } {
  return what === undefined ? {} : filterOf(what, said.language);
}
