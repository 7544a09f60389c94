import type { Config } from "../config.ts";
import { assertPatchedDriver, type Client, openClient } from "../db/driver.ts";
import { startEmbeddedPostgres } from "../db/embedded/supervisor.ts";
import { prepareDatabase } from "../db/prepare.ts";
import { type TenantDatabase, tenantDatabase } from "../db/tenant-database.ts";
import type { Logger } from "../telemetry/logger.ts";
import { StartError } from "./start-error.ts";

export interface OpenDatabase {
  readonly kind: "embedded" | "external";
  /** One connection each; the group-commit writer's. */
  readonly lanes: readonly Client[];
  readonly slow: Client;
  /** Reads, claims, commands. */
  readonly client: Client;
  /** Tools' transactions. */
  readonly db: TenantDatabase;
  /** No other process that used this database can be alive: what it ran may be taken over at once. */
  readonly othersDead: boolean;
  close(): Promise<void>;
}

const lanesMax = 2;
/** Connections that are neither lanes nor pool: the slow lane, and one for setting up. */
const besides = 2;

/**
 * The embedded Postgres, or the one DATABASE_URL names, migrated and with its pools.
 * @throws StartError with one sentence and a next step.
 */
export async function openDatabase(config: Config, secret: string, log: Logger): Promise<OpenDatabase> {
  assertPatchedDriver();
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({
          dataDir: config.databaseDir,
          log: (text) => log.debug({ text }, "Postgres says."),
        })
      : null;
  try {
    const url = config.databaseUrl ?? embedded?.adminUrl ?? "";
    const { appUrl } = await prepareDatabase({ url, secret });
    const pools = openPools(appUrl, config.databasePoolSize);
    await checkConnectionBudget(pools.client, config.databasePoolSize);
    return {
      kind: embedded === null ? "external" : "embedded",
      ...pools,
      othersDead: embedded?.previousOwnerDead === true,
      async close() {
        await Promise.all(pools.all.map((pool) => pool.end({ timeout: 2 })));
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw unreachable(error, config) ?? error;
  }
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

async function checkConnectionBudget(client: Client, size: number): Promise<void> {
  const [row] = await client<{ max: number; reserved: number }[]>`
    select current_setting('max_connections')::int as max, current_setting('superuser_reserved_connections')::int as reserved`;
  if (row === undefined || size <= row.max - row.reserved) return;
  throw new StartError(
    "database_connections",
    `PAM would open ${size} connections, but the database allows ${row.max - row.reserved}.`,
    "Lower DATABASE_POOL_SIZE, or raise max_connections of the database.",
  );
}

/** What a driver says of a database that is not there, in words for the operator. */
function unreachable(error: unknown, config: Config): StartError | null {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const where =
    config.databaseUrl === undefined
      ? "The embedded database"
      : `The database at ${hostOf(config.databaseUrl)}`;
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENETUNREACH|CONNECT_|CONNECTION_|57P03)/.test(code)) {
    return new StartError(
      "database_unreachable",
      `${where} can't be reached (${code}).`,
      "Check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded one.",
    );
  }
  if (code === "28P01" || code === "28000" || code === "3D000") {
    return new StartError(
      "database_login_refused",
      `${where} refused the login (${code}).`,
      "Check user, password and database name in DATABASE_URL.",
    );
  }
  return null;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "DATABASE_URL";
  }
}
