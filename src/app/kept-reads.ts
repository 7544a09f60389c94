import type { Clock, Tenant } from "../actors/ports.ts";
import { withinLimit } from "../tools/time-limit.ts";

/** What is known of a user changes a few times a day and is asked for at every turn. */
const keptMs = 300_000;
/** A few hundred bytes each, and about 20 KiB at most. */
const keptMax = 10_000;
const readMsMax = 2_000;

export interface KeptReads<T> {
  /** What is being read or was, at most 300 s ago; undefined where nothing is kept. */
  kept(tenant: Tenant): Promise<T> | undefined;
  /** @throws what the read throws, and a timeout after 2 s. */
  anew(tenant: Tenant): Promise<T>;
  forget(tenant: Tenant): void;
}

export interface KeptReadsParts<T> {
  readonly read: (tenant: Tenant) => Promise<T>;
  readonly clock: Clock;
  /** Of each read, how it ended. */
  readonly onRead: (outcome: "read" | "failed") => void;
}

/** What was read of each of at most 10,000 users, for 300 s. What was being read when it was forgotten is not kept. */
export function createKeptReads<T>({ read, clock, onRead }: KeptReadsParts<T>): KeptReads<T> {
  const entries = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  const keyOf = ({ workspace, user }: Tenant): string => `${workspace}/${user}`;
  return {
    kept(tenant) {
      const entry = entries.get(keyOf(tenant));
      return entry === undefined || clock.now() >= entry.until ? undefined : entry.value;
    },
    anew({ workspace, user }) {
      const { signal } = new AbortController();
      const value = withinLimit({ clock, timeoutMs: readMsMax, signal }, () => read({ workspace, user }));
      const key = keyOf({ workspace, user });
      const entry = { until: clock.now() + keptMs, value };
      makeRoom(entries);
      entries.set(key, entry);
      value.then(
        () => onRead("read"),
        () => {
          onRead("failed");
          // A failure is nothing to keep; what came in its place since is.
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      return value;
    },
    forget: (tenant) => void entries.delete(keyOf(tenant)),
  };
}

/** The oldest goes. */
function makeRoom(entries: Map<string, object>): void {
  if (entries.size < keptMax) return;
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
