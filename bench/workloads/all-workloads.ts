import type { Workload } from "../run/workload.ts";
import { acceptWorkload } from "./accept.ts";
import { acrossWorkloads } from "./across.ts";
import { fanOutWorkloads } from "./fan-out.ts";
import { historyWorkload } from "./history.ts";
import { idleWorkload } from "./idle.ts";
import { relayWorkloads } from "./relay.ts";
import { startWorkload } from "./start.ts";
import { stormWorkload } from "./storm.ts";
import { turnsWorkload } from "./turns.ts";

/** In the order in which they are run and shown. */
export const allWorkloads: readonly Workload[] = [
  acceptWorkload,
  turnsWorkload,
  ...relayWorkloads,
  ...fanOutWorkloads,
  ...acrossWorkloads,
  idleWorkload,
  historyWorkload,
  stormWorkload,
  startWorkload,
];

/** `W1` finds W1a and W1b; no id finds all. Unknown ids find nothing. */
export function workloadsNamed(ids: readonly string[]): readonly Workload[] {
  if (ids.length === 0) return allWorkloads;
  return allWorkloads.filter(({ id }) => ids.some((each) => id.toLowerCase().startsWith(each.toLowerCase())));
}
