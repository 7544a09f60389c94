import { beforeEach, describe, expect, test } from "vitest";
import { fail, inOrder, type ModelScript, say, use } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import type { StoreCall, Trouble } from "./troubled-store.ts";
import { type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});

/** A turn with every kind of write: step, reset, refusal, end. */
const script = (): ModelScript =>
  inOrder(
    [...say("Let me see."), use("book", {}, "a"), use("look", {}, "b"), use("book", {}, "c")],
    [...say("Hm"), fail("overloaded")],
    [...say("Both done.")],
  );
/** step.completed, the refused use, step.reset, the end. */
const writes = [1, 2, 3, 4];
const troubled = { bounds: { toolCallsMax: 2 } };

async function play(here: TestInstance, trouble: (call: StoreCall) => Trouble): Promise<void> {
  here.store.weather = { latency: () => 0, trouble };
  await world.say(here);
  await world.clock.advance(20_000);
}

describe.each(["unsent", "unheard"] as const)("a write whose answer never comes (%s)", (how) => {
  test.each(writes)("P7 P10 the turn ends once and right when it is write %i", async (nth) => {
    const here = world.instance(script(), troubled);
    await play(here, (call) => (call.kind === "write" && call.nth === nth ? how : "none"));
    expect(brokenPromises(world)).toEqual([]);
    expect(world.answer()).toBe("Both done.");
    expect(world.ends().map(({ type }) => type)).toEqual(["turn.completed"]);
    expect(here.engine.runningTurns()).toBe(0);
  });

  test("P7 P10 the turn ends once and right when every write of it has to be made three times", async () => {
    const here = world.instance(script(), troubled);
    await play(here, (call) => (call.kind === "write" && call.nth % 3 !== 0 ? how : "none"));
    expect(brokenPromises(world)).toEqual([]);
    expect(world.answer()).toBe("Both done.");
  });

  test("P7 the end of a cancelled turn is written again, with the text that was seen", async () => {
    const here = world.instance(inOrder([...say("As I was "), { do: "stall" }]));
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => (kind === "write" && nth <= 2 ? how : "none"),
    };
    const { turn } = await world.say(here);
    await world.clock.advance(10);
    world.cancel(turn, here);
    await world.clock.advance(5_000);
    expect(brokenPromises(world)).toEqual([]);
    expect(world.ends().map(({ type }) => type)).toEqual(["turn.cancelled"]);
    expect(world.answer()).toBe("As I was ");
  });

  test("P6 a tool whose outcome is not known is asked for again, and done once", async () => {
    const here = world.instance(script(), troubled);
    let times = 0;
    here.tools.trouble = ({ name }) => (name === "book" && times++ === 0 ? how : "none");
    await play(here, () => "none");
    expect(brokenPromises(world)).toEqual([]);
    expect(world.deeds.booked).toHaveLength(1);
    expect(world.answer()).toBe("Both done.");
  });

  test("P6 what may not be sent twice is not; its outcome is unknown", async () => {
    const here = world.instance(inOrder([use("mail")], say("I can't tell.")));
    let times = 0;
    here.tools.trouble = () => (times++ === 0 ? how : "none");
    await play(here, () => "none");
    expect(brokenPromises(world)).toEqual([]);
    expect(world.deeds.sent.length).toBeLessThanOrEqual(1);
    expect(world.answer()).toBe("I can't tell.");
  });
});

test("P10 a step whose record failed is recorded again: the model is not asked twice", async () => {
  let calls = 0;
  const here = world.instance(() => say(`answer ${++calls}`));
  await play(here, (call) => (call.kind === "write" && call.nth <= 3 ? "unsent" : "none"));
  expect(calls).toBe(1);
  expect(world.answer()).toBe("answer 1");
  expect(brokenPromises(world)).toEqual([]);
});

test("P10 a turn that failed for good ends with that failure, also when its end is written twice", async () => {
  let calls = 0;
  const here = world.instance(() => [...say(`try ${++calls}`), fail("invalid_request")]);
  await play(here, (call) => (call.kind === "write" && call.nth <= 2 ? "unsent" : "none"));
  expect(calls).toBe(1);
  expect(world.answer()).toBe("try 1");
  expect(world.ends()[0]?.body).toMatchObject({ error: { code: "model_invalid_request" } });
  expect(brokenPromises(world)).toEqual([]);
});

test("P7 reads that fail are made again", async () => {
  const here = world.instance(script(), troubled);
  await play(here, (call) => (call.kind === "view" && call.nth % 2 === 1 ? "unsent" : "none"));
  expect(brokenPromises(world)).toEqual([]);
  expect(world.answer()).toBe("Both done.");
});

test("P7 rows that are out of reach past the deadline: the turn fails when they are back, with its text", async () => {
  const here = world.instance(inOrder(say("All of it.")));
  let away = true;
  here.store.weather = {
    latency: () => 0,
    trouble: ({ kind }) => (away && kind !== "accept" && kind !== "view" ? "unsent" : "none"),
  };
  await world.say(here);
  await world.clock.advance(70_000);
  away = false;
  await world.clock.advance(5_000);
  expect(brokenPromises(world)).toEqual([]);
  expect(world.ends()[0]?.body).toMatchObject({ error: { code: "deadline_exceeded" } });
  expect(world.answer()).toBe("All of it.");
});

describe("P5 another owner", () => {
  test.each(writes)("found at write %i: the turn is let go in silence", async (nth) => {
    const here = world.instance(script(), troubled);
    const told = () => [world.published.length, world.ended.length, world.faults.length];
    let before: number[] = [];
    await play(here, (call) => {
      if (call.kind === "write" && call.nth === nth) {
        world.chat().fence += 1;
        before = told();
      }
      return "none";
    });
    expect(told()).toEqual(before);
    expect(here.engine.runningTurns()).toBe(0);
    expect(world.ends()).toEqual([]);
  });

  test("found before a tool runs: the turn is let go, and nothing is booked", async () => {
    const here = world.instance(script(), troubled);
    here.tools.trouble = () => {
      world.chat().fence += 1;
      return "none";
    };
    await play(here, () => "none");
    expect(world.deeds.booked).toEqual([]);
    expect(here.engine.runningTurns()).toBe(0);
  });
});

test("P7 rows that refuse a turn's writes for good: its owner counts as crashed, and the turn fails in the end", async () => {
  const here = world.instance(inOrder(say("poison")));
  const refuse = here.store.write.bind(here.store);
  here.store.write = (write) =>
    write.entries.some(({ body }) => body.includes("poison"))
      ? Promise.reject(new TypeError("the rows can't hold this"))
      : refuse(write);
  await world.say(here);
  for (let second = 0; second < 120; second += 1) {
    await here.engine.scan();
    await world.clock.advance(1_000);
  }
  expect(brokenPromises(world)).toEqual([]);
  expect(world.ends().map(({ type }) => type)).toEqual(["turn.failed"]);
  expect(world.faults.length).toBeGreaterThan(0);
});
