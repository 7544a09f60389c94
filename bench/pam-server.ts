import type { Bus } from "../src/actors/ports.ts";
import { startApp } from "../src/app.ts";
import { createMemoryBus } from "../src/cluster/memory-bus.ts";
import { createRedisBus } from "../src/cluster/redis-bus.ts";
import { loadConfig } from "../src/config.ts";
import { createLogger } from "../src/telemetry/logger.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";
import { type BenchModelOptions, createBenchModel, type ModelName } from "./servers/bench-models.ts";
import { publishingOn } from "./servers/fan-events.ts";
import { obeyParent } from "./servers/server-calls.ts";

/** What the parent passes in argv. */
export interface PamServerOptions extends BenchModelOptions {
  readonly model: ModelName;
  readonly databaseUrl: string;
  readonly secret: string;
  /** False: messages are accepted and their turns wait. */
  readonly executes: boolean;
  /** True: entries are published when the load says so, without being written. */
  readonly fans: boolean;
  /** Read by the engine's own adapter, in place of `model`. */
  readonly modelUrl?: string;
  /** Idle time after which a user's actor is put away. */
  readonly passivateMs?: number;
  /** Joins the process to others. */
  readonly redisUrl?: string;
}

/** The engine as it is shipped, metrics on, with a model that costs nothing. */
const options: PamServerOptions = JSON.parse(process.argv[2] ?? "{}");
const config = loadConfig({
  argv: [],
  // Nothing of the surroundings may change what is measured.
  env: {
    PORT: "0",
    ENVIRONMENT: "production",
    SECRET_KEY: options.secret,
    DATABASE_URL: options.databaseUrl,
    LOG_LEVEL: "warn",
    PAM_TURN_SECONDS_MAX: "86400",
    PAM_SOCKET_SERVER: "uws",
    PAM_DRAIN_MS: "0",
    ...(options.passivateMs !== undefined && { PAM_PASSIVATE_MS: String(options.passivateMs) }),
    ...(options.modelUrl !== undefined && {
      ANTHROPIC_API_KEY: "bench",
      ANTHROPIC_BASE_URL: options.modelUrl,
    }),
  },
});
const { model, pace } = createBenchModel(options.model, options);
const paused = { turnsMax: 0, queueMax: 1_000_000 };
const bus = options.redisUrl === undefined ? createMemoryBus() : redisBus(options.redisUrl);
const app = await startApp({
  config,
  secret: options.secret,
  log: createLogger({ level: config.logLevel, format: "json", secrets: [options.secret] }),
  metrics: createMetrics({ processMetrics: true }),
  pid: process.pid,
  pageDir: "/nonexistent",
  ...(options.modelUrl === undefined && { model }),
  bus,
  ...(!options.executes && { loadBounds: paused }),
});
await obeyParent(app.port, {
  pace,
  ...(options.fans && { beats: publishingOn(bus) }),
  stop: () => app.stop(),
});

function redisBus(url: string): Bus {
  const onFault = (error: unknown) => process.stderr.write(`${error}\n`);
  return createRedisBus({ url, prefix: "bench:", onFault, onChange: () => {} });
}
