import { z } from "zod";
import { addDays, dayInput, dayText } from "../local-day.ts";
import { morningOf } from "../morning.ts";
import { defineRecord, recordId } from "../record.ts";
import { dayAt, zoneInput } from "../zoned-time.ts";
import { serviceLead } from "./service-due.ts";

export const vehicleDocument = defineRecord({
  kind: "vehicle_document",
  table: "vehicle_documents",
  path: "wheels/documents",
  noun: "document",
  saidAs: "The car's insurance runs out on 31 March",
  household: "reads",
  fields: z.strictObject({
    vehicleId: recordId,
    what: z.enum(["insurance", "registration", "inspection", "toll", "other"]).default("other"),
    name: z.string().trim().min(1).max(80),
    number: z.string().trim().max(60).default(""),
    expiresOn: dayInput.nullable().default(null),
    timeZone: zoneInput,
    notes: z.string().trim().max(500).default(""),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "cascade" },
  },
  /** A month before its last day, or at once where that is less away, and again on the day itself. */
  schedule({ name, expiresOn, timeZone: zone }, now) {
    if (expiresOn === null || expiresOn < dayAt(now.getTime(), zone)) return null;
    const { days } = serviceLead;
    const at = morningOf(addDays(expiresOn, -days), zone);
    const rule = `FREQ=DAILY;INTERVAL=${days};COUNT=2`;
    return { kind: "document_expiring", payload: { name, expiresOn }, at, rule, zone };
  },
  filters: { vehicleId: "equal", what: "equal", expiresOn: "range" },
  sorts: [
    { by: "expiresOn", direction: "asc" },
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name", "number", "notes"],
  text: ({ name, expiresOn }) => (expiresOn === null ? name : `${name}, until ${dayText(expiresOn)}`),
});
