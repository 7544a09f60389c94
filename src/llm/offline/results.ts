import { z } from "zod";

const money = { amount: z.string(), currency: z.string() };
const expense = z.object({
  id: z.string().optional(),
  ...money,
  category: z.string(),
  description: z.string(),
  date: z.string(),
});
const sum = z.object({ ...money, key: z.string(), count: z.number() });
/** What the money tools answer, all together: each gives some of it. Other tools' fields of these names are not read. */
const budgetPeriod = z.enum(["week", "month", "year"]);

const result = z.object({
  /** One sentence for people. */
  summary: z.string().optional().catch(undefined),
  /** By this name the change can be taken back. */
  toolUse: z.string().optional(),
  undone: z.string().optional(),
  expense: expense.optional().catch(undefined),
  deleted: expense.optional().catch(undefined),
  expenses: z.array(expense).optional().catch(undefined),
  /** Of a list that is not the latest first, which its summary tells. */
  order: z.string().optional().catch(undefined),
  more: z.boolean().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
  totals: z.array(sum).optional().catch(undefined),
  lines: z.array(sum).optional().catch(undefined),
  budget: z
    .object({ ...money, category: z.string(), period: budgetPeriod, rollOver: z.boolean().optional() })
    .optional()
    .catch(undefined),
  previous: z.object(money).nullish().catch(undefined),
  month: z.string().optional().catch(undefined),
  /** What the figures leave out. */
  note: z.string().optional().catch(undefined),
  budgets: z
    .array(
      z.object({
        category: z.string(),
        period: budgetPeriod,
        currency: z.string(),
        limit: z.string(),
        /** With what was carried over, where something is. */
        available: z.string().optional(),
        spent: z.string(),
        remaining: z.string(),
        percent: z.number().nullable(),
      }),
    )
    .optional()
    .catch(undefined),
  changes: z
    .array(z.object({ kind: z.string(), was: z.string().nullable(), now: z.string().nullable() }))
    .optional()
    .catch(undefined),
});

export type ToolResult = z.infer<typeof result>;
export type ExpenseResult = z.infer<typeof expense>;

/** @returns undefined for what is no result as tools give them: plain text, or cut in the middle. */
export function readResult(text: string | undefined): ToolResult | undefined {
  if (text === undefined) return undefined;
  try {
    return result.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
