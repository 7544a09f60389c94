import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { firstDue } from "../../domains/you/next-task.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { findTask, taskInput } from "./find-task.ts";
import { priorities, taskResult } from "./task-result.ts";

export const createTask = defineTool({
  name: "create_task",
  description:
    "Notes something that the user has to do, with or without a day. Use it for “I have to renew the passport by Friday”, “water the plants every 3 days”. Not for appointments at a time (create_event), for “remind me at” (set_reminder), nor for things to buy (add_to_shopping_list).",
  input: z.strictObject({
    title: task.fields.shape.title,
    dueOn: dayInput.optional().describe("Day it is due, YYYY-MM-DD"),
    priority: z.enum(priorities).default("normal"),
    list: task.fields.shape.list.describe("Name of a list that it belongs to, such as house"),
    notes: task.fields.shape.notes,
    rule: ruleInput.optional(),
    parent: taskInput.optional().describe("The task that this is a part of: words of its title, or its id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ priority, parent, rule, dueOn, ...fields }, { records, today }) => {
    const whole = parent === undefined ? undefined : await findTask(records, parent, false);
    const due = dueOn ?? (rule === undefined ? null : firstDue(rule, today));
    const row = await records.create(task, {
      ...fields,
      dueOn: due,
      priority: priorities.indexOf(priority) + 1,
      rule: rule ?? null,
      parentId: whole?.id ?? null,
    });
    const when = due === null ? "" : `, due ${dayText(due)}`;
    const part = whole === undefined ? "" : `, as a part of ${whole.title}`;
    return { result: { task: taskResult(row) }, summary: `Noted: ${row.title}${when}${part}.` };
  },
});
