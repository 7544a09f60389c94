import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { momentText } from "../../domains/moment-text.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { nextOccurrence } from "../../domains/recurrence/expand-recurrence.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { ruleText } from "../../domains/recurrence/rule-text.ts";
import { reminder } from "../../domains/you/reminder.ts";
import { instantOf, parseWall, wallAt, wallText, wallTimeInput } from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { eventInput, findEvent, type Meant, type When } from "./find-event.ts";
import { minuteMs } from "./minutes-input.ts";
import { localText } from "./when-text.ts";

const dayMinutes = 1_440;
/** Nine o'clock. */
const morningMs = 540 * minuteMs;

const input = z.strictObject({
  text: reminder.fields.shape.text
    .optional()
    .describe(
      "What to say, in the user's words: call the garage. Left out with event it is the event's title",
    ),
  at: wallTimeInput.optional(),
  inMinutes: z.int().min(1).max(525_600).optional().describe("So many minutes from now; instead of at"),
  event: eventInput.event
    .optional()
    .describe("An event of the calendar to be reminded of; instead of at. Words of its title, or its id"),
  on: eventInput.on,
  minutesBefore: z.int().min(0).max(525_600).optional().describe("So long before the event"),
  rule: ruleInput.optional(),
});

export const setReminder = defineTool({
  name: "set_reminder",
  description:
    "Tells the user something at a time, on all their devices. Use it when they say “remind me”: “remind me to call Ana tomorrow at 9”, “in 20 minutes”, “every weekday at 7:30”, “10 minutes before the dentist”. Not for appointments (create_event), things to do without a time (create_task), or to change one that is set (update_reminder).",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, now, timeZone }) => {
    const event = await eventOf(given, records, { now, timeZone });
    const said = given.text ?? event?.title;
    if (said === undefined) throw inputError("text", "Say what to remind of.");
    const asked = event === undefined ? given : { rule: given.rule, at: event.before };
    const atMs = momentOf(asked, now, timeZone);
    const { id, text, rule } = await records.create(reminder, {
      text: said,
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

/** The title of the event that is meant, and the local time so long before it. @throws PamError tool_input_invalid, not_found */
async function eventOf(
  { event, on, minutesBefore, at, inMinutes }: z.output<typeof input>,
  records: RecordReader,
  when: When,
): Promise<{ title: string; before: string } | undefined> {
  if (event === undefined && minutesBefore === undefined && on === undefined) return undefined;
  if (event === undefined) throw inputError("event", "Say before which event of the calendar.");
  if (at !== undefined || inMinutes !== undefined)
    throw inputError("at", "Give a time, or an event to be reminded of before it, not both.");
  const meant = await findEvent(records, { event, on }, when);
  return { title: meant.at.title, before: wallText(wallBefore(meant, minutesBefore ?? 0, when.timeZone)) };
}

/** What takes a whole day is told of in its morning. Days are those of the calendar, whatever their length. */
function wallBefore({ row, at }: Meant, minutes: number, zone: string): number {
  const beforeMs = minutes * minuteMs;
  if (row.allDay) return wallAt(at.startMs, zone) + morningMs - beforeMs;
  return minutes % dayMinutes === 0
    ? wallAt(at.startMs, zone) - beforeMs
    : wallAt(at.startMs - beforeMs, zone);
}

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
