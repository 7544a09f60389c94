import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { createRedisBus } from "../../src/cluster/redis-bus.ts";
import { anyRedis } from "../support/redis.ts";
import { busConformance } from "./bus-conformance.ts";
import { until } from "./until.ts";

let redis: Awaited<ReturnType<typeof anyRedis>>;
beforeAll(async () => {
  redis = await anyRedis();
});
afterAll(() => redis.stop());

const prefix = `pam-test-${randomUUID()}`;

busConformance("redis", {
  async connect() {
    const bus = createRedisBus({ url: redis.url, prefix, onFault: console.error, onChange: () => {} });
    await until(async () => (await bus.health()).ok);
    return bus;
  },
  instancesMax: 3,
});
