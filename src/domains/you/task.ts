import { z } from "zod";
import { instantInput } from "../instant.ts";
import { dayInput, dayText } from "../local-day.ts";
import { defineRecord, recordId } from "../record.ts";
import { ruleInput } from "../recurrence/parse-rule.ts";

/** Priority 1 (low) to 4 (urgent). With a rule, the next one comes when this one is done. */
export const task = defineRecord({
  kind: "task",
  table: "tasks",
  path: "you/tasks",
  noun: "task",
  saidAs: "Add a task to call the bank",
  household: "changes",
  fields: z.strictObject({
    title: z.string().trim().min(1).max(200),
    notes: z.string().trim().max(4000).default(""),
    list: z.string().trim().max(60).default(""),
    priority: z.int().min(1).max(4).default(2),
    dueOn: dayInput.nullable().default(null),
    rule: ruleInput.nullable().default(null),
    parentId: recordId.nullable().default(null),
    done: z.boolean().default(false),
    doneAt: instantInput.nullable().default(null),
  }),
  references: {
    parentId: { kind: "task", onRemove: "cascade" },
  },
  filters: { done: "equal", dueOn: "range", list: "equal", parentId: "equal", priority: "range" },
  sorts: [
    { by: "dueOn", direction: "asc" },
    { by: "priority", direction: "desc" },
    { by: "title", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["title", "notes"],
  text: ({ title, dueOn }) => (dueOn === null ? title : `${title}, due ${dayText(dueOn)}`),
});
