import { randomUUID } from "node:crypto";
import type { Bus, Publication, Signal } from "../actors/ports.ts";
import {
  decodePublications,
  decodeSignal,
  encodePublications,
  encodeSignal,
  sentBy,
} from "./bus-envelope.ts";
import { BusProbe } from "./bus-probe.ts";
import { type ChannelNames, channelNames } from "./channel-names.ts";
import { openLink, type RedisLink } from "./redis-link.ts";
import { Subscriptions } from "./subscriptions.ts";

export interface RedisBusOptions {
  /** `redis://` or `rediss://`; `?cluster=true` where it is a node of a cluster. */
  readonly url: string;
  /** Stands before the name of each channel: deployments with different ones share a Redis. */
  readonly prefix: string;
  /** What can't be read, what Redis refuses, and what had to be dropped. */
  readonly onFault: (error: unknown) => void;
  /** Redis delivers, or does not any more; told at the start too. */
  readonly onChange: (delivers: boolean, detail: string) => void;
}

const probeMs = 1_000;
/** So many channels lie on every node of a cluster of a few; a single server needs one. */
const clusterProbes = 16;
/** Characters under way to Redis beyond which publications are dropped: receivers read them from the store. */
const underwayCharsMax = 8 * 1_048_576;
const firstAnswerMs = 1_000;

/**
 * The bus of many instances over Redis' pub/sub. Publications of this instance are delivered here at once; others get
 * those of one tick and channel as one message. Redis being away costs its callers nothing.
 */
export function createRedisBus(options: RedisBusOptions): Bus {
  return new RedisBus(options);
}

class RedisBus implements Bus {
  readonly name = "redis";
  private readonly self = randomUUID();
  private readonly options: RedisBusOptions;
  private readonly names: ChannelNames;
  private readonly link: RedisLink;
  private readonly subscriptions: Subscriptions;
  private readonly probe: BusProbe;
  private readonly timer: NodeJS.Timeout;
  private readonly firstAnswer: Promise<void>;
  private answered: () => void = () => {};
  private readonly outgoing = new Map<string, Publication[]>();
  private underwayChars = 0;
  private dropping = false;
  /** Publications have not reached Redis. Others can't know: a log that was quiet there would stay behind. */
  private lost = false;
  private readonly onLost = () => {
    this.lost = true;
  };
  private lastError: string | null = null;
  /** All that is wanted has been subscribed on this connection. */
  private listening = false;
  private closed = false;
  private deliver: (publications: readonly Publication[]) => void = () => {};
  private hear: (signal: Signal) => void = () => {};
  private gap: () => void = () => {};

  constructor(options: RedisBusOptions) {
    this.options = options;
    this.names = channelNames(options.prefix, this.self);
    this.firstAnswer = new Promise((resolve) => {
      this.answered = resolve;
    });
    this.link = openLink(options.url, `pam-${this.self}`, {
      onMessage: (name, message) => this.receive(name, message),
      onCanPublish: () => this.listening && this.probe.round(),
      onCanSubscribe: () => void this.renew(),
      onUnsubscribed: () => {
        this.listening = false;
        this.subscriptions.lost();
      },
      onError: (error) => {
        this.lastError = error.message;
      },
    });
    const { link } = this;
    const { onFault } = options;
    this.subscriptions = new Subscriptions({ link, onLate: () => this.gap(), onFault });
    const count = new URL(options.url).searchParams.get("cluster") === "true" ? clusterProbes : 1;
    this.probe = new BusProbe({
      count,
      send: (channel, round) => this.send(this.names.probe(channel), String(round)),
      onGap: () => this.gap(),
      onChange: (delivers) => this.changed(delivers),
      onDead: () => link.reconnect(),
    });
    void this.subscriptions.add(this.names.signals);
    for (let channel = 0; channel < count; channel++) void this.subscriptions.add(this.names.probe(channel));
    this.timer = setInterval(() => {
      this.subscriptions.retry();
      this.probe.round();
      this.tellLost();
    }, probeMs);
  }

