import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { type Task, taskResult } from "./task-result.ts";

const tasksMax = 50;
const toldMax = 10;

export const listTasks = defineTool({
  name: "list_tasks",
  description:
    "Lists the user's tasks, those due first on top. Use it for “what do I have to do?”, “what is due by Friday?” and “what is overdue?” (dueBy yesterday). Not for appointments (list_agenda) or reminders (list_reminders).",
  input: z.strictObject({
    state: z.enum(["open", "done", "all"]).default("open"),
    dueBy: dayInput.optional().describe("Only those due on this day or before, YYYY-MM-DD"),
    list: z.string().trim().min(1).max(60).optional().describe("Only of this list"),
    search: z.string().trim().min(1).max(100).optional(),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ state, dueBy, list, search }, { read, today }) => {
    const filter = {
      list,
      ...(state !== "all" && { done: state === "done" }),
      ...(dueBy !== undefined && { dueOn: { to: dueBy } }),
    };
    const { items, next } = await read(({ records }) =>
      records.list(task, { filter, search, limit: tasksMax }),
    );
    return {
      result: { tasks: items.map(taskResult), ...(next !== null && { more: true }) },
      summary: summaryOf(items, today),
    };
  },
});

function summaryOf(items: readonly Task[], today: string): string {
  if (items.length === 0) return "There are no such tasks.";
  const lines = items.slice(0, toldMax).map((it) => textOf(it, today));
  const more = items.length > toldMax ? `; and ${items.length - toldMax} more` : "";
  return `${items.length === 1 ? "One task" : `${items.length} tasks`}: ${lines.join("; ")}${more}.`;
}

function textOf({ title, dueOn, done }: Task, today: string): string {
  if (done) return `${title} (done)`;
  if (dueOn === null) return title;
  return dueOn < today ? `${title} (overdue since ${dayText(dueOn)})` : `${title} (due ${dayText(dueOn)})`;
}
