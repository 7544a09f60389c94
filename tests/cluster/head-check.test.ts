import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ana, FakeStore, HubWorld, LossyNet, upTo } from "./hub-world.ts";
import { until } from "./until.ts";

function oneInstance() {
  const [net, store] = [new LossyNet(), new FakeStore()];
  return { net, store, world: new HubWorld(net, store) };
}
const checks = async (world: HubWorld, times: number) => {
  for (let i = 0; i < times; i++) await world.hub.checkHeads();
};

test("a log is asked about while its turn runs and for a minute behind its last publication, then no more", async () => {
  const { net, store, world } = oneInstance();
  const [busy, quiet] = [store.newLog(), store.newLog()];
  await Promise.all([world.follow(busy), world.follow(quiet)]);
  busy.running = randomUUID();
  await checks(world, 20);
  expect(store.asked.at(-1)).toEqual([busy.id]);
  expect(store.asked.filter((asked) => asked.includes(quiet.id))).toHaveLength(15);
  busy.running = null;
  await checks(world, 20);
  expect(store.asked.at(-1)).toEqual([busy.id]);
  const asked = store.asked.length;
  await checks(world, 1);
  expect(store.asked).toHaveLength(asked);
  net.publish([quiet.append("message.created")]);
  await checks(world, 1);
  expect(store.asked.at(-1)).toEqual([quiet.id]);
});

test("an inbox is asked about five times in its first minute, and in every round of a minute behind what its user does", async () => {
  const { net, store, world } = oneInstance();
  const [inbox, other] = [ana.user, store.newLog()];
  const following = world.hub.beginCatchUp(ana, { inbox: true });
  following.goLive(0);
  const timesAsked = () => store.asked.filter((asked) => asked.includes(inbox)).length;
  await checks(world, 20);
  expect(timesAsked()).toBe(5);
  net.publish([other.append("message.created")]);
  await checks(world, 20);
  expect(timesAsked()).toBe(5 + 15);
  net.publish([other.delta(0, "a"), other.delta(1, "b")]);
  await checks(world, 20);
  expect(timesAsked()).toBe(5 + 15);
  following.end();
});

test("logs are asked about a thousand at a time, and those that nobody follows any more not at all", async () => {
  const { store, world } = oneInstance();
  const sockets = await Promise.all(upTo(2_500).map(() => world.follow(store.newLog())));
  await checks(world, 1);
  expect(store.asked.map((asked) => asked.length)).toEqual([1_000, 1_000, 500]);
  for (const socket of sockets) socket.following?.end();
  await checks(world, 1);
  expect(store.asked).toHaveLength(3);
});

test("a round that fails is a fault, and the next one finds what is missing", async () => {
  const { store, world } = oneInstance();
  const log = store.newLog();
  const follower = await world.follow(log);
  log.append("message.created");
  store.failing = true;
  await checks(world, 1);
  expect(world.faults).toHaveLength(1);
  store.failing = false;
  await checks(world, 1);
  await until(() => follower.seqs().length === 1);
});

test("calls to catch up that come in a burst are one round, and one more behind it", async () => {
  const { net, store, world } = oneInstance();
  await world.follow(store.newLog());
  for (let i = 0; i < 50; i++) net.gap();
  await checks(world, 1);
  expect(store.asked.length).toBeLessThanOrEqual(3);
});

test("followers of a log that was restored begin afresh, once, and go on from there", async () => {
  const { net, store, world } = oneInstance();
  const log = store.newLog();
  const followers = await Promise.all([world.follow(log), world.follow(log)]);
  net.publish(upTo(5).map(() => log.append("message.created")));
  log.entries.splice(2);
  log.epoch = randomUUID();
  await checks(world, 3);
  for (const { frames } of followers) {
    const resets = frames.filter(({ type }) => type === "reset");
    expect(resets).toMatchObject([
      { reason: "epoch_changed", epoch: log.epoch, seq: 2, conversation: log.id },
    ]);
  }
  net.publish([log.append("message.created")]);
  for (const { frames } of followers) expect(frames.at(-1)).toMatchObject({ seq: 3, epoch: log.epoch });
});
