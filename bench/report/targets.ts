import type { ContenderFigures, WorkloadFigures } from "../run/figures.ts";
import { subject, type Target, type Workload } from "../run/workload.ts";
import { pairedDifference, pairedRatio, type Spread, spreadOf } from "./statistics.ts";

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
      other === undefined ? spreadOf(values) : compared(target, values, valuesOf(other, target.figure));
    const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = target;
    return [{ target, measured, met: measured.median <= atMost && measured.median >= atLeast }];
  });
}

function compared({ difference }: Target, values: readonly number[], others: readonly number[]): Spread {
  return difference ? pairedDifference(values, others) : pairedRatio(values, others);
}

/** What is wanted, in one line: `p99 ≤ 3 × raw echo`. */
export function wantedText({ figure, against, difference, atMost, atLeast }: Target): string {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  if (against === null) return `${figure} ${bound} ${unitOf[figure]}`;
  return difference
    ? `${figure} ${bound} ${unitOf[figure]} over ${against}`
    : `${figure} ${bound} × ${against}`;
}

const unitOf = {
  "server CPU": "µs",
  "all CPU": "µs",
  "wall rate": "a second",
  p50: "ms",
  p99: "ms",
  ready: "ms",
  bytes: "bytes",
} as const;

/** Of every round: µs, operations a second, ms, or bytes. */
export function valuesOf(
  { windows, memory, readyMs = [] }: ContenderFigures,
  figure: Target["figure"],
): readonly number[] {
  if (figure === "ready") return readyMs;
  if (figure === "bytes") return memory.map(({ rssBytes }) => rssBytes);
  if (figure === "server CPU") return windows.map(({ cpuMicros }) => cpuMicros.server);
  if (figure === "all CPU") return windows.map(({ cpuMicros }) => cpuMicros.server + cpuMicros.postgres);
  if (figure === "wall rate") return windows.map(({ perSecond }) => perSecond);
  return windows.flatMap(({ latency }) => (latency === null ? [] : [latency[figure]]));
}
