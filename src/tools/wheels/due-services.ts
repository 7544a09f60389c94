import { z } from "zod";
import { addDays, dayText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import {
  averageDistance,
  type ServiceDue,
  serviceDue,
  serviceLead,
} from "../../domains/wheels/service-due.ts";
import { servicePlan } from "../../domains/wheels/service-plan.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { vehicleDocument } from "../../domains/wheels/vehicle-document.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { readingsOf } from "./odometer.ts";
import { vehicleInput } from "./vehicle-input.ts";

type Vehicle = RowOf<typeof vehicle>;
const rowsMax = 100;

export const dueServices = defineTool({
  name: "due_services",
  description:
    "Shows which services of the user's vehicles are due or overdue, when the next come, and which papers (insurance, registration) run out within 30 days. Example: “is anything due on the van?”",
  input: z.strictObject({ vehicle: vehicleInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ vehicle: named }, { read, today }) => {
    const found = await read(async ({ records }) => {
      const vehicles =
        named === undefined
          ? (await records.list(vehicle, { limit: 20 })).items
          : [await findRow(records, { kind: vehicle, named })];
      const states = await Promise.all(vehicles.map((it) => stateOf(records, it, today)));
      return states.flat();
    });
    const pressing = found.filter(({ status }) => status !== "ok");
    const next = found
      .filter(({ status }) => status === "ok")
      .sort((a, b) => ((a.day ?? "9") < (b.day ?? "9") ? -1 : 1))[0];
    const calm = next === undefined ? "Nothing is planned." : `Nothing is due. Next: ${textOf(next)}.`;
    return {
      result: { services: found },
      summary:
        pressing.length === 0
          ? calm
          : pressing.map((it) => `${it.status === "overdue" ? "Overdue" : "Due"}: ${textOf(it)}.`).join(" "),
    };
  },
});

interface Line {
  readonly id: string;
  readonly vehicle: string;
  readonly what: string;
  readonly status: ServiceDue["status"];
  readonly day?: string | undefined;
  readonly odometer?: number | undefined;
  readonly unit?: string;
}

/** A plan that is due or overdue, in words; null for one that is not, or is gone. */
export async function dueState(
  records: RecordReader,
  planId: string,
  today: string,
): Promise<{ status: "due" | "overdue"; text: string } | null> {
  const plan = await records.get(servicePlan, planId);
  const of = plan && (await records.get(vehicle, plan.vehicleId));
  if (plan === undefined || of === undefined) return null;
  const line = (await stateOf(records, of, today)).find(({ id }) => id === planId);
  return line === undefined || line.status === "ok" ? null : { status: line.status, text: textOf(line) };
}

async function stateOf(records: RecordReader, of: Vehicle, today: string): Promise<Line[]> {
  const readings = await readingsOf(records, of.id);
  const plans = await records.list(servicePlan, {
    filter: { vehicleId: of.id, active: true },
    limit: rowsMax,
  });
  const papers = await records.list(vehicleDocument, {
    filter: { vehicleId: of.id, expiresOn: { to: addDays(today, serviceLead.days) } },
    limit: rowsMax,
  });
  const odometer = Math.max(0, ...readings.map((reading) => reading.odometer));
  const averageADay = averageDistance(readings, today);
  const services = plans.items.map((plan): Line => {
    const due = serviceDue(intervalOf(plan), {
      day: today,
      odometer,
      ...(averageADay !== undefined && { averageADay }),
    });
    const day = due.expectedDay ?? due.dueDay;
    return {
      id: plan.id,
      vehicle: of.name,
      what: plan.what,
      status: due.status,
      day,
      odometer: due.dueOdometer,
      unit: of.distanceUnit,
    };
  });
  const expiring = papers.items.flatMap(({ id, name, expiresOn }): Line[] =>
    expiresOn === null
      ? []
      : [{ id, vehicle: of.name, what: name, status: expiresOn < today ? "overdue" : "due", day: expiresOn }],
  );
  return [...services, ...expiring];
}

function intervalOf({
  everyDistance,
  everyMonths,
  lastDoneOn,
  lastOdometer,
  createdAt,
}: RowOf<typeof servicePlan>) {
  return {
    ...(everyDistance !== null && { everyDistance }),
    ...(everyMonths !== null && { everyMonths }),
    lastDay: lastDoneOn ?? createdAt.slice(0, 10),
    lastOdometer: lastOdometer ?? 0,
  };
}

function textOf({ vehicle: of, what, day, odometer, unit }: Line): string {
  const at = odometer === undefined ? "" : ` at ${odometer} ${unit}`;
  return `${what} for ${of}${at}${day === undefined ? "" : `${at ? ", about" : " on"} ${dayText(day)}`}`;
}
