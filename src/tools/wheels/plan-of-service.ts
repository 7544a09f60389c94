import type { RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { maintenanceEntry } from "../../domains/wheels/maintenance-entry.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";

type Service = RowOf<typeof maintenanceEntry>;

/**
 * A plan counts from the last work that was done for it: from what stands, once an entry of it is changed or gone; from the
 * plan's own first day where none does. A plan that counts from another day is left alone.
 */
export async function recountPlan(records: Records, before: Service): Promise<void> {
  const plan = before.planId === null ? undefined : await records.get(servicePlan, before.planId);
  if (plan === undefined || plan.lastDoneOn !== before.doneOn) return;
  const last = await records.list(maintenanceEntry, { filter: { planId: plan.id }, limit: 1 });
  const [standing] = last.items;
  const fields = { lastDoneOn: standing?.doneOn ?? null, lastOdometer: standing?.odometer ?? null };
  if (fields.lastDoneOn === plan.lastDoneOn && fields.lastOdometer === plan.lastOdometer) return;
  await records.update(servicePlan, { id: plan.id, version: plan.version, fields });
}
