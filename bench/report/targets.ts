import type { ContenderFigures, WorkloadFigures } from "../run/figures.ts";
import { subject, type Target, type Workload } from "../run/workload.ts";
import { pairedRatio, type Spread, spreadOf } from "./statistics.ts";

export interface Verdict {
  readonly target: Target;
  readonly measured: Spread;
  readonly met: boolean;
}

/** What came of a workload's targets. One whose figure was not measured has no verdict. */
export function verdictsOf(workload: Workload, figures: WorkloadFigures): Verdict[] {
  const own = figures.contenders.find(({ name }) => name === subject);
  if (own === undefined) return [];
  return workload.targets.flatMap((target) => {
    const values = valuesOf(own, target.figure);
    const other = figures.contenders.find(({ name }) => name === target.against);
    if (values.length === 0 || (target.against !== null && other === undefined)) return [];
    const measured =
      other === undefined ? spreadOf(values) : pairedRatio(values, valuesOf(other, target.figure));
    const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = target;
    return [{ target, measured, met: measured.median <= atMost && measured.median >= atLeast }];
  });
}

/** Of every round: µs, operations a second, ms, or bytes. */
export function valuesOf(
  { windows, memory, readyMs = [] }: ContenderFigures,
  figure: Target["figure"],
): readonly number[] {
  if (figure === "ready") return readyMs;
  if (figure === "bytes") return memory.map(({ rssBytes }) => rssBytes);
  if (figure === "server CPU") return windows.map(({ cpuMicros }) => cpuMicros.server);
  if (figure === "wall rate") return windows.map(({ perSecond }) => perSecond);
  return windows.flatMap(({ latency }) => (latency === null ? [] : [latency.p99]));
}
