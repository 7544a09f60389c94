import { randomUUID } from "node:crypto";
import type { Bus, Publication, Tenant } from "../../src/actors/ports.ts";
import { channelOf, conversationTopic } from "../../src/actors/topics.ts";
import type { Partial } from "../../src/protocol/messages.ts";
import type { Backend, Cursor, StoredEntry } from "../../src/transport/backend.ts";
import { type Follower, follow } from "../../src/transport/follow.ts";
import { createHub, type Following } from "../../src/transport/hub.ts";
import { entryFrame } from "../../src/transport/topic.ts";
import { noBackground } from "../routes-no-background.ts";

export type Frame = { readonly [key: string]: unknown; readonly type: string };

export const ana: Tenant = { workspace: randomUUID(), user: randomUUID() };

/** A log in the store, as hubs read it. */
export class StoredLog {
  readonly id = randomUUID();
  epoch = randomUUID();
  running: string | null = null;
  readonly entries: StoredEntry[] = [];

  append(type: "turn.started" | "message.created" | "turn.completed", body: object = { n: 1 }): Publication {
    const turn = this.running;
    const seq = this.entries.length + 1;
    const entry = {
      epoch: this.epoch,
      seq,
      at: new Date(0).toISOString(),
      type,
      turn,
      body: JSON.stringify(body),
    };
    this.entries.push(entry);
    const frame = entryFrame(entry, { conversation: this.id });
    return {
      channel: channelOf(ana),
      topic: conversationTopic(this.id),
      seq,
      epoch: this.epoch,
      type,
      turn,
      frame,
    };
  }

  delta(offset: number, text: string): Publication {
    const turn = this.running;
    const at = { conversation: this.id, turn, step: 1, attempt: 1, block: 0, offset };
    const frame = JSON.stringify({ type: "text.delta", ...at, text });
    const address = { channel: channelOf(ana), topic: conversationTopic(this.id) };
    return { ...address, seq: null, epoch: null, type: "text.delta", turn, frame };
  }
}

/** A bus of several instances that loses what the test says. */
export class LossyNet {
  /** Which instances get a publication. */
  loses: (publication: Publication, instance: number) => boolean = () => false;
  up = true;
  private readonly receivers: ((publications: readonly Publication[]) => void)[] = [];
  private readonly gaps: (() => void)[] = [];

  publish(publications: readonly Publication[]): void {
    this.receivers.forEach((receive, instance) => {
      receive(publications.filter((publication) => !this.loses(publication, instance)));
    });
  }

  gap(): void {
    for (const gap of this.gaps) gap();
  }

  connect(): Bus {
    return {
      name: "redis",
      publish: (publications) => this.publish(publications),
      subscribe: async () => {},
      unsubscribe() {},
      onPublications: (receive) => void this.receivers.push(receive),
      signal() {},
      onSignals() {},
      onGap: (receive) => void this.gaps.push(receive),
      health: async () => ({ ok: this.up, latencyMs: 0 }),
      close: async () => {},
    };
  }
}

/** What hubs read; counts the questions. */
export class FakeStore {
  readonly logs = new Map<string, StoredLog>();
  /** Logs of each call of `heads`. */
  readonly asked: string[][] = [];
  gapBytesOf = 0;
  partial: (conversation: string) => Promise<Partial | null> = async () => null;
  failing = false;

  newLog(): StoredLog {
    const log = new StoredLog();
    this.logs.set(log.id, log);
    return log;
  }

  readonly heads: Backend["heads"] = async (asked) => {
    this.asked.push(asked.map(({ stream }) => stream));
    if (this.failing) throw new Error("the database is away");
    return asked.flatMap(({ workspace, stream }) => {
      const log = this.logs.get(stream);
      if (log === undefined) return [];
      const { epoch, entries, running } = log;
      return [{ workspace, stream, epoch, seq: entries.length, running: running !== null }];
    });
  };

