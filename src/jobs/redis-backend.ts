import { Cluster, Redis } from "ioredis";
import { lockMs, type QueueBackend, queueName } from "./queue-backend.ts";

export interface RedisBackendOptions {
  /** `redis://` or `rediss://`; with `?cluster=true` any node of a cluster. */
  readonly url: string;
  /** Begins the name of each key. */
  readonly prefix: string;
  readonly onError: (error: Error) => void;
}

/** Redis has so long to answer a command that adds a job. */
const commandMs = 2_000;
const reconnectMs = { least: 50, most: 2_000 };

/** The queue in Redis. Its keys share one slot of a cluster. Its package is loaded now, not before. */
export async function openRedisBackend({ url, prefix, onError }: RedisBackendOptions): Promise<QueueBackend> {
  const { Queue, Worker } = await import("bullmq");
  const keys = `{${prefix}}:jobs`;
  const connection = connect(url, { commandTimeout: commandMs });
  connection.on("error", onError);
  const queue = new Queue(queueName, { connection, prefix: keys, skipWaitingForReady: true });
  queue.on("error", onError);
  let working: Redis | Cluster | undefined;
  return {
    name: "redis",
    queue,
    isUp: () => connection.status === "ready",
    work(process, settings) {
      working = connect(url, {});
      working.on("error", onError);
      const times = { lockDuration: lockMs, stalledInterval: lockMs, maxStalledCount: 100 };
      const options = { connection: working, prefix: keys, autorun: false, ...times, ...settings };
      const worker = new Worker(queueName, process, options);
      worker.on("error", onError);
      return worker;
    },
    async close() {
      connection.disconnect();
      working?.disconnect();
    },
  };
}

/** A worker waits for Redis to come back, however long that takes. */
function connect(url: string, more: { commandTimeout?: number }): Redis | Cluster {
  const address = new URL(url);
  const cluster = address.searchParams.get("cluster") === "true";
  address.searchParams.delete("cluster");
  const retryStrategy = (attempt: number) =>
    Math.min(reconnectMs.most, reconnectMs.least * 2 ** Math.min(attempt, 10));
  const options = { maxRetriesPerRequest: null, connectionName: "pam-jobs", ...more };
  if (!cluster) return new Redis(address.href, { ...options, retryStrategy });
  const { hostname: host, port, username, password, protocol } = address;
  return new Cluster([{ host, port: Number(port || 6_379) }], {
    clusterRetryStrategy: retryStrategy,
    redisOptions: {
      ...options,
      ...(username !== "" && { username: decodeURIComponent(username) }),
      ...(password !== "" && { password: decodeURIComponent(password) }),
      ...(protocol === "rediss:" && { tls: {} }),
    },
  });
}
