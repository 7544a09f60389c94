import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import type { Records } from "../../domains/record-store.ts";
import { nextDue } from "../../domains/you/next-task.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { findTask, taskInput } from "./find-task.ts";
import { type Task, taskResult } from "./task-result.ts";

/** Parts of one task that are done, or come again, with it. */
const partsMax = 200;

export const completeTask = defineTool({
  name: "complete_task",
  description:
    "Marks a task as done, with all its open parts; of one that repeats the next one is made. With done=false it is open again. Example: “I have renewed the passport”. An undo takes it back.",
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
    const parts = await partsOf(records, found);
    if (done) {
      const open = parts.filter((part) => !part.done);
      await records.updateAll(
        task,
        open.map(({ id }) => ({ id, fields: { done, doneAt } })),
      );
    }
    const next = done ? await nextOf(records, found, { parts, today }) : undefined;
    const again = next?.dueOn ? ` The next one is due ${dayText(next.dueOn)}.` : "";
    return {
      result: { task: taskResult(row), ...(next && { next: taskResult(next) }) },
      summary: done ? `Done: ${row.title}.${again}` : `Open again: ${row.title}.`,
    };
  },
});

async function partsOf(records: Records, { id }: Task): Promise<readonly Task[]> {
  return (await records.list(task, { filter: { parentId: id }, limit: partsMax })).items;
}

/** The next of one that repeats, with its parts, all to do again. */
async function nextOf(
  records: Records,
  done: Task,
  { parts, today }: { parts: readonly Task[]; today: string },
): Promise<Task | undefined> {
  const { rule, dueOn } = done;
  const due = rule === null ? undefined : nextDue({ dueOn, rule }, today);
  if (due === undefined) return undefined;
  const { title, notes, list, priority, parentId } = done;
  const next = await records.create(task, { title, notes, list, priority, parentId, ...due });
  const again = parts.map((part) => ({
    title: part.title,
    notes: part.notes,
    list: part.list,
    priority: part.priority,
    parentId: next.id,
  }));
  if (again.length > 0) await records.createAll(task, again);
  return next;
}
