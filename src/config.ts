import path from "node:path";
import { parseEnv } from "node:util";
import type { z } from "zod";
import { ConfigError } from "./config/config-error.ts";
import { readFlags } from "./config/flags.ts";
import { type Layer, readValue, unknownNames } from "./config/layers.ts";
import { retention } from "./config/retention.ts";
import { address, choice, integer, optional, type Setting, setting, text } from "./config/setting.ts";

/** The only list of settings. Flags, `.env.example` and the table in the docs are made from it. */
export const settings = {
  environment: setting("ENVIRONMENT", choice("development", "production", "test"), {
    fallback: "development",
    text: "What the server is run for. `production` insists on SECRET_KEY and logs JSON.",
  }),
  host: setting("HOST", text(255), {
    fallback: "127.0.0.1",
    text: "Address to listen on. The default is reachable from this machine only; 0.0.0.0 opens it to the network.",
  }),
  port: setting("PORT", integer(0, 65_535), {
    fallback: "8000",
    text: "Port to listen on; 0 takes any free one.",
  }),
  workers: setting("PAM_WORKERS", integer(1, 64), {
    fallback: "1",
    unit: "processes",
    text: "Processes that share the port; one per core makes sense. Above 1 they need REDIS_URL to hear of each other.",
  }),
  dataDir: setting("PAM_DATA_DIR", text(1_000), {
    fallback: ".pam",
    text: "Folder of the embedded database and the generated secret.",
  }),
  databaseUrl: optional("DATABASE_URL", address("postgres", "postgresql"), {
    text: "Postgres 15 or later to use in place of the embedded one.",
  }),
  databasePoolSize: setting("DATABASE_POOL_SIZE", integer(4, 500), {
    fallback: "20",
    unit: "connections",
    text: "Most connections this process opens to Postgres, over all its pools; the queue of jobs takes 4 more without REDIS_URL.",
  }),
  redisUrl: optional("REDIS_URL", address("redis", "rediss"), {
    text: "Redis that instances hear of each other through. `?cluster=true` where it is a node of a cluster. Without it an instance is alone.",
  }),
  redisPrefix: setting("PAM_REDIS_PREFIX", text(100), {
    fallback: "pam",
    text: "Begins the name of each channel in Redis: deployments with different ones can share a Redis.",
  }),
  secretKey: optional("SECRET_KEY", text(4_096), {
    secret: true,
    text: "Signs tokens (HS256). Generated into the data folder when absent; required in production, 32 characters or more.",
  }),
  accessTokenExpireMinutes: setting("ACCESS_TOKEN_EXPIRE_MINUTES", integer(1, 525_600), {
    fallback: "1440",
    unit: "minutes",
    text: "Life of a token that this server issues.",
  }),
  queryToken: setting("PAM_QUERY_TOKEN", choice("auto", "on", "off"), {
    fallback: "auto",
    text: "Accept `?token=` on the socket's address. `auto` means: in development, on a loopback address.",
  }),
  metricsToken: optional("METRICS_TOKEN", text(1_024), {
    secret: true,
    text: "Bearer token for the metrics. Without it they are open in development on a loopback address, else closed.",
  }),
  anthropicApiKey: optional("ANTHROPIC_API_KEY", text(1_024), {
    secret: true,
    text: "Key for Anthropic's models. Without it the built-in offline brain answers.",
  }),
  anthropicBaseUrl: setting("ANTHROPIC_BASE_URL", address("https", "http"), {
    fallback: "https://api.anthropic.com",
    text: "Where Anthropic's API is.",
  }),
  model: setting("PAM_MODEL", text(200), {
    fallback: "claude-sonnet-5-5",
    text: "Model to ask when a key is set.",
  }),
  smtpUrl: optional("PAM_SMTP_URL", address("smtp", "smtps"), {
    secret: true,
    text: "Mail server, with name and password where it asks for them. Without it mails become files below the data folder.",
  }),
  mailFrom: setting("PAM_MAIL_FROM", text(320), {
    fallback: "PAM <pam@localhost>",
    text: "Sender of mails.",
  }),
  webhookPrivateHosts: setting("PAM_WEBHOOK_PRIVATE_HOSTS", text(2_000), {
    fallback: "none",
    text: "Private addresses that webhooks may reach all the same, as host:port, with commas between; for receivers at home. `none`: the internet only.",
  }),
  ...retention,
  logLevel: setting("LOG_LEVEL", choice("trace", "debug", "info", "warn", "error", "fatal", "silent"), {
    fallback: "info",
    text: "Least severe log line that is written.",
  }),
  socketServer: setting("PAM_SOCKET_SERVER", choice("auto", "uws", "node"), {
    fallback: "auto",
    text: "Socket server: uWebSockets.js, or ws on node:http. `auto` takes the first that loads.",
  }),
  drainMs: setting("PAM_DRAIN_MS", integer(0, 600_000), {
    fallback: "25000",
    unit: "ms",
    text: "Longest wait for running turns when the server is asked to stop.",
  }),
  passivateMs: setting("PAM_PASSIVATE_MS", integer(10, 3_600_000), {
    fallback: "30000",
    unit: "ms",
    text: "Idle time after which a user's actor is put away.",
  }),
  turnStepsMax: setting("PAM_TURN_STEPS_MAX", integer(1, 100), {
    fallback: "12",
    unit: "steps",
    text: "Most model calls of one turn. The last one gets no tools, so a turn ends in text.",
  }),
  turnToolCallsMax: setting("PAM_TURN_TOOL_CALLS_MAX", integer(0, 1_000), {
    fallback: "64",
    unit: "calls",
    text: "Most tool calls of one turn.",
  }),
  turnTokensMax: setting("PAM_TURN_TOKENS_MAX", integer(1_000, 100_000_000), {
    fallback: "400000",
    unit: "tokens",
    text: "Most tokens of one turn, read and written, over all its steps.",
  }),
  turnSecondsMax: setting("PAM_TURN_SECONDS_MAX", integer(1, 86_400), {
    fallback: "300",
    unit: "s",
    text: "Longest one turn may take.",
  }),
  contentCharsMax: setting("PAM_CONTENT_CHARS_MAX", integer(1, 1_000_000), {
    fallback: "10000",
    unit: "characters",
    text: "Longest content of one message.",
  }),
  frameBytesMax: setting("PAM_FRAME_BYTES_MAX", integer(1_024, 16_777_216), {
    fallback: "131072",
    unit: "bytes",
    text: "Largest frame or request body a client may send.",
  }),
  socketBufferBytesMax: setting("PAM_SOCKET_BUFFER_BYTES_MAX", integer(16_384, 67_108_864), {
    fallback: "98304",
    unit: "bytes",
    text: "Unsent bytes after which a slow socket is closed; it resumes from its cursor. Their memory is up to twice as much.",
  }),
  socketIdleSeconds: setting("PAM_SOCKET_IDLE_SECONDS", integer(20, 960), {
    fallback: "60",
    unit: "seconds",
    text: "Silence after which a socket counts as dead; it is pinged some time before. Proxies often cut what is silent for 60 seconds. Without one, 240 spares three of four pings, half a core with a million idle users.",
  }),
} as const;

