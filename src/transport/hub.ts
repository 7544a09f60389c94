import type { Bus, Publication, Tenant } from "../actors/ports.ts";
import { channelOf, conversationTopic, inboxTopic } from "../actors/topics.ts";
import type { Backend } from "./backend.ts";
import { HeadCheck } from "./head-check.ts";
import type { Live, LiveChannel } from "./live.ts";
import { isPresence } from "./presence.ts";
import { type ResetSource, readReset } from "./reset-frame.ts";
import type { SocketServer } from "./socket-server.ts";
import { Topic, type TopicHome } from "./topic.ts";
import type { CatchUp, Receiver } from "./topic-parts.ts";

export interface HubOptions {
  readonly bus: Bus;
  readonly server: Pick<SocketServer, "publish">;
  readonly backend: Pick<Backend, "entries" | "heads" | "storedPartial"> & ResetSource;
  readonly onFault: (error: unknown) => void;
  /** Gets what instances tell each other of a user's presence. */
  readonly onPresence: (publication: Publication) => void;
}

/** Where a log stands in the hub. */
export type Stream = { readonly conversation: string } | { readonly inbox: true };

/** This instance's sockets and what they follow. */
export interface Hub extends Live {
  /** Publications of the tenant's channel arrive from now on. */
  join(tenant: Tenant): Promise<void>;
  leave(tenant: Tenant): void;
  /** Begins to count a follower of a log who reads up to its head; nothing is sent to it yet. */
  beginCatchUp(tenant: Tenant, stream: Stream): Following;
  /** `LiveChannel.follow` for a tenant that has joined. Returns what ends it. */
  listen(tenant: Tenant, at: { conversation: string; afterSeq: number }, receive: Receiver): () => void;
  /** Reads what publications did not bring: of busy logs, and of all while the bus is down. Call it each 4 s. Never rejects. */
  checkHeads(): Promise<void>;
  /** While the bus is down, shows what other instances stored of open steps. Call it each second. Never rejects. */
  showStored(): Promise<void>;
}

export interface Following {
  readonly topic: string;
  readonly catchUp: CatchUp;
  /** The follower has everything up to `seq` (a turn runs there, as far as it knows), and now subscribes to the topic's frames. */
  goLive(seq: number, running?: boolean): void;
  end(): void;
}

export function createHub(options: HubOptions): Hub {
  return new LocalHub(options);
}

/** Conversations whose stored text is read in a round. */
const shownTopicsMax = 1_000;

interface Followed {
  readonly channel: string;
  readonly name: string;
  readonly topic: Topic;
}

class LocalHub implements Hub {
  private readonly options: HubOptions;
  /** By channel, then by topic: whoever asks for another's log must not become the one it is read for. */
  private readonly channels = new Map<string, Map<string, Followed>>();
  /** Those whose heads are looked at: of a hundred thousand idle users, next to none. */
  private readonly awake = new Set<Topic>();
  private readonly headCheck: HeadCheck;
  private readonly home: TopicHome;
  private showing = false;
  private readonly onLeft = (followed: Followed) => this.forget(followed);

  constructor(options: HubOptions) {
    const { bus, backend, onFault } = options;
    this.options = options;
    this.home = {
      entries: backend.entries,
      release: (topic, publication) => this.release(topic, publication),
      onAwake: (topic, isAwake) => void (isAwake ? this.awake.add(topic) : this.awake.delete(topic)),
      onFault,
    };
    this.headCheck = new HeadCheck({
      heads: backend.heads,
      topics: (all) => (all ? this.topics() : this.awake),
      onOther: (topic) => this.restart(topic),
      onFault,
    });
    bus.onPublications((publications) => {
      for (const publication of publications) this.receive(publication);
    });
    bus.onGap(() => void this.headCheck.round(true));
  }

  join(tenant: Tenant): Promise<void> {
    return this.options.bus.subscribe(channelOf(tenant));
  }

  leave(tenant: Tenant): void {
    this.options.bus.unsubscribe(channelOf(tenant));
  }

  beginCatchUp(tenant: Tenant, stream: Stream): Following {
    return new Follow(this.followed(tenant, stream), this.onLeft);
  }

  async open(tenant: Tenant): Promise<LiveChannel> {
    await this.join(tenant);
    const ends: (() => void)[] = [() => this.leave(tenant)];
    return {
      follow: (conversation, afterSeq, receive) => {
        ends.push(this.listen(tenant, { conversation, afterSeq }, receive));
      },
      close() {
        for (const end of ends.splice(0)) end();
      },
    };
  }

