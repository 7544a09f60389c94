import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Anthropic from "@anthropic-ai/sdk";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ModelRequest } from "../src/actors/model-request.ts";
import { type ModelCall, type ModelDelta, ModelFailure } from "../src/actors/ports.ts";
import { type AnthropicOptions, createAnthropicModel } from "../src/llm/anthropic.ts";
import { verifyKey } from "../src/llm/anthropic-key.ts";
import { EventStreamParser } from "../src/llm/anthropic-stream.ts";
import type { Block, Usage } from "../src/protocol/blocks.ts";
import { silentLogger } from "../src/telemetry/logger.ts";
import {
  cut,
  failure,
  type MessageReply,
  message,
  ping,
  type ReplyPart,
  raw,
  stall,
  streamError,
  text,
  thinking,
  toolUse,
  wait,
} from "./support/fake-anthropic/reply.ts";
import { signThinking } from "./support/fake-anthropic/thinking-signature.ts";
import { type FakeAnthropic, startFakeAnthropic } from "./support/fake-anthropic.ts";

let fake: FakeAnthropic;
beforeAll(async () => {
  fake = await startFakeAnthropic([]);
});
beforeEach(() => fake.forget());
afterAll(() => fake.stop());

const tool = { name: "create_expense", description: "Books an expense.", input_schema: { type: "object" } };
const request: ModelRequest = {
  system: "You are PAM.",
  messages: [{ role: "user", content: [{ type: "text", text: "hi" }] }],
  tools: [tool],
  maxTokens: 1024,
};

function ask(
  more: Partial<AnthropicOptions> = {},
  asked: Partial<ModelRequest> = {},
  signal = new AbortController().signal,
) {
  const deltas: ModelDelta[] = [];
  const cutUsages: Usage[] = [];
  const model = createAnthropicModel({
    apiKey: "test-key",
    baseUrl: fake.url,
    model: "claude-fake",
    log: silentLogger,
    ...more,
  });
  const call: ModelCall = {
    address: { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 },
    step: 1,
    attempt: 1,
    signal,
    onDelta: (delta) => deltas.push(delta),
    onCutUsage: (usage) => cutUsages.push(usage),
  };
  return { answer: model.stream({ ...request, ...asked }, call), deltas, cutUsages };
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const toolUsesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.type === "tool_use");
const failureOf = async (answer: Promise<unknown>) => {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ModelFailure)) throw new Error(`no ModelFailure but ${String(error)}`);
  return { kind: error.kind, retryable: error.retryable };
};

