import { z } from "zod";
import { instantInput } from "../instant.ts";
import { dayText } from "../local-day.ts";
import { wallMomentText } from "../moment-text.ts";
import { defineRecord, type RowOf } from "../record.ts";
import { ruleInput } from "../recurrence/parse-rule.ts";
import { wallTimeInput, zoneInput } from "../zoned-time.ts";
import type { EventEntry } from "./event-entry.ts";
import { eventSpan } from "./event-span.ts";

const title = z.string().trim().min(1).max(200);
const location = z.string().trim().max(200);
const notes = z.string().trim().max(4000);
const changedMax = 500;

/** What is other at one occurrence; absent fields are as in the event. */
const override = z.strictObject({
  cancelled: z.boolean().exactOptional(),
  title: title.exactOptional(),
  startsLocal: wallTimeInput.exactOptional(),
  endsLocal: wallTimeInput.exactOptional(),
  location: location.exactOptional(),
  notes: notes.exactOptional(),
});

const occurrenceKey = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, "the occurrence's local time as YYYY-MM-DDTHH:mm:ss");

/** An event at a wall clock's time in its zone. `overrides`: by the local time of an occurrence, what is other there. */
export const calendarEvent = defineRecord({
  kind: "calendar_event",
  table: "calendar_events",
  path: "you/events",
  noun: "event",
  saidAs: "Dentist on Tuesday at 3 pm",
  household: "changes",
  fields: z.strictObject({
    title,
    startsLocal: wallTimeInput,
    endsLocal: wallTimeInput,
    allDay: z.boolean().default(false),
    timeZone: zoneInput,
    rule: ruleInput.nullable().default(null),
    exceptLocal: z.array(wallTimeInput).max(changedMax).default([]),
    extraLocal: z.array(wallTimeInput).max(changedMax).default([]),
    overrides: z
      .record(occurrenceKey, override)
      .refine((all) => Object.keys(all).length <= changedMax, `at most ${changedMax} changed occurrences`)
      .default({}),
    location: location.default(""),
    notes: notes.default(""),
    uid: z.string().trim().min(1).max(255).nullable().default(null),
  }),
  derived: {
    columns: ["startsAt", "untilAt"],
    inputs: { startsAt: instantInput, untilAt: instantInput },
    of: (fields) => {
      const { startMs, endMs } = eventSpan(fields);
      return { startsAt: new Date(startMs).toISOString(), untilAt: new Date(endMs).toISOString() };
    },
  },
  filters: { startsAt: "range", untilAt: "range", uid: "equal" },
  sorts: [
    { by: "startsAt", direction: "asc" },
    { by: "title", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["title", "location", "notes"],
  problem: ({ startsLocal, endsLocal, overrides }) => {
    if (endsLocal < startsLocal) return { path: "endsLocal", problem: "the end is before the start" };
    const wrong = Object.entries(overrides).find(([, { startsLocal: start, endsLocal: end }]) => {
      return start !== undefined && end !== undefined && end < start;
    });
    return wrong && { path: `overrides.${wrong[0]}.endsLocal`, problem: "the end is before the start" };
  },
  text: ({ title: name, startsLocal, allDay }) =>
    `${name}, ${allDay ? dayText(startsLocal.slice(0, 10)) : wallMomentText(startsLocal)}`,
});

export type CalendarEvent = RowOf<typeof calendarEvent>;

/** A row as one in a zone sees it; its id stands for the uid. A whole day is the same day everywhere. */
export function entryOf(row: CalendarEvent, viewer: string): EventEntry {
  return { ...row, uid: row.id, timeZone: row.allDay ? viewer : row.timeZone };
}
