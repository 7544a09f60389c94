import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { momentText } from "../../domains/moment-text.ts";
import { nextOccurrence } from "../../domains/recurrence/expand-recurrence.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { ruleText } from "../../domains/recurrence/rule-text.ts";
import { reminder } from "../../domains/you/reminder.ts";
import { instantOf, parseWall, wallAt, wallText, wallTimeInput } from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { minuteMs } from "./minutes-input.ts";
import { localText } from "./when-text.ts";

const input = z.strictObject({
  text: reminder.fields.shape.text.describe("What to say, in the user's words: call the garage"),
  at: wallTimeInput.optional(),
  inMinutes: z.int().min(1).max(525_600).optional().describe("So many minutes from now; instead of at"),
  rule: ruleInput.optional(),
});

export const setReminder = defineTool({
  name: "set_reminder",
  description:
    "Tells the user something at a time, on all their devices. Use it when they say “remind me”: “remind me to call Ana tomorrow at 9”, “in 20 minutes”, “every weekday at 7:30”. Not for appointments (create_event), things to do without a time (create_task), or to change one that is set (update_reminder).",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, now, timeZone }) => {
    const atMs = momentOf(given, now, timeZone);
    const { id, text, rule } = await records.create(reminder, {
      text: given.text,
      remindAt: new Date(atMs).toISOString(),
      timeZone,
      rule: given.rule ?? null,
    });
    const again = rule === null ? "" : `, and again ${ruleText(rule)}`;
    return {
      result: { reminder: { id, text, at: localText(atMs, timeZone), ...(rule !== null && { rule }) } },
      summary: `I will remind you ${momentText(atMs, timeZone)}${again}: ${text}.`,
    };
  },
});

interface AskedTime {
  readonly at?: string | undefined;
  readonly inMinutes?: number | undefined;
  readonly rule?: string | undefined;
}

/** @throws PamError tool_input_invalid for no time, two times, and one that has passed. */
export function momentOf({ at, inMinutes, rule }: AskedTime, now: Date, zone: string): number {
  if ((at === undefined) === (inMinutes === undefined))
    throw inputError("at", "Say when: a local time, or minutes from now.");
  if (at === undefined) return now.getTime() + (inMinutes ?? 0) * minuteMs;
  const atMs = instantOf(parseWall(at), zone);
  if (atMs > now.getTime() - minuteMs) return atMs;
  const next = rule && nextOccurrence({ start: wallText(wallAt(atMs, zone)), zone, rule }, now.getTime());
  if (next) return next.startMs;
  throw inputError("at", `${momentText(atMs, zone)} has passed. Give a time to come.`);
}
