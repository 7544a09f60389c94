import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { task } from "../../domains/you/task.ts";
import { followDone } from "../../domains/you/task-done.ts";
import { defineTool } from "../define-tool.ts";
import { findTask, taskInput } from "./find-task.ts";
import { taskResult } from "./task-result.ts";

export const completeTask = defineTool({
  name: "complete_task",
  description:
    "Marks a task as done, with all its open parts; of one that repeats the next one is made. With done=false it is open again. Use it for “I have renewed the passport”. Not for a task that is not to be done at all (delete_item), nor for things that were bought (mark_bought). An undo takes it back.",
  input: z.strictObject({
    task: taskInput.describe("Words of its title, or its id"),
    done: z.boolean().default(true),
  }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ task: named, done }, { records, today, now }) => {
    const found = await findTask(records, named, !done);
    if (found.done === done) {
      const state = done ? "is done already" : "is open already";
      return { result: { task: taskResult(found) }, summary: `${found.title} ${state}.` };
    }
    const doneAt = done ? now.toISOString() : null;
    const { row } = await records.update(task, { id: found.id, fields: { done, doneAt } });
    const followed = doneAt === null ? undefined : await followDone(records, row, { today, doneAt });
    const next = followed?.next;
    const again = next?.dueOn ? ` The next one is due ${dayText(next.dueOn)}.` : "";
    return {
      result: { task: taskResult(followed?.done ?? row), ...(next && { next: taskResult(next) }) },
      summary: done ? `Done: ${row.title}.${again}` : `Open again: ${row.title}.`,
    };
  },
});
