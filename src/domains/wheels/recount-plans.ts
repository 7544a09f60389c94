import type { RowOf } from "../record.ts";
import type { Records } from "../record-store.ts";
import { maintenanceEntry } from "./maintenance-entry.ts";
import { servicePlan } from "./service-plan.ts";

type Service = RowOf<typeof maintenanceEntry>;

/**
 * A plan counts from the last work that was done for it: from what stands, once entries of it are changed or gone; from the
 * plan's own first day where none does. A plan that counts from another day is left alone.
 */
export async function recountPlans(records: Records, before: readonly Service[]): Promise<void> {
  const days = new Map<string, Set<string>>();
  for (const { planId, doneOn } of before)
    if (planId !== null) days.set(planId, (days.get(planId) ?? new Set()).add(doneOn));
  for (const [planId, gone] of days) await recount(records, planId, gone);
}

async function recount(records: Records, planId: string, gone: ReadonlySet<string>): Promise<void> {
  const plan = await records.get(servicePlan, planId);
  if (plan === undefined || plan.lastDoneOn === null || !gone.has(plan.lastDoneOn)) return;
  const last = await records.list(maintenanceEntry, { filter: { planId }, limit: 1 });
  const [standing] = last.items;
  const fields = { lastDoneOn: standing?.doneOn ?? null, lastOdometer: standing?.odometer ?? null };
  if (fields.lastDoneOn === plan.lastDoneOn && fields.lastOdometer === plan.lastOdometer) return;
  await records.update(servicePlan, { id: plan.id, version: plan.version, fields });
}
