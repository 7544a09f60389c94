import { describe, expect, it } from "vitest";
import type { Bus, Publication, Tenant } from "../src/actors/ports.ts";
import { createHub } from "../src/transport/hub.ts";
import { createPresence } from "../src/transport/presence.ts";
import { Typing } from "../src/transport/typing.ts";
import { ManualClock } from "./routes-clock.ts";
import { noBackground } from "./routes-no-background.ts";

const ana: Tenant = { workspace: "w1", user: "u1" };
const ben: Tenant = { workspace: "w2", user: "u2" };
const conversation = "0198c0de-0000-7000-8000-000000000001";

/** One bus under several instances; every publication is counted, and can be lost. */
function sharedBus() {
  const receivers: ((publications: readonly Publication[]) => void)[] = [];
  const sent: Publication[] = [];
  const net = { sent, isLosing: false, connect };
  function connect(): Pick<Bus, "publish" | "subscribe" | "unsubscribe" | "onPublications"> {
    const channels = new Map<string, number>();
    return {
      publish(publications) {
        sent.push(...publications);
        if (net.isLosing) return;
        for (const receive of receivers) receive(publications);
      },
      subscribe: async (channel) => void channels.set(channel, (channels.get(channel) ?? 0) + 1),
      unsubscribe: (channel) => void channels.delete(channel),
      onPublications: (receive) =>
        void receivers.push((all) => receive(all.filter((it) => channels.has(it.channel)))),
    };
  }
  return net;
}

interface Peer {
  readonly id: string;
  readonly frames: unknown[];
  readonly follows: Set<string>;
  readonly socket: { send(frame: string): void };
}

/** An instance: the real hub, presence and typing on the shared bus. */
function instance(name: string, net: ReturnType<typeof sharedBus>, clock: ManualClock) {
  const bus = { ...silentBus, ...net.connect() };
  const topics = new Map<string, Set<Peer>>();
  const presence = createPresence({ bus, clock, instance: name });
  const hub = createHub({
    bus,
    server: {
      publish: (topic, frame) => {
        for (const peer of topics.get(topic) ?? []) peer.frames.push(JSON.parse(frame));
      },
    },
    backend: {
      entries: async () => [],
      heads: async () => [],
      head: async () => null,
      snapshot: async () => null,
      conversations: async () => ({ conversations: [], next: null }),
      waitingApprovals: async () => ({ approvals: [], next: null }),
      background: noBackground,
      storedPartial: async () => null,
    },
    onFault: (error) => {
      throw error;
    },
    onPresence: (publication) => presence.receive(publication),
  });
  const typing = new Typing({ bus, clock });
  return {
    presence,
    typing,
    async join(id: string, tenant: Tenant = ana): Promise<Peer> {
      const frames: unknown[] = [];
      const socket = { send: (frame: string) => void frames.push(JSON.parse(frame)) };
      const peer: Peer = { id, frames, follows: new Set([conversation]), socket };
      await hub.join(tenant);
      const following = hub.beginCatchUp(tenant, { conversation });
      topics.set(following.topic, (topics.get(following.topic) ?? new Set()).add(peer));
      following.goLive(0);
      presence.join(peer, tenant);
      return peer;
    },
  };
}

const silentBus: Bus = {
  name: "memory",
  publish() {},
  subscribe: async () => {},
  unsubscribe() {},
  onPublications() {},
  signal() {},
  onSignals() {},
  onGap() {},
  health: async () => ({ ok: true, latencyMs: 0 }),
  close: async () => {},
};

function twoInstances() {
  const clock = new ManualClock();
  const net = sharedBus();
  return { clock, net, one: instance("one", net, clock), two: instance("two", net, clock) };
}

const lastList = (peer: Peer): unknown => peer.frames.filter(isPresenceFrame).at(-1)?.sessions;
const isPresenceFrame = (frame: unknown): frame is { sessions: unknown } =>
  typeof frame === "object" && frame !== null && "type" in frame && frame.type === "presence";
const active = (session: string) => ({ session, state: "active" });

