import { setTimeout as sleep } from "node:timers/promises";

/** A place in the code where a test waits for the world, or the world for the test. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

const waitMsMax = 15_000;

/** Looks until it is so. @throws Error after 15 s. */
export async function until(what: string, look: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = performance.now() + waitMsMax; performance.now() < deadline; await sleep(10)) {
    if (await look()) return;
  }
  throw new Error(`After ${waitMsMax / 1_000} s it was still not so that ${what}.`);
}
