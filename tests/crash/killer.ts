import { setTimeout as sleep } from "node:timers/promises";
import type { CrashServer, Life } from "./crash-server.ts";

export interface KillerOptions {
  readonly server: CrashServer;
  readonly random: () => number;
  /** Resolves when somebody sends something. */
  readonly nextSend: () => Promise<void>;
  /** A new life listens. */
  readonly onReady: () => void;
  /** Called in the moment before the kill. */
  readonly onKill: (kind: KillKind) => void;
}

export type KillKind = "server" | "during start" | "server and Postgres" | "Postgres' child, then server";

export const killKinds: readonly KillKind[] = [
  "server",
  "during start",
  "server and Postgres",
  "Postgres' child, then server",
];

const delayMsMax = 600;
/**
 * Longest wait for anybody to say something: clients that wait out a back-off don't hold up the test, and lives that get
 * nothing done, on a machine with much else to do, are no test of work that is cut.
 */
const sendMsMax = 10_000;

/** Ends the server `count` times, each in another way and moment, and starts it again each time. @returns The last life. */
export async function killManyTimes(first: Life, count: number, options: KillerOptions): Promise<Life> {
  let life = first;
  for (let kill = 0; kill < count; kill += 1) {
    const kind = kindOf(kill, options.random);
    await waitForMoment(life, kind, options);
    options.onKill(kind);
    await strike(life, kind, options);
    await life.ended;
    life = options.server.launch();
  }
  await life.ready;
  options.onReady();
  return life;
}

/** Every eighth kill hits Postgres too, every eighth one of its children first; the rest is left to chance. */
function kindOf(kill: number, random: () => number): KillKind {
  if (kill % 8 === 3) return "server and Postgres";
  if (kill % 8 === 7) return "Postgres' child, then server";
  return random() < 0.2 ? "during start" : "server";
}

async function waitForMoment(
  life: Life,
  kind: KillKind,
  { random, nextSend, onReady }: KillerOptions,
): Promise<void> {
  if (kind === "during start") {
    await Promise.race([life.ready, sleep(random() * 1_500)]);
    return;
  }
  await life.ready;
  onReady();
  await Promise.race([nextSend(), sleep(sendMsMax)]);
  await sleep(random() * delayMsMax);
}

async function strike({ child }: Life, kind: KillKind, { server, random }: KillerOptions): Promise<void> {
  const postmaster = await server.postmaster();
  if (kind === "server and Postgres" && postmaster !== undefined) {
    const both = [() => child.kill("SIGKILL"), () => end(postmaster)];
    for (const blow of random() < 0.5 ? both : both.reverse()) blow();
    return;
  }
  if (kind === "Postgres' child, then server") {
    const children = await server.backends();
    const target = children[Math.floor(random() * children.length)];
    if (target !== undefined) end(target);
    await sleep(random() * 1_000);
  }
  child.kill("SIGKILL");
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in this moment.
  }
}
