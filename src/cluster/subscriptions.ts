import type { RedisLink } from "./redis-link.ts";

export interface SubscriptionsOptions {
  readonly link: Pick<RedisLink, "canSubscribe" | "subscribe" | "unsubscribe">;
  /** Channels were subscribed later than somebody was told: what was published before has passed by. */
  readonly onLate: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Channels of one SUBSCRIBE. */
const batchMax = 1_000;
/** Nobody waits longer for Redis to confirm: what is missed then is read from the store. */
const confirmMs = 500;

/**
 * The channels an instance wants to hear, counted, and what Redis was told of them. All changes of a tick go out
 * together; the wanted ones are subscribed anew on each connection.
 */
export class Subscriptions {
  private readonly wanted = new Map<string, number>();
  /** Told to Redis on this connection; resolves with its confirmation, or when that takes too long. */
  private readonly told = new Map<string, Promise<void>>();
  private readonly changed = new Set<string>();
  private flushing: Promise<void> | null = null;
  private readonly options: SubscriptionsOptions;

  constructor(options: SubscriptionsOptions) {
    this.options = options;
  }

  /** Resolves when the channel is heard; at once while Redis is away. */
  async add(channel: string): Promise<void> {
    this.wanted.set(channel, (this.wanted.get(channel) ?? 0) + 1);
    if (!this.told.has(channel)) await this.change(channel);
    await this.told.get(channel);
  }

  remove(channel: string): void {
    const count = (this.wanted.get(channel) ?? 0) - 1;
    if (count > 0) this.wanted.set(channel, count);
    else if (this.wanted.delete(channel)) void this.change(channel);
  }

  /** A new connection knows of no channel. Resolves when all that are wanted are heard again. */
  async renew(): Promise<void> {
    this.told.clear();
    for (const channel of this.wanted.keys()) this.changed.add(channel);
    this.flush();
    await Promise.all(this.told.values());
  }

  lost(): void {
    this.told.clear();
  }

  /** Tries again what Redis has refused. */
  retry(): void {
    if (this.changed.size > 0) this.flush();
  }

  private change(channel: string): Promise<void> {
    this.changed.add(channel);
    this.flushing ??= new Promise((resolve) =>
      setImmediate(() => {
        this.flushing = null;
        this.flush();
        resolve();
      }),
    );
    return this.flushing;
  }

  private flush(): void {
    if (!this.options.link.canSubscribe()) return;
    const added = [...this.changed].filter((channel) => this.wanted.has(channel) && !this.told.has(channel));
    const removed = [...this.changed].filter(
      (channel) => !this.wanted.has(channel) && this.told.has(channel),
    );
    this.changed.clear();
    for (const batch of batches(added)) this.tell(batch);
    for (const batch of batches(removed)) {
      for (const channel of batch) this.told.delete(channel);
      // On a lost connection nothing is subscribed anyway.
      this.options.link.unsubscribe(batch).catch(() => {});
    }
  }

  private tell(batch: readonly string[]): void {
    let late = false;
    const heard = new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        late = true;
        resolve();
      }, confirmMs);
      this.options.link
        .subscribe(batch)
        .then(
          () => late && this.options.onLate(),
          (error: unknown) => this.refused(batch, heard, error),
        )
        .finally(() => {
          clearTimeout(timer);
          resolve();
        });
    });
    for (const channel of batch) this.told.set(channel, heard);
  }

  private refused(batch: readonly string[], heard: Promise<void>, error: unknown): void {
    const current = batch.filter((channel) => this.told.get(channel) === heard);
    // With the connection lost, all are subscribed anew on the next one.
    if (current.length === 0 || !this.options.link.canSubscribe()) return;
    for (const channel of current) {
      this.told.delete(channel);
      this.changed.add(channel);
    }
    this.options.onFault(error);
  }
}

function* batches(channels: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < channels.length; from += batchMax) yield channels.slice(from, from + batchMax);
}
