import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRedisBus } from "../../src/cluster/redis-bus.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import { busConformance } from "./bus-conformance.ts";
import { until } from "./until.ts";

let redis: TestRedis;
/** A cluster of one node, which has all slots: what differs for a client is all there. */
beforeAll(async () => {
  redis = await startRedis({ "cluster-enabled": "yes", "cluster-announce-ip": "127.0.0.1" });
  const admin = new Redis(redis.url);
  await admin.call("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
  await until(async () => String(await admin.call("CLUSTER", "INFO")).includes("cluster_state:ok"));
  admin.disconnect();
});
afterAll(() => redis.stop());

async function connect() {
  const url = `${redis.url}?cluster=true`;
  const bus = createRedisBus({ url, prefix: "pam", onFault: console.error, onChange: () => {} });
  await until(async () => (await bus.health()).ok);
  return bus;
}

busConformance("redis", { connect, instancesMax: 3 });

test("a cluster's channels are sharded", async () => {
  const bus = await connect();
  const admin = new Redis(redis.url);
  expect(await admin.call("PUBSUB", "SHARDCHANNELS", "pam:signals")).toEqual(["pam:signals"]);
  expect(await admin.pubsub("CHANNELS", "pam:*")).toEqual([]);
  admin.disconnect();
  await bus.close();
});

test("a cluster that is paused is told of, and heard again when it goes on", async () => {
  const bus = await connect();
  let gaps = 0;
  bus.onGap(() => {
    gaps++;
  });
  redis.pause();
  await until(async () => !(await bus.health()).ok, 10_000);
  redis.resume();
  await until(async () => (await bus.health()).ok);
  expect(gaps).toBeGreaterThan(0);
  await bus.close();
}, 40_000);
