import { checkEnd, checkRest, isQuiet, restMs, unrest } from "./end-checks.ts";
import type { Finding } from "./findings.ts";
import { useTimeline } from "./globals.ts";
import { forgetBodies } from "./reads.ts";
import { type Scenario, scriptMs, troubledMs, wallMsMax } from "./scenario.ts";
import { startMs } from "./timeline.ts";
import { World } from "./world.ts";

export interface RunResult {
  readonly seed: number;
  readonly findings: readonly Finding[];
  /** Of everything that happened, in order. */
  readonly hash: string;
  readonly steps: number;
  readonly acks: number;
  readonly turns: number;
  readonly virtualMs: number;
  readonly lines: readonly string[] | null;
}

/** A turn that began with the last action has to end by then: its wall time, two leases, and clients' longest waits. */
const calmMsMax = 3 * wallMsMax;
/** How often everybody looks whether something waits for them. */
const tidyMs = 700;
const endMs = startMs + scriptMs;

/** One run: the script with its faults, then calm until everything is done, then rest. */
export async function runScenario(scenario: Scenario, keepLines = false): Promise<RunResult> {
  const world = new World(scenario, { keepLines });
  const { timeline, findings } = world;
  const caught = (error: unknown): void => findings.add("unhandled", String(error));
  process.on("unhandledRejection", caught);
  try {
    world.begin();
    await timeline.run(endMs, () => findings.any());
    if (!findings.any()) await comeToRest(world, startMs + troubledMs(scenario));
  } catch (error) {
    findings.add("crash", error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    process.off("unhandledRejection", caught);
    useTimeline(undefined);
    forgetBodies();
  }
  return {
    seed: scenario.seed,
    findings: findings.list,
    hash: timeline.hash(),
    steps: timeline.steps,
    acks: world.watches.acks.count(),
    turns: world.database.rows.turns.size,
    virtualMs: timeline.now - startMs,
    lines: timeline.lines,
  };
}

/** @param calmAt Until then what a stalled connection holds back may still arrive. */
async function comeToRest(world: World, calmAt: number): Promise<void> {
  const { timeline, findings } = world;
  world.heal();
  const tidy = (): void => {
    for (const tab of world.tabs) tab.tidy();
    timeline.after(tidyMs, null, "tidy", tidy);
  };
  tidy();
  // What somebody had begun before may only now arrive: it is quiet when it still is after a rest, and nothing came.
  let stored = 0;
  do {
    const isOver = () => timeline.now >= calmAt && isQuiet(world);
    await timeline.run(endMs + calmMsMax, () => findings.any() || isOver());
    if (findings.any()) return;
    if (!isQuiet(world)) {
      for (const line of unrest(world))
        findings.add("P7", `not at rest after ${calmMsMax} ms of calm: ${line}`);
      return;
    }
    stored = entriesOf(world);
    await timeline.run(timeline.now + restMs(world), () => findings.any());
    if (timeline.now > endMs + 2 * calmMsMax) findings.add("P7", "something is stored again and again");
    if (findings.any()) return;
  } while (!isQuiet(world) || entriesOf(world) !== stored);
  checkEnd(world);
  checkRest(world);
}

function entriesOf({ database }: World): number {
  let count = 0;
  for (const { log } of database.rows.heads.values()) count += log.length;
  return count;
}
