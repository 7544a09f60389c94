import type { Bus, Publication, Tenant } from "../actors/ports.ts";
import { channelOf, conversationTopic, inboxTopic } from "../actors/topics.ts";
import type { Backend } from "./backend.ts";
import type { Live } from "./live.ts";
import type { SocketServer } from "./socket-server.ts";
import { type CatchUp, Topic } from "./topic.ts";

export interface HubOptions {
  readonly bus: Bus;
  readonly server: Pick<SocketServer, "publish">;
  readonly entries: Backend["entries"];
  readonly onFault: (error: unknown) => void;
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
}

export interface Following {
  readonly topic: string;
  readonly catchUp: CatchUp;
  /** The follower has everything up to `seq`, and now subscribes to the topic's frames. */
  goLive(seq: number): void;
  end(): void;
}

type Receiver = (publication: Publication) => void;

export function createHub({ bus, server, entries, onFault }: HubOptions): Hub {
  const topics = new Map<string, Topic>();
  const receivers = new Map<string, Set<Receiver>>();

  function release(publication: Publication): void {
    server.publish(publication.topic, publication.frame);
    for (const receive of receivers.get(publication.topic) ?? []) {
      try {
        receive(publication);
      } catch (error) {
        onFault(error);
      }
    }
  }

  function topicOf(tenant: Tenant, stream: Stream): { name: string; topic: Topic } {
    const inbox = "inbox" in stream;
    const name = "inbox" in stream ? inboxTopic(tenant.user) : conversationTopic(stream.conversation);
    const known = topics.get(name);
    if (known !== undefined) return { name, topic: known };
    const log = "inbox" in stream ? tenant.user : stream.conversation;
    const topic = new Topic({ tenant, stream: log, inbox, entries, release, onFault });
    topics.set(name, topic);
    return { name, topic };
  }

  function beginCatchUp(tenant: Tenant, stream: Stream): Following {
    const { name, topic } = topicOf(tenant, stream);
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
      end() {
        if (ended) return;
        ended = true;
        topic.catchingUp.delete(catchUp);
        if (--topic.followers === 0) topics.delete(name);
      },
    };
  }

  bus.onPublications((publications) => {
    for (const publication of publications) topics.get(publication.topic)?.publish(publication);
  });

  return {
    join: (tenant) => bus.subscribe(channelOf(tenant)),
    leave: (tenant) => bus.unsubscribe(channelOf(tenant)),
    beginCatchUp,
    async open(tenant) {
      await bus.subscribe(channelOf(tenant));
      const ends: (() => void)[] = [() => bus.unsubscribe(channelOf(tenant))];
      return {
        follow(conversation, afterSeq, receive) {
          const following = beginCatchUp(tenant, { conversation });
          following.goLive(afterSeq);
          const all = receivers.get(following.topic) ?? new Set();
          const behind: Receiver = (publication) => {
            if (publication.seq === null || publication.seq > afterSeq) receive(publication);
          };
          receivers.set(following.topic, all.add(behind));
          ends.push(() => {
            all.delete(behind);
            if (all.size === 0) receivers.delete(following.topic);
            following.end();
          });
        },
        close() {
          for (const end of ends.splice(0)) end();
        },
      };
    },
  };
}
