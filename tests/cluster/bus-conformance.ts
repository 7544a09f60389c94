import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import type { Bus, Publication, Signal } from "../../src/actors/ports.ts";
import { until } from "./until.ts";

/** A broker under test: `connect` makes the bus of one more instance on it. */
export interface BusUnderTest {
  connect(): Promise<Bus>;
  /** A memory bus has one instance only. */
  readonly instancesMax: number;
}

/** One instance: its bus, and all that it has heard. */
export interface Listener {
  readonly bus: Bus;
  readonly heard: Publication[];
  readonly signals: Signal[];
  gaps: number;
}

export function listenerOf(bus: Bus): Listener {
  const listener: Listener = { bus, heard: [], signals: [], gaps: 0 };
  bus.onPublications((publications) => listener.heard.push(...publications));
  bus.onSignals((signal) => listener.signals.push(signal));
  bus.onGap(() => {
    listener.gaps++;
  });
  return listener;
}

export const channel = () => `${randomUUID()}/${randomUUID()}`;

export function publication(of: string, seq: number): Publication {
  const frame = `{"type":"text.delta","seq":${seq},"text":"line\\nä \\ud83d\\ude00"}\n`;
  return {
    channel: of,
    topic: "c:1",
    seq,
    epoch: randomUUID(),
    type: "text.delta",
    turn: randomUUID(),
    frame,
  };
}

export const seqs = (listener: Listener) => listener.heard.map((each) => each.seq);

/** What every broker promises the instances of PAM. */
export function busConformance(name: string, underTest: BusUnderTest): void {
  describe(`${name}: what every bus promises`, () => {
    const open: Bus[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((bus) => bus.close()));
    });
    async function instance(): Promise<Listener> {
      const bus = await underTest.connect();
      open.push(bus);
      return listenerOf(bus);
    }

    test("an instance's own publications reach it in the same tick, once, subscribed or not", async () => {
      const one = await instance();
      const mine = channel();
      await one.bus.subscribe(mine);
      const sent = [publication(mine, 1), publication(channel(), 2)];
      one.bus.publish(sent);
      expect(one.heard).toEqual(sent);
      await one.bus.subscribe(channel());
      await one.bus.subscribe(channel());
      expect(one.heard).toEqual(sent);
    });

    test("nobody signals to itself", async () => {
      const one = await instance();
      one.bus.signal({ type: "partial.ask", ask: randomUUID(), conversation: randomUUID() });
      await one.bus.subscribe(channel());
      expect(one.signals).toEqual([]);
    });

    test("it says that it delivers", async () => {
      const { bus } = await instance();
      await until(async () => (await bus.health()).ok);
      expect(bus.name).toBe(name);
    });

    test("closing twice is harmless, and so is all that is asked of a closed bus", async () => {
      const { bus } = await instance();
      await bus.close();
      await bus.close();
      bus.publish([publication(channel(), 1)]);
      bus.signal({ type: "partial.answer", ask: randomUUID(), partial: null });
      await bus.subscribe(channel());
      bus.unsubscribe("never subscribed");
    });

    if (underTest.instancesMax > 1) betweenInstances(instance);
  });
}

function betweenInstances(instance: () => Promise<Listener>): void {
  test("publications reach the others that have subscribed, as they were, and nobody else", async () => {
    const [one, two, three] = await Promise.all([instance(), instance(), instance()]);
    const shared = channel();
    await Promise.all([two.bus.subscribe(shared), three.bus.subscribe(channel())]);
    const sent = publication(shared, 1);
    one.bus.publish([sent]);
    await until(() => two.heard.length > 0);
    expect(two.heard).toEqual([sent]);
    expect(three.heard).toEqual([]);
  });

  test("a channel's publications arrive in the order in which they were sent, bursts and single ones", async () => {
    const [one, two] = await Promise.all([instance(), instance()]);
    const shared = channel();
    await two.bus.subscribe(shared);
    for (let seq = 1; seq <= 1_000; seq++) {
      one.bus.publish([publication(shared, seq), publication(channel(), seq)]);
      if (seq % 100 === 0) await new Promise(setImmediate);
    }
    await until(() => two.heard.length >= 1_000);
    expect(seqs(two)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1));
  });

  test("subscriptions are counted: as many unsubscribes end one", async () => {
    const [one, two] = await Promise.all([instance(), instance()]);
    const [shared, marker] = [channel(), channel()];
    await Promise.all([two.bus.subscribe(shared), two.bus.subscribe(shared), two.bus.subscribe(marker)]);
    two.bus.unsubscribe(shared);
    one.bus.publish([publication(shared, 1)]);
    await until(() => seqs(two).includes(1));
    two.bus.unsubscribe(shared);
    // What is subscribed later is told to the broker later.
    await two.bus.subscribe(channel());
    one.bus.publish([publication(shared, 2)]);
    one.bus.publish([publication(marker, 3)]);
    await until(() => seqs(two).includes(3));
    expect(seqs(two)).toEqual([1, 3]);
  });

  test("a channel that is left and joined again in one tick is heard", async () => {
    const [one, two] = await Promise.all([instance(), instance()]);
    const shared = channel();
    await two.bus.subscribe(shared);
    two.bus.unsubscribe(shared);
    await two.bus.subscribe(shared);
    one.bus.publish([publication(shared, 1)]);
    await until(() => two.heard.length > 0);
  });

  test("a signal reaches all others", async () => {
    const [one, two, three] = await Promise.all([instance(), instance(), instance()]);
    const signal: Signal = { type: "partial.ask", ask: randomUUID(), conversation: randomUUID() };
    // Somebody who connects needs a moment to hear signals, and one that gets lost is nobody's loss.
    await until(() => {
      one.bus.signal(signal);
      return two.signals.length > 0 && three.signals.length > 0;
    });
    expect(two.signals[0]).toEqual(signal);
    expect(one.signals).toEqual([]);
  });
}
