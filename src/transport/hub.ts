import type { Bus, Publication, Tenant } from "../actors/ports.ts";
import { channelOf, conversationTopic, inboxTopic } from "../actors/topics.ts";
import type { Backend } from "./backend.ts";
import type { Live, LiveChannel } from "./live.ts";
import { isPresence } from "./presence.ts";
import type { SocketServer } from "./socket-server.ts";
import { type CatchUp, Topic } from "./topic.ts";

export interface HubOptions {
  readonly bus: Bus;
  readonly server: Pick<SocketServer, "publish">;
  readonly entries: Backend["entries"];
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
}

export interface Following {
  readonly topic: string;
  readonly catchUp: CatchUp;
  /** The follower has everything up to `seq`, and now subscribes to the topic's frames. */
  goLive(seq: number): void;
  end(): void;
}

type Receiver = (publication: Publication) => void;

export function createHub(options: HubOptions): Hub {
  return new LocalHub(options);
}

class LocalHub implements Hub {
  private readonly options: HubOptions;
  private readonly topics = new Map<string, Topic>();
  private readonly receivers = new Map<string, Set<Receiver>>();

  constructor(options: HubOptions) {
    this.options = options;
    options.bus.onPublications((publications) => {
      for (const publication of publications) {
        if (isPresence(publication)) options.onPresence(publication);
        else this.topics.get(keyOf(publication.channel, publication.topic))?.publish(publication);
      }
    });
  }

  join(tenant: Tenant): Promise<void> {
    return this.options.bus.subscribe(channelOf(tenant));
  }

  leave(tenant: Tenant): void {
    this.options.bus.unsubscribe(channelOf(tenant));
  }

  beginCatchUp(tenant: Tenant, stream: Stream): Following {
    const { name, key, topic } = this.topicOf(tenant, stream);
    const catchUp: CatchUp = { newest: 0 };
    let ended = false;
    topic.followers++;
    topic.catchingUp.add(catchUp);
    return {
      topic: name,
      catchUp,
      goLive(seq) {
        topic.catchingUp.delete(catchUp);
        topic.goLive(seq);
      },
      end: () => {
        if (ended) return;
        ended = true;
        topic.catchingUp.delete(catchUp);
        if (--topic.followers === 0) this.topics.delete(key);
      },
    };
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
    const following = this.beginCatchUp(tenant, { conversation });
    const { topic } = following;
    const receivers = this.receivers.get(topic) ?? new Set();
    const behind: Receiver = (publication) => {
      if (publication.seq === null || publication.seq > afterSeq) receive(publication);
    };
    this.receivers.set(topic, receivers.add(behind));
    following.goLive(afterSeq);
    return () => {
      receivers.delete(behind);
      if (receivers.size === 0 && this.receivers.get(topic) === receivers) this.receivers.delete(topic);
      following.end();
    };
  }

  private topicOf(tenant: Tenant, stream: Stream): { name: string; key: string; topic: Topic } {
    const inbox = "inbox" in stream;
    const name = inbox ? inboxTopic(tenant.user) : conversationTopic(stream.conversation);
    // Whoever asks for another's log must not become the one it is read for.
    const key = keyOf(channelOf(tenant), name);
    const known = this.topics.get(key);
    if (known !== undefined) return { name, key, topic: known };
    const log = inbox ? tenant.user : stream.conversation;
    const release = (publication: Publication) => this.release(publication);
    const { entries, onFault } = this.options;
    const topic = new Topic({ tenant, stream: log, inbox, entries, release, onFault });
    this.topics.set(key, topic);
    return { name, key, topic };
  }

  private release(publication: Publication): void {
    this.options.server.publish(publication.topic, publication.frame);
    for (const receive of this.receivers.get(publication.topic) ?? []) {
      try {
        receive(publication);
      } catch (error) {
        this.options.onFault(error);
      }
    }
  }
}

const keyOf = (channel: string, topic: string): string => `${channel} ${topic}`;
