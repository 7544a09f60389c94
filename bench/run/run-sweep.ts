import { memoryPlot, type Plot, sweepPlots } from "../report/plots.ts";
import { idleWorkload } from "../workloads/idle.ts";
import { sweepWorkloads } from "../workloads/sweep.ts";
import type { Effort } from "./effort.ts";
import type { WorkloadFigures } from "./figures.ts";
import { runWorkloads } from "./run-workloads.ts";

const roundsMax = 3;
const measureMsMax = 2_000;
const quickPoints = 2;

/** Measures what curves are drawn from, each point more briefly than a table's row. @param measured What the run has measured already. */
export async function runSweep(
  measured: readonly WorkloadFigures[],
  { effort, tell }: { effort: Effort; tell: (text: string) => void },
): Promise<Plot[]> {
  const brief = {
    ...effort,
    rounds: Math.min(effort.rounds, roundsMax),
    measureMs: Math.min(effort.measureMs, measureMsMax),
  };
  // Ten thousand connections of four servers are no quick run.
  const points = effort.scaleDown > 1 ? sweepWorkloads.slice(0, quickPoints) : sweepWorkloads;
  const { figures } = await runWorkloads(points, { effort: brief, tell, onFigures: () => {} });
  const idle = measured.filter(({ id }) => id === idleWorkload.id);
  return [...sweepPlots(figures), ...idle.map(memoryPlot)];
}
