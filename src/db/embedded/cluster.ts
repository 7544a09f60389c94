import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { writeDurably } from "./durable-file.ts";
import { EmbeddedPostgresError } from "./embedded-error.ts";

const run = promisify(execFile);
const DRAFT = ".new-";
const INITDB_MS_MAX = 120_000;

/** The superuser of an embedded server. Only migrations and the supervisor use it. */
export const SUPERUSER = "postgres";

/**
 * Makes the cluster when there is none. It is made beside its place and renamed, so a crash leaves none
 * rather than half of one.
 * @returns The superuser's secret.
 * @throws EmbeddedPostgresError init_failed, version_mismatch, folder_not_usable
 */
export async function ensureCluster(folder: DataFolder, binaries: Binaries): Promise<string> {
  const version = join(folder.cluster, "PG_VERSION");
  const secretFile = join(folder.control, "secret");
  if (existsSync(version)) {
    assertVersion(readFileSync(version, "utf8").trim(), folder, binaries);
    if (!existsSync(secretFile)) throw secretLost(folder, secretFile);
    return readFileSync(secretFile, "utf8").trim();
  }
  const secret = randomBytes(24).toString("base64url");
  writeDurably(secretFile, secret);
  await initialise(folder, binaries, secret);
  return secret;
}

async function initialise(
  { cluster, account }: DataFolder,
  binaries: Binaries,
  secret: string,
): Promise<void> {
  removeDrafts(cluster);
  const draft = `${cluster}${DRAFT}${randomBytes(4).toString("hex")}`;
  const secretFile = join(tmpdir(), `pam-${randomBytes(8).toString("hex")}`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(secretFile, `${secret}\n`, { mode: 0o600, flag: "wx" });
    if (account.uid !== undefined) {
      for (const path of [draft, secretFile]) chownSync(path, account.uid, account.gid ?? account.uid);
    }
    await run(binaries.initdb, initdbArguments(draft, secretFile), {
      ...account,
      cwd: "/",
      timeout: INITDB_MS_MAX,
    });
    renameSync(draft, cluster);
  } catch (error) {
    const detail = error instanceof Error && "stderr" in error && error.stderr ? error.stderr : error;
    throw new EmbeddedPostgresError(
      "init_failed",
      `Postgres could not make a database in ${cluster}: ${detail}`,
      error,
    );
  } finally {
    rmSync(secretFile, { force: true });
  }
}

/**
 * Of starts that were killed. Each draft has a name of its own, for the initdb of such a start may still be
 * writing.
 */
function removeDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(basename(cluster) + DRAFT)) continue;
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    } catch {
      // It grows while we delete; the next first start clears it.
    }
  }
}

/** C.UTF-8 sorts by code point, alike on every machine, and knows upper and lower case of all scripts. */
function initdbArguments(dataDir: string, secretFile: string): string[] {
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${SUPERUSER}`, "--auth=scram-sha-256", `--pwfile=${secretFile}`];
  return ["-D", dataDir, ...access, ...locale, "--data-checksums"];
}

function assertVersion(found: string, folder: DataFolder, { majorVersion }: Binaries): void {
  if (found === majorVersion) return;
  throw new EmbeddedPostgresError(
    "version_mismatch",
    `The database in ${folder.cluster} is of Postgres ${found}, and the installed one is ${majorVersion}. ` +
      "Install the PAM version that made it and export your data, or set PAM_DATA_DIR to a new folder.",
  );
}

function secretLost(folder: DataFolder, secretFile: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "folder_not_usable",
    `The database in ${folder.cluster} has lost its secret (${secretFile}). Restore that file from a backup, ` +
      `or delete ${folder.root} to begin anew.`,
  );
}
