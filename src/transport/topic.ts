import type { Publication, Tenant } from "../actors/ports.ts";
import { encodeLogFrame } from "../protocol/frames.ts";
import type { Backend, StoredEntry } from "./backend.ts";

/** How long a hole in a log's publications may fill by itself before it is read from the store. */
const holeMs = 20;
const readAgainMs = 500;
const entriesMax = 200;

/** One who reads up to the head before going live. `newest`: the highest seq published meanwhile. */
export interface CatchUp {
  newest: number;
}

export interface TopicOptions {
  readonly tenant: Tenant;
  /** The log: a conversation's id, or the user's for the inbox. */
  readonly stream: string;
  readonly inbox: boolean;
  readonly entries: Backend["entries"];
  /** Gets each publication, log entries in seq order and each once. */
  readonly release: (publication: Publication) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * One log's publications on their way to this instance's sockets. They come in any order, perhaps twice, perhaps not
 * at all; they leave in seq order without holes (P3). A hole is read from the store.
 */
export class Topic {
  /** Seq of the last entry released; null until somebody is live. */
  private last: number | null = null;
  private readonly held = new Map<number, Publication>();
  private repairing = false;
  readonly catchingUp = new Set<CatchUp>();
  /** Live sockets and listeners, and those catching up: nobody left, no topic. */
  followers = 0;
  private readonly options: TopicOptions;

  constructor(options: TopicOptions) {
    this.options = options;
  }

  publish(publication: Publication): void {
    if (publication.seq === null) {
      if (this.last !== null) this.options.release(publication);
      return;
    }
    for (const reader of this.catchingUp) reader.newest = Math.max(reader.newest, publication.seq);
    if (this.last === null || publication.seq <= this.last) return;
    this.held.set(publication.seq, publication);
    this.releaseHeld();
    if (this.held.size > 0) this.repair(holeMs);
  }

  /** From now on everything behind `seq` is released. A topic that is live already goes on from where it is. */
  goLive(seq: number): void {
    this.last ??= seq;
  }

  private releaseHeld(): void {
    while (this.last !== null) {
      const next = this.held.get(this.last + 1);
      if (next === undefined) return;
      this.held.delete(this.last + 1);
      this.last++;
      this.options.release(next);
    }
  }

  private repair(afterMs: number): void {
    if (this.repairing) return;
    this.repairing = true;
    setTimeout(() => void this.readHole(), afterMs);
  }

  private async readHole(): Promise<void> {
    let again = false;
    try {
      again = await this.readBehind();
    } catch (error) {
      this.options.onFault(error);
      again = true;
    }
    this.repairing = false;
    if (again && this.followers > 0) this.repair(readAgainMs);
  }

  /** True when a hole is left that the store did not fill. */
  private async readBehind(): Promise<boolean> {
    const { tenant, stream } = this.options;
    while (this.last !== null) {
      const rows = await this.options.entries(tenant, {
        conversation: stream,
        after: this.last,
        limit: entriesMax,
      });
      for (const row of rows) {
        if (row.seq > this.last) this.held.set(row.seq, this.publicationOf(row));
        for (const reader of this.catchingUp) reader.newest = Math.max(reader.newest, row.seq);
      }
      this.releaseHeld();
      if (rows.length < entriesMax) break;
    }
    return this.held.size > 0;
  }

  private publicationOf(entry: StoredEntry): Publication {
    const { tenant, stream, inbox } = this.options;
    return {
      channel: `${tenant.workspace}/${tenant.user}`,
      topic: inbox ? `i:${stream}` : `c:${stream}`,
      seq: entry.seq,
      epoch: entry.epoch,
      type: entry.type,
      turn: inbox ? null : entry.turn,
      frame: entryFrame(entry, inbox ? { inbox: true } : { conversation: stream }),
    };
  }
}

/** A stored entry as the frame it was, or would have been, published as. */
export function entryFrame(entry: StoredEntry, stream: { inbox: true } | { conversation: string }): string {
  return encodeLogFrame(entry.type, { stream, epoch: entry.epoch, seq: entry.seq, at: entry.at }, entry.body);
}
