import { setTimeout as sleep } from "node:timers/promises";
import { openClient } from "../driver.ts";
import { EmbeddedPostgresError } from "./embedded-error.ts";

export interface ServerFacts {
  /** As Postgres was told it, which is how the supervisor names it. */
  dataDirectory: string;
  fsync: boolean;
}

/** A server that lost one of its processes replays its log before it takes connections again. */
const RECOVERY_MS_MAX = 60_000;
const POLL_MS = 20;

/**
 * The same, once the server takes connections: after a crash of one of its processes its pid file says "ready" all
 * through its recovery.
 * @throws as `probeServer`
 */
export async function probeRecovered(adminUrl: string): Promise<ServerFacts> {
  for (const deadline = Date.now() + RECOVERY_MS_MAX; ; await sleep(POLL_MS)) {
    try {
      return await probeServer(adminUrl);
    } catch (error) {
      if (!isRecovering(error) || Date.now() > deadline) throw error;
    }
  }
}

/** SQLSTATE 57P03: not now; 57P02: ended because another process of the server crashed. */
function isRecovering(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "57P03" || code === "57P02" || code === "CONNECTION_CLOSED" || code === "ECONNRESET";
}

/**
 * Asks the server behind `adminUrl` who it is. SCRAM proves both sides: a stranger on that port can't answer
 * without our secret.
 * @throws EmbeddedPostgresError secret_mismatch; else the driver's error
 */
async function probeServer(adminUrl: string): Promise<ServerFacts> {
  const sql = openClient(adminUrl, {
    max: 1,
    applicationName: "pam supervisor",
    fetchTypes: false,
    prepare: false,
  });
  try {
    const [row] = await sql<[{ folder: string; fsync: string; pages: string }]>`
      select current_setting('data_directory') as folder, current_setting('fsync') as fsync,
             current_setting('full_page_writes') as pages`;
    return { dataDirectory: row.folder, fsync: row.fsync === "on" && row.pages === "on" };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "28P01")) throw error;
    throw new EmbeddedPostgresError(
      "secret_mismatch",
      "The Postgres that holds the data folder refuses the secret stored there. If you changed the password of the user " +
        "postgres, write it into control/secret in the data folder.",
      error,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}
