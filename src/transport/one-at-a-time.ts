import { PamError } from "../protocol/errors.ts";

/** Runs work of one key in the order it came, one piece at a time; different keys do not wait for each other. */
export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** @param waitingMax Of one key; beyond it `too_many_requests` is thrown. */
export function createOneAtATime(waitingMax: number): OneAtATime {
  const queues = new Map<string, { waiting: number; last: Promise<unknown> }>();
  return async (key, work) => {
    const queue = queues.get(key) ?? { waiting: 0, last: Promise.resolve() };
    if (queue.waiting >= waitingMax) throw new PamError("too_many_requests", { retryAfterMs: 1_000 });
    queue.waiting++;
    queues.set(key, queue);
    const mine = queue.last.then(work, work);
    queue.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      if (--queue.waiting === 0) queues.delete(key);
    }
  };
}
