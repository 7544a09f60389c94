import type { Publication } from "../actors/ports.ts";
import { channelOf, conversationTopic } from "../actors/topics.ts";
import { encodeLogFrame } from "../protocol/frames.ts";
import type { Partial } from "../protocol/messages.ts";
import type { Backend, LogState, StoredEntry } from "./backend.ts";
import type { CatchUp, Receiver, TopicOptions } from "./topic-parts.ts";

/** How long a hole in a log's publications may fill by itself before it is read from the store. */
const holeMs = 20;
const readAgainMs = 500;
const entriesMax = 200;
/** Characters of deltas that one who catches up may have waiting; beyond it they are left out, and asked for. */
const deltaCharsMax = 64 * 1_024;
/** Head checks without a publication after which a log without a running turn is left alone: a minute of them. */
const quietChecksMax = 15;
/** Which of them an inbox has where nothing happened at all: behind 4, 8, 16, 32 and 60 s. Each connection has one. */
const seldomChecks: ReadonlySet<number> = new Set([0, 1, 3, 7, quietChecksMax - 1]);

/** What all topics of an instance share. */
export interface TopicHome {
  readonly entries: Backend["entries"];
  /** Gets each publication, log entries in seq order and each once. */
  readonly release: (topic: Topic, publication: Publication) => void;
  /** From now on its head needs looks again, or none. */
  readonly onAwake: (topic: Topic, isAwake: boolean) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * One log's publications on their way to this instance's sockets. They come in any order, perhaps twice, perhaps not
 * at all; they leave in seq order without holes (P3). A hole is read from the store.
 */
export class Topic {
  /** Seq of the last entry released; null until somebody is live. */
  private last: number | null = null;
  /** Null until an entry or a head has told it. */
  private epoch: string | null = null;
  private running = false;
  /** Its head is looked at now and then; most inboxes sleep. */
  private awake = true;
  private quietChecks = 0;
  private stirred: boolean;
  /** Which stored text was shown last: while an attempt lasts, it only grows. */
  private shown: string | null = null;
  /** These three are made when first needed: an inbox where nothing happens needs none of them. */
  private held: Map<number, Publication> | null = null;
  private catchingUp: Set<CatchUp> | null = null;
  /** Who of this process hears it beside its sockets. */
  receivers: Set<Receiver> | null = null;
  private repairing = false;
  /** Live sockets and listeners, and those catching up: nobody left, no topic. */
  followers = 0;
  readonly options: TopicOptions;
  private readonly home: TopicHome;

  constructor(home: TopicHome, options: TopicOptions) {
    this.home = home;
    this.options = options;
    this.stirred = !options.inbox;
  }

  /** Somebody begins to read up to the head. */
  begin(reader: CatchUp): void {
    this.catchingUp ??= new Set();
    this.catchingUp.add(reader);
  }

  /** The reader has come as far as it wants, or is gone. */
  leave(reader: CatchUp): void {
    this.catchingUp?.delete(reader);
    if (this.catchingUp?.size === 0) this.catchingUp = null;
  }

  /** Something happens around it: each round looks at its head for a minute. */
  stir(): void {
    this.quietChecks = 0;
    this.stirred = true;
    this.stay(true);
  }

  private stay(awake: boolean): void {
    if (this.awake === awake) return;
    this.awake = awake;
    this.home.onAwake(this, awake);
  }

  publish(publication: Publication): void {
    this.stir();
    if (publication.seq === null) this.publishDelta(publication);
    else this.publishEntry(publication, publication.seq);
  }

  /** `running`: a turn does, as far as is known. From now on everything behind `seq` is released. A topic that is live already goes on from where it is. */
  goLive(seq: number, running: boolean): void {
    this.last ??= seq;
    if (running) {
      this.running = true;
      this.stay(true);
    }
    // What comes live begins behind it for all: who still reads has to come as far.
    for (const reader of this.catchingUp ?? []) reader.newest = Math.max(reader.newest, seq);
    // Whoever read further than what was published shows that some of it was lost.
    if (seq > this.last) this.repair(0);
  }

