import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";
import { goneWithin } from "../../tests/crash/process-gone.ts";
import type { Reaper } from "./reaper.ts";

/** The one Postgres of a run, on a small disk of its own where this machine lets us make one. */
export interface Database {
  /** Superuser, straight to the server; changes with each restart. */
  url(): string;
  pid(): number;
  /** Whether the disk can be filled. */
  readonly fillable: boolean;
  /** SIGQUIT, as a crash: the next start recovers from the log. Resolves when it is back. */
  crash(): Promise<void>;
  /** Brings it back when it is gone. */
  ensure(): Promise<void>;
  /** No byte is left on its disk until `freeDisk`. */
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
  /** One administrator's statement; undefined when the server can't answer. */
  ask<T extends object>(work: (sql: postgres.Sql) => Promise<T>): Promise<T | undefined>;
  stop(): Promise<void>;
}

const diskBytes = 1_500 * 1_048_576;
const settings = {
  max_connections: "200",
  min_wal_size: "64MB",
  max_wal_size: "256MB",
  checkpoint_timeout: "2min",
};

export async function startDatabase(
  folder: string,
  reaper: Reaper,
  onMoved: (url: string) => void,
): Promise<Database> {
  const disk = join(folder, "disk");
  mkdirSync(disk, { mode: 0o755 });
  const fillable = mountDisk(disk, reaper);
  const start = () =>
    startEmbeddedPostgres({
      dataDir: join(disk, "postgres"),
      systemDir: join(disk, "system"),
      log: () => {},
      settings,
    });
  let server = await start();
  reaper.postgres(server.pid);
  const ballast = join(disk, "ballast");
  const restart = async () => {
    // Its keeper lets go of it.
    await server.stop().catch(() => {});
    server = await start();
    reaper.postgres(server.pid);
    onMoved(server.adminUrl);
  };
  const database: Database = {
    url: () => server.adminUrl,
    pid: () => server.pid,
    fillable,
    async crash() {
      signal(server.pid, "SIGQUIT");
      await goneWithin(server.pid, 20_000);
      await restart();
    },
    async ensure() {
      if (await goneWithin(server.pid, 1)) await restart();
    },
    fillDisk: () => fill(ballast, disk),
    async freeDisk() {
      rmSync(ballast, { force: true });
      // A server that could not write its log ends itself, at once or a little later.
      for (let look = 0; look < 10; look += 1, await sleep(100)) await database.ensure();
    },
    ask: (work) => asked(server.adminUrl, work),
    async stop() {
      rmSync(ballast, { force: true });
      signal(server.pid, "SIGCONT");
      await server.stop().catch(() => signal(server.pid, "SIGQUIT"));
      await goneWithin(server.pid, 20_000);
      if (fillable) spawnSync("umount", ["-l", disk]);
    },
  };
  return database;
}

/** A file system in memory that holds nothing else; only root may make one. */
function mountDisk(disk: string, reaper: Reaper): boolean {
  const args = ["-t", "tmpfs", "-o", `size=${diskBytes},mode=755`, "tmpfs", disk];
  const { status } = spawnSync("mount", args, { stdio: "ignore" });
  if (status === 0) reaper.mount(disk);
  return status === 0;
}

async function fill(ballast: string, disk: string): Promise<void> {
  // The most of it in one go; without the program the loop does all of it, in seconds.
  const most = Math.max(0, freeBytes(disk) - 64 * 1_048_576);
  if (most > 0) spawnSync("fallocate", ["-l", String(most), ballast], { stdio: "ignore" });
  const file = await open(ballast, "a");
  try {
    // Big pieces first, then pages: whoever writes meanwhile finds nothing left either.
    for (const bytes of [8 * 1_048_576, 65_536, 4_096]) {
      const piece = Buffer.alloc(bytes, 1);
      while (freeBytes(disk) >= bytes) await file.write(piece);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    await file.close();
  }
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

async function asked<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    return await Promise.race([work(sql), sleep(5_000, undefined)]);
  } catch {
    return undefined;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}
