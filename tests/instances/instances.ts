import WebSocket from "ws";
import type { Model } from "../../src/actors/ports.ts";
import { type App, startApp } from "../../src/app.ts";
import { issueToken } from "../../src/auth/tokens.ts";
import { loadConfig } from "../../src/config.ts";
import { type Client, openClient } from "../../src/db/driver.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { type TestDatabase, testDatabase } from "../support/postgres.ts";
import { Peer } from "../wire/server.ts";

/** One whole application in this process, with its own lease, pools and port. */
export interface TestInstance {
  readonly port: number;
  readonly origin: string;
  /** A socket of the user that has been told `ready`. */
  join(user: string): Promise<Peer>;
  /** As SIGTERM does. Safe to call again. */
  stop(): Promise<void>;
}

/** Instances on one database. */
export interface Instances {
  readonly database: TestDatabase;
  start(options: InstanceOptions): Promise<TestInstance>;
  /** Sees everything. */
  asAdmin<T>(work: (sql: Client) => PromiseLike<T>): Promise<T>;
  /** Stops all that still run, and drops the database. */
  close(): Promise<void>;
}

export interface InstanceOptions {
  /** Without one the configuration decides. */
  readonly model?: Model;
  readonly env?: Readonly<Record<string, string>>;
}

export async function instancesOn(shared: Readonly<Record<string, string>> = {}): Promise<Instances> {
  const database = await testDatabase();
  const running: TestInstance[] = [];
  return {
    database,
    async start({ model, env = {} }) {
      const surroundings = {
        DATABASE_URL: database.adminUrl,
        DATABASE_POOL_SIZE: "8",
        PORT: "0",
        PAM_DRAIN_MS: "200",
        ...shared,
        ...env,
      };
      const config = loadConfig({ argv: [], env: surroundings });
      const parts = { config, secret: TEST_SECRET, log: silentLogger, metrics: createMetrics() };
      const app = await startApp({
        ...parts,
        ...(model !== undefined && { model }),
        pid: process.pid,
        pageDir: "nowhere",
      });
      const instance = instanceOf(app);
      running.push(instance);
      return instance;
    },
    async asAdmin(work) {
      const sql = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
      try {
        return await work(sql);
      } finally {
        await sql.end({ timeout: 1 });
      }
    },
    async close() {
      await Promise.all(running.map((instance) => instance.stop()));
      await database.drop();
    },
  };
}

export const tokenOf = (user: string): Promise<string> =>
  issueToken({ secret: TEST_SECRET, user, expireMinutes: 60 });

function instanceOf(app: App): TestInstance {
  const { port } = app;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    join: (user) => joinAt(port, user),
    stop: () => app.stop(),
  };
}

/** A socket to whoever answers on the port. */
export async function joinAt(port: number, user: string): Promise<Peer> {
  const protocols = ["pam.v1", `bearer.${await tokenOf(user)}`];
  const peer = new Peer(new WebSocket(`ws://127.0.0.1:${port}/api/pam/ws`, protocols));
  await peer.next("ready");
  return peer;
}
