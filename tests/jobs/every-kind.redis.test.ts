import { afterAll } from "vitest";
import { openRedisBackend } from "../../src/jobs/redis-backend.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import { everyKind } from "./every-kind.ts";

let redis: TestRedis | undefined;
afterAll(() => redis?.stop());

everyKind("Redis", async () => {
  redis = await startRedis();
  const { url } = redis;
  return {
    env: { REDIS_URL: url, PAM_REDIS_PREFIX: "pam" },
    name: "redis",
    openBackend: () => openRedisBackend({ url, prefix: "pam", onError: () => {} }),
  };
});
