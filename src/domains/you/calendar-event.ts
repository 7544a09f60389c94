import { z } from "zod";
import { defineRecord } from "../record.ts";
import { ruleInput } from "../recurrence/parse-rule.ts";
import { instantOf, parseWall, wallTimeInput, zoneInput } from "../zoned-time.ts";

/** An event at a wall clock's time in its zone. `overrides`: by the local time of an occurrence, what is other there. */
export const calendarEvent = defineRecord({
  kind: "calendar_event",
  table: "calendar_events",
  path: "you/events",
  noun: "event",
  fields: z.strictObject({
    title: z.string().trim().min(1).max(200),
    startsLocal: wallTimeInput,
    endsLocal: wallTimeInput,
    allDay: z.boolean().default(false),
    timeZone: zoneInput,
    rule: ruleInput.nullable().default(null),
    exceptLocal: z.array(wallTimeInput).max(500).default([]),
    extraLocal: z.array(wallTimeInput).max(500).default([]),
    overrides: z.record(z.string(), z.unknown()).default({}),
    location: z.string().trim().max(200).default(""),
    notes: z.string().trim().max(4000).default(""),
    uid: z.string().trim().min(1).max(255).nullable().default(null),
  }),
  derived: {
    columns: ["startsAt", "untilAt"],
    of: ({ startsLocal, endsLocal, timeZone, rule }) => ({
      startsAt: instantText(startsLocal, timeZone),
      // What repeats may touch any later moment.
      untilAt: rule === null ? instantText(endsLocal, timeZone) : null,
    }),
  },
  filters: { startsAt: "range", uid: "equal" },
  sorts: [
    { by: "startsAt", direction: "asc" },
    { by: "title", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["title", "location", "notes"],
  problem: ({ startsLocal, endsLocal }) =>
    endsLocal < startsLocal ? { path: "endsLocal", problem: "the end is before the start" } : undefined,
  text: ({ title, startsLocal }) => `${title}, ${startsLocal.replace("T", " ")}`,
});

function instantText(wall: string, zone: string): string {
  return new Date(instantOf(parseWall(wall), zone)).toISOString();
}
