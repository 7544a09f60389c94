import { isRunning } from "./host-process.ts";
import { findOrLaunch, type LaunchRequest } from "./launch.ts";
import type { Postmaster } from "./postmaster.ts";
import { withStartLock } from "./start-lock.ts";

export interface WatchRequest {
  /** How it is started again. */
  readonly launch: LaunchRequest;
  /** Told of its death and of every try to start it again. */
  readonly onTrouble: (message: string) => void;
}

export interface ServerWatch {
  /** Of the server that runs now, or ran last. */
  pid(): number;
  /** Resolves when no start is under way. */
  stop(): Promise<void>;
}

const LOOK_MS = 500;
const LOCK_WAIT_MS_MAX = 90_000;
/** After the n-th failed start in a row, n seconds, at most so many. */
const PAUSE_SECONDS_MAX = 30;

/**
 * Starts the server again when it died alone (out of memory, killed by hand), on the port it had, so that pools find
 * it there. Of several processes that use it the first one does, and the others find it running.
 */
export function watchServer(server: Postmaster, { launch, onTrouble }: WatchRequest): ServerWatch {
  let current = server;
  let failures = 0;
  let notBefore = 0;
  let starting: Promise<void> | null = null;
  const timer = setInterval(look, LOOK_MS);
  // Who uses the server keeps the process up, not the watch.
  timer.unref();

  function look(): void {
    if (starting !== null || performance.now() < notBefore || isRunning(current.pid)) return;
    starting = startAgain().finally(() => {
      starting = null;
    });
  }

  async function startAgain(): Promise<void> {
    const { folder } = launch;
    onTrouble(`embedded Postgres (process ${current.pid}) is gone; it is started again`);
    try {
      const again = () => findOrLaunch({ ...launch, port: server.port });
      current = (await withStartLock(folder.control, LOCK_WAIT_MS_MAX, again)).server;
      failures = 0;
      onTrouble(`embedded Postgres is back (process ${current.pid})`);
    } catch (error) {
      failures += 1;
      notBefore = performance.now() + Math.min(failures, PAUSE_SECONDS_MAX) * 1_000;
      onTrouble(`embedded Postgres did not start again: ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    pid: () => current.pid,
    async stop() {
      clearInterval(timer);
      await starting;
    },
  };
}
