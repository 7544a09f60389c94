import { randomUUID } from "node:crypto";
import { createEngine } from "./actors/engine.ts";
import { defaultPlace } from "./actors/place.ts";
import type { Clock, Model } from "./actors/ports.ts";
import { createBackend } from "./app/backend.ts";
import { observerOf, reportOf } from "./app/instruments.ts";
import { openDatabase } from "./app/open-database.ts";
import { createOwnership } from "./app/ownership.ts";
import { createIds, systemClock } from "./app/system-ports.ts";
import { createAuth } from "./auth/auth.ts";
import { createMemoryBus } from "./cluster/memory-bus.ts";
import { createPublisher } from "./cluster/publisher.ts";
import type { Config } from "./config.ts";
import { createPostgresStore } from "./db/postgres-store.ts";
import { createTicketStore } from "./db/tickets.ts";
import { createToolTransactions } from "./db/tool-transactions.ts";
import { createWriter } from "./db/writer.ts";
import { createAnthropicModel } from "./llm/anthropic.ts";
import { createOfflineModel } from "./llm/offline/offline-model.ts";
import type { Logger } from "./telemetry/logger.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import { createDirectRunner } from "./tools/direct-runner.ts";
import { createRegistry } from "./tools/registry.ts";
import { createToolRunner } from "./tools/runner.ts";
import { winTools } from "./tools/wins/win-tools.ts";
import { chooseServer } from "./transport/choose-server.ts";
import { createHub } from "./transport/hub.ts";
import { registerRoutes } from "./transport/routes/register.ts";
import type { SessionLimits } from "./transport/session.ts";
import { createSessions } from "./transport/sessions.ts";

export interface AppOptions {
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pid: number;
  /** Folder of the built page. */
  readonly pageDir: string;
  /** In place of the one the configuration asks for: for tests and benchmarks. */
  readonly model?: Model;
  readonly clock?: Clock;
}

export interface App {
  readonly port: number;
  readonly model: string;
  readonly broker: string;
  readonly socketServer: string;
  readonly database: "embedded" | "external";
  developmentToken(subject: string): Promise<string | null>;
  /** Drains and stops; Postgres last. Safe to call again. */
  stop(): Promise<void>;
}

const queueMax = 100;
const historyMax = 500;

/** Builds every part, joins them by their ports, and starts them. What fails half way is taken down again. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, log, metrics, secret } = options;
  const clock = options.clock ?? systemClock;
  const ids = createIds(clock);
  const incarnation = randomUUID();
  const database = await openDatabase(config, secret, log);
  const { client } = database;
  const wallMs = config.turnSecondsMax * 1_000;

  const bus = createMemoryBus();
  const publisher = createPublisher({ bus, clock, onDelta: () => metrics.deltas.inc() });
  const writer = createWriter({
    lanes: database.lanes,
    slow: database.slow,
    incarnation,
    queueMax,
    wallMs,
    metrics,
  });
  const store = createPostgresStore({ writer, client, ids, incarnation, wallMs });
  const transactions = createToolTransactions({
    db: database.db,
    ids,
    place: defaultPlace,
    onStarted: publisher.events,
  });
  const registry = createRegistry(winTools);
  const runnerOptions = { registry, transactions, clock, report: reportOf(metrics, log) };
  const model = options.model ?? modelOf(config, clock, log);
  const bounds = {
    stepsMax: config.turnStepsMax,
    toolCallsMax: config.turnToolCallsMax,
    outputTokensMax: config.turnTokensMax,
    wallMs,
    attemptsMax: 3,
    parallelToolsMax: 8,
  };
  const observer = observerOf(metrics, log);
  const engine = createEngine(
    { clock, ids, store, model, tools: createToolRunner(runnerOptions), publisher, observer, bounds },
    { passivateMs: config.passivateMs, turnsMax: 5_000 },
  );

  const auth = createAuth({ config, secret, clock, ids, tickets: createTicketStore(client) });
  let ready = false;
  const startedAt = clock.now();
  const backend = createBackend({
    auth,
    client,
    bus,
    ids,
    engine,
    publisher,
    registry,
    runDirect: createDirectRunner(runnerOptions),
    ready: () => ready,
    facts: () => ({
      model: model.name,
      broker: bus.name,
      socketServer: server.name,
      database: database.kind,
      uptimeSeconds: Math.round((clock.now() - startedAt) / 1_000),
      turnsRunning: engine.runningTurns(),
    }),
    onCommitted: (seconds) => metrics.acceptToCommitSeconds.observe(seconds),
  });

  const server = chooseServer(serverOptions(config, log, metrics));
  const hub = createHub({
    bus,
    server,
    entries: backend.entries,
    onFault: (error) => observer.fault("hub", error),
  });
  const limits = sessionLimits(config);
  const sessions = createSessions({
    backend,
    hub,
    limits,
    clock,
    log,
    metrics,
    allowQueryToken: config.allowQueryToken,
  });
  server.socket(["/api/pam/ws", "/ws", "/ws/:userId"], sessions);
  registerRoutes({ server, backend, live: hub, metrics, log, config, pageDir: options.pageDir, clock });

  const ownership = createOwnership({ client, incarnation, pid: options.pid, engine: () => engine, log });
  const timers: NodeJS.Timeout[] = [];
  let stopping: Promise<void> | null = null;

  async function stop(): Promise<void> {
    ready = false;
    server.stopListening();
    sessions.closeAll();
    for (const timer of timers) clearInterval(timer);
    await engine.drain(config.drainMs);
    engine.release();
    await ownership
      .end()
      .catch((error: unknown) =>
        log.warn({ err: error }, "The lease could not be handed over; it ends by itself."),
      );
    await server.close();
    await bus.close();
    await database.close();
  }

  try {
    await ownership.begin(database.othersDead);
    const port = await server.listen(config.host, config.port);
    ready = true;
    timers.push(
      setInterval(() => sessions.sweep(), 1_000),
      setInterval(() => metrics.turnsRunning.set({ state: "running" }, engine.runningTurns()), 1_000),
    );
    return {
      port,
      model: model.name,
      broker: bus.name,
      socketServer: server.name,
      database: database.kind,
      developmentToken: auth.developmentToken,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function modelOf(config: Config, clock: Clock, log: Logger): Model {
  if (config.anthropicApiKey === undefined) return createOfflineModel({ clock });
  return createAnthropicModel({
    apiKey: config.anthropicApiKey,
    baseUrl: config.anthropicBaseUrl,
    model: config.model,
    log,
  });
}

function serverOptions(config: Config, log: Logger, metrics: Metrics) {
  return {
    preference: config.socketServer,
    log: { warn: (text: string) => log.warn({}, text) },
    limits: {
      frameBytesMax: config.frameBytesMax,
      bufferBytesMax: config.socketBufferBytesMax,
      tooSlowCode: 4008,
      binaryFrameCode: 4500,
      idleTimeoutSeconds: 60,
      bodyBytesMax: config.frameBytesMax,
    },
    onSocketError: (error: unknown) => {
      metrics.errors.inc({ code: "internal" });
      log.error({ err: error }, "A socket's callback failed.");
    },
  };
}

function sessionLimits(config: Config): SessionLimits {
  return {
    frameBytesMax: config.frameBytesMax,
    contentCharsMax: config.contentCharsMax,
    historyMax,
    queueMax,
    openCommandsMax: 64,
    followsMax: 200,
    pacedBytesMax: Math.floor(config.socketBufferBytesMax / 2),
  };
}
