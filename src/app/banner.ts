import type { App } from "../app.ts";
import type { Config } from "../config.ts";

export interface Started {
  readonly config: Config;
  readonly app: App;
  /** For trying it out; null outside of development on loopback. */
  readonly token: string | null;
  readonly tookMs: number;
}

/** What a person needs next, in the order they need it. */
export function bannerOf(started: Started, bold: boolean): string {
  const { config, app, token, tookMs } = started;
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
        ? `${app.model} (no key needed; set ANTHROPIC_API_KEY for a full model)`
        : app.model,
    ],
    ["Broker", app.broker],
    ["Sockets", app.socketServer],
    ["Database", app.database],
    ["Data", config.dataDir],
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
  const { config, app, token } = started;
  return JSON.stringify({
    ...addresses(started),
    token,
    dataDir: config.dataDir,
    model: app.model,
    broker: app.broker,
    socketServer: app.socketServer,
  });
}

function addresses({ config, app }: Started) {
  const host = config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host;
  const where = `${host.includes(":") ? `[${host}]` : host}:${app.port}`;
  const http = `http://${where}`;
  return {
    page: `${http}/`,
    socket: `ws://${where}/api/pam/ws`,
    rest: `${http}/api/pam`,
    health: `${http}/api/health`,
    metrics: `${http}/metrics`,
  };
}