describe("an answer", () => {
  test("has the blocks in the model's order, its usage, and each delta as it came", async () => {
    fake.script([
      message(
        [
          thinking("Mo", "ney."),
          text("Not", "ed."),
          ping,
          toolUse("toolu_1", "create_expense", '{"amount":', '"42"}'),
        ],
        { usage: { input: 20, output: 33, cacheRead: 100 } },
      ),
    ]);
    const { answer, deltas } = ask();
    expect(await answer).toEqual({
      blocks: [
        { type: "thinking", thinking: "Money.", signature: signThinking("Money.") },
        { type: "text", text: "Noted." },
        { type: "tool_use", id: "toolu_1", name: "create_expense", input: { amount: "42" } },
      ],
      stopReason: "tool_use",
      usage: { inputTokens: 20, outputTokens: 33 },
    });
    expect(deltas).toEqual([
      { type: "thinking", block: 0, text: "Mo" },
      { type: "thinking", block: 0, text: "ney." },
      { type: "text", block: 1, text: "Not" },
      { type: "text", block: 1, text: "ed." },
      { type: "tool_input", block: 2, toolUse: "toolu_1", name: "create_expense", text: '{"amount":' },
      { type: "tool_input", block: 2, toolUse: "toolu_1", name: "create_expense", text: '"42"}' },
    ]);
  });

  test("may use several tools at once, also one without input", async () => {
    fake.script([message([toolUse("a", "create_expense", '{"amount":"1"}'), toolUse("b", "undo")])]);
    const { blocks } = await ask().answer;
    expect(blocks).toEqual([
      { type: "tool_use", id: "a", name: "create_expense", input: { amount: "1" } },
      { type: "tool_use", id: "b", name: "undo", input: {} },
    ]);
  });

  test.each([
    ["refusal", "refusal"],
    ["pause_turn", "pause_turn"],
    ["stop_sequence", "end_turn"],
    ["model_context_window_exceeded", "max_tokens"],
    ["a reason of the future", "end_turn"],
  ])("that stops for %s is passed up as %s", async (stopReason, expected) => {
    fake.script([message([text("Hm.")], { stopReason })]);
    expect((await ask().answer).stopReason).toBe(expected);
  });

  test("that ran out of tokens in the middle of a tool's input has no half tool use, and keeps the whole ones", async () => {
    const parts = [
      text("So:"),
      toolUse("a", "create_expense", '{"amount":"1"}'),
      toolUse("b", "create_expense", '{"amo'),
    ];
    fake.script([message(parts, { stopReason: "max_tokens" })]);
    const { blocks, stopReason } = await ask().answer;
    expect(blocks.map((block) => (block.type === "tool_use" ? block.id : block.type))).toEqual(["text", "a"]);
    expect(stopReason).toBe("max_tokens");
  });

  test("whose stream ends with a tool use still open does not have it", async () => {
    const open = {
      type: "content_block_start",
      index: 1,
      content_block: { type: "tool_use", id: "a", name: "undo", input: {} },
    };
    fake.script([
      message([text("So:"), raw(`event: content_block_start\ndata: ${JSON.stringify(open)}\n\n`)]),
    ]);
    expect((await ask().answer).blocks).toEqual([{ type: "text", text: "So:" }]);
  });

  test("that ran out of tokens before the first character of a tool's input has no such tool use", async () => {
    fake.script([message([text("So:"), toolUse("a", "create_expense")], { stopReason: "max_tokens" })]);
    expect(toolUsesOf((await ask().answer).blocks)).toEqual([]);
  });

  test("with a tool's input that is not JSON hands the text on, for the tool to refuse", async () => {
    fake.script([
      message([toolUse("a", "create_expense", '{"amount": oops}'), toolUse("b", "create_expense", "[1]")]),
    ]);
    expect(toolUsesOf((await ask().answer).blocks).map((block) => block.input)).toEqual([
      { __invalid_json: '{"amount": oops}' },
      { __invalid_json: "[1]" },
    ]);
  });

  test("that gives one id to two different calls gets different ids; the same call said twice is one", async () => {
    const same = toolUse("a", "create_expense", '{"amount":"1"}');
    fake.script([message([same, toolUse("a", "create_expense", '{"amount":"2"}'), same])]);
    expect(toolUsesOf((await ask().answer).blocks).map(({ id, input }) => [id, input])).toEqual([
      ["a", { amount: "1" }],
      ["a_2", { amount: "2" }],
    ]);
  });

  test("that uses an id of the history again, or one the API would refuse, gets another", async () => {
    const messages: ModelRequest["messages"] = [
      ...request.messages,
      { role: "assistant", content: [{ type: "tool_use", id: "a", name: "create_expense", input: {} }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: "ok" }] },
    ];
    fake.script([message([toolUse("a", "undo"), toolUse("functions.undo:0", "undo")])]);
    expect(toolUsesOf((await ask({}, { messages }).answer).blocks).map((block) => block.id)).toEqual([
      "a_2",
      "functions_undo_0",
    ]);
  });
});