type Values = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]["schema"]> };

/** The validated settings, what follows from them, and what the operator should be told. */
export interface Config extends Values {
  /** Print one line of JSON in place of the banner. */
  readonly json: boolean;
  /** Print the flags and exit. */
  readonly help: boolean;
  /** Folder of the embedded database, inside `dataDir`. */
  readonly databaseDir: string;
  /** True when only this machine can reach the listener. */
  readonly loopback: boolean;
  /** `?token=` is accepted. */
  readonly allowQueryToken: boolean;
  /** Metrics need no token. */
  readonly metricsOpen: boolean;
  /** Sentences for the log, such as an unknown `PAM_*`. */
  readonly warnings: readonly string[];
}

/** Where values come from; a flag beats the environment, which beats `.env`. An empty value counts as absent. */
export interface ConfigSources {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly envFileText?: string;
}

const SECRET_CHARS_MIN = 32;

/**
 * Reads and checks the whole configuration. Pure: it reads no file and no global.
 * @throws ConfigError with a code, one sentence and a next step.
 */
export function loadConfig(sources: ConfigSources): Config {
  const list: readonly Setting[] = Object.values(settings);
  const flags = readFlags(sources.argv, list);
  const layers: Layer[] = [
    { origin: "the command line", values: flags.values },
    { origin: "the environment", values: sources.env },
    { origin: ".env", values: parseEnv(sources.envFileText ?? "") },
  ];
  const values = readValues(layers);
  const loopback = isLoopback(values.host);
  const homely = values.environment === "development" && loopback;
  checkSecret(values, flags.help);
  checkWorkers(values, flags.help);
  return {
    ...values,
    json: flags.json,
    help: flags.help,
    databaseDir: path.join(values.dataDir, "postgres"),
    loopback,
    allowQueryToken: values.queryToken === "on" || (values.queryToken === "auto" && homely),
    metricsOpen: values.metricsToken === undefined && homely,
    warnings: [...unknownNames(layers, list), ...shortSecret(values)],
  };
}

function readValues(layers: readonly Layer[]): Values {
  const values = Object.entries(settings).map(([name, each]) => [name, readValue(each, layers)]);
  // Each value went through its own setting's schema just above; Object.fromEntries forgets that.
  return Object.fromEntries(values) as Values;
}

/** 127.0.0.0/8, ::1 and the name for them. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function checkSecret(values: Values, help: boolean): void {
  if (values.environment !== "production" || help) return;
  const make = "Make one with `openssl rand -hex 32` and set it in the environment.";
  if (values.secretKey === undefined) {
    throw new ConfigError("secret_missing", "SECRET_KEY is not set, and production needs one.", make);
  }
  if (values.secretKey.length < SECRET_CHARS_MIN) {
    throw new ConfigError("secret_short", `SECRET_KEY is shorter than ${SECRET_CHARS_MIN} characters.`, make);
  }
}

function checkWorkers({ workers, redisUrl }: Values, help: boolean): void {
  if (workers === 1 || redisUrl !== undefined || help) return;
  throw new ConfigError(
    "redis_missing",
    `PAM_WORKERS is ${workers}, but REDIS_URL is not set: the workers would not hear of each other.`,
    "Set REDIS_URL, for example redis://127.0.0.1:6379, or start with one worker.",
  );
}

function shortSecret({ secretKey }: Values): string[] {
  if (secretKey === undefined || secretKey.length >= SECRET_CHARS_MIN) return [];
  return [`SECRET_KEY is shorter than ${SECRET_CHARS_MIN} characters; production would refuse it.`];
}
