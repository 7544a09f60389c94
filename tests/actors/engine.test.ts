import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inOrder, say, stall } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

test("a turn that another call claimed for this instance is run by its user's actor", async () => {
  const idle = world.instance(() => say("Not here."), { turnsMax: 0 });
  const here = world.instance(() => say("Hi."));
  const { conversation = "" } = await world.say(idle);
  const next = await here.store.claimNext(world.tenant, conversation);
  if (next === undefined) throw new Error("nothing waited");
  world.published.push(...next.events);
  here.engine.run(next.claimed);
  expect([here.engine.runningTurns(), world.active]).toEqual([1, 1]);
  await world.clock.advance(10);
  expect(world.ended).toEqual(["completed"]);
});

test("a turn that an accept's policy stops is told of it here, without a word to others", async () => {
  const here = world.instance(inOrder([...say("On and "), stall], say("At once.")));
  const { turn } = await world.say(here, "one");
  await world.clock.advance(10);
  stopsWith(here, turn);
  await world.say(here, "two");
  await world.clock.advance(10);
  expect([world.ended, world.signals]).toEqual([["cancelled", "completed"], []]);
});

test("one that runs elsewhere is told of it by a signal", async () => {
  const [here, there] = [
    world.instance(inOrder([...say("On and "), stall], say("x"))),
    world.instance(() => say("At once.")),
  ];
  const { turn } = await world.say(here, "one");
  await world.clock.advance(10);
  stopsWith(there, turn);
  await world.say(there, "two");
  expect(world.signals).toEqual([{ type: "turn.cancel", ...world.tenant, turn }]);
  for (const signal of world.signals)
    if (signal.type === "turn.cancel") here.engine.cancel(signal, signal.turn);
  await world.clock.advance(10);
  expect(world.ended[0]).toBe("cancelled");
});

test("a drain waits for an accept that may bring a turn, and hands that turn over", async () => {
  const [here, there] = [world.instance(() => say("Here.")), world.instance(() => say("There."))];
  here.store.weather = { latency: () => 1_000, trouble: () => "none" };
  const accepting = world.say(here);
  const drained = here.engine.drain(60_000).then(() => here.engine.runningTurns());
  await world.clock.advance(30_000);
  expect((await accepting).claimed).toBeDefined();
  expect(await drained).toBe(0);
  expect(world.signals).toContainEqual({ type: "turns.left" });
  await there.engine.scan();
  await world.clock.advance(10);
  expect([world.answer(), world.ended]).toEqual(["There.", ["completed"]]);
});

test("a fault names the request, the turn and the conversation it is about", async () => {
  const here = world.instance(() => say("Hi."));
  const request = { ...world.tenant, conversation: undefined, command: "x", content: "hi", requestId: "r-1" };
  const { conversation, turn } = await here.engine.accept(request, () => {
    throw new Error("the socket is gone");
  });
  await world.clock.advance(1);
  expect(world.faults).toMatchObject([
    { where: "accepted", about: { requestId: "r-1", conversation, turn } },
  ]);
});

test("accepts on their way take the room of the turns that they may bring", async () => {
  const here = world.instance(inOrder([...say("One."), stall]), { turnsMax: 1 });
  const other = { workspace: world.ids.next(), user: world.ids.next() };
  world.rows.admit(other);
  const request = { ...other, conversation: undefined, command: "x", content: "two" };
  const accepts = [world.say(here, "one"), here.engine.accept(request, () => {})];
  const claims = (await Promise.all(accepts)).map(({ claimed }) => claimed !== undefined);
  expect(claims).toEqual([true, false]);
  await world.clock.advance(70_000);
  await here.engine.scan();
  await world.clock.advance(70_000);
});

describe("what waits in a conversation that runs nothing", () => {
  const gathering = (content: string) => ({
    ...{ ...world.tenant, conversation: undefined, command: world.ids.next(), content },
    policy: "debounce" as const,
  });

  test("starts when its moment of silence is over, where it was accepted, without a scan", async () => {
    const here = world.instance(() => say("Both."));
    await here.engine.accept(gathering("one"), () => {});
    await world.clock.advance(700);
    await here.engine.accept(gathering('two, with "startAfter":"never"'), () => {});
    await world.clock.advance(900);
    expect(world.story()).not.toContain("turn.started");
    await world.clock.advance(110);
    expect([world.answer(), world.ended]).toEqual(["Both.", ["completed"]]);
    expect(world.story().filter((type) => type === "turn.started")).toHaveLength(1);
  });

  test("starts when a command has let it, and an instance without room leaves it to others", async () => {
    const full = world.instance(() => say("Not here."), { turnsMax: 0 });
    const here = world.instance(() => say("At once."));
    const { conversation = "" } = await world.say(full);
    full.engine.startWaiting(world.tenant, conversation);
    await world.clock.advance(10);
    expect(world.ended).toEqual([]);
    here.engine.startWaiting(world.tenant, conversation);
    here.engine.startWaiting(world.tenant, conversation);
    await world.clock.advance(10);
    expect([world.answer(), world.ended]).toEqual(["At once.", ["completed"]]);
  });

  test("a database that is away then leaves it to the scan, and the fault is told", async () => {
    const here = world.instance(() => say("Later."));
    await here.engine.accept(gathering("one"), () => {});
    here.store.weather = { latency: () => 0, trouble: () => "unsent" };
    await world.clock.advance(1_010);
    expect(world.faults).toMatchObject([{ where: "claim" }]);
    here.store.weather = { latency: () => 0, trouble: () => "none" };
    await here.engine.scan();
    await world.clock.advance(10);
    expect(world.ended).toEqual(["completed"]);
    world.faults.length = 0;
  });
});

/** The instance's next accept stops the running turn, as the policy `interrupt` does. */
function stopsWith(instance: TestInstance, turn: string | undefined): void {
  const accept = instance.store.accept.bind(instance.store);
  instance.store.accept = async (request) => {
    const accepted = await accept(request);
    world.cancel(turn);
    return { ...accepted, ...(turn === undefined ? {} : { stopping: turn }) };
  };
}
