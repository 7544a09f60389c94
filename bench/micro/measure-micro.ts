import type { MicroQuestion, MicroRun } from "./micro-question.ts";

export interface MicroRound {
  /** CPU time a call, µs. */
  readonly floor: number;
  readonly piece: number;
}

const batch = 1_000;
const roundCpuMicros = 100_000;
const quickCpuMicros = 20_000;
let looked: unknown;

/** Floor and piece in turn. CPU time of this process counts, so that a busy machine changes little. Round 0 is for the compilers. */
export function measureMicro({ floor, piece }: MicroQuestion, rounds: number, quick: boolean): MicroRound[] {
  const least = quick ? quickCpuMicros : roundCpuMicros;
  const measured = Array.from({ length: rounds + 1 }, () => ({
    floor: microsOf(floor, least),
    piece: microsOf(piece, least),
  }));
  return measured.slice(1);
}

function microsOf({ call }: MicroRun, leastMicros: number): number {
  const before = process.cpuUsage();
  for (let calls = batch; ; calls += batch) {
    for (let i = 0; i < batch; i++) looked = call();
    const { user, system } = process.cpuUsage(before);
    if (user + system >= leastMicros && looked !== undefined) return (user + system) / calls;
  }
}
