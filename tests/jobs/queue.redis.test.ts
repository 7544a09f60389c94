import { Redis } from "ioredis";
import { afterAll, beforeAll } from "vitest";
import { openRedisBackend } from "../../src/jobs/redis-backend.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import { queueConformance } from "./queue-conformance.ts";

let redis: TestRedis;
let admin: Redis;
beforeAll(async () => {
  redis = await startRedis();
  admin = new Redis(redis.url);
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});

queueConformance("Redis", () => ({
  name: "redis",
  open: () => openRedisBackend({ url: redis.url, prefix: "test", onError: () => {} }),
  empty: async () => void (await admin.flushall()),
}));
