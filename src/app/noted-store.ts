import type { Subject } from "../actors/ports.ts";
import type { Store } from "../actors/store.ts";
import type { Logger } from "../telemetry/logger.ts";

/** A commit that takes longer has a line of its own, whatever the log's level: the database or a lock is in trouble. */
const slowMs = 1_000;

/** A store whose commits are in the log, each with the request that it was made for. */
export function notedStore(store: Store, log: Logger): Store {
  function note(work: string, startedAt: number, { requestId, conversation, turn }: Subject): void {
    const ms = performance.now() - startedAt;
    const fields = { work, requestId, conversation, turn, seconds: ms / 1_000 };
    if (ms >= slowMs) log.warn(fields, "A commit took long.");
    else log.debug(fields, "A commit is over.");
  }
  return {
    ...store,
    async accept(request) {
      const startedAt = performance.now();
      let about: Subject = request;
      try {
        const accepted = await store.accept(request);
        const { conversation, turn } = accepted;
        about = { requestId: request.requestId, conversation, turn };
        return accepted;
      } finally {
        note("accept", startedAt, about);
      }
    },
    async write(write) {
      const startedAt = performance.now();
      try {
        return await store.write(write);
      } finally {
        note("write", startedAt, write);
      }
    },
  };
}
