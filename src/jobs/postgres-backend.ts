import { lockMs, type QueueBackend, queueName } from "./queue-backend.ts";

/** Of a process: one listens, one renews locks and takes jobs, two are for jobs that are added or end meanwhile. */
export const queueConnections = 4;

/**
 * The queue in a schema of its own of our Postgres, which `migrateQueue` has made. Its packages are loaded now, not before.
 * @throws where Postgres or the schema can't be had yet; it may be opened again.
 */
export async function openPostgresBackend(
  url: string,
  onError: (error: Error) => void,
): Promise<QueueBackend> {
  const { createPostgresBackend, Queue, Worker } = await import("bullmq");
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: queueConnections,
    options:
      "-c search_path=bullmq,public -c statement_timeout=10000 -c idle_in_transaction_session_timeout=5000",
    application_name: "pam-jobs",
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  // Without listeners a lost connection would end the process.
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  const queue = new Queue(queueName, { connection: pool }, createPostgresBackend);
  queue.on("error", onError);
  // It looks at the schema once and keeps a refusal for good: better none than one that never works.
  await queue.waitUntilReady().catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    name: "postgres",
    queue,
    isUp: () => true,
    work(process, settings) {
      const times = { lockDuration: lockMs, stalledInterval: lockMs, maxStalledCount: 100 };
      const options = { connection: pool, autorun: false, ...times, ...settings };
      const worker = new Worker(queueName, process, options, createPostgresBackend);
      worker.on("error", onError);
      return worker;
    },
    close: () => pool.end(),
  };
}
