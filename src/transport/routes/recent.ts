export interface RecentOptions<T> {
  readonly clock: { now(): number };
  readonly freshMs: number;
  /** Settles within a bound of its own. */
  readonly read: () => Promise<T>;
}

/** What was read at most `freshMs` ago, read anew when it is older; whoever asks meanwhile waits for the same reading. */
export function createRecent<T>({ clock, freshMs, read }: RecentOptions<T>): () => Promise<T> {
  let latest: { readonly value: Promise<T>; readonly at: number } | null = null;
  return () => {
    if (latest !== null && clock.now() - latest.at < freshMs) return latest.value;
    latest = { value: read(), at: clock.now() };
    return latest.value;
  };
}
