import type { RecordKind, RowOf } from "./record.ts";
import type { Records } from "./record-store.ts";
import { type ChangedEntry, costedKinds, followEntriesChanged } from "./wheels/entries-changed.ts";
import { task } from "./you/task.ts";
import { followDone } from "./you/task-done.ts";

/** A row that a request has changed. */
interface Changed {
  readonly previous: RowOf;
  readonly row: RowOf;
}

export interface When {
  readonly now: Date;
  /** The day at the user's place. */
  readonly today: string;
}

/** What a request's change sets beside its own fields: when a task was done, where it doesn't say so itself. */
export function withFollowing<Change extends { readonly fields: object }>(
  kind: RecordKind,
  change: Change,
  { now }: When,
): Change {
  const { fields } = change;
  if (kind.kind !== task.kind || !("done" in fields) || "doneAt" in fields) return change;
  return { ...change, fields: { ...fields, doneAt: fields.done === true ? now.toISOString() : null } };
}

/**
 * What a request's changes of rows bring about beside themselves, in the same commit: as much as the tools for it do. Returns
 * those of the rows that stand otherwise by now.
 */
export async function followUp(
  records: Records,
  kind: RecordKind,
  { changed, when }: { changed: readonly Changed[]; when: When },
): Promise<readonly RowOf[]> {
  if (costedKinds.has(kind.kind)) {
    // The kind's own rows have its fields.
    await followEntriesChanged(records, changed as unknown as readonly ChangedEntry[]);
    return [];
  }
  if (kind.kind !== task.kind) return [];
  const moved: RowOf[] = [];
  for (const { previous, row } of changed) {
    // The kind's own rows have its fields.
    const [before, after] = [previous, row] as unknown as RowOf<typeof task>[];
    if (before?.done !== false || after?.done !== true) continue;
    const { next } = await followDone(records, after, { today: when.today, doneAt: when.now.toISOString() });
    if (next?.id === row.id) moved.push({ ...next });
  }
  return moved;
}
