import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the process is gone; also one that is not ours to reap. */
export async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const until = performance.now() + ms; performance.now() < until; await sleep(10)) {
    const state = /\) (\S)/.exec(await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""))?.[1];
    if (state === undefined || state === "Z" || state === "X") return true;
  }
  return false;
}
