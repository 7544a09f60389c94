import { z } from "zod";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import type { EventEntry } from "../../domains/you/event-entry.ts";
import { readCalendar } from "../../domains/you/icalendar/read-calendar.ts";
import { defineTool } from "../define-tool.ts";

const charsMax = 2_000_000;
/** Events of the user that are looked through for those of the file. */
const pagesMax = 40;
const refusedMax = 20;

export const importCalendar = defineTool({
  name: "import_calendar",
  description:
    "Takes the events of an iCalendar (.ics) text into the user's calendar. Events that are there already, by their UID, stay as they are, so the same text twice adds nothing. Use it only where the user gives such a text, as with “take over my old calendar: BEGIN:VCALENDAR …”. Not for one event: that is create_event.",
  input: z.strictObject({
    calendar: z.string().min(1).max(charsMax).describe("The whole text, from BEGIN:VCALENDAR on"),
  }),
  effect: "transaction",
  timeoutMs: 30_000,
  run: async ({ calendar }, { records, timeZone }) => {
    const { events, refused } = readCalendar(calendar, { zone: timeZone });
    const known = await knownUids(records);
    const fresh = events.filter(({ uid }) => !known.has(uid));
    const problems = refused.map(({ line, problem }) => ({ line, problem }));
    let added = 0;
    for (let from = 0; from < fresh.length; from += bulkMax) {
      const chunk = fresh.slice(from, from + bulkMax);
      const results = await records.createAll(calendarEvent, chunk.map(fieldsOf));
      results.forEach((result, index) => {
        if (result.ok) added += 1;
        // Another import was quicker with this one.
        else if (result.error.code !== "record_taken")
          problems.push({ line: 0, problem: `${chunk[index]?.title ?? ""}: ${result.error.message}` });
      });
    }
    const there = events.length - added - (problems.length - refused.length);
    const failed = problems.length === 0 ? "" : `, ${problems.length} can't be kept: ${problems[0]?.problem}`;
    return {
      result: { added, known: there, refused: problems.slice(0, refusedMax), refusedCount: problems.length },
      summary: `${added === 1 ? "One event is" : `${added} events are`} added, ${there} ${there === 1 ? "was" : "were"} there already${failed}.`,
    };
  },
});

function fieldsOf(event: EventEntry) {
  const { exceptLocal, extraLocal, ...rest } = event;
  return { ...rest, exceptLocal: [...exceptLocal], extraLocal: [...extraLocal] };
}

/** What the user's events are called in files: their uid, or the id of those that were made here. */
async function knownUids(records: RecordReader): Promise<Set<string>> {
  const known = new Set<string>();
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const { items, next } = await records.list(calendarEvent, { scope: "mine", limit: bulkMax, after });
    for (const { uid, id } of items) known.add(uid ?? id);
    if (next === null) break;
    after = next;
  }
  return known;
}
