import { z } from "zod";
import { defineKind, titleCharsMax } from "../schedule-kind.ts";

/** Says at its time what the user wanted to be told; what is too long for a title stands whole below it. */
export const reminder = defineKind({
  kind: "reminder",
  payload: z.strictObject({ text: z.string().min(1).max(500) }),
  fire({ text }, { late, dueAt, zone, subject }) {
    const whole = text.length > titleCharsMax ? [text] : [];
    const why = late ? [`This was due ${timeIn(dueAt, zone)}; PAM could not tell you then.`] : [];
    const body = [...whole, ...why].join("\n");
    const link = subject === null ? {} : { link: { kind: "reminder", id: subject } };
    return { notes: [{ title: text, body, ...link }] };
  },
});

/** `2026-11-21 09:00 Europe/Lisbon`. */
function timeIn(at: Date, zone: string): string {
  const text = at.toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return `${text} ${zone}`;
}
