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
/** What the money tools answer, all together: each gives some of it. */
const result = z.object({
  /** By this name the change can be taken back. */
  toolUse: z.string().optional(),
  undone: z.string().optional(),
  expense: expense.optional(),
  deleted: expense.optional(),
  expenses: z.array(expense).optional(),
  more: z.boolean().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  category: z.string().optional(),
  search: z.string().optional(),
  totals: z.array(sum).optional(),
  lines: z.array(sum).optional(),
  budget: z.object({ ...money, category: z.string() }).optional(),
  previous: z.object(money).nullish(),
  month: z.string().optional(),
  budgets: z
    .array(
      z.object({
        category: z.string(),
        currency: z.string(),
        limit: z.string(),
        spent: z.string(),
        remaining: z.string(),
        percent: z.number().nullable(),
      }),
    )
    .optional(),
  changes: z
    .array(z.object({ kind: z.string(), was: z.string().nullable(), now: z.string().nullable() }))
    .optional(),
});

export type ToolResult = z.infer<typeof result>;
export type ExpenseResult = z.infer<typeof expense>;

/** @returns undefined for what is no result of a money tool: another tool's, or cut in the middle. */
export function readResult(text: string | undefined): ToolResult | undefined {
  if (text === undefined) return undefined;
  try {
    return result.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
