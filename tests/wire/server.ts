import { once } from "node:events";
import WebSocket from "ws";
import type { Model } from "../../src/actors/ports.ts";
import { type App, startApp } from "../../src/app.ts";
import { issueToken } from "../../src/auth/tokens.ts";
import { loadConfig } from "../../src/config.ts";
import { type Logger, silentLogger } from "../../src/telemetry/logger.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import type { Tool } from "../../src/tools/define-tool.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { testDatabase } from "../support/postgres.ts";

type Json = { readonly [key: string]: unknown; readonly type: string };

/** The whole application on a real port and a real database, with the model that a test scripts. */
export interface WireServer {
  readonly origin: string;
  token(user: string, expireMinutes?: number): Promise<string>;
  /** An open socket that has been told `ready`. */
  join(user: string): Promise<Peer>;
  /** A socket just as it comes: `query` and `protocols` are the caller's. */
  open(options?: { query?: string; protocols?: string[]; headers?: Record<string, string> }): Peer;
  stop(): Promise<void>;
}

export interface WireOptions {
  readonly log?: Logger;
  readonly tools?: readonly Tool[];
  readonly pageDir?: string;
}

export async function startWireServer(
  socketServer: "uws" | "node",
  model: Model,
  { log = silentLogger, tools = [], pageDir = "nowhere" }: WireOptions = {},
): Promise<WireServer> {
  const database = await testDatabase();
  const env = {
    DATABASE_URL: database.adminUrl,
    PORT: "0",
    DATABASE_POOL_SIZE: "10",
    PAM_SOCKET_SERVER: socketServer,
  };
  const config = loadConfig({ argv: [], env: { ...env, PAM_DRAIN_MS: "200" } });
  const parts = { config, secret: TEST_SECRET, log, metrics: createMetrics(), model, tools };
  const app: App = await startApp({ ...parts, pid: process.pid, pageDir });
  const token = (user: string, expireMinutes = 5) => issueToken({ secret: TEST_SECRET, user, expireMinutes });
  const open: WireServer["open"] = ({ query = "", protocols = ["pam.v1"], headers = {} } = {}) =>
    new Peer(new WebSocket(`ws://127.0.0.1:${app.port}/api/pam/ws${query}`, protocols, { headers }));
  return {
    origin: `http://127.0.0.1:${app.port}`,
    token,
    open,
    async join(user) {
      const peer = open({ protocols: ["pam.v1", `bearer.${await token(user)}`] });
      await peer.next("ready");
      return peer;
    },
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}

/** One socket, and every frame it was sent. */
export class Peer {
  readonly frames: Json[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #read = 0;
  #wake: () => void = () => {};

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("error", () => {});
    socket.on("message", (data) => {
      this.frames.push(JSON.parse(String(data)));
      this.#wake();
    });
    this.closed = once(socket, "close").then(([code]) => {
      this.#wake();
      return code;
    });
  }

  send(frame: object | string): void {
    this.#socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Waits for the next frame of a type, passing others by; they stay in `frames`. */
  async next(type: string, where: (frame: Json) => boolean = () => true): Promise<Json> {
    for (;;) {
      while (this.#read < this.frames.length) {
        const frame = this.frames[this.#read++];
        if (frame?.type === type && where(frame)) return frame;
      }
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error(`closed before ${type} came`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Sends a command and waits for its ack or error. */
  async ask(command: { readonly id: string; readonly [key: string]: unknown }): Promise<Json> {
    this.send(command);
    for (;;) {
      const answer = this.frames.find(
        (it) => (it.type === "ack" || it.type === "error") && it.id === command.id && !this.#asked.has(it),
      );
      if (answer !== undefined) {
        this.#asked.add(answer);
        return answer;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
  readonly #asked = new Set<Json>();

  end(): Promise<number> {
    this.#socket.close();
    return this.closed;
  }
}
