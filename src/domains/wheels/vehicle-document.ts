import { z } from "zod";
import { addDays, dayInput, dayText } from "../local-day.ts";
import { morningOf } from "../morning.ts";
import { defineRecord, recordId } from "../record.ts";
import { zoneInput } from "../zoned-time.ts";
import { serviceLead } from "./service-due.ts";

export const vehicleDocument = defineRecord({
  kind: "vehicle_document",
  table: "vehicle_documents",
  path: "wheels/documents",
  noun: "document",
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
  schedule({ name, expiresOn, timeZone }, now) {
    if (expiresOn === null) return null;
    const at = morningOf(addDays(expiresOn, -serviceLead.days), timeZone);
    if (Date.parse(at) < now.getTime()) return null;
    return { kind: "document_expiring", payload: { name, expiresOn }, at, zone: timeZone };
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