  publish(publications: readonly Publication[]): void {
    this.deliver(publications);
    if (!this.link.canPublish()) {
      this.onLost();
      return;
    }
    if (this.outgoing.size === 0) setImmediate(() => this.flush());
    for (const publication of publications) {
      const waiting = this.outgoing.get(publication.channel);
      if (waiting === undefined) this.outgoing.set(publication.channel, [publication]);
      else waiting.push(publication);
    }
  }

  subscribe(channel: string): Promise<void> {
    return this.subscriptions.add(this.names.publications(channel));
  }

  unsubscribe(channel: string): void {
    this.subscriptions.remove(this.names.publications(channel));
  }

  onPublications(receive: (publications: readonly Publication[]) => void): void {
    this.deliver = receive;
  }

  signal(signal: Signal): void {
    this.send(this.names.signals, encodeSignal(this.self, signal));
  }

  onSignals(receive: (signal: Signal) => void): void {
    this.hear = receive;
  }

  onGap(receive: () => void): void {
    this.gap = receive;
  }

  async health(): Promise<{ ok: boolean; latencyMs: number; detail?: string }> {
    if (this.probe.delivers === undefined) await this.patience();
    const { latencyMs, delivers } = this.probe;
    return delivers === true && this.connected()
      ? { ok: true, latencyMs: Math.round(latencyMs * 1_000) / 1_000 }
      : { ok: false, latencyMs: 0, detail: this.trouble() };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.timer);
    this.answered();
    this.flush();
    this.link.close();
  }

  private flush(): void {
    for (const [channel, publications] of this.outgoing)
      this.send(this.names.publications(channel), encodePublications(this.self, publications), this.onLost);
    this.outgoing.clear();
  }

  private tellLost(): void {
    if (!this.lost) return;
    this.lost = false;
    this.send(this.names.signals, encodeSignal(this.self, { type: "publications.lost" }), this.onLost);
  }

  /** Nobody waits for what is sent; what can't leave is dropped. */
  private send(name: string, message: string, onLost = () => {}): void {
    const canPublish = this.link.canPublish();
    if (!canPublish || this.underwayChars + message.length > underwayCharsMax) {
      onLost();
      if (canPublish) this.drop();
      return;
    }
    this.dropping = false;
    this.underwayChars += message.length;
    const done = () => {
      this.underwayChars -= message.length;
    };
    this.link.publish(name, message).then(done, (error: unknown) => {
      done();
      onLost();
      if (this.link.canPublish() && !this.closed) this.options.onFault(error);
    });
  }

  private drop(): void {
    if (this.dropping) return;
    this.dropping = true;
    this.options.onFault(new Error("Redis takes publications too slowly; they are dropped meanwhile."));
  }

  private receive(name: string, message: string): void {
    try {
      if (name.startsWith(this.names.publicationsPrefix)) {
        if (sentBy(this.self, message)) return;
        this.deliver(decodePublications(name.slice(this.names.publicationsPrefix.length), message));
      } else if (name === this.names.signals) {
        if (!sentBy(this.self, message)) this.receiveSignal(decodeSignal(message));
      } else this.probe.receive(this.names.probeOf(name), Number(message));
    } catch (error) {
      this.options.onFault(error);
    }
  }

  private receiveSignal(signal: ReturnType<typeof decodeSignal>): void {
    if (signal.type === "publications.lost") this.gap();
    else this.hear(signal);
  }

  private async renew(): Promise<void> {
    await this.subscriptions.renew();
    if (this.closed) return;
    this.listening = true;
    this.lastError = null;
    this.probe.renewed();
    if (this.link.canPublish()) this.probe.round();
    this.gap();
  }

  private changed(delivers: boolean): void {
    this.answered();
    this.options.onChange(delivers, delivers ? "" : this.trouble());
  }

  private connected(): boolean {
    return this.link.canPublish() && this.link.canSubscribe();
  }

  private trouble(): string {
    if (this.connected()) return "Redis is connected but delivers nothing.";
    return this.lastError === null ? "Redis does not answer." : `Redis can't be reached: ${this.lastError}`;
  }

  /** Right after the start: until the first probe is back, 1 s at most. */
  private patience(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, firstAnswerMs);
    });
    return Promise.race([this.firstAnswer, enough]).finally(() => clearTimeout(timer));
  }
}
