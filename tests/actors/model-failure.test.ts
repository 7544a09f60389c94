import { afterEach, beforeEach, expect, test } from "vitest";
import { fail, inOrder, say, use } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

const resets = () => world.log().filter(({ type }) => type === "step.reset");

test.each([
  ["before its first text", []],
  ["after its first text", say("I thi")],
])("P10 a model that fails %s is asked again in a new attempt, and what it said is withdrawn", async (_, begun) => {
  const here = world.instance(inOrder([...begun, fail("overloaded")], say("I know.")));
  await world.say(here);
  await world.clock.advance(5_000);
  expect(resets().map(({ body }) => [body["step"], body["attempt"]])).toEqual([[1, 2]]);
  expect(world.answer()).toBe("I know.");
  expect(world.ended).toEqual(["completed"]);
});

test("P7 after three attempts the turn fails, and the last attempt's text stays", async () => {
  let calls = 0;
  const here = world.instance(() => [...say(`try ${++calls}`), fail("cut")]);
  await world.say(here);
  await world.clock.advance(30_000);
  expect(calls).toBe(3);
  expect(resets().map(({ body }) => body["attempt"])).toEqual([2, 3]);
  expect(world.answer()).toBe("try 3");
  expect(world.ends()[0]?.body).toMatchObject({ error: { code: "model_cut" } });
});

test.each([
  "invalid_request",
  "authentication",
] as const)("P7 a failure that stays (%s) ends the turn at once; what was said stays", async (kind) => {
  let calls = 0;
  const here = world.instance(() => [...say(`try ${++calls}`), fail(kind)]);
  await world.say(here);
  await world.clock.advance(30_000);
  expect(calls).toBe(1);
  expect(world.answer()).toBe("try 1");
  expect(world.ends()[0]?.body).toMatchObject({ error: { code: `model_${kind}` } });
});

test("an error that is no model's fails the turn in words that give nothing away", async () => {
  const here = world.instance(() => [{ do: "fail", failure: () => new TypeError("secret detail") }]);
  await world.say(here);
  await world.clock.advance(1);
  expect(world.ends()[0]?.body).toMatchObject({ error: { code: "internal" } });
  expect(JSON.stringify(world.log())).not.toContain("secret detail");
});

test("attempts are counted by step: a step after a troubled one begins with its first", async () => {
  const script = inOrder(
    [fail("overloaded")],
    [fail("overloaded")],
    [use("look")],
    [fail("overloaded")],
    say("Done."),
  );
  const here = world.instance(script);
  await world.say(here);
  await world.clock.advance(30_000);
  expect(resets().map(({ body }) => [body["step"], body["attempt"]])).toEqual([
    [1, 2],
    [1, 3],
    [2, 2],
  ]);
  expect(world.ended).toEqual(["completed"]);
});

test("what unfinished calls cost is part of the turn's usage", async () => {
  const script = inOrder([fail("overloaded")], say("Done."));
  const here = world.instance((request, call) => {
    if (call.attempt === 1) call.onCutUsage?.({ inputTokens: 100, outputTokens: 5, estimated: true });
    return script(request, call);
  });
  await world.say(here);
  await world.clock.advance(5_000);
  expect(world.ends()[0]?.body["usage"]).toMatchObject({ inputTokens: 100 + 10, outputTokens: 5 + 2 });
});

test("held-back text leaves at the end of each stream, also of one that failed", async () => {
  const here = world.instance(inOrder([...say("a"), fail("cut")], say("b", "c")));
  const { turn } = await world.say(here);
  await world.clock.advance(5_000);
  expect(world.flushed).toEqual([
    { turn, shown: 1 },
    { turn, shown: 3 },
  ]);
});
