import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { message, text } from "../support/fake-anthropic/reply.ts";
import { type FakeAnthropic, startFakeAnthropic } from "../support/fake-anthropic.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import type { Peer } from "../wire/server.ts";
import { type Instances, instancesOn, type TestInstance } from "./instances.ts";

type Json = Readonly<Record<string, unknown>>;

/** Two instances on one database, one Redis and one model, and one user with a device on each. */
export class Pair {
  #redis: TestRedis | undefined;
  #fake: FakeAnthropic | undefined;
  #instances: Instances | undefined;
  #a: TestInstance | undefined;
  #b: TestInstance | undefined;
  /** Another one in each test. */
  user = "";

  get redis(): TestRedis {
    return there(this.#redis);
  }
  get fake(): FakeAnthropic {
    return there(this.#fake);
  }
  get instances(): Instances {
    return there(this.#instances);
  }
  get a(): TestInstance {
    return there(this.#a);
  }
  get b(): TestInstance {
    return there(this.#b);
  }

  /** The user's sockets, on A and on B. */
  devices(): Promise<[Peer, Peer]> {
    return Promise.all([this.a.join(this.user), this.b.join(this.user)]);
  }

  async open(): Promise<void> {
    [this.#redis, this.#fake] = await Promise.all([startRedis(), startFakeAnthropic([answer])]);
  }

  async begin(): Promise<void> {
    this.user = randomUUID();
    this.fake.forget();
    this.fake.script([answer]);
    this.#instances = await instancesOn({
      REDIS_URL: this.redis.url,
      ANTHROPIC_API_KEY: "test-key",
      ANTHROPIC_BASE_URL: this.fake.url,
    });
    this.#a = await this.instances.start({});
    this.#b = await this.instances.start({});
  }

  async end(): Promise<void> {
    await this.instances.close();
    await this.redis.restart();
  }

  async close(): Promise<void> {
    await Promise.all([this.redis.stop(), this.fake.stop()]);
  }
}

/** What the model says where a test does not care. */
export const answer = message([text("It is ", 20, "all ", 20, "one ", 20, "log.")]);

/** Call it once in a file. */
export function twoInstances(): Pair {
  const pair = new Pair();
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(() => pair.open());
  beforeEach(() => pair.begin());
  afterEach(() => pair.end());
  afterAll(() => pair.close());
  return pair;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the pair was not started");
  return value;
}

/** Sends a command and waits for its ack or error. */
export const tell = (peer: Peer, type: string, more: Json): Promise<Json> =>
  peer.ask({ type, id: randomUUID(), ...more });

/** Says something in a conversation, by default a new one. */
export async function talk(peer: Peer, content = "hello", conversation?: string) {
  const acked = await tell(peer, "chat", { content, ...(conversation !== undefined && { conversation }) });
  return { conversation: String(acked["conversation"]), turn: String(acked["turn"]), epoch: acked["epoch"] };
}

export function follow(peer: Peer, conversation: string, cursor: object = {}): void {
  peer.send({ type: "subscribe", id: randomUUID(), conversation, ...cursor });
}

/** The events of a conversation's log that the device was sent, in their order. */
export const durable = (peer: Peer, conversation: string): readonly Json[] =>
  peer.frames.filter(
    (frame) =>
      frame["conversation"] === conversation &&
      frame["inbox"] !== true &&
      frame.type !== "ack" &&
      typeof frame["seq"] === "number",
  );

/** The text that was streamed to the device. */
export const shown = (peer: Peer): string =>
  peer.frames
    .filter(({ type }) => type === "text.delta")
    .map((frame) => frame["text"])
    .join("");
