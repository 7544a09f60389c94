import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import WebSocket from "ws";
import type { Clock, Model } from "../../src/actors/ports.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { type App, startApp } from "../../src/app.ts";
import { issueToken } from "../../src/auth/tokens.ts";
import { personalWorkspaceOf, userIdOf } from "../../src/auth/user-id.ts";
import { type Config, loadConfig } from "../../src/config.ts";
import { type Client, openClient } from "../../src/db/driver.ts";
import { createOfflineModel } from "../../src/llm/offline/offline-model.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { testDatabase } from "../support/postgres.ts";
import { Peer } from "../wire/server.ts";

/** A year: a test may have the server's clock run ahead. */
const expireMinutes = 525_600;

/** In place of the system's time, and of the offline brain. */
export interface Instead {
  readonly clock?: Clock;
  readonly model?: Model;
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The whole application on a database of its own, which stays over a restart. */
export class AppWorld {
  readonly admin: Client;
  readonly dataDir: string;
  readonly #database: Awaited<ReturnType<typeof testDatabase>>;
  readonly #env: Readonly<Record<string, string>>;
  readonly #apps: App[] = [];
  /** Of a server in a process of its own. */
  #outside = 0;
  readonly ids = createIds(systemClock);

  private constructor(
    database: Awaited<ReturnType<typeof testDatabase>>,
    dataDir: string,
    env: Readonly<Record<string, string>>,
  ) {
    this.#database = database;
    this.dataDir = dataDir;
    this.#env = env;
    this.admin = openClient(database.adminUrl, { max: 1, applicationName: "test admin" });
  }

  static async start(env: Readonly<Record<string, string>> = {}, instead: Instead = {}): Promise<AppWorld> {
    const dataDir = await mkdtemp(path.join(tmpdir(), "pam-jobs-"));
    const world = new AppWorld(await testDatabase(), dataDir, env);
    await world.startApp(instead);
    return world;
  }

  /** A server that somebody else starts and ends: on this port and data folder, with `adminUrl` as its database. */
  static async around({ dataDir, port }: { dataDir: string; port: number }): Promise<AppWorld> {
    const world = new AppWorld(await testDatabase(), dataDir, {});
    world.#outside = port;
    return world;
  }

  get config(): Config {
    const own = {
      DATABASE_URL: this.#database.adminUrl,
      PAM_DATA_DIR: this.dataDir,
      PORT: "0",
      PAM_DRAIN_MS: "500",
    };
    return loadConfig({ argv: [], env: { ...own, DATABASE_POOL_SIZE: "8", ...this.#env } });
  }

  get adminUrl(): string {
    return this.#database.adminUrl;
  }

  async startApp({ clock = systemClock, model: given }: Instead = {}): Promise<App> {
    const { config } = this;
    const model = given ?? createOfflineModel({ clock });
    const parts = { config, secret: TEST_SECRET, log: silentLogger, metrics: createMetrics(), model, clock };
    const app = await startApp({ ...parts, pid: process.pid, pageDir: "nowhere" });
    this.#apps.push(app);
    return app;
  }

  async stopApps(): Promise<void> {
    await Promise.all(this.#apps.splice(0).map((app) => app.stop()));
  }

  get #port(): number {
    return this.#apps.at(-1)?.port ?? this.#outside;
  }

  async join(user: string): Promise<Peer> {
    const token = await issueToken({ secret: TEST_SECRET, user, expireMinutes });
    const peer = new Peer(
      new WebSocket(`ws://127.0.0.1:${this.#port}/api/pam/ws`, ["pam.v1", `bearer.${token}`]),
    );
    await peer.next("ready");
    return peer;
  }

  /** `line`: method and path; then the body and the idempotency key. */
  async call(user: string, line: string, ...[body, key]: [body?: object, key?: string]): Promise<Reply> {
    const [method = "GET", where = "/"] = line.split(" ");
    const token = await issueToken({ secret: TEST_SECRET, user, expireMinutes });
    const response = await fetch(`http://127.0.0.1:${this.#port}${where}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(key !== undefined && { "idempotency-key": key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** What the engine does when something is to be told to a user. */
  async notify(user: string, title: string): Promise<string> {
    const id = this.ids.next();
    const note = JSON.stringify({ id, kind: "reminder", title, dedupe: id });
    const [workspace, who] = [personalWorkspaceOf(user), userIdOf(user)];
    await this.admin`select pam_notify(${workspace}::uuid, ${who}::uuid, ${note}::text::jsonb)`;
    return id;
  }

  async close(): Promise<void> {
    await this.stopApps();
    await this.admin.end({ timeout: 1 });
    await this.#database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