describe("an abort", () => {
  test("in the middle of the stream closes the upstream and rejects with the signal's reason", async () => {
    fake.script([message([text("Hel"), stall])]);
    const controller = new AbortController();
    const { answer, deltas, cutUsages } = ask({}, {}, controller.signal);
    await expect.poll(() => deltas.length).toBe(1);
    controller.abort(new Error("cancelled by its user"));
    await expect(answer).rejects.toThrow("cancelled by its user");
    expect(await fake.requests[0]?.end).toBe("left");
    expect(cutUsages).toEqual([{ inputTokens: 25, outputTokens: 1, estimated: true }]);
  });

  test("closes the upstream also after the garbage collector has been there", async () => {
    fake.script([message([text("Hel"), stall])]);
    const controller = new AbortController();
    const { answer, deltas } = ask({}, {}, controller.signal);
    await expect.poll(() => deltas.length).toBe(1);
    for (let round = 0; round < 5; round++) {
      collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
    }
    controller.abort(new Error("cancelled by its user"));
    await expect(answer).rejects.toThrow("cancelled by its user");
    expect(await fake.requests[0]?.end).toBe("left");
  });

  test("between the headers and the first byte closes the upstream and ends the call", async () => {
    fake.script([message([wait(60_000), text("late")])]);
    const controller = new AbortController();
    const { answer } = ask({}, {}, controller.signal);
    await expect.poll(() => fake.requests.length).toBe(1);
    controller.abort(new Error("cancelled by its user"));
    await expect(answer).rejects.toThrow("cancelled by its user");
    expect(await fake.requests[0]?.end).toBe("left");
  });

  test("at any moment of a call rejects it with the signal's reason and ends the upstream", async () => {
    fake.script([message([text("a", 1, "b", 1, "c", 1, "d"), toolUse("x", "undo", "{", 1, "}")])]);
    for (let ms = 0; ms < 24; ms++) {
      const controller = new AbortController();
      const { answer } = ask({}, {}, controller.signal);
      setTimeout(() => controller.abort(new Error("cancelled by its user")), ms / 2);
      const outcome = await answer.then(
        () => "answered",
        (error: Error) => error.message,
      );
      expect(["answered", "cancelled by its user"]).toContain(outcome);
    }
    for (const request of fake.requests) expect(["left", "finished"]).toContain(await request.end);
  });

  test("before the first byte closes the upstream too", async () => {
    fake.script(() => new Promise(() => {}));
    const controller = new AbortController();
    const { answer } = ask({}, {}, controller.signal);
    await expect.poll(() => fake.requests.length).toBe(1);
    controller.abort(new Error("cancelled by its user"));
    await expect(answer).rejects.toThrow("cancelled by its user");
    expect(await fake.requests[0]?.end).toBe("left");
  });

  test("that came first asks nothing", async () => {
    const { answer } = ask({}, {}, AbortSignal.abort(new Error("too late")));
    await expect(answer).rejects.toThrow("too late");
    expect(fake.requests).toHaveLength(0);
  });

  test("leaves nothing behind on a signal that many calls share", async () => {
    fake.script([message([text("ok")])]);
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    for (let call = 0; call < 20; call++) await ask({}, {}, signal).answer;
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });
});

test("calls that follow each other share a connection", async () => {
  fake.script([message([text("ok")])]);
  const model = createAnthropicModel({
    apiKey: "test-key",
    baseUrl: fake.url,
    model: "m",
    log: silentLogger,
  });
  const address = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };
  for (let step = 1; step <= 3; step++) {
    await model.stream(request, {
      address,
      step,
      attempt: 1,
      signal: new AbortController().signal,
      onDelta: () => {},
    });
  }
  expect(new Set(fake.requests.map((seen) => seen.clientPort)).size).toBe(1);
});

