import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { say, stall, use } from "../../src/llm/scripted.ts";
import type { PlanStep } from "../../src/protocol/plans.ts";
import { brokenPromises } from "./promises.ts";
import { byRequest } from "./scripts.ts";
import { World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

const steps = [
  { title: "Book the first", tool: "book" },
  { title: "Book the second", tool: "book" },
  { title: "Post it", tool: "post" },
];
const planned = [use("plan", { steps }, "p"), use("book", {}, "b1")];
const story = byRequest(planned, [use("book", {}, "b2")], [use("post", {}, "m")], say("All done."));

const plans = (turn?: string) =>
  world
    .log()
    .filter((entry) => entry.type === "plan.updated" && (turn === undefined || entry.turn === turn))
    .map(({ body }) => (body["plan"] as PlanStep[]).map(({ status }) => status));

describe("a plan", () => {
  test("is stated with the step that asks for its first tools, and marked in the commit of each outcome", async () => {
    const here = world.instance(story);
    await world.say(here);
    await world.clock.advance(100);
    expect(plans()).toEqual([
      ["running", "pending", "pending"],
      ["done", "pending", "pending"],
      ["done", "running", "pending"],
      ["done", "done", "pending"],
      ["done", "done", "running"],
      ["done", "done", "done"],
    ]);
    expect(world.story().filter((type) => type !== "tool.started")).toEqual([
      ...["message.created", "step.completed", "plan.updated"],
      ...["tool.completed", "tool.completed", "plan.updated"],
      ...["step.completed", "plan.updated", "tool.completed", "plan.updated"],
      ...["step.completed", "plan.updated", "tool.completed", "plan.updated"],
      ...["message.created", "turn.completed"],
    ]);
    expect(world.published.filter(({ type }) => type === "plan.updated")).toHaveLength(6);
  });

  test("a failed tool fails its step, and the turn goes on with the others", async () => {
    const here = world.instance(
      byRequest(
        [
          use("plan", { steps: [{ title: "Erase", tool: "erase" }, ...steps.slice(0, 1)] }, "p"),
          use("erase", {}, "e"),
        ],
        [use("book", {}, "b1")],
        say("One was not allowed."),
      ),
    );
    const { turn = "" } = await world.say(here);
    await world.clock.advance(100);
    expect(plans(turn).at(-1)).toEqual(["running", "pending"]);
    world.decide("e", { decision: "decline" }, here);
    await world.clock.advance(100);
    expect(plans(turn).at(-1)).toEqual(["skipped", "done"]);
  });

  test("a device's answer marks the step that waited for it", async () => {
    const where = [{ title: "Ask where", tool: "locate" }];
    const here = world.instance(
      byRequest([use("plan", { steps: where }, "p"), use("locate", {}, "l")], say("There.")),
    );
    const { turn = "", conversation = "" } = await world.say(here);
    await world.clock.advance(100);
    const answer = { type: "tool.result", id: world.ids.next(), toolUse: "l", result: "Porto" } as const;
    world.order({ ...answer, conversation: conversation as never, turn: turn as never }, here);
    await world.clock.advance(100);
    expect(plans(turn)).toEqual([["running"], ["done"]]);
  });

  test("P8 a stop ends it as a whole: what runs and what waits is skipped, in the commit of the turn's end", async () => {
    const slow = [use("plan", { steps }, "p"), use("book", {}, "b1"), use("book", { ms: 5_000 }, "b2")];
    const here = world.instance(byRequest(slow, say("never")));
    const { turn } = await world.say(here);
    await world.clock.advance(100);
    world.cancel(turn, here);
    await world.clock.advance(1_000);
    expect(plans().at(-1)).toEqual(["done", "skipped", "skipped"]);
    expect(world.story().slice(-3)).toEqual(["plan.updated", "message.created", "turn.cancelled"]);
    expect(world.deeds.booked).toEqual([`${turn}:b1`]);
    expect(world.deeds.sent).toEqual([]);
  });

  test("P7 a turn out of time leaves no step open", async () => {
    const here = world.instance(byRequest(planned, [stall]));
    await world.say(here);
    await world.clock.advance(70_000);
    expect(world.ends()[0]?.type).toBe("turn.failed");
    expect(plans().at(-1)).toEqual(["done", "skipped", "skipped"]);
  });

  test("P6 wherever its owner is lost, the next one goes on with the plan, and no step is done twice", async () => {
    for (let lostAfterMs = 0; lostAfterMs < 24; lostAfterMs++) {
      world = new World();
      const here = world.instance(story);
      let delays = 0;
      // The accept's two are none.
      here.store.weather = { latency: () => (delays++ < 2 ? 0 : 2), trouble: () => "none" };
      await world.say(here);
      await world.clock.advance(lostAfterMs);
      world.crash(here);
      const there = world.instance(story);
      await there.engine.scan();
      await world.clock.advance(15_000);
      expect(plans().at(-1), `lost after ${lostAfterMs} ms`).toEqual(["done", "done", "done"]);
      expect(world.deeds.booked).toHaveLength(2);
      expect(brokenPromises(world)).toEqual([]);
    }
  });

  test("uses beyond the turn's bound are at no step: what they were for is skipped", async () => {
    const many = Array.from({ length: 3 }, (_, i) => ({ title: `Book ${i}`, tool: "book" }));
    const uses = many.map((_, i) => use("book", {}, `b${i}`));
    const here = world.instance(byRequest([use("plan", { steps: many }, "p"), ...uses], say("So far.")), {
      bounds: { toolCallsMax: 3 },
    });
    await world.say(here);
    await world.clock.advance(100);
    expect(plans().at(-1)).toEqual(["done", "done", "skipped"]);
  });
});
