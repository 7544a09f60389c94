import type { Config } from "../config.ts";
import { assertPatchedDriver } from "../db/driver.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../db/embedded/supervisor.ts";
import { endDeadLeases } from "../db/end-dead-leases.ts";
import { prepareDatabase } from "../db/prepare.ts";
import { migrateQueue } from "../jobs/migrate-queue.ts";
import type { Logger } from "../telemetry/logger.ts";
import { checkConnectionBudget, connectionsOf, poolsOf } from "./connection-budget.ts";
import { unreachable } from "./database-unreachable.ts";

/** A database that is ready for this version of PAM. */
export interface DatabaseServer {
  readonly kind: "embedded" | "external";
  /** What the application's pools connect to. */
  readonly appUrl: string;
  /** Makes or renews the schema of the background jobs' queue, which nobody waits for as the server starts. */
  prepareQueue(): Promise<void>;
  /** Postgres stops when this was the last process that used it; one of DATABASE_URL's stays. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
}

/**
 * Starts the embedded Postgres, or takes the one DATABASE_URL names, and migrates it.
 * @param options.processes That will open their pools on it.
 * @throws StartError with one sentence and a next step.
 */
export async function prepareServer(
  options: ServerOptions & { readonly processes: number },
): Promise<DatabaseServer> {
  assertPatchedDriver();
  const { config, secret, processes, log } = options;
  const startedAt = Date.now();
  const embedded = config.databaseUrl === undefined ? await startEmbedded(options, processes) : null;
  try {
    const url = config.databaseUrl ?? embedded?.adminUrl ?? "";
    const { appUrl } = await prepareDatabase({ url, secret });
    if (embedded?.previousOwnerDead === true) await endDeadLeases(embedded.adminUrl, startedAt);
    const budget = { appUrl, poolSize: poolsOf(config), processes, log };
    await checkConnectionBudget(budget);
    // With a plain role of its own the queue's schema is there already, as the tables are.
    const queueIsThere = appUrl === url || config.redisUrl !== undefined;
    return serverOf(appUrl, embedded, async () => (queueIsThere ? undefined : migrateQueue(url)));
  } catch (error) {
    await embedded?.stop();
    throw unreachable(error, config) ?? error;
  }
}

/** Joins a server that another process has made ready: an embedded one then lives as long as either of them. */
export async function joinServer(
  options: ServerOptions & { readonly appUrl: string },
): Promise<DatabaseServer> {
  assertPatchedDriver();
  const embedded = options.config.databaseUrl === undefined ? await startEmbedded(options, 1) : null;
  return serverOf(options.appUrl, embedded, async () => {});
}

function serverOf(
  appUrl: string,
  embedded: EmbeddedPostgres | null,
  prepareQueue: () => Promise<void>,
): DatabaseServer {
  const kind = embedded === null ? "external" : "embedded";
  return { kind, appUrl, prepareQueue, stop: async () => embedded?.stop() };
}

/** Enough connections for small installations; more are made where more processes than that are asked for. */
const connectionsMin = 100;
const spare = 10;

function startEmbedded({ config, log }: ServerOptions, processes: number): Promise<EmbeddedPostgres> {
  const connections = Math.max(connectionsMin, connectionsOf(processes, poolsOf(config)) + spare);
  return startEmbeddedPostgres({
    dataDir: config.databaseDir,
    log: (text) => log.debug({ text }, "Postgres says."),
    onTrouble: (text) => log.error({ text }, "The embedded database was not running."),
    settings: { max_connections: String(connections) },
  });
}
