import { commitNow, type KeptWorkload, loadNow } from "../report/run-record.ts";
import type { Arena } from "./arena.ts";
import type { Effort } from "./effort.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureStarts } from "./measure-starts.ts";
import { measureWindows, type ServerProfile } from "./measure-windows.ts";
import { withRunnable } from "./rival-needs.ts";
import type { Workload } from "./workload.ts";

const measures = { windows: measureWindows, memory: measureMemory, starts: measureStarts };

export interface RunParts {
  readonly effort: Effort;
  readonly tell: (text: string) => void;
  readonly onProfile?: ((workload: Workload, contender: string, profile: ServerProfile) => void) | undefined;
  /** Called with each workload's figures as soon as they are there. */
  readonly onRow: (workload: Workload, row: KeptWorkload) => void;
}

/** Runs workloads one after the other. Whatever they started is gone when this settles. */
export async function runWorkloads(
  arena: Arena,
  workloads: readonly Workload[],
  parts: RunParts,
): Promise<void> {
  try {
    for (const each of workloads) {
      const { workload, leftOut } = withRunnable(each, parts.tell);
      for (const { name, missing } of leftOut)
        parts.tell(`${workload.id} leaves out ${name}: not installed here: ${missing.join(", ")}`);
      parts.onRow(workload, await oneWorkload(arena, workload, parts));
    }
  } finally {
    await arena.close();
  }
}

async function oneWorkload(
  arena: Arena,
  workload: Workload,
  { effort, tell, onProfile }: RunParts,
): Promise<KeptWorkload> {
  const loadBefore = loadNow();
  const startedAt = performance.now();
  const scaled = scale(workload, effort);
  const contenders = await measures[workload.measures](arena, scaled, {
    effort,
    tell,
    onProfile: onProfile && ((contender, profile) => onProfile(workload, contender, profile)),
  });
  return {
    id: workload.id,
    at: new Date().toISOString(),
    commit: commitNow(),
    loadBefore,
    effort,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    connections: scaled.connections,
    contenders,
  };
}

/** A paced load stays as it is: the price of a wake-up would fall on fewer operations. */
function scale(workload: Workload, { scaleDown }: Effort): Workload {
  if (workload.pacedPerSecond !== null) return workload;
  return { ...workload, connections: Math.max(1, Math.ceil(workload.connections / scaleDown)) };
}
