import type { Config } from "../config.ts";
import { type Client, openClient } from "../db/driver.ts";
import { type TenantDatabase, tenantDatabase } from "../db/tenant-database.ts";
import type { Logger } from "../telemetry/logger.ts";
import { joinServer, prepareServer } from "./database-server.ts";

export interface OpenDatabase {
  readonly kind: "embedded" | "external";
  /** What the application's pools connect to. */
  readonly url: string;
  /** One connection each; the group-commit writer's. */
  readonly lanes: readonly Client[];
  readonly slow: Client;
  /** Reads, claims, commands. */
  readonly client: Client;
  /** Tools' transactions. */
  readonly db: TenantDatabase;
  /** `DatabaseServer.prepareQueue`. */
  prepareQueue(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
  /** Of a database that another process has made ready. */
  readonly appUrl?: string | undefined;
}

const lanesMax = 2;
/** Connections that are neither lanes nor pool: the slow lane, and one for setting up. */
const besides = 2;

/**
 * The embedded Postgres, or the one DATABASE_URL names, migrated and with its pools.
 * @throws StartError with one sentence and a next step.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { config, appUrl } = options;
  const server = await (appUrl === undefined
    ? prepareServer({ ...options, processes: 1 })
    : joinServer({ ...options, appUrl }));
  const { all, ...pools } = openPools(server.appUrl, config.databasePoolSize);
  return {
    kind: server.kind,
    url: server.appUrl,
    ...pools,
    prepareQueue: server.prepareQueue,
    async close() {
      await Promise.all(all.map((pool) => pool.end({ timeout: 2 })));
      await server.stop();
    },
  };
}

function openPools(url: string, size: number) {
  // Few rows are known to the planner when a plan is made and kept: indices are always right for the engine's calls.
  // Planned once: planning the accept anew costs twice what running it for one message does.
  const settings = { enable_seqscan: "off", jit: "off", plan_cache_mode: "force_generic_plan" };
  const lane = (name: string) => openClient(url, { max: 1, applicationName: name, settings });
  const lanes = Array.from({ length: lanesMax }, (_, index) => lane(`pam-writer-${index + 1}`));
  // How long one conversation that others hold may hold up the next one that others hold.
  const slow = openClient(url, { max: 1, applicationName: "pam-writer-slow", settings, lockTimeoutMs: 100 });
  const rest = Math.max(2, size - lanesMax - besides);
  const tools = Math.max(1, Math.floor(rest / 2));
  const client = openClient(url, { max: rest - tools, applicationName: "pam-reader", settings });
  const toolClient = openClient(url, { max: tools, applicationName: "pam-tools" });
  return {
    lanes,
    slow,
    client,
    db: tenantDatabase(toolClient),
    all: [...lanes, slow, client, toolClient],
  };
}
