import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { inOrder, say, think, use, wait } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { bounds, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

describe("a turn", () => {
  test("a message is answered: text streams, then the final message and the end come in one go", async () => {
    const here = world.instance(inOrder(say("Hel", "lo ", "you")));
    await world.say(here);
    await world.clock.advance(1);
    expect(world.story()).toEqual(["message.created", "message.created", "turn.completed"]);
    expect(world.shown.map(({ delta, offset }) => [delta.text, offset])).toEqual([
      ["Hel", 0],
      ["lo ", 3],
      ["you", 6],
    ]);
    expect(world.answer()).toBe("Hello you");
    expect(world.ended).toEqual(["completed"]);
    expect(here.engine.runningTurns()).toBe(0);
  });

  test("tools run between two steps, and their results are in the next request", async () => {
    const requests: ModelRequest[] = [];
    const script = inOrder([...say("Let me see."), use("look", {}, "a")], say("Seen."));
    const here = world.instance((request, call) => {
      requests.push(request);
      return script(request, call);
    });
    await world.say(here);
    await world.clock.advance(1);
    expect(world.story()).toEqual([
      "message.created",
      "step.completed",
      "tool.completed",
      "message.created",
      "turn.completed",
    ]);
    expect(requests[1]?.messages.at(-1)).toEqual({
      role: "user",
      content: [{ type: "tool_result", tool_use_id: "a", content: "done" }],
    });
    expect(world.log().at(-1)?.body).toMatchObject({ steps: 2 });
  });

  test("the usage of a turn is the sum of its steps", async () => {
    const here = world.instance(
      inOrder(
        [use("look")],
        [...say("x"), { do: "stop", reason: "end_turn", usage: { inputTokens: 7, outputTokens: 9 } }],
      ),
    );
    await world.say(here);
    await world.clock.advance(1);
    const [step, end] = [world.log()[1], world.log().at(-1)];
    const first = step?.body["usage"] as { inputTokens: number; outputTokens: number };
    expect(end?.body["usage"]).toEqual({
      inputTokens: first.inputTokens + 7,
      outputTokens: first.outputTokens + 9,
    });
    expect([...world.rows.turns.values()][0]?.usage).toEqual(end?.body["usage"]);
  });

  test("the tools of one step run side by side, never more than the bound", async () => {
    const uses = Array.from({ length: 7 }, () => use("book", { ms: 100 }));
    const here = world.instance(inOrder(uses, say("Done.")));
    await world.say(here);
    await world.clock.advance(250);
    expect(here.tools.mostAtOnce).toBe(bounds.parallelToolsMax);
    await world.clock.advance(100);
    expect(world.deeds.booked).toHaveLength(7);
    expect(world.answer()).toBe("Done.");
  });

  test("two uses of one id are two uses", async () => {
    const here = world.instance(
      inOrder([use("book", {}, "same"), use("book", {}, "same")], [use("book", {}, "same")], say("Done.")),
    );
    await world.say(here);
    await world.clock.advance(1);
    expect(new Set(world.deeds.booked).size).toBe(3);
  });

  test("a pause of the model's own goes on in the next step", async () => {
    const here = world.instance(inOrder([...say("one"), { do: "stop", reason: "pause_turn" }], say("two")));
    await world.say(here);
    await world.clock.advance(1);
    expect(world.story()).toEqual(["message.created", "step.completed", "message.created", "turn.completed"]);
  });

  test("a turn ends in text, also when the model gave none", async () => {
    const here = world.instance(inOrder([think("hm")]));
    await world.say(here);
    await world.clock.advance(1);
    expect(world.answer()).toMatch(/\w/);
  });

  test("the open step can be asked for while it streams, and no longer", async () => {
    const script = inOrder(
      [...say("half"), wait(100), ...say(" whole"), use("look", { ms: 100 })],
      say("Done."),
    );
    const here = world.instance(script);
    const { conversation = "" } = await world.say(here);
    await world.clock.advance(50);
    expect(here.engine.partialOf(conversation)?.toBlocks()).toEqual([{ type: "text", text: "half" }]);
    await world.clock.advance(100);
    expect(here.tools.asked).toHaveLength(1);
    expect(here.engine.partialOf(conversation)).toBeUndefined();
    await world.clock.advance(100);
    expect(here.engine.partialOf(conversation)).toBeUndefined();
  });
});

describe("bounds", () => {
  test("the last permitted step may call no tool, and the turn ends in text", async () => {
    const choices: unknown[] = [];
    const here = world.instance((request) => {
      choices.push(request.toolChoice);
      return [...say("more"), use("look")];
    });
    await world.say(here);
    await world.clock.advance(1);
    expect(choices).toEqual([...Array(bounds.stepsMax - 1).fill(undefined), "none"]);
    expect(here.tools.asked).toHaveLength(bounds.stepsMax - 1);
    expect(world.answer()).toBe("more");
    expect(world.ended).toEqual(["completed"]);
  });

  test("tool uses beyond the turn's bound are refused in words the model reads, and its next step is the last", async () => {
    const choices: unknown[] = [];
    const script = inOrder([use("book"), use("book"), use("book")], [use("book"), use("book")], say("Done."));
    const here = world.instance(
      (request, call) => {
        choices.push(request.toolChoice);
        return script(request, call);
      },
      { bounds: { toolCallsMax: 4 } },
    );
    await world.say(here);
    await world.clock.advance(1);
    expect(world.deeds.booked).toHaveLength(4);
    const outcomes = world.log().filter(({ type }) => type === "tool.completed");
    expect(outcomes.map(({ body }) => body["status"])).toEqual([...Array(4).fill("completed"), "failed"]);
    expect(outcomes.at(-1)?.body["result"]).toMatch(/all the tool calls/);
    expect(choices).toEqual([undefined, undefined, "none"]);
  });

  test("when the turn's tokens are used up, the next step is the last", async () => {
    const asked: unknown[] = [];
    const here = world.instance(
      (request) => {
        asked.push([request.toolChoice, request.maxTokens]);
        return [
          use("look"),
          { do: "stop", reason: "tool_use", usage: { inputTokens: 1, outputTokens: 600 } },
        ];
      },
      { bounds: { outputTokensMax: 1_000 } },
    );
    await world.say(here);
    await world.clock.advance(1);
    expect(asked).toEqual([
      [undefined, 1_000],
      [undefined, 400],
      ["none", 256],
    ]);
    expect(world.ended).toEqual(["completed"]);
  });

  test("P7 a turn out of time fails, and keeps the text that was seen", async () => {
    const here = world.instance(inOrder([...say("So far"), { do: "stall" }]));
    await world.say(here);
    await world.clock.advance(59_999);
    expect(world.ends()).toEqual([]);
    await world.clock.advance(1);
    expect(world.ends()[0]).toMatchObject({
      type: "turn.failed",
      body: { error: { code: "deadline_exceeded" } },
    });
    expect(world.answer()).toBe("So far");
  });

  test("P7 out of time while tools run: they are stopped, and those that wait are not begun", async () => {
    const uses = Array.from({ length: 5 }, () => use("book", { ms: 120_000 }));
    const here = world.instance(inOrder(uses));
    await world.say(here);
    await world.clock.advance(60_000);
    expect(here.tools.asked).toHaveLength(bounds.parallelToolsMax);
    expect(world.deeds.booked).toEqual([]);
    expect(world.log().filter(({ body }) => body["status"] === "cancelled")).toHaveLength(5);
    expect(world.ends()[0]?.body).toMatchObject({ error: { code: "deadline_exceeded" } });
  });
});
