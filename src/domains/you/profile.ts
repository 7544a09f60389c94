import { z } from "zod";
import { currencyInput } from "../money.ts";
import { defineRecord } from "../record.ts";
import { zoneInput } from "../zoned-time.ts";

export const profile = defineRecord({
  kind: "profile",
  table: "profiles",
  path: "profiles",
  noun: "profile",
  fields: z.strictObject({
    name: z.string().trim().max(80).default(""),
    locale: z.string().trim().min(1).max(35).nullable().default(null),
    currency: currencyInput.nullable().default(null),
    units: z.enum(["metric", "imperial"]).default("metric"),
    timeZone: zoneInput.nullable().default(null),
    preferences: z.record(z.string().max(64), z.unknown()).default({}),
    autonomy: z.record(z.string().max(64), z.enum(["ask", "act"])).default({}),
  }),
  filters: {},
  sorts: [{ by: "createdAt", direction: "desc" }],
  search: ["name"],
  text: ({ name }) => name,
});
