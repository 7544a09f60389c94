import type { Bus, Clock, Model } from "./actors/ports.ts";
import { type AssembledEngine, assembleEngine, type LoadBounds } from "./app/assemble-engine.ts";
import { assembleJobs } from "./app/assemble-jobs.ts";
import { assembleTransport, openServer, type Transport } from "./app/assemble-transport.ts";
import { createBackend } from "./app/backend.ts";
import { countConnections, countTurns } from "./app/instruments.ts";
import { openMail } from "./app/mailbox.ts";
import { type OpenDatabase, openDatabase } from "./app/open-database.ts";
import { createOwnership } from "./app/ownership.ts";
import { refuseBadKey } from "./app/refuse-bad-key.ts";
import { refuseTakenPort } from "./app/refuse-taken-port.ts";
import { beginRounds, type RoundWork } from "./app/rounds.ts";
import { createIds, systemClock } from "./app/system-ports.ts";
import type { WorkerSetup } from "./app/worker-messages.ts";
import { createAuth } from "./auth/auth.ts";
import type { Config } from "./config.ts";
import type { Client } from "./db/driver.ts";
import { createTicketStore } from "./db/tickets.ts";
import type { Logger } from "./telemetry/logger.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import type { Tool } from "./tools/define-tool.ts";

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
  /** In place of the configuration's: a benchmark publishes without writing rows first. It is closed with the app. */
  readonly bus?: Bus;
  /** Beside PAM's own: for tests. */
  readonly tools?: readonly Tool[];
  readonly clock?: Clock;
  /** In place of the engine's own: a benchmark accepts without running turns (`turnsMax: 0`). */
  readonly loadBounds?: LoadBounds;
  /** One of several processes on one port: what the first one has checked and set up is not done again. */
  readonly shared?: WorkerSetup | undefined;
}

export interface App {
  readonly port: number;
  readonly model: string;
  readonly broker: string;
  readonly socketServer: string;
  readonly database: "embedded" | "external";
  /** Null outside of development on loopback. */
  developmentToken(subject: string): Promise<string | null>;
  /** Drains and stops; Postgres last. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Builds every part, joins them by their ports, and starts them. What fails half way is taken down again.
 * @throws StartError, TransportError `port_in_use`, and what the database's set-up throws.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, shared } = options;
  const database = await (shared === undefined
    ? openAlone(options)
    : openDatabase({ ...options, ...shared }));
  const built = build(options, database);
  const { ownership, server, engine, sessions } = built;
  try {
    await ownership.begin();
    const port = await server.listen(config.host, shared?.port ?? config.port);
    built.begin();
    const { model, bus } = engine;
    let stopping: Promise<void> | null = null;
    return {
      port,
      model: model.name,
      broker: bus.name,
      socketServer: server.name,
      database: database.kind,
      developmentToken: built.auth.developmentToken,
      stop: () => (stopping ??= stop(options, { ...built, sessions, database })),
    };
  } catch (error) {
    await stop(options, { ...built, database });
    throw error;
  }
}

/** With the checks of a process that starts by itself. */
async function openAlone(options: AppOptions): Promise<OpenDatabase> {
  const { config } = options;
  await refuseTakenPort(config.host, config.port);
  // Before there is a database: a process that is refused its key leaves nothing behind, and ends at once.
  if (options.model === undefined) await refuseBadKey(config);
  return openDatabase(options);
}

type Built = ReturnType<typeof build>;

function build(options: AppOptions, database: OpenDatabase) {
  const { config, log, metrics, secret } = options;
  const clock = options.clock ?? systemClock;
  const ids = createIds(clock);
  const { client } = database;
  const startedAt = clock.now();
  const mail = openMail(client, secret);
  const engine = assembleEngine({ ...options, database, mailbox: mail.mailbox, clock, ids });
  const jobs = assembleJobs({ config, secret, database, engine, mail, log, metrics, clock, ids });
  const auth = authOf(options, client, clock);
  const server = openServer({ config, log, metrics, ids, sharePort: options.shared !== undefined });
  let ready = false;
  const backend = createBackend({
    ...engine,
    background: jobs.background,
    auth,
    client,
    ids,
    log,
    ready: () => ready,
    facts: () => ({
      instance: engine.incarnation,
      pid: options.pid,
      model: engine.model.name,
      broker: engine.bus.name,
      socketServer: server.name,
      database: database.kind,
      uptimeSeconds: Math.round((clock.now() - startedAt) / 1_000),
      turnsRunning: engine.engine.runningTurns(),
    }),
    onCommitted: (seconds) => metrics.acceptToCommitSeconds.observe(seconds),
  });
  const parts = { config, log, metrics, clock, engine, server, backend, pageDir: options.pageDir };
  const transport = assembleTransport(parts);
  const { sessions } = transport;
  const ownership = createOwnership({ ...engine, client, pid: options.pid, log });
  let endRounds = () => {};
  function begin(): void {
    ready = true;
    jobs.begin();
    // Nobody's first turn waits for the tools' schemas, nor does the port.
    setImmediate(() => void engine.registry.offers());
    endRounds = beginRounds(clock, roundsOf({ engine, transport, client, metrics }));
  }
  return {
    engine,
    jobs,
    auth,
    server,
    sessions,
    ownership,
    begin,
    leave: () => {
      ready = false;
    },
    endRounds: () => endRounds(),
  };
}

interface RoundParts {
  readonly engine: AssembledEngine;
  readonly transport: Transport;
  readonly client: Client;
  readonly metrics: Metrics;
}

function roundsOf({ engine, transport, client, metrics }: RoundParts): RoundWork {
  return {
    quick() {
      countTurns(engine.engine, metrics);
      engine.keeper.round();
      void transport.showStored();
    },
    slow() {
      // It looks at every session: with many users each second of it would count.
      transport.sessions.sweep();
      void transport.checkHeads();
      countConnections(client, metrics).catch(() => metrics.poolConnections.reset());
    },
  };
}

function authOf({ config, secret }: AppOptions, client: Client, clock: Clock) {
  return createAuth({
    secret,
    clock,
    tickets: createTicketStore(client),
    expireMinutes: config.accessTokenExpireMinutes,
    developmentTokens: config.environment === "development" && config.loopback,
  });
}

/** How long the sockets of an instance that stops may take to leave one after the other; those still here are served. */
const leaveMsMax = 5_000;

/** In the order that loses nothing: sockets leave, running turns end or are handed over, Postgres last. */
async function stop(
  { config, log, shared }: AppOptions,
  built: Built & { database: OpenDatabase },
): Promise<void> {
  const { engine, jobs, server, sessions, ownership, database } = built;
  built.leave();
  // Others take the port's new connections at once. One that is alone stays open: health answers 503, and whoever
  // comes is sent on.
  if (shared !== undefined) server.stopListening();
  await sessions.closeAll(Math.min(leaveMsMax, config.drainMs / 4));
  await Promise.all([engine.engine.drain(config.drainMs), jobs.drain(config.drainMs)]);
  built.endRounds();
  server.stopListening();
  engine.engine.release();
  // Of turns that have ended nothing stays behind.
  await engine.keeper.write();
  try {
    await ownership.end();
    engine.bus.signal({ type: "turns.left" });
  } catch (error) {
    log.warn({ err: error }, "The lease could not be handed over; it ends by itself.");
  }
  await server.close();
  await engine.bus.close();
  await database.close();
}
