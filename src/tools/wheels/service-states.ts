import { addDays, dayText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordQuery, RecordReader } from "../../domains/record-store.ts";
import { planInterval } from "../../domains/wheels/plan-interval.ts";
import {
  averageDistance,
  type DatedReading,
  type ServiceDue,
  serviceDue,
  serviceLead,
} from "../../domains/wheels/service-due.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import type { DueService, ReviewedServices } from "../../domains/wheels/service-review.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { vehicleDocument } from "../../domains/wheels/vehicle-document.ts";
import { wholeList } from "../../domains/whole-list.ts";
import { dayAt } from "../../domains/zoned-time.ts";
import { readingsOf } from "./odometer.ts";

type Vehicle = RowOf<typeof vehicle>;
type Plan = RowOf<typeof servicePlan>;

/** A service or a paper of a vehicle. */
export interface Standing {
  readonly id: string;
  readonly vehicle: string;
  readonly what: string;
  readonly status: ServiceDue["status"];
  readonly by?: ServiceDue["by"];
  /** When it is due, or is expected to be. */
  readonly day?: string | undefined;
  readonly odometer?: number | undefined;
  readonly unit?: string;
  /** It comes by distance too, and nobody has said what the odometer shows. */
  readonly odometerUnknown?: true;
}

/** What the plans of a vehicle come to on a day, and its papers that run out: due 30 days before. */
export async function standingOf(records: RecordReader, of: Vehicle, today: string): Promise<Standing[]> {
  const readings = await readingsOf(records, of.id);
  const plans = await plansOf(records, of.id);
  const papers = await wholeList(records, vehicleDocument, { filter: { vehicleId: of.id } });
  const soon = addDays(today, serviceLead.days);
  const expiring = papers.flatMap(({ id, name, expiresOn: day }): Standing[] => {
    if (day === null) return [];
    const status = day < today ? "overdue" : day <= soon ? "due" : "ok";
    return [{ id, vehicle: of.name, what: name, status, day }];
  });
  return [...plans.map((plan) => standingOfPlan(plan, { of, readings, today })), ...expiring];
}

interface Now {
  readonly of: Vehicle;
  readonly readings: readonly DatedReading[];
  readonly today: string;
}

function standingOfPlan(plan: Plan, { of, readings, today }: Now): Standing {
  const due = dueOf(plan, { of, readings, today });
  const isUnknown = plan.everyDistance !== null && due.dueOdometer === undefined;
  return {
    id: plan.id,
    vehicle: of.name,
    what: plan.what,
    status: due.status,
    ...(due.by !== undefined && { by: due.by }),
    day: due.expectedDay ?? due.dueDay,
    odometer: due.dueOdometer,
    unit: of.distanceUnit,
    ...(isUnknown && { odometerUnknown: true }),
  };
}

function dueOf(plan: Plan, { readings, today }: Now): ServiceDue {
  const averageADay = averageDistance(readings, today);
  return serviceDue(planInterval(plan, readings), {
    day: today,
    odometer: Math.max(0, ...readings.map(({ odometer }) => odometer)),
    ...(averageADay !== undefined && { averageADay }),
  });
}

/** `oil change for the van at 85000 km, about Tue 1 Dec 2026`. */
export function standingText({ vehicle: of, what, day, odometer, unit }: Standing): string {
  const at = odometer === undefined ? "" : ` at ${odometer} ${unit}`;
  return `${what} for ${of}${at}${day === undefined ? "" : `${at ? ", about" : " on"} ${dayText(day)}`}`;
}

/** Those of one plan, or of all that the user made for vehicles, each on the day in its own zone. Of what is gone, none. */
export async function dueServicesNow(
  records: RecordReader,
  of: ReviewedServices,
  now: Date,
): Promise<DueService[]> {
  const only = "plan" in of ? await records.get(servicePlan, of.plan) : undefined;
  const vehicles = "plan" in of ? (only === undefined ? [] : [only.vehicleId]) : of.vehicles;
  const due: DueService[] = [];
  for (const id of vehicles) {
    const found = await records.get(vehicle, id);
    if (found === undefined) continue;
    const readings = await readingsOf(records, id);
    const plans = only === undefined ? await plansOf(records, id, "mine") : [only];
    for (const plan of plans) {
      const today = dayAt(now.getTime(), plan.timeZone);
      due.push(...pressing(plan, { of: found, readings, today }));
    }
  }
  return due;
}

function pressing(plan: Plan, now: Now): DueService[] {
  const due = dueOf(plan, now);
  if (!plan.active || due.status === "ok") return [];
  const isOverdue = due.status === "overdue";
  const isToday = due.dueDay === now.today;
  const how = isOverdue ? "overdue" : isToday ? "today" : "due";
  const title = { overdue: "Overdue", today: "Due today", due: "Due" }[how];
  const text = standingText(standingOfPlan(plan, now));
  const aim = [due.by, due.dueDay ?? "", due.dueOdometer ?? ""].join(":");
  return [{ plan: plan.id, title: `${title}: ${text}`, once: `service:${plan.id}:${aim}:${how}`, isOverdue }];
}

async function plansOf(
  records: RecordReader,
  vehicleId: string,
  scope?: RecordQuery["scope"],
): Promise<readonly Plan[]> {
  const filter = { vehicleId, active: true };
  return wholeList(records, servicePlan, { filter, scope });
}
