import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import { defineGatheringKind, type ScheduleKind } from "../schedule-kind.ts";

/** Of the plan, in words: `oil change for the van at 85000 km`; null while it is not due. */
export type ServiceState = (
  tenant: Tenant,
  plan: string,
) => Promise<{ readonly status: "due" | "overdue"; readonly text: string } | null>;

/** Looks once a week whether a vehicle's service has come due, and says so until it is done. */
export function serviceDueKind(stateOf: ServiceState): ScheduleKind {
  return defineGatheringKind({
    kind: "service_due",
    payload: z.strictObject({}),
    gather: async (tenant, { subject }) => (subject === null ? null : stateOf(tenant, subject)),
    fire(_, { subject }, state) {
      if (state === null || subject === null) return {};
      const title = `${state.status === "overdue" ? "Overdue" : "Due"}: ${state.text}`;
      return {
        notes: [{ title, body: "Log it when it is done.", link: { kind: "service_plan", id: subject } }],
      };
    },
  });
}
