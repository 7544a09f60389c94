import type { TurnRow } from "../tests/support/memory-rows.ts";
import type { World } from "./world.ts";

interface Known {
  at: number;
  /** What was left of its time when it began to wait for people; null while it runs. */
  leftMs: number | null;
}

/** P7: a turn's time is counted from its start, whoever owns it; it stands still only while the turn waits for people. */
export class Deadlines {
  readonly #world: World;
  readonly #known = new Map<string, Known>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Undefined for a turn that has not started. */
  of(turn: string): number | undefined {
    return this.#known.get(turn)?.at;
  }

  /** After each commit. */
  look({ id, status, deadlineAt }: TurnRow): void {
    if (status !== "running" && status !== "waiting") return;
    const { now } = this.#world.timeline;
    const known = this.#known.get(id) ?? { at: now + this.#world.scenario.wallMs, leftMs: null };
    this.#known.set(id, known);
    if (status === "waiting") {
      known.leftMs ??= Math.max(0, known.at - now);
      return;
    }
    if (known.leftMs !== null) known.at = now + known.leftMs;
    known.leftMs = null;
    if (deadlineAt > known.at)
      this.#world.findings.add("P7", `turn ${id} got ${deadlineAt - known.at} ms more than its time`);
    known.at = deadlineAt;
  }
}
