import { setTimeout as sleep } from "node:timers/promises";
import { between, type FaultKind } from "./fault.ts";

const postgres: FaultKind = {
  name: "postgres",
  share: 3,
  targets: () => ["database"],
  async strike({ world }) {
    const startedAt = performance.now();
    await world.database.crash();
    return `immediate restart, back after ${Math.round(performance.now() - startedAt)} ms`;
  },
};

const backends: FaultKind = {
  name: "backends",
  light: true,
  share: 3,
  targets: () => ["database"],
  async strike({ world, random }) {
    const share = random();
    const rows = await world.database.ask(
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid() and random() < ${share}`,
    );
    return rows === undefined || rows.length === 0 ? null : `${rows.length} backends ended`;
  },
};

const disk: FaultKind = {
  name: "disk",
  share: 1,
  targets: () => ["database"],
  missing: ({ database }) =>
    database.fillable
      ? undefined
      : "no file system could be mounted for Postgres alone, so its disk can't be filled",
  async strike({ world, random }) {
    const ms = between(random, 1_000, 4_000);
    await world.database.fillDisk();
    await sleep(ms);
    await world.database.freeDisk();
    return `full for ${ms} ms`;
  },
};

const redisKill: FaultKind = {
  name: "redis kill",
  light: true,
  share: 2,
  targets: () => ["redis"],
  async strike({ world, random }) {
    const ms = between(random, 0, 4_000);
    await world.redis.kill();
    await sleep(ms);
    await world.redis.restart();
    return `SIGKILL, ${ms} ms down`;
  },
};

const redisPause: FaultKind = {
  name: "redis pause",
  light: true,
  share: 2,
  targets: () => ["redis"],
  async strike({ world, random }) {
    const ms = between(random, 500, 7_000);
    world.redis.pause();
    await sleep(ms);
    world.redis.resume();
    return `SIGSTOP for ${ms} ms`;
  },
};

export const serviceFaults: readonly FaultKind[] = [postgres, backends, disk, redisKill, redisPause];
