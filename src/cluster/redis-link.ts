import { Cluster, type ClusterOptions, Redis, type RedisOptions } from "ioredis";

/** The two connections to Redis that a bus needs, one to publish and one to hear, whatever stands behind them. */
export interface RedisLink {
  /** False while Redis is away: what is published then is refused at once. */
  canPublish(): boolean;
  canSubscribe(): boolean;
  /** Rejects when the connection is lost before the answer. */
  publish(channel: string, message: string): Promise<unknown>;
  /** Resolves when Redis has confirmed all of them. */
  subscribe(channels: readonly string[]): Promise<unknown>;
  unsubscribe(channels: readonly string[]): Promise<unknown>;
  /** Closes the connections and opens new ones: for one that is open and dead. */
  reconnect(): void;
  close(): void;
}

export interface LinkEvents {
  readonly onMessage: (channel: string, message: string) => void;
  readonly onCanPublish: () => void;
  /** The subscribing connection is there, with no subscription yet. */
  readonly onCanSubscribe: () => void;
  readonly onUnsubscribed: () => void;
  readonly onError: (error: Error) => void;
}

/** How long opening a connection may take. */
const connectMs = 2_000;
const backOffMs = { least: 50, most: 2_000 };

const shared = {
  enableAutoPipelining: true,
  // Nothing waits for Redis to come back: a publication is worth nothing then, a subscription is made anew.
  enableOfflineQueue: false,
} as const;

const connection = {
  connectTimeout: connectMs,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
} as const;

/** From 50 ms, doubled each time up to 2 s, each between half and all of it: many instances don't come at once. */
export function backOff(attempt: number): number {
  const ms = Math.min(backOffMs.most, backOffMs.least * 2 ** Math.min(attempt, 10));
  return Math.round(ms * (0.5 + Math.random() / 2));
}

/**
 * @param url `redis://` or `rediss://`; with `?cluster=true` any node of a cluster, whose sharded channels are then used.
 * @param name What the connections are called in Redis' list of clients.
 */
export function openLink(url: string, name: string, events: LinkEvents): RedisLink {
  const address = new URL(url);
  const cluster = address.searchParams.get("cluster") === "true";
  address.searchParams.delete("cluster");
  return cluster ? clusterLink(address, name, events) : singleLink(address.href, name, events);
}

function singleLink(url: string, name: string, events: LinkEvents): RedisLink {
  const options: RedisOptions = { ...shared, ...connection, retryStrategy: backOff };
  const publisher = new Redis(url, { ...options, connectionName: `${name}-publish` });
  const subscriber = new Redis(url, { ...options, connectionName: `${name}-subscribe` });
  publisher.on("error", events.onError);
  subscriber.on("error", events.onError);
  subscriber.on("message", events.onMessage);
  publisher.on("ready", events.onCanPublish);
  subscriber.on("ready", events.onCanSubscribe);
  subscriber.on("close", events.onUnsubscribed);
  let closed = false;
  return {
    canPublish: () => publisher.status === "ready" && !closed,
    canSubscribe: () => subscriber.status === "ready" && !closed,
    publish: (channel, message) => publisher.publish(channel, message),
    subscribe: (channels) => subscriber.subscribe(...channels),
    unsubscribe: (channels) => subscriber.unsubscribe(...channels),
    reconnect() {
      publisher.disconnect(true);
      subscriber.disconnect(true);
    },
    close() {
      closed = true;
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

/** Sharded channels: a publication goes to the one node that its channel belongs to, not to all of the cluster. */
function clusterLink(address: URL, name: string, events: LinkEvents): RedisLink {
  const { hostname: host, port, username, password, protocol } = address;
  const options: ClusterOptions = {
    ...shared,
    shardedSubscribers: true,
    clusterRetryStrategy: backOff,
    redisOptions: {
      ...connection,
      // The cluster's own client follows channels to the node they move to.
      autoResubscribe: true,
      connectionName: name,
      ...(username !== "" && { username: decodeURIComponent(username) }),
      ...(password !== "" && { password: decodeURIComponent(password) }),
      ...(protocol === "rediss:" && { tls: {} }),
    },
  };
  const client = new Cluster([{ host, port: Number(port || 6_379) }], options);
  client.on("error", events.onError);
  client.on("smessage", events.onMessage);
  client.on("ready", events.onCanPublish);
  client.on("ready", events.onCanSubscribe);
  client.on("close", events.onUnsubscribed);
  let closed = false;
  const ready = () => client.status === "ready" && !closed;
  return {
    canPublish: ready,
    canSubscribe: ready,
    publish: (channel, message) => client.spublish(channel, message),
    // Channels of one command must belong to one slot.
    subscribe: (channels) => Promise.all(channels.map((channel) => client.ssubscribe(channel))),
    unsubscribe: (channels) => Promise.all(channels.map((channel) => client.sunsubscribe(channel))),
    reconnect: () => client.disconnect(true),
    close() {
      closed = true;
      client.disconnect();
    },
  };
}
