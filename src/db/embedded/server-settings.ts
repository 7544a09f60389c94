export type ServerSettings = Readonly<Record<string, string>>;

/**
 * For a small machine that runs the application beside the database: short statements, many small commits, a
 * few hundred MB. Postgres's own defaults stay where they are right for that (`synchronous_commit`,
 * `wal_level`, autovacuum).
 */
const SMALL_BOX: ServerSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  // Rare, spread checkpoints: a page's first change after one is logged whole, which is most of the log's
  // volume here.
  checkpoint_timeout: "15min",
  max_wal_size: "1GB",
  // Recycled segments, so that a commit does not wait for a new 16 MB file to be filled with zeros.
  min_wal_size: "256MB",
  wal_buffers: "16MB",
  random_page_cost: "1.1",
  // Compiling a statement costs more than any of ours runs.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  max_worker_processes: "4",
  // No extra reader processes: the working set is in memory.
  io_method: "sync",
  timezone: "UTC",
  log_timezone: "UTC",
  // Fatal errors and starts, not every unique violation that the application handles.
  log_min_messages: "log",
  log_checkpoints: "off",
};

/** @param durable false gives up P1: what was acked may be lost in a power cut. For throw-away data only. */
export function settingsFor(durable: boolean, overrides: ServerSettings): ServerSettings {
  const durability = durable ? "on" : "off";
  return {
    ...SMALL_BOX,
    ...overrides,
    fsync: durability,
    full_page_writes: durability,
    synchronous_commit: durability,
  };
}
