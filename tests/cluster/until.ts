import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something is so; fails after `ms`. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${holds}`);
    await sleep(10);
  }
}
