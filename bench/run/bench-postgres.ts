import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClient } from "../../src/db/driver.ts";
import type { ServerSettings } from "../../src/db/embedded/server-settings.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";

export interface BenchPostgres {
  /** Another one once it was killed: it is started again on its port. */
  readonly pid: number;
  /** A fresh database; its administrator's URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A durable Postgres of the run's own (fsync on), in a folder that goes with it. It inherits this process's core. */
export async function startBenchPostgres(settings: ServerSettings = {}): Promise<BenchPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), "pam-bench-"));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  const systemDir = join(dataDir, "system");
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, systemDir, settings }).catch(
    (error) => {
      remove();
      throw error;
    },
  );
  // Behind the server's own: at an exit it is stopped before its folder goes.
  process.once("exit", remove);
  let databases = 0;
  return {
    get pid() {
      return server.pid;
    },
    async createDatabase() {
      const name = `bench_${++databases}`;
      const admin = openClient(server.adminUrl, {
        max: 1,
        applicationName: "pam-bench",
        statementTimeoutMs: 0,
      });
      await admin`create database ${admin(name)} template template0`;
      await admin.end({ timeout: 5 });
      const url = new URL(server.adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      remove();
      process.off("exit", remove);
    },
  };
}
