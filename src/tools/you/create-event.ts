import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { addDays, dayInput } from "../../domains/local-day.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { ruleText } from "../../domains/recurrence/rule-text.ts";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import {
  instantOf,
  lastInstantMs,
  parseWall,
  wallAt,
  wallText,
  wallTimeInput,
  zoneInput,
} from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { conflictResults, conflictsOf, conflictText } from "./conflicts.ts";
import { eventResult } from "./event-result.ts";
import { occurrencesOf } from "./event-window.ts";
import { minuteMs, minutesInput } from "./minutes-input.ts";
import { whenText } from "./when-text.ts";

const input = z.strictObject({
  title: calendarEvent.fields.shape.title.describe("What it is: dentist, lunch with Ana"),
  start: z
    .union([wallTimeInput, dayInput])
    .describe("Local time as YYYY-MM-DDTHH:mm, or a day as YYYY-MM-DD for a whole day"),
  end: z
    .union([wallTimeInput, dayInput])
    .optional()
    .describe("Local time, or for whole days the last day; instead of durationMinutes"),
  durationMinutes: minutesInput.optional().describe("Default 60"),
  rule: ruleInput.optional(),
  location: calendarEvent.fields.shape.location,
  notes: calendarEvent.fields.shape.notes,
  timeZone: zoneInput.optional().describe("Only where it is not the user's own"),
});

export const createEvent = defineTool({
  name: "create_event",
  description:
    "Puts an event in the user's calendar and says at once what it clashes with. Use it for appointments and meetings at a time: “dentist on Tuesday at 3 pm for 45 minutes”, “yoga every Monday at 18:00”. Not for things to do without a time (create_task), nor for “remind me” (set_reminder).",
  input,
  effect: "transaction",
  timeoutMs: 5_000,
  run: async (given, { records, now, timeZone }) => {
    const zone = given.timeZone ?? timeZone;
    const row = await records.create(calendarEvent, {
      title: given.title,
      ...timesOf(given, zone),
      timeZone: zone,
      rule: given.rule ?? null,
      location: given.location,
      notes: given.notes,
    });
    const conflicts = await conflictsOf(records, row, now);
    const fromMs = instantOf(parseWall(row.startsLocal), row.allDay ? timeZone : zone);
    const [first] = occurrencesOf(row, { zone: timeZone, fromMs, toMs: lastInstantMs }, 1);
    if (first === undefined) throw inputError("rule", "By this rule the event never takes place.");
    const again = row.rule === null ? "" : `, and again ${ruleText(row.rule)}`;
    return {
      result: { event: eventResult(first, timeZone), conflicts: conflictResults(conflicts, timeZone) },
      summary: `${row.title} is in the calendar: ${whenText(first, timeZone)}${again}.${conflictText(conflicts, timeZone)}`,
    };
  },
});

function timesOf(given: z.output<typeof input>, zone: string) {
  const { start, end, durationMinutes } = given;
  if (end !== undefined && durationMinutes !== undefined)
    throw inputError("end", "Give an end or a duration, not both.");
  const allDay = !start.includes("T");
  if (end !== undefined && end.includes("T") === allDay)
    throw inputError("end", "Give start and end alike: two local times, or two days.");
  if (allDay) {
    // A whole day ends at the next one's midnight.
    const endsLocal = `${addDays(end ?? start, 1)}T00:00`;
    return { allDay, startsLocal: `${start}T00:00`, endsLocal };
  }
  if (end !== undefined) return { allDay, startsLocal: start, endsLocal: end };
  const endMs = instantOf(parseWall(start), zone) + (durationMinutes ?? 60) * minuteMs;
  return { allDay, startsLocal: start, endsLocal: wallText(wallAt(endMs, zone)) };
}
