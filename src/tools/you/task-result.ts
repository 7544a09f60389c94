import type { RowOf } from "../../domains/record.ts";
import type { task } from "../../domains/you/task.ts";

export type Task = RowOf<typeof task>;

export const priorities = ["low", "normal", "high", "urgent"] as const;

/** A task as models read it. */
export function taskResult({ id, title, dueOn, priority, list, done, rule, parentId }: Task): object {
  return {
    id,
    title,
    dueOn,
    priority: priorities[priority - 1] ?? "normal",
    ...(list !== "" && { list }),
    ...(done && { done }),
    ...(rule !== null && { rule }),
    ...(parentId !== null && { parent: parentId }),
  };
}
