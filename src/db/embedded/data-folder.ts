import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeDurably } from "./durable-file.ts";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { currentUid } from "./host-process.ts";
import { type Account, accountFor, othersCanReach } from "./unprivileged-account.ts";

/**
 * dataDir/control/   ours alone (0700): secret, users.json, lock.N, location, server.log
 * dataDir/cluster/   Postgres's own (0700, of its account)
 *
 * As root below a closed folder such as /root, the cluster is systemDir/cluster-RANDOM; control/location says so.
 */
export interface DataFolder {
  root: string;
  control: string;
  cluster: string;
  account: Account;
}

export interface DataFolderRequest {
  dataDir: string;
  /** Where root puts what the account of Postgres must reach. */
  systemDir: string;
  log: (message: string) => void;
}

/** @throws EmbeddedPostgresError folder_not_usable, no_unprivileged_user */
export function openDataFolder({ dataDir, systemDir, log }: DataFolderRequest): DataFolder {
  let root = resolve(dataDir);
  try {
    mkdirSync(join(root, "control"), { recursive: true, mode: 0o700 });
    // One name for one folder: a living server is recognised by its path.
    root = realpathSync.native(root);
    const control = join(root, "control");
    if (currentUid() === 0) chmodSync(root, 0o711);
    const cluster = locateCluster({ root, control, systemDir, log });
    const account = accountFor(ownerOf(cluster));
    return { root, control, cluster, account };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      "folder_not_usable",
      `The data folder ${root} can't be used (${error instanceof Error ? error.message : error}). ` +
        "Give this user write access to it, or set PAM_DATA_DIR to another folder.",
      error,
    );
  }
}

function locateCluster({
  root,
  control,
  systemDir,
  log,
}: { root: string; control: string } & Omit<DataFolderRequest, "dataDir">): string {
  const here = join(root, "cluster");
  const location = join(control, "location");
  if (existsSync(location)) {
    const elsewhere = readFileSync(location, "utf8").trim();
    if (existsSync(elsewhere)) return elsewhere;
    throw new EmbeddedPostgresError(
      "folder_not_usable",
      `The database of ${root} lived in ${elsewhere}, which is gone. Restore that folder, or delete ${root} to begin anew.`,
    );
  }
  if (existsSync(here) || currentUid() !== 0 || othersCanReach(here)) return here;
  const elsewhere = join(systemDir, `cluster-${randomBytes(8).toString("hex")}`);
  mkdirSync(systemDir, { recursive: true, mode: 0o755 });
  mkdirSync(elsewhere, { mode: 0o700 });
  writeDurably(location, elsewhere);
  log(`embedded Postgres keeps its files in ${elsewhere}: its account can't pass the folders above ${root}`);
  return elsewhere;
}

/** Undefined for a folder that is missing or still root's own (made just now). */
function ownerOf(cluster: string): Account | undefined {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  const own = currentUid();
  if (own !== undefined && own !== 0 && own !== uid) {
    throw new EmbeddedPostgresError(
      "folder_not_usable",
      `The database in ${cluster} belongs to user ${uid}, and this is user ${own}. ` +
        "Start PAM as the user who made it (or as root), or set PAM_DATA_DIR to another folder.",
    );
  }
  return uid === 0 ? undefined : { uid, gid };
}
