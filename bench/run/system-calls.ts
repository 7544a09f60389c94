import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** What `perf` needs until it listens; it does not say when. */
const attachMs = 1_000;

/**
 * How often processes call the kernel while `work` lasts, by the call's name.
 * @returns null where Linux' `perf` is missing, or may not trace.
 */
export async function systemCallsDuring(
  pids: readonly number[],
  work: () => Promise<unknown>,
): Promise<ReadonlyMap<string, number> | null> {
  const perf = spawn("perf", ["trace", "--summary", "--pid", pids.join(",")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  perf.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const ended = once(perf, "close").catch(() => null);
  const early = await Promise.race([ended.then(() => true), sleep(attachMs, false)]);
  if (early) return null;
  await work();
  perf.kill("SIGINT");
  await ended;
  return callsIn(told);
}

/** Of the table that `perf trace --summary` ends with: name, calls, errors, milliseconds …, for each thread. */
export function callsIn(summary: string): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const [, name = "", count] of summary.matchAll(/^ +([a-z]\w*) +(\d+) +\d+ +\d+\.\d+/gm))
    calls.set(name, (calls.get(name) ?? 0) + Number(count));
  return calls;
}
