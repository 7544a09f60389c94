import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { WebSocket } from "ws";
import { systemClock } from "../src/app/system-ports.ts";
import { startApp } from "../src/app.ts";
import { issueToken } from "../src/auth/tokens.ts";
import { loadConfig } from "../src/config.ts";
import { createScriptedModel, say } from "../src/llm/scripted.ts";
import { createLogger } from "../src/telemetry/logger.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";
import { TEST_SECRET } from "./db/prepared-database.ts";
import { testDatabase } from "./support/postgres.ts";

test("a socket is pinged as PAM_SOCKET_IDLE_SECONDS says: well before the default would have it", async () => {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(inject("scratchDir"), "idle-"));
  const config = loadConfig({
    argv: ["--port", "0", "--data-dir", dataDir],
    env: { DATABASE_URL: database.adminUrl, SECRET_KEY: TEST_SECRET, PAM_SOCKET_IDLE_SECONDS: "20" },
  });
  const app = await startApp({
    config,
    secret: TEST_SECRET,
    log: createLogger({ level: "silent", format: "json", color: false, secrets: [] }),
    metrics: createMetrics(),
    pid: process.pid,
    pageDir: dataDir,
    model: createScriptedModel(() => say("Hi."), systemClock),
  });
  const token = await issueToken({ secret: TEST_SECRET, user: "ana", expireMinutes: 60 });
  const socket = new WebSocket(`ws://127.0.0.1:${app.port}/api/pam/ws`, ["pam.v1", `bearer.${token}`]);
  try {
    await once(socket, "open");
    const [data] = await once(socket, "ping", { signal: AbortSignal.timeout(30_000) });
    expect(data).toHaveLength(0);
  } finally {
    socket.terminate();
    await app.stop();
    await database.drop();
  }
}, 50_000);
