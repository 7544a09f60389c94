import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { DueService, ReviewedServices } from "../../domains/wheels/service-review.ts";
import type { Effects, ScheduleKind } from "../schedule-kind.ts";

/** Which services are due then. */
export type DueServices = (tenant: Tenant, of: ReviewedServices, now: Date) => Promise<readonly DueService[]>;

const vehiclesMax = 500;
const payload = z.strictObject({ vehicles: z.array(z.uuid()).max(vehiclesMax).optional() });

/**
 * Says that a vehicle's service is due: when a write has made it so (the payload names the vehicles), and at the times of
 * its plan (the subject). Each is told once; one that is overdue again at every time of its plan, until it is done.
 */
export function serviceDueKind(dueServices: DueServices): ScheduleKind {
  return {
    kind: "service_due",
    async effects(given, tenant, { subject, now }): Promise<Effects> {
      const { vehicles = [] } = payload.parse(given);
      const due = await dueServices(tenant, subject === null ? { vehicles } : { plan: subject }, now);
      return {
        notes: due.map(({ plan, title, once, isOverdue }) => ({
          title,
          body: "Log it when it is done.",
          link: { kind: "service_plan", id: plan },
          ...((subject === null || !isOverdue) && { once }),
        })),
      };
    },
  };
}