  /** Nothing is known to happen here, and nothing did for a while: its head needs no look in this round. */
  isQuiet(): boolean {
    if (this.running) return false;
    const check = this.quietChecks++;
    if (check >= quietChecksMax) {
      this.stay(false);
      return true;
    }
    return !(this.stirred || seldomChecks.has(check));
  }

  /** A turn runs, as far as is known, and somebody watches it. */
  mayGrow(): boolean {
    return this.running && this.last !== null && !this.options.inbox;
  }

  /** Shows what was stored of the open step, where it is not what was shown last. */
  show(partial: Partial): void {
    const frame = JSON.stringify(partial);
    const { turn, step, attempt } = partial;
    const shown = `${turn} ${step} ${attempt} ${frame.length}`;
    if (this.shown === shown || this.last === null) return;
    this.shown = shown;
    const { tenant, stream } = this.options;
    const address = { channel: channelOf(tenant), topic: conversationTopic(stream) };
    this.home.release(this, { ...address, seq: null, epoch: null, type: "partial", turn, frame });
  }

  /** What the store says of the log: `behind` has entries that were not released, `other` is not the same log any more. */
  compare({ epoch, seq, running }: Pick<LogState, "epoch" | "seq" | "running">): "same" | "behind" | "other" {
    this.running = running;
    if (running) this.stay(true);
    this.epoch ??= epoch;
    if (this.epoch !== epoch) return "other";
    for (const reader of this.catchingUp ?? []) reader.newest = Math.max(reader.newest, seq);
    return this.last !== null && seq > this.last ? "behind" : "same";
  }

  /** The log begins anew behind `seq`, as its followers have just been told. */
  restart(epoch: string, seq: number): void {
    this.epoch = epoch;
    this.held = null;
    if (this.last !== null) this.last = seq;
  }

  /** Releases what the store has and publications did not bring. Resolves when it was read, or is about to be again. */
  async readHole(): Promise<void> {
    if (this.repairing) return;
    this.repairing = true;
    await this.readOrRetry();
  }

  private publishDelta(publication: Publication): void {
    if (publication.turn !== null) this.running = true;
    if (this.last !== null) this.home.release(this, publication);
    for (const reader of this.catchingUp ?? []) {
      if (reader.deltas === null) continue;
      reader.deltaChars += publication.frame.length;
      if (reader.deltaChars <= deltaCharsMax) reader.deltas.push(publication);
    }
  }

  private publishEntry(publication: Publication, seq: number): void {
    this.epoch ??= publication.epoch;
    for (const reader of this.catchingUp ?? []) reader.newest = Math.max(reader.newest, seq);
    if (this.last === null || seq <= this.last) return;
    if (seq === this.last + 1) {
      this.last = seq;
      this.home.release(this, publication);
    } else this.hold(seq, publication);
    this.releaseHeld();
    if (this.held !== null) this.repair(holeMs);
  }

  private hold(seq: number, publication: Publication): void {
    this.held ??= new Map();
    this.held.set(seq, publication);
  }

  private releaseHeld(): void {
    while (this.last !== null && this.held !== null) {
      const next = this.held.get(this.last + 1);
      if (next === undefined) return;
      this.held.delete(this.last + 1);
      if (this.held.size === 0) this.held = null;
      this.last++;
      this.home.release(this, next);
    }
  }

  private repair(afterMs: number): void {
    if (this.repairing) return;
    this.repairing = true;
    setTimeout(() => void this.readOrRetry(), afterMs);
  }

  private async readOrRetry(): Promise<void> {
    let again = false;
    try {
      again = await this.readBehind();
    } catch (error) {
      this.home.onFault(error);
      again = true;
    }
    this.repairing = false;
    if (again && this.followers > 0) this.repair(readAgainMs);
  }

  /** True when a hole is left that the store did not fill. */
  private async readBehind(): Promise<boolean> {
    const { tenant, stream } = this.options;
    while (this.last !== null) {
      const rows = await this.home.entries(tenant, {
        conversation: stream,
        after: this.last,
        limit: entriesMax,
      });
      for (const row of rows) {
        if (row.seq > this.last) this.hold(row.seq, this.publicationOf(row));
        for (const reader of this.catchingUp ?? []) reader.newest = Math.max(reader.newest, row.seq);
      }
      this.releaseHeld();
      if (rows.length < entriesMax) break;
    }
    return this.held !== null;
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
