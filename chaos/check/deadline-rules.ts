import type { TurnRows } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** A stretch in which Postgres was away, or had no room. Milliseconds since the epoch, and milliseconds. */
export interface Outage {
  readonly at: number;
  readonly ms: number;
}

const twoLeasesMs = 10_000;
/** An instance that begins anew, on a machine that does much else. */
const busyMs = 5_000;

/**
 * P7's bound: two leases behind its deadline a turn has ended. Each owner that it lost behind the deadline adds as much
 * once more, and what the database was away does not count, nor the two leases in which owners come back from that.
 */
export function checkDeadline(
  { turn: { id, deadlineAt, endedAt, status }, entries }: TurnRows,
  outages: readonly Outage[],
  violations: Violations,
): number {
  if (deadlineAt === null || endedAt === null) return 0;
  const losses = entries.filter(
    ({ type, at }) => at > deadlineAt && (type === "step.reset" || type === "turn.resumed"),
  ).length;
  const away = overlap(outages, deadlineAt, endedAt);
  const lateMs = endedAt - deadlineAt;
  if (lateMs > (1 + losses) * twoLeasesMs + busyMs + away)
    violations.add(
      "P7: a turn ends within its deadline and two leases",
      `${id} ${status}: ${Math.round(lateMs)} ms late, ${losses} owners lost, database away for ${away} ms`,
    );
  return Math.max(0, lateMs);
}

function overlap(outages: readonly Outage[], from: number, to: number): number {
  let covered = from;
  let sum = 0;
  for (const { at, ms } of [...outages].sort((a, b) => a.at - b.at)) {
    const begin = Math.max(at, covered);
    const end = Math.min(at + ms + twoLeasesMs, to);
    if (end <= begin) continue;
    sum += end - begin;
    covered = end;
  }
  return sum;
}
