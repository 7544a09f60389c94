import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "../config.ts";
import type { Logger } from "../telemetry/logger.ts";
import { prepareServer } from "./database-server.ts";
import { refuseBadKey } from "./refuse-bad-key.ts";
import { refuseTakenPort } from "./refuse-taken-port.ts";
import type { WorkerFacts } from "./worker-messages.ts";
import { WorkerPool } from "./worker-pool.ts";
import type { ForkWorker } from "./worker-process.ts";

export interface PrimaryOptions {
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
  readonly fork: ForkWorker;
}

/** The first process of several: it serves nobody, but holds the database and the workers that do. */
export interface Primary {
  readonly facts: WorkerFacts;
  readonly database: "embedded" | "external";
  pids(): readonly number[];
  /** Each worker is replaced by a new one, one after the other. */
  roll(): Promise<void>;
  /** All workers drain; Postgres last. */
  stop(): Promise<void>;
  /** All workers end at once. */
  kill(): void;
}

/**
 * Sets up what all workers share, once, and starts them.
 * @throws StartError, WorkerRefused, and what the database's set-up throws.
 */
export async function startPrimary({ config, secret, log, fork }: PrimaryOptions): Promise<Primary> {
  const { host, workers, drainMs } = config;
  await refuseTakenPort(host, config.port);
  await refuseBadKey(config);
  const database = await prepareServer({ config, secret, log, processes: workers });
  const { appUrl, kind } = database;
  try {
    await database.prepareQueue();
    const port = config.port === 0 ? await freePort(host) : config.port;
    const pool = new WorkerPool({ fork, count: workers, setup: { appUrl, port }, drainMs, log });
    const facts = await startAll(pool);
    return {
      facts,
      database: kind,
      pids: () => pool.pids(),
      roll: () => pool.roll(),
      async stop() {
        await pool.drain();
        await database.stop();
      },
      kill: () => pool.kill(),
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startAll(pool: WorkerPool): Promise<WorkerFacts> {
  try {
    return await pool.start();
  } catch (error) {
    await pool.drain();
    throw error;
  }
}

/** For all workers the same one: with port 0 each would get another. */
async function freePort(host: string): Promise<number> {
  const probe = createServer();
  await once(probe.listen({ host, port: 0, exclusive: true }), "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
