import { z } from "zod";
import type { RecordReader } from "../../domains/record-store.ts";
import { task } from "../../domains/you/task.ts";
import { findRow } from "../find-row.ts";
import type { Task } from "./task-result.ts";

/** Tool input: which task is meant. */
export const taskInput = z.string().trim().min(1).max(200);

/** @throws PamError not_found; tool_input_invalid where several may be meant. */
export function findTask(records: RecordReader, named: string, done: boolean): Promise<Task> {
  return findRow(records, { kind: task, named, filter: { done } });
}
