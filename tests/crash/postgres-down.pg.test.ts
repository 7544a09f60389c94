import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { type App, startApp } from "../../src/app.ts";
import { issueToken } from "../../src/auth/tokens.ts";
import { answerOf } from "../../src/client/answer.ts";
import { type Client, createClient } from "../../src/client/client.ts";
import { stepsText } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import { loadConfig } from "../../src/config.ts";
import { openClient } from "../../src/db/driver.ts";
import { createScriptedModel, inOrder, say, stall } from "../../src/llm/scripted.ts";
import { createLogger } from "../../src/telemetry/logger.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { type TestDatabase, testDatabase } from "../support/postgres.ts";
import { type BreakableProxy, breakableProxy } from "./breakable-proxy.ts";
import { until } from "./gate.ts";
import { expectWholeRows } from "./rows-story.ts";

let database: TestDatabase;
let proxy: BreakableProxy;
let app: App;
let client: Client;
let token: string;

beforeEach(async () => {
  database = await testDatabase();
  proxy = await breakableProxy(database.adminUrl);
  const dataDir = await mkdtemp(join(inject("scratchDir"), "down-"));
  const config = loadConfig({
    argv: ["--port", "0", "--data-dir", dataDir],
    env: { DATABASE_URL: proxy.url, SECRET_KEY: TEST_SECRET },
  });
  app = await startApp({
    config,
    secret: TEST_SECRET,
    log: createLogger({ level: "silent", format: "json", color: false, secrets: [] }),
    metrics: createMetrics(),
    pid: process.pid,
    pageDir: dataDir,
    model: createScriptedModel(inOrder([...say("Half an ans"), stall], say("A whole answer.")), systemClock),
  });
  token = await issueToken({ secret: TEST_SECRET, user: "ana", expireMinutes: 60 });
  client = createClient({ url: `ws://127.0.0.1:${app.port}/api/pam/ws`, ports: nodePorts() });
  client.start(token);
});
afterEach(async () => {
  client?.stop();
  await app?.stop();
  await proxy?.close();
  await database?.drop();
});

const rest = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${app.port}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });

test("P1 Postgres down: no acks, 503 with a time to come back, owners let go, and all goes on when it is back", async () => {
  const first = await client.send("hello");
  const { conversation = "", turn = "" } = first;
  await until("text was seen", () => (client.state(conversation)?.running?.live.blocks.length ?? 0) > 0);
  await proxy.breakOff();

  let acked = false;
  const command = randomUUID();
  const later = client.send("said while it was down", conversation, { command }).then((ack) => {
    acked = true;
    return ack;
  });
  const refused = await rest("/api/pam/chat", {
    method: "POST",
    body: JSON.stringify({ message: "by REST" }),
  });
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "database_unavailable" } });
  expect((await rest("/api/health/database")).status).toBe(503);
  expect((await rest("/api/pam/history")).status).toBe(503);
  // The lease can't be renewed: this instance may not run the turn any more, and knows it.
  await until("the owner has let go", async () => (await turnsRunning()) === 0);
  expect(acked).toBe(false);

  await proxy.mend();
  const second = await later;
  const wait = { clock: nodePorts().clock, timeoutMs: 30_000 };
  for (const each of [turn, second.turn ?? ""]) {
    const { status, steps } = await answerOf(client, { conversation, turn: each }, wait);
    expect([status, stepsText(steps)]).toEqual(["completed", "A whole answer."]);
  }
  await expectStored(conversation, command);
}, 90_000);

async function turnsRunning(): Promise<number> {
  const { facts } = (await (await rest("/api/health/detailed")).json()) as {
    facts: { turnsRunning: number };
  };
  return facts.turnsRunning;
}

/** The message that was refused is not there; the one that was acknowledged is, once. */
async function expectStored(conversation: string, command: string): Promise<void> {
  const admin = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  try {
    const rows =
      await admin`select body ->> 'content' as content, command from log where conversation = ${conversation} and role = 'user' order by seq`;
    expect(rows.map(({ content }) => content)).toEqual(["hello", "said while it was down"]);
    expect(rows[1]?.["command"]).toBe(command);
    await expectWholeRows(admin);
  } finally {
    await admin.end({ timeout: 1 });
  }
}
