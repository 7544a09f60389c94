import type { Command } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Cursor } from "./conversation-state.ts";
import type { ClientPorts } from "./ports.ts";

/** A log that is followed: a conversation's id, or the inbox. */
export type Followed = { readonly conversation: string } | { readonly inbox: true };

export interface FollowingOptions {
  readonly ports: Pick<ClientPorts, "clock" | "newId">;
  /** Sends now or not at all. */
  readonly post: (command: Command) => boolean;
  readonly cursorOf: (log: Followed) => Cursor | null;
  /** The server says that this log can't be followed. */
  readonly refused: (log: Followed, error: FrameOf<"error">) => void;
}

interface Entry {
  readonly log: Followed;
  /** Id of the newest `subscribe`. It may fail behind its `resumed`, in the middle of what was missed. */
  asked: string | undefined;
  /** Subscriptions since the cursor last moved. */
  tries: number;
  cursor: Cursor | null;
  cancelTimer: () => void;
}

/** Wait for `resumed` or `reset` before asking again. */
const answerMs = 10_000;
const againMs = 200;
const againMaxMs = 10_000;
const passing: ReadonlySet<string> = new Set([
  "overloaded",
  "database_unavailable",
  "restarting",
  "too_many_requests",
  "internal",
]);

/**
 * Keeps every followed log subscribed: on each new session, when the reducer found a hole, and when an answer stays away. Asking
 * again without any progress waits longer each time, so that no defect on either side turns into a storm.
 */
export class Following {
  readonly #entries = new Map<string, Entry>();
  readonly #options: FollowingOptions;

  constructor(options: FollowingOptions) {
    this.#options = options;
  }

  has(log: Followed): boolean {
    return this.#entries.has(keyOf(log));
  }

  add(log: Followed): void {
    if (this.has(log)) return;
    const entry: Entry = { log, asked: undefined, tries: 0, cursor: null, cancelTimer: () => {} };
    this.#entries.set(keyOf(log), entry);
    this.#subscribe(entry);
  }

  remove(log: Followed): void {
    this.#entries.get(keyOf(log))?.cancelTimer();
    this.#entries.delete(keyOf(log));
  }

  /** A new session knows of no subscription. */
  renew(): void {
    for (const entry of this.#entries.values()) {
      entry.tries = 0;
      this.#subscribe(entry);
    }
  }

  again(log: Followed): void {
    const entry = this.#entries.get(keyOf(log));
    if (entry === undefined) return;
    const cursor = this.#options.cursorOf(log);
    if (cursor?.seq !== entry.cursor?.seq || cursor?.epoch !== entry.cursor?.epoch) entry.tries = 0;
    if (entry.tries === 0) this.#subscribe(entry);
    else this.#later(entry, Math.min(againMaxMs, againMs * 2 ** Math.min(entry.tries, 10)));
  }

  /** `resumed` or `reset` came. */
  answered(log: Followed): void {
    this.#entries.get(keyOf(log))?.cancelTimer();
  }

  /** Whether the error answered a `subscribe`. */
  refuse(error: FrameOf<"error">): boolean {
    const entry = [...this.#entries.values()].find((it) => it.asked !== undefined && it.asked === error.id);
    if (entry === undefined) return false;
    if (passing.has(error.code)) {
      this.#later(entry, error.retryAfterMs ?? againMs * 2 ** Math.min(entry.tries, 6));
      return true;
    }
    this.remove(entry.log);
    this.#options.refused(entry.log, error);
    return true;
  }

  stop(): void {
    for (const entry of this.#entries.values()) entry.cancelTimer();
  }

  #subscribe(entry: Entry): void {
    entry.cancelTimer();
    const cursor = this.#options.cursorOf(entry.log);
    const id = this.#options.ports.newId();
    const from = cursor === null ? {} : { epoch: cursor.epoch, seq: cursor.seq };
    // Ids were branded where the server made them; on this side they are the server's own strings.
    if (!this.#options.post({ type: "subscribe", id, ...entry.log, ...from } as Command)) return;
    Object.assign(entry, { asked: id, cursor, tries: entry.tries + 1 });
    this.#later(entry, answerMs);
  }

  #later(entry: Entry, ms: number): void {
    entry.cancelTimer();
    entry.cancelTimer = this.#options.ports.clock.after(ms, () => this.#subscribe(entry));
  }
}

const keyOf = (log: Followed): string => ("inbox" in log ? "inbox" : log.conversation);
