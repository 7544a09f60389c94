import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createRedisBus } from "../../src/cluster/redis-bus.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import { channel, type Listener, listenerOf, publication, seqs } from "./bus-conformance.ts";
import { until } from "./until.ts";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const prefix = "pam-a";
let faults: unknown[] = [];
let changes: string[] = [];
const open: Listener[] = [];
beforeEach(() => {
  faults = [];
  changes = [];
});
afterEach(async () => {
  redis.resume();
  await Promise.all(open.splice(0).map(({ bus }) => bus.close()));
});

/** One more instance; it may still be connecting. */
function starting(url = redis.url, of = prefix): Listener {
  const onChange = (delivers: boolean, detail: string) => void changes.push(delivers ? "delivers" : detail);
  const bus = createRedisBus({ url, prefix: of, onFault: (error) => faults.push(error), onChange });
  const listener = listenerOf(bus);
  open.push(listener);
  return listener;
}

async function instance(of = prefix): Promise<Listener> {
  const listener = starting(redis.url, of);
  await healthy(listener);
  return listener;
}

const healthy = ({ bus }: Listener) => until(async () => (await bus.health()).ok);
const unhealthy = ({ bus }: Listener, ms?: number) => until(async () => !(await bus.health()).ok, ms);

/** Publishes until it arrives: what was sent while nobody could hear is lost, as promised. */
async function delivers(from: Listener, to: Listener, of: string): Promise<void> {
  let seq = 1;
  await until(() => {
    from.bus.publish([publication(of, seq++)]);
    return to.heard.some((each) => each.channel === of && each.turn !== null && seq > 2);
  });
}

async function withAdmin<T>(work: (admin: Redis) => Promise<T>): Promise<T> {
  const admin = new Redis(redis.url);
  try {
    return await work(admin);
  } finally {
    admin.disconnect();
  }
}

