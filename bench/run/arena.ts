import { randomBytes } from "node:crypto";
import { issueToken } from "../../src/auth/tokens.ts";
import type { ConnectRequest, RunRequest, WindowFigures } from "../load/load-plan.ts";
import type { PairOptions } from "../pair-server.ts";
import type { MemoryFigures } from "../servers/server-calls.ts";
import { type BenchPostgres, startBenchPostgres } from "./bench-postgres.ts";
import { type BenchRedis, startBenchRedis } from "./bench-redis.ts";
import { BuiltServers } from "./built-servers.ts";
import { Child } from "./child.ts";
import { type Cores, takeCores } from "./cores.ts";
import type { ServerSpec, Upstream } from "./workload.ts";

/** The built file of a server and its arguments. */
interface Entry {
  readonly entry: string;
  readonly args: readonly string[];
  /** Its administrator's. */
  readonly databaseUrl: string | null;
}

/** Where the server finds what the run has started for it. */
interface Joined {
  readonly redisUrl?: string;
  readonly modelUrl?: string;
}

/** What a run needs around it: cores, a database once somebody wants one, tokens. */
export class Arena {
  readonly cores: Cores = takeCores();
  readonly #secret = randomBytes(32).toString("hex");
  // Contenders start at the same time, and share what the first of them asks for.
  #postgresStart: Promise<BenchPostgres> | null = null;
  #postgres: BenchPostgres | null = null;
  #redisStart: Promise<BenchRedis> | null = null;
  #redis: BenchRedis | null = null;
  readonly #tokens: string[] = [];
  readonly #servers = new BuiltServers();

  /** The database server's process; null while none runs. */
  get postgresPid(): number | null {
    return this.#postgres?.pid ?? null;
  }

  /** Null while none runs. */
  get redisPid(): number | null {
    return this.#redis?.pid ?? null;
  }

  async startServer(spec: ServerSpec): Promise<ServerUnderTest> {
    const model = "upstream" in spec && spec.upstream ? await this.#startModel(spec.upstream) : null;
    const joined = model === null ? {} : { modelUrl: model.url };
    const { databaseUrl, ...command } = await this.#commandOf(spec, joined);
    const child = new Child({
      ...command,
      core: this.cores.server,
      flags: ["--expose-gc"],
    });
    const hello = await child.hello<Pick<ServerUnderTest, "ports" | "beats" | "pids">>();
    return new ServerUnderTest(child, { ...hello, spec, databaseUrl, model: model?.child ?? null });
  }

  async #startModel(upstream: Upstream): Promise<{ child: Child; url: string }> {
    const args = [JSON.stringify(upstream)];
    const child = new Child({ entry: "paced-model.ts", args, core: this.cores.load });
    const { ports } = await child.hello<Pick<ServerUnderTest, "ports">>();
    return { child, url: `http://127.0.0.1:${ports[0]}` };
  }

  startLoad(): LoadProcess {
    return new LoadProcess(new Child({ entry: "load.ts", args: [], core: this.cores.load }));
  }

  /** A fresh database, and the secret of the run's tokens. */
  async database(): Promise<{ databaseUrl: string; secret: string }> {
    return { databaseUrl: await this.#createDatabase(), secret: this.#secret };
  }

  /** Tokens of as many different users, the same at every call. */
  async tokens(count: number): Promise<readonly string[]> {
    while (this.#tokens.length < count) {
      const user = `bench-${this.#tokens.length}`;
      this.#tokens.push(await issueToken({ secret: this.#secret, user, expireMinutes: 600 }));
    }
    return this.#tokens.slice(0, count);
  }

  async close(): Promise<void> {
    const [postgres, redis] = await Promise.all([this.#postgresStart, this.#redisStart]);
    await Promise.all([postgres?.stop(), redis?.stop()]);
    this.#postgres = null;
    this.#redis = null;
  }

  async #createDatabase(): Promise<string> {
    this.#postgresStart ??= startBenchPostgres();
    this.#postgres = await this.#postgresStart;
    return this.#postgres.createDatabase();
  }

  async #commandOf(spec: ServerSpec, more: Joined): Promise<Entry> {
    if (spec.kind === "start") throw new Error("A program whose start is timed is not started here.");
    if (spec.kind === "raw" || !spec.across) return this.#entryOf(spec, more);
    this.#redisStart ??= startBenchRedis();
    this.#redis = await this.#redisStart;
    const { databaseUrl, ...entry } = await this.#entryOf(spec, { ...more, redisUrl: this.#redis.url });
    const twice: PairOptions = { ...entry, sockets: spec.across };
    return { entry: "pair-server.ts", args: [JSON.stringify(twice)], databaseUrl };
  }

  async #entryOf(spec: Exclude<ServerSpec, { kind: "start" }>, more: Joined): Promise<Entry> {
    if (spec.kind === "raw")
      return {
        entry: await this.#servers.of("raw-server.ts"),
        args: [spec.mode, JSON.stringify(spec.options ?? {})],
        databaseUrl: null,
      };
    const databaseUrl = await this.#createDatabase();
    if (spec.kind === "rival") {
      const options = { pieces: 20, ...spec.options, ...more, databaseUrl, secret: this.#secret };
      return {
        entry: await this.#servers.of(`rivals/${spec.entry}`),
        args: [JSON.stringify(options)],
        databaseUrl,
      };
    }
    const { model, executes, pieces = 20, everyMs = 50, fans = false, passivateMs } = spec;
    const own = { model, executes, fans, pieces, everyMs, passivateMs };
    const options = { ...own, ...more, databaseUrl, secret: this.#secret };
    return { entry: await this.#servers.of("pam-server.ts"), args: [JSON.stringify(options)], databaseUrl };
  }
}

export class ServerUnderTest {
  readonly ports: readonly number[];
  /** Where it hears when to publish. */
  readonly beats: number | null;
  readonly spec: ServerSpec;
  readonly databaseUrl: string | null;
  /** The processes that serve; their CPU time is the server's. */
  readonly pids: readonly number[];
  readonly #child: Child;
  /** What paces it, where that is another process. */
  readonly #model: Child | null;

  constructor(
    child: Child,
    {
      ports,
      beats,
      pids,
      spec,
      databaseUrl,
      model,
    }: Pick<ServerUnderTest, "ports" | "beats" | "pids" | "spec" | "databaseUrl"> & { model: Child | null },
  ) {
    this.#model = model;
    this.#child = child;
    this.ports = ports;
    this.beats = beats;
    this.pids = pids;
    this.spec = spec;
    this.databaseUrl = databaseUrl;
  }

  memory(): Promise<MemoryFigures> {
    return this.#child.call({ call: "memory" });
  }

  pace(flowing: boolean): Promise<void> {
    return (this.#model ?? this.#child).call({ call: "pace", flowing });
  }

  /** @returns The finished profile's text. */
  profile(running: boolean): Promise<string> {
    return this.#child.call({ call: "profile", running });
  }

  servePage(body: string): Promise<void> {
    return this.#child.call({ call: "page", body });
  }

  async end(): Promise<void> {
    await Promise.all([this.#child.end(), this.#model?.end()]);
  }
}

export class LoadProcess {
  readonly #child: Child;

  constructor(child: Child) {
    this.#child = child;
  }

  connect(request: ConnectRequest): Promise<void> {
    return this.#child.call({ call: "connect", ...request });
  }

  run(request: RunRequest): Promise<WindowFigures> {
    return this.#child.call({ call: "run", ...request });
  }

  disconnect(): Promise<void> {
    return this.#child.call({ call: "close" });
  }

  end(): Promise<void> {
    return this.#child.end();
  }
}
