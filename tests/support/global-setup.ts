import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { patchDriver } from "../../scripts/patch-driver.mjs";
import { startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser on the server that all tests of a run share. */
    adminUrl: string;
    /** For files of tests that are large or may outlive a crash; deleted however the run ends. */
    scratchDir: string;
  }
}

/**
 * One real, durable Postgres in a folder of its own for the whole run. However the run ends, also by SIGKILL,
 * a watcher that holds the other end of a pipe stops the server and deletes the folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  patchDriver({ root: fileURLToPath(new URL("../..", import.meta.url)) });
  const dataDir = mkdtempSync(join(tmpdir(), "pam-test-pg-"));
  const watcher = spawn(
    process.execPath,
    [fileURLToPath(new URL("server-watcher.mjs", import.meta.url)), dataDir],
    {
      detached: true,
      stdio: ["pipe", "ignore", "inherit"],
    },
  );
  watcher.unref();
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => {},
    // Several files run at once, each with pools of its own.
    settings: { max_connections: "300" },
    systemDir: join(dataDir, "system"),
  });
  const scratchDir = join(dataDir, "scratch");
  mkdirSync(scratchDir, { mode: 0o755 });
  project.provide("scratchDir", scratchDir);
  project.provide("adminUrl", server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    watcher.stdin?.end();
  };
}
