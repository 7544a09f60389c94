import { setTimeout as sleep } from "node:timers/promises";

/** Waits for a condition, at most 45 s. @throws Error with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 45_000;
  while (Date.now() < end) {
    if (await holds()) return;
    await sleep(10);
  }
  throw new Error(`waited 45 s for ${what}`);
}
