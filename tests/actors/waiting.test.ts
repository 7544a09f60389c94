import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { waitMs } from "../../src/actors/turn-waiting.ts";
import { type ScriptedStep, say, use } from "../../src/llm/scripted.ts";
import { conversationId, turnId } from "../../src/protocol/ids.ts";
import { brokenPromises } from "./promises.ts";
import { heardRequests } from "./scripts.ts";
import { bounds, type TestInstance, World, wallMs } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});
const { requests, inOrder: recorded } = heardRequests();

/** An instance whose turn has come to wait. */
async function waiting(
  ...answers: readonly (readonly ScriptedStep[])[]
): Promise<TestInstance & { turn: string }> {
  const here = world.instance(recorded(...answers));
  const { turn = "" } = await world.say(here);
  await world.clock.advance(1_000);
  return { ...here, turn };
}

const statusOf = (turn: string) => world.rows.turns.get(turn)?.status;
const outcomes = () =>
  world
    .log()
    .filter(({ type }) => type === "tool.completed")
    .map(({ body }) => [body["toolUse"], body["status"]]);
const erase = (id: string) => use("erase", { what: id }, id);
const results = (request: ModelRequest | undefined) => request?.messages.at(-1)?.content;

describe("approvals", () => {
  test("what needs none runs at once; then the turn waits with no actor and no owner, and costs no time", async () => {
    const { turn, engine } = await waiting([use("look", {}, "a"), erase("b")], say("Gone."));
    expect(outcomes()).toEqual([["a", "completed"]]);
    expect(statusOf(turn)).toBe("waiting");
    expect(world.chat().owner).toBeNull();
    expect(engine.runningTurns()).toBe(0);
    await world.clock.advance(10 * wallMs);
    const other = world.instance(recorded(say("Gone.")));
    world.decide("b", {}, other);
    await world.clock.advance(1_000);
    expect(outcomes().at(-1)).toEqual(["b", "completed"]);
    expect(world.ended).toEqual(["completed"]);
    expect(world.story()).not.toContain("step.reset");
    expect(world.deeds.booked).toEqual([`${turn}:b`]);
  });

  test("a declined use never runs, and the model reads why", async () => {
    const here = await waiting([erase("a")], say("As you like."));
    world.decide("a", { decision: "decline", reason: "I still need it" }, here);
    await world.clock.advance(1_000);
    expect(world.deeds.booked).toEqual([]);
    expect(results(requests[1])).toMatchObject([{ type: "tool_result", is_error: true }]);
    expect(JSON.stringify(results(requests[1]))).toContain("I still need it");
    expect(world.answer()).toBe("As you like.");
  });

  test("approved with another input, that one runs, and the model is told so", async () => {
    const here = await waiting([erase("a")], say("Half of it is gone."));
    world.decide("a", { input: { what: "half" } }, here);
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["a", "completed"]]);
    expect(JSON.stringify(results(requests[1]))).toContain("half");
  });

  test("an input that is not the approved one does not run, whatever an owner believes", async () => {
    const here = await waiting([erase("a")], say("Hm."));
    world.decide("a", {}, here);
    const call = world.rows.toolCall(here, "a");
    if (call?.wait !== undefined) call.wait.approvedHash = "of something else";
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["a", "failed"]]);
    expect(world.deeds.booked).toEqual([]);
  });

  test("a decision that comes while another tool runs is carried out without a wait", async () => {
    const here = world.instance(recorded([use("look", { ms: 500 }, "a"), erase("b")], say("Done.")));
    await world.say(here);
    await world.clock.advance(100);
    world.decide("b", {}, here);
    await world.clock.advance(2_000);
    expect(world.story()).not.toContain("turn.waiting");
    expect(outcomes()).toEqual([
      ["a", "completed"],
      ["b", "completed"],
    ]);
  });

  test("nobody is asked about uses beyond the turn's bound, and an approved one is not refused for them", async () => {
    const uses = Array.from({ length: bounds.toolCallsMax + 2 }, (_, n) =>
      n === 0 ? erase("first") : erase(`more${n}`),
    );
    const here = await waiting(uses, say("Done."));
    const asked = world.log().filter(({ type }) => type === "tool.approval_required");
    expect(asked).toHaveLength(bounds.toolCallsMax);
    for (const { body } of asked) world.decide(String(body["toolUse"]), {}, here);
    await world.clock.advance(1_000);
    expect(world.deeds.booked).toHaveLength(bounds.toolCallsMax);
    expect(world.ended).toEqual(["completed"]);
  });

  test("nobody decides for a day: the use counts as declined, and the turn ends by itself", async () => {
    const here = await waiting([erase("a")], say("I left it."));
    await world.clock.advance(waitMs.approval - 10_000);
    await here.engine.scan();
    expect(statusOf(here.turn)).toBe("waiting");
    await world.clock.advance(11_000);
    await here.engine.scan();
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["a", "declined"]]);
    expect(world.ended).toEqual(["completed"]);
  });

  test("a decision that comes while the turn is about to be parked is not overlooked", async () => {
    const here = world.instance(recorded([erase("a")], say("Gone.")));
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => {
        if (kind === "park" && nth === 1) world.decide("a", {}, here);
        return "none";
      },
    };
    await world.say(here);
    await world.clock.advance(1_000);
    expect(world.story()).not.toContain("turn.waiting");
    expect(outcomes()).toEqual([["a", "completed"]]);
    expect(world.ended).toEqual(["completed"]);
  });

  test("a park whose answer was lost is a park", async () => {
    const here = world.instance(recorded([erase("a")], say("Gone.")));
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => (kind === "park" && nth < 3 ? "unheard" : "none"),
    };
    const { turn = "" } = await world.say(here);
    await world.clock.advance(5_000);
    expect(statusOf(turn)).toBe("waiting");
    expect(world.story().filter((type) => type === "turn.waiting")).toHaveLength(1);
    world.decide("a", {}, here);
    await world.clock.advance(1_000);
    expect(world.ended).toEqual(["completed"]);
  });

  test("the instance that woke it dies at once: another takes it over", async () => {
    const here = await waiting([erase("a")], say("Gone."));
    const second = world.instance(recorded(say("Gone.")));
    second.store.weather = { latency: () => 100, trouble: () => "none" };
    world.decide("a", {}, second);
    world.crash(second);
    await here.engine.scan();
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["a", "completed"]]);
    expect(world.ended).toEqual(["completed"]);
  });
});

