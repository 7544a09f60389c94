import cluster, { type Worker } from "node:cluster";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bannerOf, type Started, startedJson } from "./app/banner.ts";
import { startPrimary } from "./app/primary.ts";
import { StartError } from "./app/start-error.ts";
import { sentenceOf } from "./app/start-failure.ts";
import { workerLink } from "./app/worker-link.ts";
import type { WorkerFacts, WorkerSetup } from "./app/worker-messages.ts";
import { workerForker } from "./app/worker-process.ts";
import { type App, startApp } from "./app.ts";
import { helpText } from "./config/docs.ts";
import { type Config, loadConfig, settings } from "./config.ts";
import { ensureSecret } from "./secret.ts";
import { createLogger, type Logger } from "./telemetry/logger.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";

/** What every process of PAM begins with. */
interface Base {
  readonly config: Config;
  readonly secret: string;
  readonly log: Logger;
}

/** The process: reads its surroundings, starts the app or its workers, says where it is, and stops it when asked. */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const envFileText = await readFile(".env", "utf8").catch(() => "");
  const config = loadConfig({ argv: process.argv.slice(2), env: process.env, envFileText });
  if (config.help) {
    process.stdout.write(`${helpText(Object.values(settings))}\n`);
    return;
  }
  const secret = config.secretKey ?? (await secretIn(config.dataDir));
  const log = openLog(config, secret);
  for (const warning of config.warnings) log.warn({}, warning);
  const base = { config, secret, log };
  const running = await (config.workers === 1 ? serveAlone(base) : serveWithWorkers(base));
  stopOnSignals(running, log);
  const started = { ...running, config, tookMs: Math.round(performance.now() - startedAt) };
  process.stdout.write(
    config.json ? `${startedJson(started)}\n` : bannerOf(started, process.stdout.isTTY === true),
  );
}

interface Running extends Omit<Started, "config" | "tookMs"> {
  stop(): Promise<void>;
  /** Ends at once what would outlive this process. */
  leave(): void;
}

async function serveAlone(base: Base): Promise<Running> {
  const app = await start(base, createMetrics({ processMetrics: true }));
  return {
    facts: await factsOf(app),
    database: app.database,
    pids: [process.pid],
    stop: app.stop,
    leave: () => {},
  };
}

async function serveWithWorkers(base: Base): Promise<Running> {
  const fork = workerForker(fileURLToPath(import.meta.url), process.argv.slice(2));
  const primary = await startPrimary({ ...base, fork });
  const inTerminal = process.stdout.isTTY === true;
  process.on("SIGHUP", () => {
    if (inTerminal && isTerminalGone()) process.kill(process.pid, "SIGTERM");
    else void primary.roll();
  });
  const { facts, database, stop, kill: leave } = primary;
  return { facts, database, pids: primary.pids(), stop, leave };
}

/** One of several: it says what it is to its primary, and stops when that asks or is gone. */
async function serveAsWorker(worker: Worker): Promise<void> {
  const link = workerLink(worker);
  // Both reach the whole group of a terminal's processes: the primary decides what follows.
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
  try {
    const setup = await link.setup;
    const envFileText = await readFile(".env", "utf8").catch(() => "");
    const config = loadConfig({ argv: process.argv.slice(2), env: process.env, envFileText });
    const secret = config.secretKey ?? (await secretIn(config.dataDir));
    const log = openLog(config, secret).child({ worker: process.pid });
    const own = createMetrics({ processMetrics: true });
    const app = await start({ config, secret, log }, link.summed(own), setup);
    let stopping = false;
    const drain = () => {
      if (stopping) return;
      stopping = true;
      app
        .stop()
        .then(() => link.leave(own))
        .then(
          () => process.exit(0),
          (error: unknown) => fail(log, error),
        );
    };
    void link.leaving.then(drain);
    process.on("SIGTERM", drain);
    link.ready(await factsOf(app));
  } catch (error) {
    await link.refuse(sentenceOf(error));
    process.exit(1);
  }
}

function start(base: Base, metrics: Metrics, shared?: WorkerSetup): Promise<App> {
  return startApp({ ...base, metrics, pid: process.pid, pageDir: pageDir(), shared });
}

async function factsOf({ port, model, broker, socketServer, developmentToken }: App): Promise<WorkerFacts> {
  return { port, model, broker, socketServer, token: await developmentToken("dev") };
}

/** The data folder's own secret, made at the first start. */
async function secretIn(dataDir: string): Promise<string> {
  try {
    return await ensureSecret(dataDir);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    const next = "Choose a folder that can be written with --data-dir, or set SECRET_KEY.";
    throw new StartError("data_folder_unusable", `The data folder ${dataDir} can't be used (${why}).`, next);
  }
}

function openLog(config: Config, secret: string): Logger {
  const readable = config.environment !== "production" && process.stderr.isTTY === true;
  return createLogger({
    level: config.logLevel,
    format: readable ? "readable" : "json",
    color: readable,
    secrets: [secret, config.anthropicApiKey, config.metricsToken, config.smtpUrl],
  });
}

/** The first signal drains; the second, for the impatient, leaves at once: what was acknowledged is safe either way. */
function stopOnSignals(running: Running, log: Logger): void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) {
      running.leave();
      process.exit(130);
    }
    asked = true;
    log.info({ signal }, "Stopping: running answers may finish first. Ask again to leave at once.");
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(log, error),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

function fail(log: Logger, error: unknown): void {
  log.fatal({ err: error }, "Stopping failed.");
  process.exit(1);
}

/** SIGHUP asks for new workers, and also tells that the terminal was closed. */
function isTerminalGone(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return false;
  } catch {
    return true;
  }
}

/** Beside the bundle; from source, what the last build made. */
function pageDir(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return here.endsWith("/dist/") ? `${here}web` : fileURLToPath(new URL("../dist/web", import.meta.url));
}

const begun = cluster.worker === undefined ? main() : serveAsWorker(cluster.worker);
begun.catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
