import path from "node:path";
import { isExecutable } from "./executable.mjs";

/**
 * A Redis of the tests' own, which they may pause and kill. Tests that need one are called `*.redis.test.ts` and find the
 * program in REDIS_SERVER_PATH.
 */
export const redisServer = {
  name: "redis-server",
  testSuffix: ".redis.test.ts",
  variable: "REDIS_SERVER_PATH",
  debianPackage: "redis-server",
  advice: "Install Redis (Debian: apt-get install redis-server), or set REDIS_SERVER_PATH to the program.",
  find: () => {
    const set = process.env.REDIS_SERVER_PATH;
    const folders = (process.env.PATH ?? "").split(path.delimiter);
    return [...(set ? [set] : []), ...folders.map((folder) => path.join(folder, "redis-server"))].find(
      isExecutable,
    );
  },
};

/** Any Redis, also one that others use: REDIS_URL names it. Tests that need no more are called `*.any-redis.test.ts`. */
export const anyRedis = {
  ...redisServer,
  name: "Redis",
  testSuffix: ".any-redis.test.ts",
  // They read REDIS_URL themselves, else start a server from the path.
  variable: undefined,
  advice: `${redisServer.advice} Or set REDIS_URL to a Redis that runs.`,
  find: () => redisServer.find() ?? process.env.REDIS_URL,
};