  listen(tenant: Tenant, at: { conversation: string; afterSeq: number }, receive: Receiver): () => void {
    const { conversation, afterSeq } = at;
    const followed = this.followed(tenant, { conversation });
    const following = new Follow(followed, this.onLeft);
    const { topic } = followed;
    const behind: Receiver = (publication) => {
      if (publication.seq === null || publication.seq > afterSeq) receive(publication);
    };
    topic.receivers ??= new Set();
    topic.receivers.add(behind);
    following.goLive(afterSeq);
    return () => {
      topic.receivers?.delete(behind);
      following.end();
    };
  }

  async checkHeads(): Promise<void> {
    const { ok } = await this.options.bus.health();
    await this.headCheck.round(!ok);
  }

  async showStored(): Promise<void> {
    if (this.showing || (await this.options.bus.health()).ok) return;
    this.showing = true;
    const growing = [...this.awake].filter((topic) => topic.mayGrow()).slice(0, shownTopicsMax);
    await Promise.all(growing.map((topic) => this.show(topic)));
    this.showing = false;
  }

  private async show(topic: Topic): Promise<void> {
    const { tenant, stream } = topic.options;
    const partial = await this.options.backend.storedPartial(tenant, stream).catch(() => null);
    if (partial !== null) topic.show(partial);
  }

  private receive(publication: Publication): void {
    if (isPresence(publication)) {
      this.options.onPresence(publication);
      return;
    }
    const topics = this.channels.get(publication.channel);
    topics?.get(publication.topic)?.topic.publish(publication);
    // Its user does something: of that the inbox may tell too.
    if (topics !== undefined && publication.seq !== null) inboxIn(topics)?.stir();
  }

  private *topics(): Generator<Topic> {
    for (const topics of this.channels.values()) for (const { topic } of topics.values()) yield topic;
  }

  private followed(tenant: Tenant, stream: Stream): Followed {
    const inbox = "inbox" in stream;
    const channel = channelOf(tenant);
    const name = inbox ? inboxTopic(tenant.user) : conversationTopic(stream.conversation);
    const topics = this.channels.get(channel) ?? new Map<string, Followed>();
    const known = topics.get(name);
    if (known !== undefined) return known;
    const log = inbox ? tenant.user : stream.conversation;
    const followed = { channel, name, topic: new Topic(this.home, { tenant, stream: log, inbox }) };
    this.channels.set(channel, topics.set(name, followed));
    this.awake.add(followed.topic);
    return followed;
  }

  private forget({ channel, name, topic }: Followed): void {
    const topics = this.channels.get(channel);
    this.awake.delete(topic);
    topics?.delete(name);
    if (topics?.size === 0) this.channels.delete(channel);
  }

  private release({ receivers }: Topic, publication: Publication): void {
    this.options.server.publish(publication.topic, publication.frame);
    for (const receive of receivers ?? []) {
      try {
        receive(publication);
      } catch (error) {
        this.options.onFault(error);
      }
    }
  }

  /** The log was restored: all who follow it begin afresh, from one snapshot, since they are one tenant. */
  private async restart(topic: Topic): Promise<void> {
    const { tenant, inbox, stream: log } = topic.options;
    const stream: Stream = inbox ? { inbox: true } : { conversation: log };
    const { frame, epoch, seq } = await readReset(this.options.backend, tenant, {
      stream,
      reason: "epoch_changed",
    });
    topic.restart(epoch, seq);
    this.options.server.publish(inbox ? inboxTopic(log) : conversationTopic(log), frame);
  }
}

/** A connection follows its inbox first of all: this looks at one topic. */
function inboxIn(topics: ReadonlyMap<string, Followed>): Topic | undefined {
  for (const { topic } of topics.values()) if (topic.options.inbox) return topic;
  return undefined;
}

/** One who follows a log: an object and no closures, since each connection has one. */
class Follow implements Following {
  readonly catchUp: CatchUp = { newest: 0, deltas: null, deltaChars: 0 };
  private readonly followed: Followed;
  private readonly onLeft: (followed: Followed) => void;
  private ended = false;

  constructor(followed: Followed, onLeft: (followed: Followed) => void) {
    this.followed = followed;
    this.onLeft = onLeft;
    followed.topic.followers++;
    followed.topic.begin(this.catchUp);
  }

  get topic(): string {
    return this.followed.name;
  }

  goLive(seq: number, running = false): void {
    const { topic } = this.followed;
    topic.leave(this.catchUp);
    topic.goLive(seq, running);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    const { topic } = this.followed;
    topic.leave(this.catchUp);
    if (--topic.followers === 0) this.onLeft(this.followed);
  }
}
