import { z } from "zod";
import { momentText } from "../../domains/moment-text.ts";
import type { RowOf } from "../../domains/record.ts";
import { nextOccurrence } from "../../domains/recurrence/expand-recurrence.ts";
import { reminder } from "../../domains/you/reminder.ts";
import { wallAt, wallText } from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { localText } from "./when-text.ts";

const remindersMax = 50;
const toldMax = 10;

export const listReminders = defineTool({
  name: "list_reminders",
  description:
    "Lists what the user will be reminded of, with ids, the next first. Use it for “what reminders do I have?”. Not for tasks (list_tasks) or the calendar (list_agenda).",
  input: z.strictObject({ search: z.string().trim().min(1).max(100).optional() }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ search }, { read, now, timeZone }) => {
    const rows = await read(async ({ records }) => {
      const ask = (filter: object) =>
        records.list(reminder, { filter: { active: true, ...filter }, search, limit: remindersMax });
      const once = await ask({ repeats: false, remindAt: { from: now.toISOString() } });
      return [...once.items, ...(await ask({ repeats: true })).items];
    });
    const coming = rows
      .flatMap((row) => {
        const atMs = nextTime(row, now);
        return atMs === undefined ? [] : [{ row, atMs }];
      })
      .sort((a, b) => a.atMs - b.atMs);
    const lines = coming
      .slice(0, toldMax)
      .map(({ row, atMs }) => `${momentText(atMs, timeZone)} ${row.text}`);
    const more = coming.length > toldMax ? `; and ${coming.length - toldMax} more` : "";
    return {
      result: {
        reminders: coming.slice(0, remindersMax).map(({ row: { id, text, rule }, atMs }) => {
          return { id, text, at: localText(atMs, timeZone), ...(rule !== null && { rule }) };
        }),
      },
      summary:
        coming.length === 0 ? "No reminder is set." : `You will be reminded: ${lines.join("; ")}${more}.`,
    };
  },
});

/** When it is said next; undefined where its rule has ended. */
export function nextTime(
  { remindAt, rule, timeZone: zone }: RowOf<typeof reminder>,
  now: Date,
): number | undefined {
  const atMs = Date.parse(remindAt);
  if (rule === null || atMs >= now.getTime()) return atMs;
  return nextOccurrence({ start: wallText(wallAt(atMs, zone)), zone, rule }, now.getTime())?.startMs;
}