describe("failures", () => {
  test("before the first byte are tried again, as often as allowed", async () => {
    fake.script([
      failure(529, { retryAfter: "0.01" }),
      failure(500, { retryAfter: "0.01" }),
      message([text("At last.")]),
    ]);
    expect((await ask().answer).blocks).toEqual([{ type: "text", text: "At last." }]);
    expect(fake.requests).toHaveLength(3);
  });

  test("whose retry the API wants an hour later are not waited for", async () => {
    fake.script([failure(429, { retryAfter: "3600" })]);
    expect(await failureOf(ask().answer)).toEqual({ kind: "overloaded", retryable: true });
    expect(fake.requests).toHaveLength(1);
  });

  test.each([
    [400, "invalid_request", false],
    [401, "authentication", false],
    [403, "authentication", false],
    [404, "invalid_request", false],
    [413, "invalid_request", false],
    [429, "overloaded", true],
    [500, "unavailable", true],
    [503, "unavailable", true],
    [529, "overloaded", true],
  ])("with status %i are %s", async (status, kind, retryable) => {
    fake.script([failure(status)]);
    expect(await failureOf(ask({ maxRetries: 0 }).answer)).toEqual({ kind, retryable });
  });

  test("to connect are unavailable", async () => {
    const answer = ask({ baseUrl: "http://127.0.0.1:1", maxRetries: 0 }).answer;
    expect(await failureOf(answer)).toEqual({ kind: "unavailable", retryable: true });
  });

  const half = toolUse("a", "create_expense", '{"amount":"1"}');
  test.each<[string, MessageReply, string]>([
    ["a connection that breaks", message([text("Hel"), half, cut]), "cut"],
    ["a stream that ends early", message([text("Hel"), half], { truncated: true }), "cut"],
    ["a stream that stalls", message([text("Hel"), half, stall]), "cut"],
    [
      "an event that is not JSON",
      message([text("Hel"), raw('event: content_block_delta\ndata: {"type"\n\n')]),
      "cut",
    ],
    [
      "an overload in the stream",
      message([text("Hel"), streamError("overloaded_error", "Overloaded")]),
      "overloaded",
    ],
    ["an API error in the stream", message([text("Hel"), streamError("api_error", "Oh no")]), "unavailable"],
  ])("in the stream, as %s, are not tried again here and leave an estimate of the cost", async (_, reply, kind) => {
    fake.script([reply]);
    const { answer, deltas, cutUsages } = ask({ stallMs: 150 });
    expect(await failureOf(answer)).toEqual({ kind, retryable: true });
    expect(fake.requests).toHaveLength(1);
    expect(deltas[0]).toEqual({ type: "text", block: 0, text: "Hel" });
    expect(cutUsages).toEqual([{ inputTokens: 25, outputTokens: expect.any(Number), estimated: true }]);
  });

  test("of a history that the API refuses are invalid requests", async () => {
    const messages: ModelRequest["messages"] = [
      { role: "assistant", content: [{ type: "text", text: "Hi." }] },
    ];
    expect(await failureOf(ask({}, { messages }).answer)).toEqual({
      kind: "invalid_request",
      retryable: false,
    });
    expect(fake.requests[0]?.refused).toBe('messages: first message must use the "user" role');
  });
});

describe("a request", () => {
  test("goes to the version of the installed SDK with the key as a bearer token", async () => {
    fake.script([message([text("ok")])]);
    await ask().answer;
    expect(fake.requests[0]?.headers).toMatchObject({
      authorization: "Bearer test-key",
      "anthropic-version": "2026-10-21",
    });
  });

  test("marks for the cache: tools and persona, who the user is, the turns before this one, and the whole", async () => {
    fake.script([message([text("ok")])]);
    const messages: ModelRequest["messages"] = [
      { role: "user", content: [{ type: "text", text: "one" }] },
      { role: "assistant", content: [{ type: "text", text: "One." }] },
      { role: "user", content: [{ type: "text", text: "two" }] },
      { role: "assistant", content: [{ type: "tool_use", id: "a", name: "create_expense", input: {} }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: "ok" }] },
    ];
    await ask({}, { messages, person: "<person>Ana</person>" }).answer;
    const { system, messages: sent } = fake.requests[0]?.body ?? { messages: [] };
    const marked = sent.map((each) => JSON.stringify(each).includes("cache_control"));
    expect(marked).toEqual([false, true, false, false, true]);
    const mark = { cache_control: { type: "ephemeral" } };
    expect(system).toEqual([
      { type: "text", text: "You are PAM.", ...mark },
      { type: "text", text: "<person>Ana</person>", ...mark },
    ]);
  });

  test("names its tools on the last step too, and forbids them", async () => {
    fake.script([message([text("ok")])]);
    await ask({}, { toolChoice: "none" }).answer;
    expect(fake.requests[0]?.body).toMatchObject({ tools: [tool], tool_choice: { type: "none" } });
  });
});

