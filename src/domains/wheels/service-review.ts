import type { ScheduleWish } from "../record.ts";

/**
 * A look at the services of vehicles as soon as what was written of them is committed: what an odometer has crossed is told
 * then, and a plan that is overdue from its first day. Each plan is looked at for whoever made it.
 */
export function serviceReview(rows: readonly { readonly vehicleId: string }[], now: Date): ScheduleWish {
  const vehicles = [...new Set(rows.map(({ vehicleId }) => vehicleId))].sort();
  const look = { kind: "service_due", payload: { vehicles }, at: now.toISOString(), zone: "UTC" };
  return { ...look, housemates: vehicles };
}

/** One plan, or all plans of vehicles. */
export type ReviewedServices = { readonly plan: string } | { readonly vehicles: readonly string[] };

/** A plan that is due or overdue, to be told. */
export interface DueService {
  readonly plan: string;
  /** `Due: oil change for the van at 85000 km`. */
  readonly title: string;
  /** The same for a plan, what it is due by, and how pressing it is. */
  readonly once: string;
  readonly isOverdue: boolean;
}