  readonly head: Backend["head"] = async (_, stream) => {
    const log = this.logs.get(stream);
    if (log === undefined) return null;
    const { epoch, entries, running: turn } = log;
    // As much of a running turn as following looks at.
    const running = turn === null ? null : ({ turn, status: "running" } as never);
    return { epoch, seq: entries.length, running, queue: [] };
  };

  readonly entries: Backend["entries"] = async (_, { conversation, after, limit }) =>
    this.logs.get(conversation)?.entries.slice(after, after + limit) ?? [];

  readonly snapshot: Backend["snapshot"] = async (tenant, conversation) => {
    const head = await this.head(tenant, conversation);
    return head === null ? null : ({ ...head, conversation, items: [] } as never);
  };

  readonly conversations: Backend["conversations"] = async () => ({ conversations: [], next: null });
  readonly waitingApprovals: Backend["waitingApprovals"] = async () => ({ approvals: [], next: null });
  readonly background = noBackground;
  readonly resume: Backend["resume"] = async (tenant, { log, cursor }) => {
    const head = await this.head(tenant, log);
    if (head === null) return null;
    const { epoch, seq, running } = head;
    const range = { conversation: log, after: cursor?.seq ?? 0, limit: 100 };
    const entries = cursor?.epoch === epoch ? await this.entries(tenant, range) : [];
    return { epoch, seq, running: running?.turn ?? null, gapBytes: this.gapBytesOf, entries };
  };
  readonly partialOf: Backend["partialOf"] = (_, conversation) => this.partial(conversation);
  readonly storedPartial: Backend["storedPartial"] = (_, conversation) => this.partial(conversation);
}

/** One instance's hub and its sockets. */
export class HubWorld {
  readonly faults: unknown[] = [];
  private readonly sockets = new Map<string, Set<Socket>>();
  private readonly store: FakeStore;
  readonly hub;

  constructor(net: LossyNet, store: FakeStore) {
    this.store = store;
    this.hub = createHub({
      bus: net.connect(),
      server: {
        publish: (topic, frame) => {
          for (const socket of this.sockets.get(topic) ?? []) socket.send(frame);
        },
      },
      backend: store,
      onFault: (error) => this.faults.push(error),
      onPresence: () => {},
    });
  }

  async follow(
    log: StoredLog,
    cursor: Cursor | null = { epoch: log.epoch, seq: 0 },
    room = Number.POSITIVE_INFINITY,
  ): Promise<Socket> {
    const socket = new Socket((topic) => {
      this.sockets.set(topic, (this.sockets.get(topic) ?? new Set()).add(socket));
    }, room);
    const request = { tenant: ana, stream: { conversation: log.id }, cursor, follower: socket };
    // Of a backend no more than following asks.
    socket.following = await follow(this.hub, this.store as unknown as Backend, request);
    return socket;
  }
}

/** One who follows, and every frame it was sent. */
export class Socket implements Follower {
  readonly frames: Frame[] = [];
  following: Following | undefined;
  readonly subscribe: (topic: string) => void;

  /** Frames that its buffer has room for, and those in it. */
  private readonly room: number;
  private unsent = 0;
  unsentMost = 0;

  constructor(subscribe: (topic: string) => void, room: number) {
    this.subscribe = subscribe;
    this.room = room;
  }

  send(frame: string): void {
    this.unsent += 1;
    this.unsentMost = Math.max(this.unsentMost, this.unsent);
    this.frames.push(JSON.parse(frame));
  }

  isOpen(): boolean {
    return true;
  }

  cork(work: () => void): void {
    work();
  }

  hasRoom(): boolean {
    return this.unsent < this.room;
  }

  async paced(): Promise<void> {
    this.unsent = 0;
  }

  /** What a client takes of it: delivery is at least once, and what lies behind its cursor is dropped (P3). */
  seqs(): number[] {
    const taken: number[] = [];
    for (const { seq } of this.frames)
      if (typeof seq === "number" && seq > (taken.at(-1) ?? 0)) taken.push(seq);
    return taken;
  }
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);
