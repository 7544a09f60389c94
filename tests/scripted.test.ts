import { describe, expect, test } from "vitest";
import type { ModelRequest } from "../src/actors/model-request.ts";
import { type Clock, type ModelCall, type ModelDelta, ModelFailure } from "../src/actors/ports.ts";
import {
  createScriptedModel,
  fail,
  inOrder,
  type ModelScript,
  say,
  stall,
  stop,
  think,
  use,
  wait,
} from "../src/llm/scripted.ts";

const request: ModelRequest = {
  system: "",
  messages: [{ role: "user", content: [{ type: "text", text: "hi" }] }],
  tools: [],
  maxTokens: 10,
};

/** Time moves only when the test says so. */
function handClock() {
  let now = 0;
  const timers = new Map<object, { at: number; work: () => void }>();
  const clock: Clock = {
    now: () => now,
    setTimeout: (work, ms) => {
      const handle = {};
      timers.set(handle, { at: now + ms, work });
      return handle;
    },
    clearTimeout: (handle) => void (typeof handle === "object" && timers.delete(handle)),
  };
  const advance = async (ms: number) => {
    now += ms;
    for (const [handle, { at, work }] of timers) {
      if (at > now) continue;
      timers.delete(handle);
      work();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, advance, pending: () => timers.size };
}

function run(
  script: ModelScript,
  more: { clock?: Clock; signal?: AbortSignal; step?: number; attempt?: number } = {},
) {
  const deltas: ModelDelta[] = [];
  const call: ModelCall = {
    address: { workspace: "w", user: "u", conversation: "c", turn: "t1", fence: 1 },
    step: more.step ?? 1,
    attempt: more.attempt ?? 1,
    signal: more.signal ?? new AbortController().signal,
    onDelta: (delta) => deltas.push(delta),
  };
  return {
    answer: createScriptedModel(script, more.clock ?? handClock().clock).stream(request, call),
    deltas,
  };
}

describe("a scripted model", () => {
  test("says its text delta by delta and answers with whole blocks", async () => {
    const { answer, deltas } = run(() => [think("hm"), ...say("Hel", "lo"), use("undo", { last: true })]);
    expect(await answer).toMatchObject({
      blocks: [
        { type: "thinking", thinking: "hm" },
        { type: "text", text: "Hello" },
        { type: "tool_use", id: "toolu_t1_1_2", name: "undo", input: { last: true } },
      ],
      stopReason: "tool_use",
    });
    expect(deltas).toEqual([
      { type: "thinking", block: 0, text: "hm" },
      { type: "text", block: 1, text: "Hel" },
      { type: "text", block: 1, text: "lo" },
      { type: "tool_input", block: 2, toolUse: "toolu_t1_1_2", name: "undo", text: '{"last":true}' },
    ]);
  });

  test("gives a tool use the same id at each attempt of a step, and another in each other step", async () => {
    const idOf = async (at: { step: number; attempt: number }) => {
      const [block] = (await run(() => [use("undo")], at).answer).blocks;
      return block?.type === "tool_use" ? block.id : undefined;
    };
    expect(await idOf({ step: 1, attempt: 2 })).toBe(await idOf({ step: 1, attempt: 1 }));
    expect(await idOf({ step: 2, attempt: 1 })).not.toBe(await idOf({ step: 1, attempt: 1 }));
  });

  test("waits by the clock it was given", async () => {
    const { clock, advance } = handClock();
    const { answer, deltas } = run(() => [...say("one"), wait(1000), ...say("two")], { clock });
    await advance(0);
    await advance(999);
    expect(deltas).toHaveLength(1);
    await advance(1);
    expect((await answer).blocks).toEqual([{ type: "text", text: "onetwo" }]);
  });

  test.each([
    ["a wait", [...say("one"), wait(1000)]],
    ["a stall", [...say("one"), stall]],
  ])("leaves %s with the signal's reason when it is aborted, and no timer behind", async (_, steps) => {
    const { clock, advance, pending } = handClock();
    const controller = new AbortController();
    const { answer, deltas } = run(() => steps, { clock, signal: controller.signal });
    await advance(0);
    controller.abort(new Error("cancelled"));
    await expect(answer).rejects.toThrow("cancelled");
    expect([deltas.length, pending()]).toEqual([1, 0]);
  });

  test("fails as its script says, after what it has said", async () => {
    const { answer, deltas } = run(() => [...say("one"), fail("overloaded")]);
    const failure: unknown = await answer.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(failure).toMatchObject({ kind: "overloaded", retryable: true });
    expect(deltas).toHaveLength(1);
  });

  test("answers call after call in order, the last answer again and again", async () => {
    const script = inOrder(say("one"), [
      ...say("two"),
      stop("max_tokens", { inputTokens: 1, outputTokens: 2 }),
    ]);
    const answers = [await run(script).answer, await run(script).answer, await run(script).answer];
    expect(answers.map((answer) => answer.stopReason)).toEqual(["end_turn", "max_tokens", "max_tokens"]);
    expect(answers[1]?.usage).toEqual({ inputTokens: 1, outputTokens: 2 });
  });
});
