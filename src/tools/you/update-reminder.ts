import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { momentText } from "../../domains/moment-text.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { ruleText } from "../../domains/recurrence/rule-text.ts";
import { isClock, movedTime, movedTimeInput } from "../../domains/you/moved-time.ts";
import { reminder } from "../../domains/you/reminder.ts";
import { defineTool } from "../define-tool.ts";
import { findInTurn } from "./find-in-turn.ts";
import { nextTime } from "./list-reminders.ts";
import { momentOf } from "./set-reminder.ts";
import { localText } from "./when-text.ts";

export const updateReminder = defineTool({
  name: "update_reminder",
  description:
    "Changes a reminder that is set: when it is said, its words, or its rule. Only what is given is changed. Use it for “remind me of the garage at 10 instead” or “make the pills reminder daily”. Not for a new one (set_reminder), nor to take it off the clock (cancel_reminder).",
  input: z.strictObject({
    reminder: z.string().trim().min(1).max(300).describe("Words of its text, or its id"),
    text: reminder.fields.shape.text.optional().describe("What to say from now on"),
    at: movedTimeInput.to.optional(),
    eitherHalf: movedTimeInput.eitherHalf.optional(),
    inMinutes: z.int().min(1).max(525_600).optional().describe("So many minutes from now; instead of at"),
    rule: ruleInput.nullable().optional().describe("RRULE by which it comes again; null for once"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ reminder: named, text, rule, at, eitherHalf, inMinutes }, { records, now, timeZone }) => {
    const isTimed = at !== undefined || inMinutes !== undefined;
    if (text === undefined && rule === undefined && !isTimed)
      throw inputError("at", "Say what is to be different about the reminder: its time, words or rule.");
    if (eitherHalf !== undefined && (at === undefined || !isClock(at)))
      throw inputError("eitherHalf", "It goes with a time alone. Give `at` as HH:mm.");
    const found = await findInTurn(records, { kind: reminder, named }, [
      { active: true, repeats: false, remindAt: { from: now.toISOString() } },
      { active: true, repeats: true },
    ]);
    const by = rule === undefined ? found.rule : rule;
    const was = localText(nextTime(found, now) ?? Date.parse(found.remindAt), timeZone);
    const time = { at: at && movedTime({ to: at, eitherHalf }, was), inMinutes };
    const atMs = isTimed ? momentOf({ ...time, ...(by !== null && { rule: by }) }, now, timeZone) : undefined;
    // Its local time is the user's own, where they say one.
    const moved = atMs === undefined ? {} : { remindAt: new Date(atMs).toISOString(), timeZone };
    const fields = { ...moved, ...(text !== undefined && { text }), ...(rule !== undefined && { rule }) };
    const { row } = await records.update(reminder, { id: found.id, version: found.version, fields });
    const next = nextTime(row, now);
    if (next === undefined || next < now.getTime())
      throw inputError("rule", "It would not be said again. Give a time to come.");
    const again = row.rule === null ? "" : `, and again ${ruleText(row.rule)}`;
    return {
      result: { reminder: { id: row.id, text: row.text, at: localText(next, timeZone), rule: row.rule } },
      summary: `I will remind you ${momentText(next, timeZone)}${again}: ${row.text}.`,
    };
  },
});
