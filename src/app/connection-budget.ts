import type { Config } from "../config.ts";
import { type Client, openClient } from "../db/driver.ts";
import { queueConnections } from "../jobs/postgres-backend.ts";
import type { Logger } from "../telemetry/logger.ts";
import { StartError } from "./start-error.ts";

export interface ConnectionBudget {
  readonly appUrl: string;
  /** Connections of one process. */
  readonly poolSize: number;
  readonly processes: number;
  readonly log: Logger;
}

/** Connections of one process: its own pools, and those of the jobs where their queue is in Postgres. */
export function poolsOf({
  databasePoolSize,
  redisUrl,
}: Pick<Config, "databasePoolSize" | "redisUrl">): number {
  return databasePoolSize + (redisUrl === undefined ? queueConnections : 0);
}

/** A rolling restart has one worker more than usual. */
export function connectionsOf(processes: number, poolSize: number): number {
  return processes === 1 ? poolSize : (processes + 1) * poolSize;
}

/**
 * One budget over all pools of all processes of this host, against what the database allows; what others use at the
 * moment is warned about, as it may go.
 * @throws StartError with the numbers to set.
 */
export async function checkConnectionBudget({
  appUrl,
  poolSize,
  processes,
  log,
}: ConnectionBudget): Promise<void> {
  const { allowed, used } = await limitsOf(appUrl);
  const wanted = connectionsOf(processes, poolSize);
  const shares = processes === 1 ? 1 : processes + 1;
  if (wanted > allowed) {
    throw new StartError(
      "database_connections",
      `PAM would open ${wanted} connections${processes === 1 ? "" : ` (${processes} workers and one more while they are replaced, ${poolSize} each)`}, but the database allows ${allowed}.`,
      `Set DATABASE_POOL_SIZE to at most ${Math.floor(allowed / shares)}, or raise max_connections of the database by ${wanted - allowed} or more.`,
    );
  }
  if (wanted > allowed - used) {
    log.warn(
      { wanted, allowed, used },
      "PAM may open more connections than the database has left: lower DATABASE_POOL_SIZE or raise max_connections.",
    );
  }
}

async function limitsOf(appUrl: string): Promise<{ allowed: number; used: number }> {
  const client: Client = openClient(appUrl, { max: 1, applicationName: "pam-setup" });
  try {
    const [row] = await client<{ allowed: number; used: number }[]>`
      select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as allowed,
        (select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as used`;
    return row ?? { allowed: 0, used: 0 };
  } finally {
    await client.end({ timeout: 1 });
  }
}
