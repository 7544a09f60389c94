import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say, wait } from "../../src/llm/scripted.ts";
import { until } from "../cluster/until.ts";
import { message, text } from "../support/fake-anthropic/reply.ts";
import { startFakeAnthropic } from "../support/fake-anthropic.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import type { Peer } from "../wire/server.ts";
import { type Instances, instancesOn, joinAt } from "./instances.ts";
import { serverProcesses } from "./server-processes.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Some 12 s of text, and 4 s. */
const words = Array.from({ length: 120 }, (_, index) => `word${index} `);
const short = words.slice(0, 40);
const model = createScriptedModel(() => words.flatMap((word) => [...say(word), wait(100)]), systemClock);

let redis: TestRedis;
let instances: Instances;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  await redis.restart();
  instances = await instancesOn({ REDIS_URL: redis.url });
});
afterEach(() => instances.close());

/** What the device was shown of a conversation's open step by `partial`, each time. */
function shown(peer: Peer, conversation: string, attempt = 1): string[] {
  return peer.frames
    .filter((it) => it.type === "partial" && it["conversation"] === conversation && it["attempt"] === attempt)
    .map((it) => (it["blocks"] as { text: string }[])[0]?.text ?? "");
}

const left = () => instances.asAdmin(async (sql) => (await sql`select from partials`).length);

test("P10 with Redis gone, a device on another instance sees the open text grow before its step ends, and nothing of it stays behind", async () => {
  const [a, b] = [await instances.start({ model }), await instances.start({ model })];
  const user = randomUUID();
  const [here, there] = [await a.join(user), await b.join(user)];
  await redis.kill();
  const { conversation, turn } = await here.ask({ type: "chat", id: randomUUID(), content: "tell me" });
  there.send({ type: "subscribe", id: randomUUID(), conversation });
  await until(() => new Set(shown(there, String(conversation))).size >= 3, 30_000);
  expect(there.frames.some(({ type }) => type === "turn.completed" || type === "text.delta")).toBe(false);
  for (const each of shown(there, String(conversation))) expect(words.join("").startsWith(each)).toBe(true);
  // One who comes now sees it too.
  const late = await b.join(user);
  late.send({ type: "subscribe", id: randomUUID(), conversation });
  await late.next("partial", (frame) => frame["turn"] === turn);
  await there.next("turn.completed", (frame) => frame["turn"] === turn);
  await until(async () => (await left()) === 0, 10_000);
});

test("P10 of an owner that was killed, what it stored is shown, and withdrawn when another one begins anew", async () => {
  const processes = await serverProcesses();
  const fake = await startFakeAnthropic([message([text(...short.flatMap((word) => [word, 100]))])]);
  try {
    const start = () =>
      processes.start({
        DATABASE_URL: instances.database.adminUrl,
        REDIS_URL: redis.url,
        ANTHROPIC_API_KEY: "test-key",
        ANTHROPIC_BASE_URL: fake.url,
      });
    const [a, b] = [await start(), await start()];
    const user = randomUUID();
    const [here, there] = [await joinAt(a.port, user), await joinAt(b.port, user)];
    const acked = await here.ask({ type: "chat", id: randomUUID(), content: "tell me" });
    const conversation = String(acked["conversation"]);
    await until(async () => (await left()) > 0, 20_000);
    a.signal("SIGKILL");
    await a.ended;
    there.send({ type: "subscribe", id: randomUUID(), conversation });
    await there.next("partial", (frame) => frame["turn"] === acked["turn"]);
    const [stored = ""] = shown(there, conversation);
    expect([stored.length > 0, words.join("").startsWith(stored)]).toEqual([true, true]);
    const reset = await there.next("step.reset", (frame) => frame["turn"] === acked["turn"]);
    expect(reset).toMatchObject({ step: 1, attempt: 2 });
    await there.next("turn.completed", (frame) => frame["turn"] === acked["turn"]);
    // Behind its withdrawal nothing of it was shown again.
    const behind = there.frames.slice(there.frames.indexOf(reset));
    expect(behind.filter((it) => it.type === "partial" && it["attempt"] === 1)).toEqual([]);
    await until(async () => (await left()) === 0, 10_000);
  } finally {
    await processes.close();
    await fake.stop();
  }
});
