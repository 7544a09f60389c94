import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bannerOf, type Started, startedJson } from "./app/banner.ts";
import { StartError } from "./app/start-error.ts";
import { sentenceOf } from "./app/start-failure.ts";
import { type App, startApp } from "./app.ts";
import { helpText } from "./config/docs.ts";
import { type Config, loadConfig, settings } from "./config.ts";
import { ensureSecret } from "./secret.ts";
import { createLogger, type Logger } from "./telemetry/logger.ts";
import { createMetrics } from "./telemetry/metrics.ts";

/** The process: reads its surroundings, starts the app, says where it is, and stops it when asked. */
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
  const app = await startApp({
    config,
    secret,
    log,
    metrics: createMetrics({ processMetrics: true }),
    pid: process.pid,
    pageDir: pageDir(),
  });
  stopOnSignals(app, log);
  const started: Started = {
    config,
    app,
    token: await app.developmentToken("dev"),
    tookMs: Math.round(performance.now() - startedAt),
  };
  process.stdout.write(
    config.json ? `${startedJson(started)}\n` : bannerOf(started, process.stdout.isTTY === true),
  );
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
    secrets: [secret, config.anthropicApiKey, config.metricsToken],
  });
}

/** The first signal drains; the second, for the impatient, leaves at once: what was acknowledged is safe either way. */
function stopOnSignals(app: App, log: Logger): void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) process.exit(130);
    asked = true;
    log.info({ signal }, "Stopping: running answers may finish first. Ask again to leave at once.");
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "Stopping failed.");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

/** Beside the bundle; from source, what the last build made. */
function pageDir(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return here.endsWith("/dist/") ? `${here}web` : fileURLToPath(new URL("../dist/web", import.meta.url));
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
