import type { TurnRows } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** A turn whose owners were lost on purpose, one after the other, on the same step. */
export interface Loop {
  readonly turn: string;
  readonly killed: number;
  readonly drained: number;
}

/** More than three crashed owners of one step end a turn with `crash_loop`; those that drained are not counted. */
export function checkLoop(
  { turn: id, killed, drained }: Loop,
  { turn, entries }: TurnRows,
  violations: Violations,
): void {
  const end = entries.find(({ type }) => type === "turn.failed");
  const { code } = (end?.body["error"] ?? {}) as { code?: string };
  const lost = entries.filter(({ type }) => type === "step.reset").length;
  const isRight = turn.status === "failed" && code === "crash_loop" && turn.crashes === killed && killed > 3;
  // One that drains before its stream has begun has shown nothing that it would have to withdraw.
  if (!isRight || lost < killed || lost > killed + drained)
    violations.add(
      "more than three crashed owners of a step end its turn, drained ones do not count",
      `${id}: ${turn.status} ${code}, ${turn.crashes} crashes of ${killed} killed and ${drained} drained, ${lost} taken over`,
    );
}
