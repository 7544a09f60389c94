/** What must stay flat, of one instance at a time. */
export interface Sample {
  /** Seconds since the load was at its pace. */
  readonly at: number;
  readonly rssMiB: number;
  readonly heapMiB: number;
  readonly handles: number;
  readonly files: number;
  readonly actors: number;
  /** Of all instances, as the database counts them. */
  readonly pool: number;
}

export type Quantity = Exclude<keyof Sample, "at">;

const mebi = 2 ** 20;

/** @param exposition The text of an instance's `/metrics`. */
export function sampleOf(exposition: string, at: number): Sample {
  const sum = (name: string): number =>
    [...exposition.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([-+.\\deE]+)$`, "gm"))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    );
  return {
    at,
    rssMiB: sum("pam_process_resident_memory_bytes") / mebi,
    heapMiB: sum("pam_nodejs_heap_size_used_bytes") / mebi,
    handles: sum("pam_nodejs_active_handles_total"),
    files: sum("pam_process_open_fds"),
    actors: sum("pam_actors"),
    pool: sum("pam_pool_connections"),
  };
}
