import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Arena } from "./arena.ts";
import { onAllCores } from "./cores.ts";
import type { ContenderFigures } from "./figures.ts";
import type { MeasureParts } from "./measure-windows.ts";
import { type StartCommand, startCommand } from "./start-programs.ts";
import type { Workload } from "./workload.ts";

const startMsMax = 120_000;
const endMsMax = 20_000;

/** Starts each program in turn. The first start of each sets up what later ones find, and is thrown away. */
export async function measureStarts(
  arena: Arena,
  { id, contenders }: Workload,
  { effort, tell }: MeasureParts,
): Promise<ContenderFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), "pam-bench-start-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  const surroundings = { ...(await arena.database()), folder };
  const programs = contenders.flatMap(({ name, server }) =>
    server.kind === "start"
      ? [{ name, command: startCommand(server.program, surroundings), readyMs: [] as number[] }]
      : [],
  );
  for (let round = 0; round <= effort.rounds; round++) {
    for (const { name, command, readyMs } of programs) {
      const ms = await oneStart(arena, command, folder);
      if (round > 0) readyMs.push(ms);
      tell(`${id} ${round === 0 ? "first start" : `round ${round}/${effort.rounds}`} ${name}`);
    }
  }
  remove();
  process.off("exit", remove);
  return programs.map(({ name, readyMs }) => ({ name, windows: [], memory: [], readyMs }));
}

/** Milliseconds from the call that starts the process to its being ready. It has ended when this resolves. */
async function oneStart(arena: Arena, { args, env, ready }: StartCommand, cwd: string): Promise<number> {
  const { PATH, HOME } = process.env;
  const [command = "", ...rest] = onAllCores(arena.cores, [process.execPath, ...args]);
  const startedAt = performance.now();
  const child = spawn(command, rest, {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const exited = once(child, "exit");
  try {
    await inTime(ready === "exit" ? exited : firstOutput(child, exited));
    return performance.now() - startedAt;
  } finally {
    child.kill("SIGTERM");
    const timer = setTimeout(kill, endMsMax);
    if (child.exitCode === null && child.signalCode === null) await exited;
    clearTimeout(timer);
    process.off("exit", kill);
  }
}

async function firstOutput({ stdout }: ChildProcess, exited: Promise<unknown[]>): Promise<void> {
  const failed = exited.then(([code]) =>
    Promise.reject(new Error(`A program to be timed ended with ${code}.`)),
  );
  failed.catch(() => {});
  if (stdout !== null) await Promise.race([once(stdout, "data"), failed]);
}

async function inTime(ready: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("A program was not ready in two minutes.")), startMsMax);
  });
  await Promise.race([ready, late]).finally(() => clearTimeout(timer));
}
