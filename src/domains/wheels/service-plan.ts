import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { morningOf } from "../morning.ts";
import { defineRecord, recordId } from "../record.ts";
import { dayAt, zoneInput } from "../zoned-time.ts";
import { firstLook, planInterval } from "./plan-interval.ts";
import { dueDayOf } from "./service-due.ts";
import { serviceReview } from "./service-review.ts";

/** Looked at each week, on the day too on which it is due by time; due by distance it is told of when the odometer says so. */
export const servicePlan = defineRecord({
  kind: "service_plan",
  table: "service_plans",
  path: "wheels/plans",
  noun: "service plan",
  saidAs: "Oil change every 15,000 km",
  household: "reads",
  fields: z.strictObject({
    vehicleId: recordId,
    what: z.string().trim().min(1).max(100),
    everyDistance: z.int().min(1).max(1_000_000).nullable().default(null),
    everyMonths: z.int().min(1).max(240).nullable().default(null),
    lastDoneOn: dayInput.nullable().default(null),
    lastOdometer: z.int().min(0).max(9_999_999).nullable().default(null),
    timeZone: zoneInput,
    active: z.boolean().default(true),
  }),
  references: {
    vehicleId: { kind: "vehicle", onRemove: "cascade" },
  },
  schedule: (plan, now) => {
    const { active, timeZone: zone } = plan;
    if (!active) return null;
    const look = firstLook(dueDayOf(planInterval(plan, [])), dayAt(now.getTime(), zone));
    return { kind: "service_due", payload: {}, at: morningOf(look, zone), rule: "FREQ=WEEKLY", zone };
  },
  review: serviceReview,
  filters: { vehicleId: "equal", active: "equal" },
  sorts: [
    { by: "what", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["what"],
  problem: ({ everyDistance, everyMonths }) =>
    everyDistance === null && everyMonths === null
      ? { path: "everyDistance", problem: "give a distance, a number of months, or both" }
      : undefined,
  text: ({ what }) => what,
});
