import { z } from "zod";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import { defineTool } from "../define-tool.ts";
import { eventResult } from "./event-result.ts";
import { eventInput, findEvent, type Meant } from "./find-event.ts";
import { whenText } from "./when-text.ts";

export const cancelEvent = defineTool({
  name: "cancel_event",
  description:
    "Takes an event out of the calendar; the user is asked first. Of one that repeats it cancels the next occurrence, the one `on` a day, or the whole series (scope series). Example: “cancel yoga this Monday”. Not to put it at another time (move_event), nor for tasks (delete_item). An undo brings it back.",
  input: z.strictObject(eventInput),
  effect: "transaction",
  timeoutMs: 5_000,
  approval: true,
  run: async ({ scope, ...asked }, { records, now, timeZone }) => {
    const meant = await findEvent(records, asked, { now, timeZone });
    const { row, at } = meant;
    const whole = scope === "series" || !at.repeats;
    if (whole) await records.remove(calendarEvent, { id: row.id, version: row.version });
    else await records.update(calendarEvent, { id: row.id, version: row.version, fields: without(meant) });
    const when = whole && at.repeats ? "with all its times" : whenText(at, timeZone);
    return {
      result: { cancelled: eventResult(at, timeZone), scope: whole ? "series" : "one" },
      summary: `Cancelled: ${at.title}, ${when}.`,
    };
  },
});

function without({ row, at: { occurrence } }: Meant) {
  const { [occurrence]: _, ...overrides } = row.overrides;
  return { exceptLocal: [...new Set([...row.exceptLocal, occurrence])].sort(), overrides };
}
