import type { Subject } from "../actors/ports.ts";
import type { Accepted, Store } from "../actors/store.ts";
import type { createCommandStore } from "../db/commands.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Asker } from "../transport/backend.ts";

type CommandStore = ReturnType<typeof createCommandStore>;
type CommandWords = [command: Parameters<CommandStore>[1], claim: boolean];

/** A commit that takes longer has a line of its own, whatever the log's level: the database or a lock is in trouble. */
const slowMs = 1_000;

/** Tells of commits, each with the request that it was made for. */
function createNote(log: Logger) {
  return (work: string, startedAt: number, { requestId, conversation, turn }: Subject): void => {
    const ms = performance.now() - startedAt;
    const fields = { work, requestId, conversation, turn, seconds: ms / 1_000 };
    if (ms >= slowMs) log.warn(fields, "A commit took long.");
    else log.debug(fields, "A commit is over.");
  };
}

/** The same for the commands other than chat. */
export function notedCommands(carryOut: CommandStore, log: Logger) {
  const note = createNote(log);
  return async (asker: Asker, ...[command, claim]: CommandWords): Promise<Accepted> => {
    const startedAt = performance.now();
    const { requestId } = asker;
    let about: Subject = { requestId };
    try {
      const accepted = await carryOut(asker, command, claim);
      const { conversation, turn } = accepted;
      about = { requestId, conversation, turn };
      return accepted;
    } finally {
      note(command.type, startedAt, about);
    }
  };
}

/** A store whose commits are in the log. */
export function notedStore(store: Store, log: Logger): Store {
  const note = createNote(log);
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
