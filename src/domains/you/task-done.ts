import type { RowOf } from "../record.ts";
import type { Records } from "../record-store.ts";
import { nextDue } from "./next-task.ts";
import { task } from "./task.ts";

type Task = RowOf<typeof task>;
type Due = NonNullable<ReturnType<typeof nextDue>>;

/** Parts of one task that are done, or come again, with it. */
const partsMax = 200;

interface FollowedTask {
  /** The row that tells of what was done. */
  readonly done: Task;
  /** Of one that repeats: the one to do next, which of somebody else's is the row itself. */
  readonly next: Task | undefined;
}

/**
 * What follows in the same commit when a task is done: its open parts are done with it, and of one that repeats the next is
 * made, with its parts. A task that somebody else of the household shares stays theirs, see `passOn`.
 */
export async function followDone(
  records: Records,
  done: Task,
  { today, doneAt }: { readonly today: string; readonly doneAt: string },
): Promise<FollowedTask> {
  const parts = (await records.list(task, { filter: { parentId: done.id }, limit: partsMax })).items;
  const { dueOn, rule } = done;
  const due = rule === null ? undefined : nextDue({ dueOn, rule }, today);
  if (due !== undefined && done.owner !== undefined) return passOn(records, done, { parts, due, doneAt });
  const open = parts.filter((part) => !part.done);
  await setAll(records, open, { done: true, doneAt });
  return { done, next: due && (await nextOf(records, done, { parts, due })) };
}

/** The next of one that repeats, with its parts, all to do again. */
async function nextOf(
  records: Records,
  done: Task,
  { parts, due }: { parts: readonly Task[]; due: Due },
): Promise<Task> {
  const { parentId } = done;
  const shown = done.visibility === "workspace" ? { visibility: done.visibility } : {};
  const next = await records.create(task, { ...words(done), parentId, ...due, ...shown });
  const again = parts.map((part) => ({ ...words(part), parentId: next.id }));
  if (again.length > 0) await records.createAll(task, again);
  return next;
}

/**
 * Somebody else's task comes again as the row that it is, so that it keeps its owner, who sees it, and its id: nobody makes rows
 * in another's name. That it was done this time is told by a row of whoever did it, shared as the task is.
 */
async function passOn(
  records: Records,
  theirs: Task,
  { parts, due, doneAt }: { parts: readonly Task[]; due: Due; doneAt: string },
): Promise<FollowedTask> {
  const shown = { visibility: theirs.visibility };
  const done = await records.create(task, {
    ...words(theirs),
    dueOn: theirs.dueOn,
    done: true,
    doneAt,
    ...shown,
  });
  const ended = parts.map((part) => ({
    ...words(part),
    parentId: done.id,
    done: true,
    doneAt: part.doneAt ?? doneAt,
  }));
  if (ended.length > 0) await records.createAll(task, ended);
  const open = { done: false, doneAt: null };
  await setAll(
    records,
    parts.filter((part) => part.done),
    open,
  );
  const { row } = await records.update(task, { id: theirs.id, fields: { ...due, ...open } });
  return { done, next: row };
}

function words({ title, notes, list, priority }: Task) {
  return { title, notes, list, priority };
}

async function setAll(
  records: Records,
  rows: readonly Task[],
  fields: { done: boolean; doneAt: string | null },
): Promise<void> {
  if (rows.length > 0)
    await records.updateAll(
      task,
      rows.map(({ id }) => ({ id, fields })),
    );
}