describe("presence", () => {
  it("a new session is told of the others, and they of it, on one instance and across two", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b, c] = [await one.join("a"), await one.join("b"), await two.join("c")];
    await clock.advance(100);
    expect(lastList(a)).toEqual([active("b"), active("c")]);
    expect(lastList(b)).toEqual([active("a"), active("c")]);
    expect(lastList(c)).toEqual([active("a"), active("b")]);
  });

  it("away and active are told to the other devices, and not to the one that says so", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b] = [await one.join("a"), await two.join("b")];
    await clock.advance(100);
    const before = a.frames.length;
    one.presence.change(a, ana, "away");
    await clock.advance(100);
    expect(lastList(b)).toEqual([{ session: "a", state: "away" }]);
    expect(a.frames.length).toBe(before);
  });

  it("who leaves is gone from the others' lists", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b, c] = [await one.join("a"), await two.join("b"), await two.join("c")];
    await clock.advance(100);
    two.presence.leave(b, ana);
    await clock.advance(100);
    expect(lastList(a)).toEqual([active("c")]);
    two.presence.leave(c, ana);
    await clock.advance(100);
    expect(lastList(a)).toEqual([]);
  });

  it("the sessions of an instance that is lost vanish within half a minute and a sweep; those of a living one stay", async () => {
    const { clock, one, two } = twoInstances();
    const [a] = [await one.join("a"), await two.join("b")];
    await clock.advance(100);
    for (let second = 0; second < 60; second++) {
      await clock.advance(1_000);
      one.presence.sweep();
      two.presence.sweep();
    }
    expect(lastList(a)).toEqual([active("b")]);
    for (let second = 0; second < 32; second++) {
      await clock.advance(1_000);
      one.presence.sweep();
    }
    expect(lastList(a)).toEqual([]);
  });

  it("a user with one session costs one question, and then nothing for ever", async () => {
    const { clock, net, one } = twoInstances();
    const a = await one.join("a");
    one.presence.change(a, ana, "away");
    await clock.advance(100);
    for (let second = 0; second < 300; second++) {
      await clock.advance(1_000);
      one.presence.sweep();
    }
    one.presence.leave(a, ana);
    expect(net.sent).toHaveLength(1);
    expect(a.frames).toEqual([]);
  });

  it("two who missed each other's question find each other when one of them does something a minute later", async () => {
    const { clock, net, one, two } = twoInstances();
    net.isLosing = true;
    const [a, b] = [await one.join("a"), await two.join("b")];
    net.isLosing = false;
    await clock.advance(60_000);
    one.presence.change(a, ana, "away");
    await clock.advance(100);
    expect(lastList(a)).toEqual([active("b")]);
    expect(lastList(b)).toEqual([{ session: "a", state: "away" }]);
  });

  it("nobody hears of another user", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b] = [await one.join("a"), await two.join("b", ben)];
    await clock.advance(100);
    expect([...a.frames, ...b.frames]).toEqual([]);
  });

  it("a user with a thousand sessions is told in lists of sixteen, and of a storm of changes in one", async () => {
    const { clock, one } = twoInstances();
    const peers: Peer[] = [];
    for (let i = 0; i < 1_000; i++) peers.push(await one.join(`s${i}`));
    await clock.advance(100);
    for (const peer of peers) {
      expect(peer.frames).toHaveLength(1);
      expect(lastList(peer)).toHaveLength(16);
    }
  });
});

describe("typing", () => {
  const typed = (peer: Peer) => peer.frames.filter((it) => !isPresenceFrame(it));
  const type = (at: ReturnType<typeof instance>, peer: Peer, isActive: boolean) =>
    at.typing.tell(
      peer,
      { ...ana, subject: "ana", role: "user", expiresAt: 0 },
      {
        conversation: conversation as never,
        active: isActive,
      },
    );
  const frame = (isActive: boolean) => ({ type: "typing", conversation, session: "a", active: isActive });

  it("reaches the user's other devices on every instance, at most once a second, and ends with what was true last", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b] = [await one.join("a"), await two.join("b")];
    for (let i = 0; i < 10; i++) type(one, a, true);
    expect(typed(b)).toEqual([frame(true)]);
    type(one, a, false);
    expect(typed(b)).toHaveLength(1);
    await clock.advance(1_000);
    expect(typed(b)).toEqual([frame(true), frame(false)]);
  });

  it("is not told of a conversation that the session does not follow", async () => {
    const { one, two } = twoInstances();
    const [a, b] = [await one.join("a"), await two.join("b")];
    a.follows.clear();
    type(one, a, true);
    expect(typed(b)).toEqual([]);
  });

  it("ends with its connection", async () => {
    const { clock, one, two } = twoInstances();
    const [a, b] = [await one.join("a"), await two.join("b")];
    type(one, a, true);
    await clock.advance(5_000);
    one.typing.end(a, { ...ana, subject: "ana", role: "user", expiresAt: 0 });
    expect(typed(b)).toEqual([frame(true), frame(false)]);
  });
});
