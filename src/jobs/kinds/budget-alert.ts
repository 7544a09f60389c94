import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { ScheduleKind } from "../schedule-kind.ts";

/** What budgets have reached: today, and in the periods of the days that something was written for. */
export type ReachedBudgets = (
  tenant: Tenant,
  days: readonly string[],
) => Promise<
  readonly { readonly once: string; readonly budget: string; readonly title: string; readonly body: string }[]
>;

const daysMax = 10_000;

/** Looks at the budgets behind a write of expenses or budgets; each threshold is told once a budget and period. */
export function budgetAlert(reached: ReachedBudgets): ScheduleKind {
  const payload = z.strictObject({ days: z.array(z.iso.date()).max(daysMax) });
  return {
    kind: "budget_alert",
    async effects(given, tenant) {
      const alerts = await reached(tenant, payload.parse(given).days);
      return {
        notes: alerts.map(({ once, budget: id, title, body }) => {
          return { title, body, once, link: { kind: "budget", id } };
        }),
      };
    },
  };
}
