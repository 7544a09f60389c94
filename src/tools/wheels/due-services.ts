import { z } from "zod";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { type Standing, standingOf, standingText } from "./service-states.ts";
import { vehicleInput } from "./vehicle-input.ts";

const vehiclesMax = 20;
/** What is told of those that are not due yet. */
const nextMax = 3;

export const dueServices = defineTool({
  name: "due_services",
  description:
    "Shows which services of the user's vehicles are due or overdue, when the next come, and when its papers (insurance, registration) run out. Use it for “is anything due on the van?”, “when is the next oil change?” and “when does the insurance run out?”. Not to set how often something is done (plan_service), nor for tasks and appointments (list_tasks, list_agenda).",
  input: z.strictObject({ vehicle: vehicleInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ vehicle: named }, { read, today }) => {
    const found = await read(async ({ records }) => {
      const vehicles =
        named === undefined
          ? (await records.list(vehicle, { limit: vehiclesMax })).items
          : [await findRow(records, { kind: vehicle, named })];
      const states = await Promise.all(vehicles.map((it) => standingOf(records, it, today)));
      return states.flat();
    });
    return { result: { services: found }, summary: `${summaryOf(found)}${unknownText(found)}` };
  },
});

function summaryOf(found: readonly Standing[]): string {
  const pressing = found.filter(({ status }) => status !== "ok");
  if (pressing.length > 0)
    return pressing
      .map((it) => `${it.status === "overdue" ? "Overdue" : "Due"}: ${standingText(it)}.`)
      .join(" ");
  if (found.length === 0) return "Nothing is planned.";
  const next = found.toSorted((a, b) => ((a.day ?? "9") < (b.day ?? "9") ? -1 : 1)).slice(0, nextMax);
  return `Nothing is due. Next: ${next.map(standingText).join("; ")}.`;
}

/** Whose odometer nobody has told: what comes by distance can't be known of. */
function unknownText(found: readonly Standing[]): string {
  const names = new Set(found.filter((it) => it.odometerUnknown).map((it) => it.vehicle));
  return names.size === 0
    ? ""
    : ` Say what the odometer of ${[...names].join(" and ")} shows, so that its distance counts.`;
}
