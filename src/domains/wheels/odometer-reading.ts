import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { defineRecord, recordId } from "../record.ts";
import { serviceReview } from "./service-review.ts";

/** `odometer` is in the vehicle's own unit, whole. */
export const odometerReading = defineRecord({
  kind: "odometer_reading",
  table: "odometer_readings",
  path: "wheels/odometer",
  noun: "odometer reading",
  saidAs: "The odometer is at 84,200 km",
  household: "reads",
  fields: z.strictObject({
    vehicleId: recordId,
    readOn: dayInput,
    odometer: z.int().min(0).max(9_999_999),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "cascade" },
  },
  review: serviceReview,
  filters: { vehicleId: "equal", readOn: "range" },
  sorts: [
    { by: "readOn", direction: "desc" },
    { by: "odometer", direction: "desc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: [],
  text: ({ odometer, readOn }) => `${odometer} on ${dayText(readOn)}`,
});
