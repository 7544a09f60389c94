import { z } from "zod";
import { defineRecord } from "../record.ts";

export const vehicle = defineRecord({
  kind: "vehicle",
  table: "vehicles",
  path: "wheels/vehicles",
  noun: "vehicle",
  saidAs: "Add my car, a Skoda Octavia",
  household: "changes",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(60),
    make: z.string().trim().max(40).default(""),
    model: z.string().trim().max(40).default(""),
    year: z.int().min(1880).max(2200).nullable().default(null),
    plate: z.string().trim().max(20).default(""),
    energy: z.enum(["petrol", "diesel", "lpg", "hybrid", "electric", "other"]).default("petrol"),
    distanceUnit: z.enum(["km", "mi"]).default("km"),
    volumeUnit: z.enum(["l", "gal_us", "gal_uk"]).default("l"),
  }),
  filters: { energy: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name", "make", "model", "plate"],
  text: ({ name, plate }) => (plate === "" ? name : `${name} (${plate})`),
});
