import { Arena } from "./arena.ts";
import type { Cores } from "./cores.ts";
import type { Effort } from "./effort.ts";
import type { WorkloadFigures } from "./figures.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureStarts } from "./measure-starts.ts";
import { measureWindows } from "./measure-windows.ts";
import { withRunnable } from "./rival-needs.ts";
import type { Workload } from "./workload.ts";

const measures = { windows: measureWindows, memory: measureMemory, starts: measureStarts };

export interface RunParts {
  readonly effort: Effort;
  readonly tell: (text: string) => void;
  readonly onProfile?: ((workload: Workload, contender: string, profile: string) => void) | undefined;
  /** Called with each workload's figures as soon as they are there. */
  readonly onFigures: (workload: Workload, figures: WorkloadFigures) => void;
}

/** Runs workloads one after the other. Whatever they started is gone when this settles. */
export async function runWorkloads(
  workloads: readonly Workload[],
  { effort, tell, onFigures, onProfile }: RunParts,
): Promise<{ cores: Cores; figures: WorkloadFigures[] }> {
  const arena = new Arena();
  const figures: WorkloadFigures[] = [];
  try {
    for (const each of workloads) {
      const { workload, leftOut } = withRunnable(each, tell);
      for (const { name, missing } of leftOut)
        tell(`${workload.id} leaves out ${name}: not installed here: ${missing.join(", ")}`);
      const scaled = scale(workload, effort);
      const measure = measures[workload.measures];
      const contenders = await measure(arena, scaled, {
        effort,
        tell,
        onProfile: onProfile && ((contender, profile) => onProfile(workload, contender, profile)),
      });
      const own = { id: workload.id, connections: scaled.connections, contenders };
      figures.push(own);
      onFigures(workload, own);
    }
  } finally {
    await arena.close();
  }
  return { cores: arena.cores, figures };
}

/** A paced load stays as it is: the price of a wake-up would fall on fewer operations. */
function scale(workload: Workload, { scaleDown }: Effort): Workload {
  if (workload.pacedPerSecond !== null) return workload;
  return { ...workload, connections: Math.max(1, Math.ceil(workload.connections / scaleDown)) };
}
