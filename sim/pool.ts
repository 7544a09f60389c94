import { type ChildProcess, fork } from "node:child_process";
import type { Order, Report, Tally } from "./orders.ts";
import type { RunResult } from "./run-seed.ts";
import type { Scenario } from "./scenario.ts";

export interface Hunt {
  readonly from: number;
  readonly to: number;
  /** No further seeds are begun after it. Milliseconds from the start. */
  readonly untilMs?: number | undefined;
  readonly stopAtFirst?: boolean;
  readonly onTally?: (sum: Tally) => void;
}

/** Seeds of one order: long enough to be worth its messages, short enough to stop soon. */
const chunkSeeds = 100;

/** Some processes of one build, each begun when there is work for it. */
export class Pool {
  readonly #bundle: string;
  readonly #jobs: number;
  readonly #idle: ChildProcess[] = [];
  readonly #all: ChildProcess[] = [];

  constructor(bundle: string, jobs: number) {
    this.#bundle = bundle;
    this.#jobs = jobs;
  }

  async scenario(scenario: Scenario, trace = false): Promise<RunResult> {
    const report = await this.#order({ kind: "scenario", scenario, trace });
    if (report.kind !== "result") throw new Error("a scenario was answered with something else");
    return report.result;
  }

  async plan(seed: number): Promise<Scenario> {
    const report = await this.#order({ kind: "plan", seed });
    if (report.kind !== "plan") throw new Error("a plan was answered with something else");
    return report.scenario;
  }

  /** Runs seeds on all processes. The sum's hash is the same for the same seeds, however many processes share them. */
  async seeds({ from, to, untilMs, stopAtFirst = false, onTally }: Hunt): Promise<Tally> {
    const startedAt = Date.now();
    const tallies = new Map<number, Tally>();
    let next = from;
    let stop = false;
    const lane = async (): Promise<void> => {
      while (next < to && !stop && (untilMs === undefined || Date.now() - startedAt < untilMs)) {
        const first = next;
        next = Math.min(to, first + chunkSeeds);
        const report = await this.#order({ kind: "seeds", from: first, to: next, stopAtFirst });
        if (report.kind !== "tally") throw new Error("seeds were answered with something else");
        tallies.set(first, report.tally);
        stop ||= stopAtFirst && report.tally.failed.length > 0;
        onTally?.(sumOf(tallies));
      }
    };
    await Promise.all(Array.from({ length: this.#jobs }, lane));
    return sumOf(tallies);
  }

  close(): void {
    for (const child of this.#all) child.disconnect();
  }

  #start(): ChildProcess {
    if (this.#all.length === this.#jobs) throw new Error("every process of this pool is busy");
    // Each run leaves a world behind: a nursery that holds several of them throws them away whole, when it is told to.
    const execArgv = [
      "--min-semi-space-size=64",
      "--max-semi-space-size=64",
      "--single-threaded-gc",
      "--expose-gc",
    ];
    const child = fork(this.#bundle, [], { execArgv, serialization: "advanced" });
    child.setMaxListeners(20);
    this.#all.push(child);
    return child;
  }

  async #order(order: Order): Promise<Report> {
    const child = this.#idle.pop() ?? this.#start();
    try {
      return await new Promise<Report>((resolve, reject) => {
        const onExit = (code: number | null): void =>
          reject(new Error(`a simulating process ended with ${code}`));
        child.once("exit", onExit);
        child.once("message", (report: Report) => {
          child.off("exit", onExit);
          resolve(report);
        });
        child.send(order);
      });
    } finally {
      this.#idle.push(child);
    }
  }
}

function sumOf(tallies: ReadonlyMap<number, Tally>): Tally {
  const inOrder = [...tallies].sort(([a], [b]) => a - b).map(([, tally]) => tally);
  let hash = 0;
  for (const tally of inOrder)
    for (const digit of tally.hash) hash = Math.imul(hash ^ digit.charCodeAt(0), 0x01000193);
  const sum = (of: (tally: Tally) => number): number =>
    inOrder.reduce((total, tally) => total + of(tally), 0);
  return {
    seeds: sum((it) => it.seeds),
    steps: sum((it) => it.steps),
    acks: sum((it) => it.acks),
    turns: sum((it) => it.turns),
    hash: (hash >>> 0).toString(16).padStart(8, "0"),
    failed: inOrder.flatMap(({ failed }) => failed),
  };
}
