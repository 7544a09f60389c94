import type { RowOf } from "../record.ts";
import type { Records } from "../record-store.ts";
import { nextDue } from "./next-task.ts";
import { task } from "./task.ts";

type Task = RowOf<typeof task>;

/** Parts of one task that are done, or come again, with it. */
const partsMax = 200;

/**
 * What follows in the same commit when a task is done: its open parts are done with it, and of one that repeats the next is
 * made, with its parts. Returns the next one.
 */
export async function followDone(
  records: Records,
  done: Task,
  { today, doneAt }: { readonly today: string; readonly doneAt: string },
): Promise<Task | undefined> {
  const parts = (await records.list(task, { filter: { parentId: done.id }, limit: partsMax })).items;
  const open = parts.filter((part) => !part.done);
  if (open.length > 0)
    await records.updateAll(
      task,
      open.map(({ id }) => ({ id, fields: { done: true, doneAt } })),
    );
  return nextOf(records, done, { parts, today });
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
  // Of one that is shared the next is shared, too, whoever has done it.
  const shown = done.visibility === "workspace" ? { visibility: done.visibility } : {};
  const next = await records.create(task, { title, notes, list, priority, parentId, ...due, ...shown });
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
