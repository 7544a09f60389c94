import type { Config } from "../config.ts";
import type { WorkerFacts } from "./worker-messages.ts";

export interface Started {
  readonly config: Config;
  readonly facts: WorkerFacts;
  readonly database: "embedded" | "external";
  /** Of the processes that serve. */
  readonly pids: readonly number[];
  readonly tookMs: number;
}

/** What a person needs next, in the order they need it. */
export function bannerOf(started: Started, bold: boolean): string {
  const { config, facts, database, pids, tookMs } = started;
  const { token } = facts;
  const at = addresses(started);
  const title = `PAM is ready after ${(tookMs / 1_000).toFixed(1)} s`;
  const lines: [string, string][] = [
    ["Page", at.page],
    ["WebSocket", at.socket],
    ["REST", at.rest],
    ["Health", at.health],
    ["Metrics", at.metrics],
    [
      "Model",
      config.anthropicApiKey === undefined
        ? `${facts.model} (no key needed; set ANTHROPIC_API_KEY for a full model)`
        : facts.model,
    ],
    ["Broker", facts.broker],
    ["Sockets", facts.socketServer],
    ["Database", database],
    ["Data", config.dataDir],
    ...(pids.length === 1
      ? []
      : [["Workers", `${pids.length}, processes ${pids.join(", ")}`] as [string, string]]),
    ...(token === null ? [] : [["Token", token] as [string, string]]),
  ];
  const body = lines.map(([name, value]) => `  ${name.padEnd(10)} ${value}`).join("\n");
  return `\n${bold ? `\u001b[1m${title}\u001b[22m` : title}\n${body}\n\n${hint(token)} Ctrl-C stops it; everything that was acknowledged is kept.\n\n`;
}

/** Without a token to show, people need one from the operator. */
function hint(token: string | null): string {
  return token === null
    ? "Sign in with a token: `npm run token -- USER` prints one."
    : "Open the page and say hello.";
}

/** One line for programs; the keys are stable. */
export function startedJson(started: Started): string {
  const { config, facts, pids } = started;
  const { token, model, broker, socketServer } = facts;
  return JSON.stringify({
    ...addresses(started),
    token,
    dataDir: config.dataDir,
    model,
    broker,
    socketServer,
    workers: pids.length,
    pids,
  });
}

function addresses({ config, facts }: Started) {
  const host = config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host;
  const where = `${host.includes(":") ? `[${host}]` : host}:${facts.port}`;
  const http = `http://${where}`;
  return {
    page: `${http}/`,
    socket: `ws://${where}/api/pam/ws`,
    rest: `${http}/api/pam`,
    health: `${http}/api/health`,
    metrics: `${http}/metrics`,
  };
}