describe("our reader and the SDK's", () => {
  const replies: MessageReply[] = [
    message([text("Grüße, 你好 👩‍👩‍👧", " and", " more")]),
    message([
      thinking("Hm, é", "…"),
      text("So."),
      toolUse("a", "create_expense", '{"note":"ü', '👍"}'),
      toolUse("b", "undo"),
    ]),
    message([ping, text("a\nb\r\nc"), ping, raw(": a comment\n\n"), text("")], {
      usage: { input: 3, output: 4 },
    }),
    message([raw('event: from_the_future\ndata: {"type":"from_the_future",\ndata: "n":1}\n\n'), text("ok")]),
    message([{ kind: "redacted_thinking", data: "opaque" }, text("ok")], { stopReason: "refusal" }),
    message([text("half")], { truncated: true }),
  ];
  const wires = [
    {},
    { lineEnd: "\r\n" },
    { lineEnd: "\r" },
    { pieceBytes: 1 },
    { lineEnd: "\r\n", pieceBytes: 3 },
  ] as const;
  const cases = replies.flatMap((reply, index) =>
    wires.map((wire) => [index, wire, { ...reply, ...wire }] as const),
  );

  test.each(cases)("read the same events from script %i over %j", async (_, __, reply) => {
    fake.script([reply]);
    const client = new Anthropic({ apiKey: "test-key", baseURL: fake.url, maxRetries: 0 });
    const body = {
      model: "claude-fake",
      max_tokens: 9,
      messages: [{ role: "user" as const, content: "hi" }],
    };
    const theirs: unknown[] = [];
    for await (const event of await client.messages.create({ ...body, stream: true })) theirs.push(event);
    const ours: unknown[] = [];
    const parser = new EventStreamParser((name, data) => name !== "ping" && ours.push(JSON.parse(data)));
    const response = await client.messages.create({ ...body, stream: true }).asResponse();
    for await (const bytes of response.body ?? []) parser.push(bytes);
    parser.end();
    expect(ours).toEqual(theirs);
  });

  test.each(
    replies.slice(0, -1).map((reply, index) => [index, reply] as const),
  )("make the same answer of script %i", async (_, reply) => {
    fake.script([reply]);
    const client = new Anthropic({ apiKey: "test-key", baseURL: fake.url, maxRetries: 0 });
    const messages = [{ role: "user" as const, content: "hi" }];
    const theirs = await client.messages
      .stream({ model: "claude-fake", max_tokens: 9, messages })
      .finalMessage();
    const ours = await ask().answer;
    expect(theirs.content).toMatchObject(ours.blocks);
    expect(theirs.usage.output_tokens).toBe(ours.usage.outputTokens);
  });

  test("are told apart by nothing, wherever the bytes are split", () => {
    const field = fc.constantFrom(
      "data: é👍",
      "data:",
      "data",
      "event: x",
      "event:y",
      ": note",
      "id: 7",
      "retry: 9",
      " data: no",
      "",
    );
    const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
    const lines = fc.array(fc.tuple(field, lineEnd), { maxLength: 20 });
    const property = fc.property(lines, fc.array(fc.nat(300), { maxLength: 12 }), (parts, cuts) => {
      const bytes = Buffer.from(parts.flat().join(""));
      const points = [0, ...cuts.map((at) => Math.min(at, bytes.length)).sort((a, b) => a - b), bytes.length];
      const chunks = points.slice(1).map((end, index) => bytes.subarray(points[index], end));
      expect(eventsOf(chunks)).toEqual(eventsOf([bytes]));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  function eventsOf(chunks: readonly Uint8Array[]): string[][] {
    const events: string[][] = [];
    const parser = new EventStreamParser((name, data) => events.push([name, data]));
    for (const chunk of chunks) parser.push(chunk);
    parser.end();
    return events;
  }
});

describe("the key's check", () => {
  test("knows a good key from a bad one", async () => {
    expect(await verifyKey({ apiKey: "test-key", baseUrl: fake.url })).toBe("valid");
    expect(await verifyKey({ apiKey: "sk-wrong", baseUrl: fake.url })).toBe("invalid");
  });

  test("says unknown when the API can't be reached", async () => {
    expect(await verifyKey({ apiKey: "test-key", baseUrl: "http://127.0.0.1:1" })).toBe("unknown");
  });
});

test("a slow answer is not a stalled one", async () => {
  const drops = Array.from({ length: 8 }, (): ReplyPart[] => [wait(40), ping]).flat();
  fake.script([message([...drops, text("Here.")])]);
  expect((await ask({ stallMs: 200 }).answer).blocks).toEqual([{ type: "text", text: "Here." }]);
});