describe("a Redis in trouble", () => {
  test("cut connections come back, with every subscription and a call to catch up", async () => {
    const [one, two] = [await instance(), await instance()];
    const channels = Array.from({ length: 1_500 }, channel);
    await Promise.all(channels.map((each) => two.bus.subscribe(each)));
    const gaps = two.gaps;
    await withAdmin((admin) => admin.call("CLIENT", "KILL", "TYPE", "pubsub"));
    await withAdmin((admin) => admin.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"));
    await until(() => two.gaps > gaps);
    await healthy(one);
    await healthy(two);
    one.bus.publish(channels.map((each, i) => publication(each, i + 1)));
    await until(() => two.heard.length >= channels.length);
    expect(new Set(seqs(two)).size).toBe(channels.length);
  });

  test("a server that dies and comes back is used again", async () => {
    const [one, two] = [await instance(), await instance()];
    const shared = channel();
    await two.bus.subscribe(shared);
    const gaps = two.gaps;
    await redis.kill();
    await unhealthy(two);
    expect((await two.bus.health()).detail).toMatch(/^Redis can't be reached|^Redis does not answer/);
    await redis.restart();
    await healthy(two);
    await until(() => two.gaps > gaps);
    await delivers(one, two, shared);
  });

  test("one that is connected but delivers nothing is told of within 10 s, and caught up with when it delivers again", async () => {
    const two = await instance();
    redis.pause();
    await unhealthy(two, 10_000);
    expect(await two.bus.health()).toMatchObject({ detail: "Redis is connected but delivers nothing." });
    expect(changes).toEqual(["delivers", "Redis is connected but delivers nothing."]);
    const gaps = two.gaps;
    redis.resume();
    await healthy(two);
    await until(() => two.gaps > gaps);
    expect(changes.at(-1)).toBe("delivers");
  }, 40_000);

  test("connections that are open and dead for long are given up for new ones", async () => {
    const [one, two] = [await instance(), await instance()];
    const shared = channel();
    await two.bus.subscribe(shared);
    const known = await subscribers();
    redis.pause();
    await until(
      async () => (await two.bus.health()).detail?.startsWith("Redis is connected") === false,
      30_000,
    );
    redis.resume();
    await healthy(two);
    await delivers(one, two, shared);
    const now = await subscribers();
    expect(now.some((id) => !known.includes(id))).toBe(true);
  }, 60_000);

  test("while it is away, publishing, signalling and subscribing neither wait nor fail, and own publications arrive", async () => {
    const one = await instance();
    await redis.kill();
    await unhealthy(one);
    const mine = channel();
    await one.bus.subscribe(mine);
    for (let seq = 1; seq <= 1_000; seq++) one.bus.publish([publication(mine, seq)]);
    one.bus.signal({ type: "partial.answer", ask: randomUUID(), partial: null });
    expect(one.heard).toHaveLength(1_000);
    expect(faults).toEqual([]);
    await redis.restart();
    const two = await instance();
    await healthy(one);
    await delivers(two, one, mine);
  });

  test("a server that is not there at the start is found when it comes", async () => {
    await redis.kill();
    const late = starting();
    const mine = channel();
    await late.bus.subscribe(mine);
    expect((await late.bus.health()).ok).toBe(false);
    await redis.restart();
    const other = await instance();
    await healthy(late);
    await delivers(other, late, mine);
  });

  test("what one instance could not send is read from the store by the others, whose Redis was never away", async () => {
    const one = await instance();
    const [connection] = await connections("-publish");
    const two = await instance();
    const { gaps } = two;
    await withAdmin((admin) => admin.call("CLIENT", "KILL", "ID", connection ?? ""));
    const mine = channel();
    await two.bus.subscribe(mine);
    let seq = 0;
    // Some of these come in the moments without a connection.
    await until(() => {
      one.bus.publish([publication(mine, ++seq)]);
      return two.heard.length > 0 && two.heard.length < seq && two.gaps > gaps;
    });
    const told = two.gaps;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(two.gaps).toBe(told);
  });

  test("what a silent server does not take is dropped, not kept", async () => {
    const one = await instance();
    redis.pause();
    const large = { ...publication(channel(), 1), frame: "x".repeat(1_048_576) };
    for (let i = 0; i < 40; i++) {
      one.bus.publish([large]);
      await new Promise(setImmediate);
    }
    expect(one.heard).toHaveLength(40);
    expect(faults.map(String)).toEqual([
      "Error: Redis takes publications too slowly; they are dropped meanwhile.",
    ]);
  });
});

/** Ids of the connections that buses hear (`-subscribe`) or speak (`-publish`) through. */
async function connections(kind: "-subscribe" | "-publish"): Promise<string[]> {
  const list = await withAdmin(async (admin) => String(await admin.client("LIST")));
  const lines = list.split("\n").filter((line) => line.includes(kind));
  return lines.map((line) => line.split(" ")[0]?.replace("id=", "") ?? "");
}

const subscribers = () => connections("-subscribe");

describe("on a Redis that others use too", () => {
  test("deployments with prefixes of their own don't hear each other", async () => {
    const [one, two, other] = [await instance(), await instance(), await instance("pam-b")];
    const shared = channel();
    await Promise.all([two.bus.subscribe(shared), other.bus.subscribe(shared)]);
    await delivers(one, two, shared);
    one.bus.signal({ type: "partial.ask", ask: randomUUID(), conversation: randomUUID() });
    await until(() => two.signals.length > 0);
    expect(other.heard).toEqual([]);
    expect(other.signals).toEqual([]);
  });

  test.each([
    ["log", "no sender"],
    ["log", "somebody\n[1]\nx"],
    ["log", 'somebody\n["c:1",1,null,"x",null,999]\nshort'],
    ["log", "somebody\nnot json\n"],
    ["signals", 'somebody\n{"type":"unheard.of"}'],
    ["signals", "somebody\n"],
  ])("a message on %s that can't be read is ignored and counted: %j", async (where, message) => {
    const [one, two] = [await instance(), await instance()];
    const shared = channel();
    await two.bus.subscribe(shared);
    const name = where === "log" ? `${prefix}:log:${shared}` : `${prefix}:signals`;
    await withAdmin((admin) => admin.publish(name, message));
    await delivers(one, two, shared);
    expect(faults.length).toBeGreaterThan(0);
    expect(two.signals).toEqual([]);
  });

  test("publications of one tick and channel leave as one message, subscriptions of a tick as one command", async () => {
    const [one, two] = [await instance(), await instance()];
    const commands: string[] = [];
    const admin = new Redis(redis.url);
    const monitor = await admin.monitor();
    monitor.on("monitor", (_, args: string[]) => commands.push(args.slice(0, 2).join(" ")));
    const channels = [channel(), channel()] as const;
    await Promise.all(channels.map((each) => two.bus.subscribe(each)));
    one.bus.publish([publication(channels[0], 1), publication(channels[1], 2)]);
    one.bus.publish([publication(channels[0], 3)]);
    await until(() => two.heard.length === 3);
    await until(() => commands.filter((each) => each.includes(":log:")).length >= 3);
    monitor.disconnect();
    admin.disconnect();
    expect(commands.filter((each) => each.startsWith("subscribe"))).toHaveLength(1);
    expect(commands.filter((each) => each.startsWith("publish") && each.includes(":log:"))).toHaveLength(2);
  });
});

describe("close", () => {
  test.each(["delivers", "is away"])("leaves nothing running when Redis %s", async (state) => {
    const before = resources();
    const one = state === "delivers" ? await instance() : starting("redis://127.0.0.1:1");
    void one.bus.subscribe(channel());
    one.bus.publish([publication(channel(), 1)]);
    await one.bus.close();
    await until(
      () => resources().every((each) => before.includes(each)) && resources().length <= before.length,
    );
  });
});

const resources = () => process.getActiveResourcesInfo().filter((each) => each !== "Immediate");
