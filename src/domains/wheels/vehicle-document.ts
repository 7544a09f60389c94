import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { defineRecord, recordId } from "../record.ts";
import { zoneInput } from "../zoned-time.ts";

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
  filters: { vehicleId: "equal", what: "equal", expiresOn: "range" },
  sorts: [
    { by: "expiresOn", direction: "asc" },
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name", "number", "notes"],
  text: ({ name, expiresOn }) => (expiresOn === null ? name : `${name}, until ${dayText(expiresOn)}`),
});