describe("tools that devices run", () => {
  const answer = (turn: string, id: string) => ({
    type: "tool.result" as const,
    id: world.ids.next(),
    conversation: conversationId.parse(world.chat().id),
    turn: turnId.parse(turn),
    toolUse: id,
    result: { city: "Lisbon" },
  });

  test("the first answer is the result, and the turn goes on with it", async () => {
    const here = await waiting([use("locate", {}, "where")], say("You are in Lisbon."));
    expect(here.tools.asked).toEqual([]);
    world.order(answer(here.turn, "where"), here);
    await world.clock.advance(1_000);
    expect(results(requests[1])).toMatchObject([{ type: "tool_result", content: '{"city":"Lisbon"}' }]);
    expect(world.ended).toEqual(["completed"]);
  });

  test("no device answers: the use has failed, and the turn goes on", async () => {
    const here = await waiting([use("locate", {}, "where")], say("Wherever you are."));
    await world.clock.advance(waitMs.client + 1_000);
    await here.engine.scan();
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["where", "failed"]]);
    expect(world.ended).toEqual(["completed"]);
  });
});

describe("stop", () => {
  test.each([
    true,
    false,
  ])("P8 a turn that waits is woken to be ended, and nothing of it runs (claimed at once: %s)", async (at) => {
    const here = await waiting([...say("I will erase it."), erase("a")], say("never"));
    const cancel = {
      type: "turn.cancel" as const,
      id: world.ids.next(),
      conversation: conversationId.parse(world.chat().id),
    };
    world.order(cancel, at ? here : undefined);
    if (!at) await here.engine.scan();
    await world.clock.advance(1_000);
    expect(outcomes()).toEqual([["a", "cancelled"]]);
    expect(world.ended).toEqual(["cancelled"]);
    expect(requests).toHaveLength(1);
    expect(() => world.order({ ...cancel, id: world.ids.next() }, here)).toThrow(/already ended/);
    expect(() => world.decide("a", {}, here)).toThrow(/decided/);
  });
});
