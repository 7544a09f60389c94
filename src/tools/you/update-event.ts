import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { calendarEvent } from "../../domains/you/calendar-event.ts";
import { lastInstantMs } from "../../domains/zoned-time.ts";
import { defineTool } from "../define-tool.ts";
import { onlyGiven } from "../only-given.ts";
import { conflictResults, conflictsOf, conflictText } from "./conflicts.ts";
import { eventResult } from "./event-result.ts";
import { occurrencesOf } from "./event-window.ts";
import { eventInput, findEvent } from "./find-event.ts";
import { whenText } from "./when-text.ts";

const { shape } = calendarEvent.fields;

export const updateEvent = defineTool({
  name: "update_event",
  description:
    "Changes the title, place, notes or rule of an event in the calendar. Of one that repeats it changes the next occurrence, the one `on` a day, or the whole series (scope series); a rule is always the series'. Use it for “the dentist is at Rua Nova 4” or “call the meeting planning”. Not for its time or length (move_event), nor to take it out (cancel_event).",
  input: z.strictObject({
    ...eventInput,
    title: shape.title.optional().describe("Its new title"),
    location: shape.location.unwrap().optional(),
    notes: shape.notes.unwrap().optional(),
    rule: ruleInput.nullable().optional().describe("RRULE by which it repeats; null for once"),
  }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ event, on, scope, rule, ...given }, { records, now, timeZone }) => {
    const words = onlyGiven(given);
    if (Object.keys(words).length === 0 && rule === undefined)
      throw inputError("title", "Say what is to be different about the event.");
    const { row, at } = await findEvent(records, { event, on }, { now, timeZone });
    const whole = scope === "series" || rule !== undefined || !at.repeats;
    const before = row.overrides[at.occurrence] ?? {};
    const fields = whole
      ? { ...words, ...(rule !== undefined && { rule }) }
      : { overrides: { ...row.overrides, [at.occurrence]: { ...before, ...words } } };
    const changed = (await records.update(calendarEvent, { id: row.id, version: row.version, fields })).row;
    const conflicts = rule === undefined ? [] : await conflictsOf(records, changed, now);
    const window = { zone: timeZone, fromMs: at.startMs, toMs: lastInstantMs };
    const [shown] = occurrencesOf(changed, window, 1);
    if (shown === undefined)
      throw inputError(
        "rule",
        "By that the event would not take place again. Give another rule, or cancel it.",
      );
    const which = !at.repeats ? "" : whole ? " (the whole series)" : " (this one time)";
    const where = shown.location === "" ? "" : `, ${shown.location}`;
    return {
      result: { event: eventResult(shown, timeZone), conflicts: conflictResults(conflicts, timeZone) },
      summary: `Changed: ${shown.title}${where}, ${whenText(shown, timeZone)}${which}.${conflictText(conflicts, timeZone)}`,
    };
  },
});
