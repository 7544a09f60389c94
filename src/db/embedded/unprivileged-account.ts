import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { currentUid } from "./host-process.ts";

/** Who runs Postgres. Empty when we are not root: then it runs as ourselves. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * Postgres refuses to run as root, so root lends it an account: the owner of an existing cluster, else
 * `postgres`, else `nobody`.
 * @throws EmbeddedPostgresError no_unprivileged_user
 */
export function accountFor(clusterOwner: Account | undefined): Account {
  if (currentUid() !== 0) return {};
  if (clusterOwner?.uid) return clusterOwner;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    "no_unprivileged_user",
    "Postgres does not run as root, and this system has neither a `postgres` nor a `nobody` user. " +
      "Start PAM as an ordinary user, or set DATABASE_URL to a server of your own.",
  );
}

/** Whether every folder above `path` lets other users pass. */
export function othersCanReach(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
