import { afterEach, beforeEach, expect, test } from "vitest";
import { fail, inOrder, type ModelScript, say, stall, use, wait } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import type { Weather } from "./troubled-store.ts";
import { bounds, type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

/** Each call takes 100 ms on its way, and as many back. */
const slow: Weather = { latency: () => 100, trouble: () => "none" };

/** A running turn that is cancelled after `ms`, row and hint; the world is quiet afterwards. */
async function cancelled(script: ModelScript, ms: number, weather?: Weather): Promise<TestInstance> {
  const here = world.instance(script);
  if (weather !== undefined) here.store.weather = weather;
  const accepting = world.say(here);
  await world.clock.advance(ms);
  world.cancel((await accepting).turn, here);
  await world.clock.advance(10_000);
  return here;
}

test("P7 a cancel while text streams: the turn is cancelled and its text stays", async () => {
  await cancelled(inOrder([...say("As I was "), stall]), 50);
  expect(world.story()).toEqual([
    "message.created",
    "turn.cancel_requested",
    "message.created",
    "turn.cancelled",
  ]);
  expect(world.answer()).toBe("As I was ");
});

test("P8 a cancel while tools run: they are stopped, no further one starts, each gets an outcome", async () => {
  const uses = Array.from({ length: 6 }, () => use("book", { ms: 5_000 }));
  const here = await cancelled(inOrder(uses), 50);
  expect(here.tools.asked).toHaveLength(bounds.parallelToolsMax);
  expect(world.deeds.booked).toEqual([]);
  const outcomes = world.log().filter(({ type }) => type === "tool.completed");
  expect(outcomes.map(({ body }) => body["status"])).toEqual(Array(6).fill("cancelled"));
  expect(world.ended).toEqual(["cancelled"]);
});

test("P6 a cancel while something outside is called: its outcome is unknown, not cancelled", async () => {
  await cancelled(inOrder([use("mail", { ms: 5_000 })]), 50);
  expect(world.deeds.sent).toHaveLength(1);
  expect(world.log().find(({ type }) => type === "tool.completed")?.body["status"]).toBe("unknown");
});

test("P8 a cancel while the rows are read: nothing is begun", async () => {
  const here = await cancelled(inOrder([...say("never"), use("book")]), 250, slow);
  expect(world.shown).toEqual([]);
  expect(here.tools.asked).toEqual([]);
  expect(world.ended).toEqual(["cancelled"]);
});

test("P8 a cancel while a step with tools is recorded: the step stands, its tools are not run", async () => {
  // Accept 0–200 ms, view 200–400, the step's record 400–600.
  const here = await cancelled(inOrder([...say("I will book it."), use("book")]), 450, slow);
  expect(world.story()).toContain("step.completed");
  expect(here.tools.asked).toEqual([]);
  expect(world.log().find(({ type }) => type === "tool.completed")?.body["status"]).toBe("cancelled");
  expect(world.ended).toEqual(["cancelled"]);
});

test("P7 a cancel while the final message is recorded comes too late: the turn is completed, once", async () => {
  await cancelled(inOrder(say("Done.")), 450, slow);
  expect(world.ended).toEqual(["completed"]);
  expect(world.answer()).toBe("Done.");
});

test("P7 a cancel between two attempts of the model ends the pause", async () => {
  const here = world.instance(inOrder([...say("Hm"), fail("overloaded")]));
  const { turn } = await world.say(here);
  await world.clock.advance(1);
  world.cancel(turn, here);
  await world.clock.advance(1);
  expect(world.ended).toEqual(["cancelled"]);
  expect(world.answer()).toBe("");
});

test("P7 a cancel while the rows can't be reached waits for them, and keeps the text", async () => {
  const here = world.instance(inOrder(say("All of it.")));
  here.store.weather = { latency: () => 0, trouble: ({ kind }) => (kind === "write" ? "unsent" : "none") };
  const { turn } = await world.say(here);
  await world.clock.advance(1_000);
  world.cancel(turn, here);
  await world.clock.advance(1_000);
  expect(world.ends()).toEqual([]);
  here.store.weather = { latency: () => 0, trouble: () => "none" };
  await world.clock.advance(5_000);
  expect(world.ended).toEqual(["cancelled"]);
  expect(world.answer()).toBe("All of it.");
});

test("P8 a cancel without a hint is found by the scan", async () => {
  const here = world.instance(inOrder([...say("And so on"), stall]));
  const { turn } = await world.say(here);
  await world.clock.advance(1);
  world.cancel(turn);
  await here.engine.scan();
  await world.clock.advance(1);
  expect(world.ended).toEqual(["cancelled"]);
});

test("P8 a cancel that nobody told of is seen before the next step and inside the tool's commit", async () => {
  const here = world.instance(inOrder([use("look", { ms: 100 })], [wait(100), use("book")], say("too far")));
  const { turn } = await world.say(here);
  await world.clock.advance(150);
  world.cancel(turn);
  await world.clock.advance(1_000);
  expect(world.deeds.booked).toEqual([]);
  expect(world.ended).toEqual(["cancelled"]);
});

test("P7 a hint ends the turn also where its row is not seen yet", async () => {
  const here = world.instance(inOrder([use("book", { ms: 5_000 }), use("look")], say("never")));
  const { turn = "" } = await world.say(here);
  await world.clock.advance(50);
  here.engine.cancel(world.tenant, turn);
  await world.clock.advance(50);
  expect(world.ended).toEqual(["cancelled"]);
});

test("a second cancel, and one of an ended turn, change nothing", async () => {
  const here = await cancelled(inOrder([...say("x"), stall]), 50);
  const before = world.story();
  world.cancel(world.log()[0]?.turn ?? "", here);
  here.engine.cancel(world.tenant, "no such turn");
  await world.clock.advance(100);
  expect(world.story()).toEqual(before);
});

test("P10 what a model still says after the stop is not shown", async () => {
  const late: (() => void)[] = [];
  await cancelled((_, { onDelta }) => {
    late.push(() => onDelta({ type: "text", block: 0, text: "and another thing" }));
    return [...say("As I was "), stall];
  }, 50);
  for (const speak of late) speak();
  expect(world.shown.map(({ delta }) => delta.text)).toEqual(["As I was "]);
});
