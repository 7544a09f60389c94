import type { LatencyFigures } from "../load/latencies.ts";

export interface CpuShares {
  readonly server: number;
  readonly postgres: number;
  readonly redis: number;
  readonly load: number;
}

/** One contender in one round of a workload that works for a time. */
export interface WindowRound {
  readonly perSecond: number;
  /** CPU time an operation, µs. */
  readonly cpuMicros: CpuShares;
  /** Share of a core, 0–1; of several processes it may be more. */
  readonly busy: CpuShares;
  /** Milliseconds. */
  readonly latency: LatencyFigures | null;
}

/** One contender in one round of a workload that holds connections: bytes a connection. */
export interface MemoryRound {
  readonly rssBytes: number;
  readonly heapBytes: number;
  /** From the first connection to the last greeting. */
  readonly connectedPerSecond: number;
}

export interface ContenderFigures {
  readonly name: string;
  readonly windows: readonly WindowRound[];
  readonly memory: readonly MemoryRound[];
  /** Milliseconds that each start took. */
  readonly readyMs?: readonly number[];
}

export interface WorkloadFigures {
  readonly id: string;
  /** Fewer in a quick run. */
  readonly connections: number;
  readonly contenders: readonly ContenderFigures[];
}
