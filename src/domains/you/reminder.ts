import { z } from "zod";
import { instantInput } from "../instant.ts";
import { momentText } from "../moment-text.ts";
import { defineRecord } from "../record.ts";
import { nextOccurrence } from "../recurrence/expand-recurrence.ts";
import { ruleInput } from "../recurrence/parse-rule.ts";
import { wallAt, wallText, zoneInput } from "../zoned-time.ts";

/** How late "now" may be. */
const lateMs = 60_000;

/** Said to all devices at its time; by its rule again and again, in its zone. */
export const reminder = defineRecord({
  kind: "reminder",
  table: "reminders",
  path: "you/reminders",
  noun: "reminder",
  saidAs: "Remind me to call Ana tomorrow at 5",
  fields: z.strictObject({
    text: z.string().trim().min(1).max(300),
    remindAt: instantInput,
    timeZone: zoneInput,
    rule: ruleInput.nullable().default(null),
    active: z.boolean().default(true),
  }),
  // One that has passed is not made good: it was said, or its row was brought back too late.
  schedule: ({ text, remindAt, timeZone: zone, rule, active }, now) => {
    const firstMs = Date.parse(remindAt);
    const wish = { kind: "reminder", payload: { text }, at: remindAt, rule: rule ?? undefined, zone };
    if (!active) return null;
    if (firstMs >= now.getTime() - lateMs) return wish;
    const next =
      rule && nextOccurrence({ start: wallText(wallAt(firstMs, zone)), zone, rule }, now.getTime());
    return next ? { ...wish, at: new Date(next.startMs).toISOString(), since: remindAt } : null;
  },
  derived: {
    columns: ["repeats"],
    inputs: { repeats: z.boolean() },
    of: ({ rule }) => ({ repeats: rule !== null }),
  },
  filters: { remindAt: "range", active: "equal", repeats: "equal" },
  sorts: [
    { by: "remindAt", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["text"],
  text: ({ text, remindAt, timeZone }) => `${text}, ${momentText(Date.parse(remindAt), timeZone)}`,
});
