import { setTimeout as sleep } from "node:timers/promises";
import { PamError } from "../protocol/errors.ts";
import { isPassing } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";

const triesMax = 5;
/** At most, twice as long each time, and random: two that undid each other must not meet again in step. */
const waitMs = 50;

/**
 * Does again what the server undid for reasons that pass, such as a deadlock: for work that is one transaction, or remembered
 * by its command. What the work itself refuses is final, and what took too long once takes as long again.
 * @throws PamError database_unavailable; overloaded when it passes at none of 5 tries, or takes too long; and what the work throws.
 */
export async function retried<T>(work: () => PromiseLike<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await reachable(work());
    } catch (error) {
      if (error instanceof PamError || !isPassing(error)) throw error;
      if (tries >= triesMax) throw new PamError("overloaded", { cause: error });
      await sleep(Math.random() * waitMs * 2 ** (tries - 1));
    }
  }
}
