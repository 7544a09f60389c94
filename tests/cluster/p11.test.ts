import { expect, test } from "vitest";
import { FakeStore, HubWorld, LossyNet, upTo } from "./hub-world.ts";
import { until } from "./until.ts";

function twoInstances() {
  const [net, store] = [new LossyNet(), new FakeStore()];
  return { net, store, here: new HubWorld(net, store), there: new HubWorld(net, store) };
}

test.each([
  1, 2, 3, 7, 50,
])("P11: with each %i. publication and the last ones lost on the way, all followers get the whole log in order, each entry once", async (nth) => {
  const { net, store, here, there } = twoInstances();
  const logs = [store.newLog(), store.newLog(), store.newLog()];
  let count = 0;
  net.loses = ({ seq }) => ++count % nth === 0 || Number(seq) > 445;
  const followers = await Promise.all(logs.flatMap((log) => [here.follow(log), there.follow(log)]));
  for (let seq = 1; seq <= 450; seq++) {
    net.publish(logs.map((log) => log.append("message.created")));
    if (seq % 150 === 0) followers.push(await there.follow(logs[0] ?? store.newLog()));
    if (seq % 10 === 0) await new Promise(setImmediate);
  }
  await Promise.all([here.hub.checkHeads(), there.hub.checkHeads()]);
  await until(() => followers.every((each) => each.seqs().length >= 450));
  for (const follower of followers) expect(follower.seqs()).toEqual(upTo(450));
  expect([...here.faults, ...there.faults]).toEqual([]);
});

test("P11: publications that come twice and in any order leave in order, each once", async () => {
  const { net, store, there } = twoInstances();
  const log = store.newLog();
  const follower = await there.follow(log);
  const sent = upTo(30).map(() => log.append("message.created"));
  net.publish([...sent].reverse());
  net.publish(sent);
  await until(() => follower.seqs().length >= 30);
  expect(follower.seqs()).toEqual(upTo(30));
});

test("P11: a broker that comes back is caught up with at once, also in logs that have been quiet for long", async () => {
  const { net, store, there } = twoInstances();
  const log = store.newLog();
  const follower = await there.follow(log);
  for (let minute = 0; minute < 20; minute++) await there.hub.checkHeads();
  net.loses = () => true;
  net.publish([log.append("message.created")]);
  await there.hub.checkHeads();
  expect(follower.seqs()).toEqual([]);
  net.gap();
  await until(() => follower.seqs().length === 1);
});

test("P11: while the broker is away quiet logs are looked at too", async () => {
  const { net, store, there } = twoInstances();
  const log = store.newLog();
  const follower = await there.follow(log);
  for (let minute = 0; minute < 20; minute++) await there.hub.checkHeads();
  net.up = false;
  net.publish([]);
  log.append("message.created");
  await there.hub.checkHeads();
  await until(() => follower.seqs().length === 1);
});
