import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { type BreakableProxy, breakableProxy } from "../../tests/crash/breakable-proxy.ts";
import { freePort } from "../../tests/support/free-port.ts";
import type { Reaper } from "./reaper.ts";

export interface InstanceOptions {
  readonly name: string;
  readonly program: string;
  readonly folder: string;
  /** Straight to the services; the instance reaches them through proxies of its own. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly env: Readonly<Record<string, string>>;
  readonly reaper: Reaper;
  /** It ended by itself, at a crash point or otherwise, and begins again. */
  readonly onCrash: (name: string, how: string) => void;
}

/** What the test build of the server is told while it runs. */
export interface Order {
  /** `point:n`; empty disarms. */
  readonly arm?: string;
  readonly blow?: "SIGKILL" | "SIGSTOP";
  readonly blockMs?: number;
}

/** A crash point that was reached. */
export interface Hit {
  readonly point: string;
  readonly blow: string;
  readonly pid: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Early ends of an instance before it is given up: its database may be away for a while. */
const startsMax = 60;

/** One server process after the other on one address, behind proxies that can be broken. */
export class Instance {
  readonly name: string;
  /** Between clients and it. */
  readonly front: BreakableProxy;
  readonly toDatabase: BreakableProxy;
  readonly toRedis: BreakableProxy;
  readonly #options: InstanceOptions;
  /** Its own, past the proxies. */
  readonly port: number;
  /** When it listened, life after life. */
  readonly lives: { readonly from: number; until: number | null }[] = [];
  #life: Life | undefined;
  #wanted = true;
  #starting: Promise<void> | undefined;

  private constructor(options: InstanceOptions, port: number, proxies: readonly BreakableProxy[]) {
    const [front, toDatabase, toRedis] = proxies;
    if (front === undefined || toDatabase === undefined || toRedis === undefined)
      throw new Error("an instance has three proxies");
    this.name = options.name;
    this.front = front;
    this.toDatabase = toDatabase;
    this.toRedis = toRedis;
    this.#options = options;
    this.port = port;
  }

  static async create(options: InstanceOptions): Promise<Instance> {
    const port = await freePort();
    const proxies = await Promise.all(
      [`http://127.0.0.1:${port}`, options.databaseUrl, options.redisUrl].map(breakableProxy),
    );
    return new Instance(options, port, proxies);
  }

  get pid(): number | undefined {
    return this.#life?.child.pid;
  }

  /** Crash points that one of its lives came to, in order. */
  hits(): Hit[] {
    const text = readFileSync(this.#hitsFile(), { encoding: "utf8", flag: "a+" });
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Hit);
  }

  /** A new life, listening when this resolves. One that ends early is followed by another. */
  start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#wanted = true;
    this.#starting ??= this.#begin(env).finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  signal(signal: NodeJS.Signals): void {
    this.#life?.child.kill(signal);
  }

  /** Ends its life for now. Resolves when the process is gone, with how it went. */
  async end(signal: NodeJS.Signals): Promise<string> {
    this.#wanted = false;
    const life = this.#life;
    if (life === undefined) return "was not running";
    life.child.kill(signal);
    return life.ended;
  }

  /** The next life begins in the same moment in which this one ends. */
  async untilGone(ms: number): Promise<boolean> {
    const life = this.#life;
    if (life === undefined) return true;
    return Promise.race([life.ended.then(() => true), sleep(ms, false)]);
  }

  /** To the test build: arm a crash point, or block the event loop. */
  order(order: Order): void {
    const child = this.#life?.child;
    if (child?.connected) child.send(order, () => {});
  }

  /** The end of what it complained of. */
  words(): string {
    return this.#life?.words() ?? "";
  }

  async dispose(): Promise<void> {
    this.signal("SIGCONT");
    await this.end("SIGKILL");
    await Promise.all([this.front, this.toDatabase, this.toRedis].map((proxy) => proxy.close()));
  }

  #hitsFile(): string {
    return join(this.#options.folder, `hits-${this.name}.jsonl`);
  }

  async #begin(env: Readonly<Record<string, string>>): Promise<void> {
    for (let tries = 0; tries < startsMax && this.#wanted; tries += 1) {
      const life = await this.#launch(env);
      if (await life.ready) {
        const listened: Instance["lives"][number] = { from: Date.now(), until: null };
        this.lives.push(listened);
        void life.ended.then((how) => {
          listened.until = Date.now();
          this.#onEnd(life, how);
        });
        return;
      }
      await sleep(300);
    }
    if (this.#wanted) throw new Error(`Instance ${this.name} did not start: ${this.words()}`);
  }

  async #launch(env: Readonly<Record<string, string>>): Promise<Life> {
    const { folder, program, reaper } = this.#options;
    const dataDir = join(folder, `data-${this.name}`);
    await mkdir(dataDir, { recursive: true });
    const hits = openSync(this.#hitsFile(), "a");
    const log = openSync(join(folder, `server-${this.name}.log`), "a");
    const { PATH = "", HOME = "" } = process.env;
    const args = ["--enable-source-maps", program, "--json", "--port", String(this.port)];
    const child = spawn(process.execPath, [...args, "--data-dir", dataDir], {
      cwd: dataDir,
      env: {
        PATH,
        HOME,
        LOG_LEVEL: "warn",
        DATABASE_URL: this.toDatabase.url,
        REDIS_URL: this.toRedis.url,
        ...this.#options.env,
        ...env,
      },
      stdio: ["ignore", "pipe", log, hits, "ipc"],
    });
    closeSync(hits);
    closeSync(log);
    reaper.process(child.pid);
    this.#life = lifeOf(child, join(folder, `server-${this.name}.log`));
    return this.#life;
  }

  #onEnd(life: Life, how: string): void {
    if (this.#life !== life || !this.#wanted) return;
    this.#options.onCrash(this.name, how);
    this.start().catch((error: unknown) => this.#options.onCrash(this.name, String(error)));
  }
}

interface Life {
  readonly child: ChildProcess;
  /** False when it ended before it listened. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<string>;
  words(): string;
}

function lifeOf(child: ChildProcess, log: string): Life {
  const ended = once(child, "exit").then(([code, signal]) => String(signal ?? `exit ${code}`));
  const ready = (async () => {
    if (child.stdout === null) return false;
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith("{")) continue;
      child.stdout.resume();
      return true;
    }
    return false;
  })();
  child.on("error", () => {});
  return { child, ready, ended, words: () => readFileSync(log, "utf8").slice(-2_000) };
}
