import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { onlyGiven } from "../only-given.ts";
import { findTask, taskInput } from "./find-task.ts";
import { priorities, taskResult } from "./task-result.ts";

const { shape } = task.fields;

export const updateTask = defineTool({
  name: "update_task",
  description:
    "Changes a task that is still to be done: its words, day, priority, list, notes, rule, or which task it is a part of. Only what is given is changed. Use it for “the passport task is due on Friday now” or “make the tax return urgent”. Not to tick it off (complete_task), to delete it (delete_item), or for appointments (move_event).",
  input: z.strictObject({
    task: taskInput.describe("Words of its title, or its id"),
    title: shape.title.optional().describe("Its new words"),
    dueOn: dayInput.nullable().optional().describe("Day it is due, YYYY-MM-DD; null for none"),
    priority: z.enum(priorities).optional(),
    list: shape.list.unwrap().optional().describe("Name of its list; empty for none"),
    notes: shape.notes.unwrap().optional(),
    rule: ruleInput.nullable().optional().describe("RRULE by which it comes again; null for once"),
    parent: taskInput.nullable().optional().describe("The task that it is a part of; null for none"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ task: named, priority, parent, ...given }, { records, today }) => {
    const found = await findTask(records, named, false);
    const parentId = typeof parent === "string" ? (await findTask(records, parent, false)).id : parent;
    if (parentId === found.id) throw inputError("parent", "A task is no part of itself.");
    const asked = { ...given, parentId, priority: priority && priorities.indexOf(priority) + 1 };
    const fields = onlyGiven(asked);
    if (Object.keys(fields).length === 0)
      throw inputError("title", "Say what is to be different about the task.");
    // A rule counts from a day.
    const start = typeof given.rule === "string" && found.dueOn === null ? { dueOn: today } : {};
    const { row } = await records.update(task, {
      id: found.id,
      version: found.version,
      fields: { ...start, ...fields },
    });
    const when = row.dueOn === null ? "with no day" : `due ${dayText(row.dueOn)}`;
    const how = `${priorities[row.priority - 1] ?? "normal"} priority`;
    return {
      result: { task: taskResult(row), previous: taskResult(found) },
      summary: `The task is ${row.title}, ${when}, ${how} now.`,
    };
  },
});
