import type { Workload } from "../run/workload.ts";
import { acceptWorkload } from "./accept.ts";
import { acrossWorkloads } from "./across.ts";
import { fanOutWorkloads } from "./fan-out.ts";
import { firstTokenWorkload } from "./first-token.ts";
import { historyWorkloads } from "./history.ts";
import { idleWorkload } from "./idle.ts";
import { passivatedWorkload } from "./passivated.ts";
import { relayWorkloads } from "./relay.ts";
import { scaleWorkloads } from "./scale.ts";
import { startWorkload } from "./start.ts";
import { stormWorkload } from "./storm.ts";
import { turnsWorkload } from "./turns.ts";

/** In the order in which they are run and shown. */
export const allWorkloads: readonly Workload[] = [
  acceptWorkload,
  turnsWorkload,
  ...relayWorkloads,
  firstTokenWorkload,
  ...fanOutWorkloads,
  ...acrossWorkloads,
  idleWorkload,
  ...historyWorkloads,
  stormWorkload,
  startWorkload,
  passivatedWorkload,
  ...scaleWorkloads,
];

/** `W1` finds W1a and W1b; no id finds all. Unknown ids find nothing. */
export function workloadsNamed(ids: readonly string[]): readonly Workload[] {
  if (ids.length === 0) return allWorkloads;
  return allWorkloads.filter(({ id }) => ids.some((each) => id.toLowerCase().startsWith(each.toLowerCase())));
}
