import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { dayAt } from "../../domains/zoned-time.ts";
import { defineKind } from "../schedule-kind.ts";

/** Says that a vehicle's paper runs out: once before, and once on its last day, however often the row is written. */
export const documentExpiring = defineKind({
  kind: "document_expiring",
  payload: z.strictObject({ name: z.string(), expiresOn: z.string() }),
  fire({ name, expiresOn }, { subject, now, zone }) {
    const today = dayAt(now.getTime(), zone);
    const isSoon = today < expiresOn;
    const when = isSoon ? `runs out on ${dayText(expiresOn)}` : "runs out today";
    const title = `${name} ${today > expiresOn ? `ran out on ${dayText(expiresOn)}` : when}`;
    const note = { title, body: isSoon ? "Renew it in time." : "Renew it." };
    if (subject === null) return { notes: [note] };
    const once = `document:${subject}:${expiresOn}:${isSoon ? "soon" : "day"}`;
    return { notes: [{ ...note, once, link: { kind: "vehicle_document", id: subject } }] };
  },
});
