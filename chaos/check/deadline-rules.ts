import type { TurnRows } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** A stretch in which no turn could go on. Milliseconds since the epoch, and milliseconds. */
export interface Outage {
  readonly at: number;
  readonly ms: number;
}

/** How a turn came to end behind its deadline. */
export interface LateEnd {
  readonly turn: string;
  readonly lateMs: number;
  /** Owners that it lost behind its deadline. */
  readonly losses: number;
  readonly awayMs: number;
}

const twoLeasesMs = 10_000;
/** An instance that begins anew, on a machine that does much else. */
const busyMs = 5_000;
/** Connections to a database, or an instance, that was away. */
const returnMs = 3_000;

/**
 * P7's bound: two leases behind its deadline a turn has ended. Each owner that it lost behind the deadline adds as much
 * once more; while the database was away, or no instance was there that nothing struck, the time stands still.
 */
export function checkDeadline(
  { turn: { id, deadlineAt, endedAt, status }, entries }: TurnRows,
  outages: readonly Outage[],
  violations: Violations,
): LateEnd | null {
  if (deadlineAt === null || endedAt === null || endedAt <= deadlineAt) return null;
  const losses = entries.filter(
    ({ type, at }) => at > deadlineAt && (type === "step.reset" || type === "turn.resumed"),
  ).length;
  const awayMs = Math.round(overlap(outages, deadlineAt, endedAt));
  const lateMs = Math.round(endedAt - deadlineAt);
  const late: LateEnd = { turn: id, lateMs, losses, awayMs };
  if (lateMs > (1 + losses) * twoLeasesMs + busyMs + awayMs)
    violations.add("P7: a turn ends within its deadline and two leases", `${status} ${JSON.stringify(late)}`);
  return late;
}

function overlap(outages: readonly Outage[], from: number, to: number): number {
  let covered = from;
  let sum = 0;
  for (const { at, ms } of [...outages].sort((a, b) => a.at - b.at)) {
    const begin = Math.max(at, covered);
    const end = Math.min(at + ms + returnMs, to);
    if (end <= begin) continue;
    sum += end - begin;
    covered = end;
  }
  return sum;
}
