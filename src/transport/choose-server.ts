import { createNodeServer } from "./node-server.ts";
import type { ServerOptions } from "./server-options.ts";
import type { SocketServer } from "./socket-server.ts";
import { loadUws, type NativeLoad } from "./uws-native.ts";
import { createUwsServer } from "./uws-server.ts";

export interface ServerChoice extends ServerOptions {
  readonly preference: "auto" | "uws" | "node";
  /** A pino logger fits. */
  readonly log: { warn(message: string): void };
  /** How the native module is got; for tests. */
  readonly load?: () => NativeLoad;
}

/**
 * The socket server to use: uWebSockets.js unless `node` is preferred. Where the native module can't be
 * loaded or is not the one we know, the server on `ws` and `node:http` takes its place, and one warning says
 * so.
 */
export function chooseServer({ preference, log, load = loadUws, ...options }: ServerChoice): SocketServer {
  if (preference === "node") return createNodeServer(options);
  const native = load();
  if ("uws" in native) return createUwsServer(native.uws, options);
  log.warn(`${native.refusal} Using the slower socket server on Node's own modules instead.`);
  return createNodeServer(options);
}
