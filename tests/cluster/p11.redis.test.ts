import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say, wait } from "../../src/llm/scripted.ts";
import { type Instances, instancesOn, type TestInstance } from "../instances/instances.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import type { Peer } from "../wire/server.ts";
import { until } from "./until.ts";

/** Some 2 s of text, so that there is time to break things in the middle. */
const model = createScriptedModel(
  () => Array.from({ length: 40 }, (_, i) => [...say(`word ${i} `), wait(50)]).flat(),
  systemClock,
);

let redis: TestRedis;
let instances: Instances;
let here: TestInstance;
let there: TestInstance;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  await redis.restart();
  instances = await instancesOn({ REDIS_URL: redis.url });
  [here, there] = [await instances.start({ model }), await instances.start({ model })];
});
afterEach(async () => {
  redis.resume();
  await instances.close();
});

interface Talk {
  readonly conversation: string;
  readonly followers: readonly Peer[];
}

/** A user with two devices on each instance, all of which follow the conversation. */
async function talk(): Promise<Talk> {
  const user = randomUUID();
  const followers = await Promise.all([here, there, here, there].map((instance) => instance.join(user)));
  const [first, ...others] = followers;
  if (first === undefined) throw new Error("nobody came");
  const { conversation } = await first.ask({ type: "conversation.create", id: randomUUID() });
  for (const peer of [first, ...others]) {
    peer.send({ type: "subscribe", id: randomUUID(), conversation });
    await peer.next("reset");
  }
  return { conversation: String(conversation), followers };
}

const ask = (peer: Peer | undefined, conversation: string) =>
  peer?.ask({ type: "chat", id: randomUUID(), content: "hello", conversation });

/** What a client takes of the log: what lies behind its cursor is dropped (P3). */
function taken(peer: Peer, conversation: string): string[] {
  const entries: string[] = [];
  let last = 0;
  for (const frame of peer.frames) {
    if (frame["conversation"] !== conversation || frame["inbox"] === true || frame.type === "ack") continue;
    const seq = Number(frame["seq"]);
    if (!(seq > last)) continue;
    last = seq;
    if (frame.type !== "reset") entries.push(`${seq} ${frame.type}`);
  }
  return entries;
}

async function stored(conversation: string): Promise<string[]> {
  const rows = await instances.asAdmin(
    (sql) => sql<{ entry: string }[]>`
    select seq || ' ' || type as entry from log where conversation = ${conversation}::uuid order by seq`,
  );
  return rows.map(({ entry }) => entry);
}

/** Every follower ends with the whole log in order, each entry once. */
async function allHaveAll(talks: readonly Talk[], turns: number): Promise<void> {
  const ends = (entries: readonly string[]) =>
    entries.filter((each) => each.endsWith("turn.completed")).length;
  for (const { conversation, followers } of talks) {
    await until(async () => ends(await stored(conversation)) === turns, 60_000);
    const log = await stored(conversation);
    const begun = log.findIndex((entry) => entry.endsWith("message.created"));
    const missing = () => followers.filter((peer) => taken(peer, conversation).length < log.length - begun);
    await until(() => missing().length === 0, 30_000);
    for (const peer of followers) expect(taken(peer, conversation)).toEqual(log.slice(begun));
  }
}

test("P11: Redis is killed while answers stream, stays away for a turn, and comes back: all followers have the whole log", async () => {
  const talks = await Promise.all(Array.from({ length: 5 }, talk));
  for (const { conversation, followers } of talks) await ask(followers[0], conversation);
  await until(() =>
    talks.every(({ followers }) => followers[1]?.frames.some(({ type }) => type === "text.delta")),
  );
  await redis.kill();
  await allHaveAll(talks, 1);
  for (const { conversation, followers } of talks) await ask(followers[1], conversation);
  await allHaveAll(talks, 2);
  await redis.restart();
  for (const { conversation, followers } of talks) await ask(followers[2], conversation);
  await allHaveAll(talks, 3);
}, 120_000);

test("P11: an instance starts and answers while Redis is away, and says that it is degraded", async () => {
  await redis.kill();
  const late = await instances.start({ model });
  const peer = await late.join(randomUUID());
  const { conversation } = await peer.ask({ type: "chat", id: randomUUID(), content: "hello" });
  await peer.next("turn.completed", (frame) => frame["conversation"] === conversation);
  const health = await fetch(`${late.origin}/api/health/detailed`);
  const cache = { status: "unhealthy", broker: "redis" };
  expect([health.status, await health.json()]).toMatchObject([
    200,
    { status: "degraded", checks: { cache } },
  ]);
}, 60_000);

test("P11: a Redis that is connected and delivers nothing costs seconds, and no entry", async () => {
  const talks = await Promise.all(Array.from({ length: 5 }, talk));
  redis.pause();
  for (const { conversation, followers } of talks) await ask(followers[0], conversation);
  await allHaveAll(talks, 1);
  const health = await fetch(`${there.origin}/api/health/detailed`);
  expect([health.status, await health.json()]).toMatchObject([200, { status: "degraded" }]);
  expect((await fetch(`${there.origin}/api/health`)).status).toBe(200);
  redis.resume();
  for (const { conversation, followers } of talks) await ask(followers[3], conversation);
  await allHaveAll(talks, 2);
}, 120_000);
