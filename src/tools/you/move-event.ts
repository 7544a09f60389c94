import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import { movedSeries } from "../../domains/you/moved-series.ts";
import { isClock, movedTime, movedTimeInput } from "../../domains/you/moved-time.ts";
import { instantOf, parseWall, wallAt, wallText } from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { conflictResults, conflictsOf, conflictText } from "./conflicts.ts";
import { eventResult } from "./event-result.ts";
import { occurrencesOf } from "./event-window.ts";
import { eventInput, findEvent, type Meant } from "./find-event.ts";
import { minuteMs, minutesInput } from "./minutes-input.ts";
import { localText, whenText } from "./when-text.ts";

const input = z.strictObject({
  ...eventInput,
  to: movedTimeInput.to.optional(),
  eitherHalf: movedTimeInput.eitherHalf.optional(),
  byMinutes: z
    .int()
    .min(-525_600)
    .max(525_600)
    .optional()
    .describe("So much later, negative for earlier; instead of to"),
  durationMinutes: minutesInput.optional().describe("New length. Leave it out to keep it"),
});
type Given = z.output<typeof input>;

export const moveEvent = defineTool({
  name: "move_event",
  description:
    "Moves an event of the calendar to another time, or makes it longer or shorter, and says at once what it clashes with then. Of one that repeats it moves the next occurrence, the one `on` a day, or the whole series (scope series). Use it for “move the dentist to Thursday at 4”, “to half past two instead” or “push yoga back half an hour”. Not for its name, place or rule (update_event), nor to take it out (cancel_event).",
  input,
  effect: "transaction",
  timeoutMs: 5_000,
  run: async (given, { records, now, timeZone }) => {
    const meant = await findEvent(records, given, { now, timeZone });
    const { row, at } = meant;
    const whole = given.scope === "series" || !at.repeats;
    const { startMs, endMs, fields } = movedTo(given, meant, timeZone);
    const moved = (await records.update(calendarEvent, { id: row.id, version: row.version, fields })).row;
    const conflicts = (await conflictsOf(records, moved, now)).filter(
      ({ mine }) => whole || mine.startMs === startMs,
    );
    const [shown = at] = occurrencesOf(moved, {
      zone: timeZone,
      fromMs: startMs,
      toMs: Math.max(endMs, startMs + 1),
    });
    const which = !at.repeats ? "" : whole ? " (the whole series)" : " (this one time)";
    return {
      result: {
        event: eventResult(shown, timeZone),
        was: { start: localText(at.startMs, timeZone), end: localText(at.endMs, timeZone) },
        conflicts: conflictResults(conflicts, timeZone),
      },
      summary: `${at.title} is moved from ${whenText(at, timeZone)} to ${whenText({ startMs, endMs, allDay: moved.allDay }, timeZone)}${which}.${conflictText(conflicts, timeZone)}`,
    };
  },
});

/** @throws PamError tool_input_invalid where nothing, two things, or what can't be is asked for. */
function movedTo(given: Given, meant: Meant, zone: string) {
  const { row, at } = meant;
  const { to } = given;
  const isOneDay = row.allDay && !at.repeats && at.endMs - at.startMs < 2 * 1_440 * minuteMs;
  if (isOneDay && to?.includes(":") && given.byMinutes === undefined)
    return timed({ ...given, to }, meant, zone);
  const startMs = newStart(given, meant, zone);
  const endMs = newEnd(given, meant, startMs);
  const whole = given.scope === "series" || !at.repeats;
  const fields = whole ? seriesFields(meant, startMs, endMs) : occurrenceFields(meant, startMs, endMs);
  return { startMs, endMs, fields };
}

/** A time alone, said without am or pm of what took the whole day, is by day rather than by night. */
const middayClock = "13:00";
const usualMinutes = 60;

/** An event of one whole day gets its time. */
function timed(
  { to, eitherHalf, durationMinutes = usualMinutes }: Given & { to: string },
  { at }: Meant,
  zone: string,
) {
  const day = localText(at.startMs, zone).slice(0, 10);
  const startMs = instantOf(parseWall(movedTime({ to, eitherHalf }, `${day}T${middayClock}`)), zone);
  const endMs = startMs + durationMinutes * minuteMs;
  const local = (ms: number): string => wallText(wallAt(ms, zone));
  const fields = { allDay: false, timeZone: zone, startsLocal: local(startMs), endsLocal: local(endMs) };
  return { startMs, endMs, fields };
}

/** @throws PamError tool_input_invalid where nothing, or two things are asked for. */
function newStart(
  { to, eitherHalf, byMinutes, durationMinutes }: Given,
  { row, at }: Meant,
  zone: string,
): number {
  if (to !== undefined && byMinutes !== undefined)
    throw inputError("to", "Give a new start or minutes to move by, not both.");
  if (to === undefined && byMinutes === undefined && durationMinutes === undefined)
    throw inputError("to", "Say when it is to be: a new start, minutes to move by, or a new length.");
  if (eitherHalf !== undefined && (to === undefined || !isClock(to)))
    throw inputError("eitherHalf", "It goes with a time alone. Give `to` as HH:mm.");
  if (row.allDay && (to?.includes(":") || (byMinutes ?? 0) % 1_440 !== 0 || durationMinutes !== undefined))
    throw inputError(
      "to",
      "It takes whole days, several of them or again and again: give a day as YYYY-MM-DD. For a time of day, cancel it and enter it anew.",
    );
  if (to === undefined)
    return row.allDay ? laterDay(at.startMs, byMinutes ?? 0, zone) : at.startMs + (byMinutes ?? 0) * minuteMs;
  // Whole days, and times in words, are by the user's own clock.
  if (row.allDay) return instantOf(parseWall(to), zone);
  return instantOf(parseWall(movedTime({ to, eitherHalf }, localText(at.startMs, zone))), zone);
}

/** Days of the calendar, whatever their length. */
function laterDay(startMs: number, minutes: number, zone: string): number {
  return instantOf(wallAt(startMs, zone) + minutes * minuteMs, zone);
}

function newEnd({ durationMinutes }: Given, { row, at, zone }: Meant, startMs: number): number {
  if (durationMinutes !== undefined) return startMs + durationMinutes * minuteMs;
  if (!row.allDay) return startMs + (at.endMs - at.startMs);
  return instantOf(wallAt(startMs, zone) + wallAt(at.endMs, zone) - wallAt(at.startMs, zone), zone);
}

function occurrenceFields({ row, at, zone }: Meant, startMs: number, endMs: number) {
  const local = (ms: number): string => wallText(wallAt(ms, zone));
  const before = row.overrides[at.occurrence] ?? {};
  const override = { ...before, startsLocal: local(startMs), endsLocal: local(endMs) };
  return { overrides: { ...row.overrides, [at.occurrence]: override } };
}

/** The length is that of the occurrence that was pointed at: a new one, or its own. */
function seriesFields({ row, at, zone }: Meant, startMs: number, endMs: number) {
  const deltaMs = wallAt(startMs, zone) - wallAt(at.startMs, zone);
  const moved = movedSeries(row, deltaMs);
  const firstMs = instantOf(parseWall(moved.startsLocal), zone);
  const endsLocal = row.allDay ? moved.endsLocal : wallText(wallAt(firstMs + endMs - startMs, zone));
  return { ...moved, endsLocal, exceptLocal: [...moved.exceptLocal], extraLocal: [...moved.extraLocal] };
}
