import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRequest, type HistoryOptions } from "../src/actors/history.ts";
import { resultTexts } from "../src/actors/history-results.ts";
import type { ModelRequest, UserBlock } from "../src/actors/model-request.ts";
import type { StepRecord, TurnRecord } from "../src/actors/turn-history.ts";
import type { Block } from "../src/protocol/blocks.ts";
import type { ToolOutcome } from "../src/protocol/events.ts";
import { turnId } from "../src/protocol/ids.ts";
import { knownAs } from "../src/understanding/context/tell.ts";
import { signThinking } from "./support/fake-anthropic/thinking-signature.ts";
import { validateMessages } from "./support/fake-anthropic/validate-messages.ts";

const options: HistoryOptions = { system: "You are PAM.", tools: [], maxTokens: 1024, charsMax: 100_000 };
const anyTurn = turnId.parse("0197a000-0000-7000-8000-000000000001");

const say = (text: string): Block => ({ type: "text", text });
const use = (id: string, name = "create_expense"): Block => ({
  type: "tool_use",
  id,
  name,
  input: { amount: 1 },
});
const think = (thinking: string): Block => ({
  type: "thinking",
  thinking,
  signature: signThinking(thinking),
});
const done = (toolUse: string, result = "ok", status: ToolOutcome["status"] = "completed"): ToolOutcome => ({
  turn: anyTurn,
  toolUse,
  name: "create_expense",
  status,
  result,
});

function turn(
  content: string,
  more: { steps?: Block[][]; results?: ToolOutcome[]; status?: TurnRecord["status"] } = {},
) {
  const steps: StepRecord[] = (more.steps ?? []).map((blocks, index) => ({ step: index + 1, blocks }));
  return {
    turn: anyTurn,
    content,
    steps,
    results: more.results ?? [],
    status: more.status ?? null,
  } satisfies TurnRecord;
}

const told = (context: Readonly<Record<string, unknown>>) =>
  knownAs().tell({ context, about: { node: "general", nodes: [], confidence: 0 }, now: 0 });
const build = (history: readonly TurnRecord[], more: Partial<HistoryOptions> = {}) =>
  buildRequest({ history }, { ...options, ...more });
const blocksOf = (request: ModelRequest) =>
  request.messages.flatMap((message): (Block | UserBlock)[] => [...message.content]);
const resultsOf = (request: ModelRequest) =>
  blocksOf(request).filter((block) => block.type === "tool_result");

describe("rows become a valid request (P9)", () => {
  test("results of parallel tools stand in one user message, in the order of the uses", () => {
    const request = build([
      turn("two", {
        steps: [[say("On it."), use("a"), use("b")]],
        results: [done("b", "B"), done("a", "A")],
      }),
    ]);
    expect(request.messages.at(-1)).toEqual({
      role: "user",
      content: [
        { type: "tool_result", tool_use_id: "a", content: "A" },
        { type: "tool_result", tool_use_id: "b", content: "B" },
      ],
    });
  });

  test("the results of a failed turn and the next message are one user message, results first", () => {
    const request = build([turn("one", { steps: [[use("a")]], status: "failed" }), turn("two")]);
    expect(request.messages.at(-1)?.content).toEqual([
      { type: "tool_result", tool_use_id: "a", content: resultTexts.interrupted, is_error: true },
      { type: "text", text: "two" },
    ]);
  });

  test.each([
    ["cancelled", [], resultTexts.cancelled],
    ["failed", [], resultTexts.interrupted],
    [null, [], resultTexts.interrupted],
    ["completed", [done("a", "", "unknown")], resultTexts.unknown],
    ["cancelled", [done("a", "", "cancelled")], resultTexts.cancelled],
    ["completed", [done("a", "no such category", "failed")], "no such category"],
  ] as const)("a turn that is %s with outcomes %j answers its tool use with an error", (status, results, content) => {
    const request = build([turn("go", { steps: [[use("a")]], results: [...results], status })]);
    expect(resultsOf(request)).toEqual([{ type: "tool_result", tool_use_id: "a", content, is_error: true }]);
  });

  test("what the user said meanwhile stands behind the results of the step before, and stays there", () => {
    const steered: TurnRecord = {
      ...turn("go", { steps: [[use("a")], [use("b")]], results: [done("a"), done("b")] }),
      steers: [
        { step: 2, content: "make it 20" },
        { step: 2, content: " " },
        { step: 3, content: "and quick" },
      ],
    };
    const [, , second, , third] = build([steered]).messages;
    expect(second?.content.slice(1)).toEqual([say("make it 20")]);
    expect(third?.content.slice(1)).toEqual([say("and quick")]);
    const ended = {
      ...steered,
      steps: [...steered.steps, { step: 3, blocks: [say("Done.")] }],
      status: "completed" as const,
    };
    expect(build([ended, turn("thanks")]).messages[2]).toEqual(second);
  });

  test("words that no step has answered stand before the next message", () => {
    const cut: TurnRecord = {
      ...turn("go", { status: "cancelled" }),
      steers: [{ step: 1, content: "stop that" }],
    };
    expect(build([cut, turn("now")]).messages[0]?.content).toEqual([say("go"), say("stop that"), say("now")]);
  });

  test("a use that ran with another input says so in its result", () => {
    const edited: TurnRecord = {
      ...turn("go", { steps: [[use("a")]], results: [done("a", "gone")] }),
      edits: [{ toolUse: "a", input: { amount: 2 } }],
    };
    const [result] = resultsOf(build([edited]));
    expect(result?.content).toContain('{"amount":2}');
    expect(result?.content).toContain("gone");
  });

  test("an empty result says so", () => {
    const request = build([turn("go", { steps: [[use("a")]], results: [done("a", "  ")] })]);
    expect(resultsOf(request)).toEqual([
      { type: "tool_result", tool_use_id: "a", content: resultTexts.empty },
    ]);
  });

  test("a message without an answer is merged with the next one", () => {
    const request = build([turn("one", { status: "failed" }), turn("two")]);
    expect(request.messages).toEqual([{ role: "user", content: [say("one"), say("two")] }]);
  });

  test("text that a cancelled stream left is the assistant's", () => {
    const request = build([turn("one", { steps: [[say("Half an ans")]], status: "cancelled" }), turn("two")]);
    expect(request.messages[1]).toEqual({ role: "assistant", content: [say("Half an ans")] });
  });

  test("a step that stopped without tools is asked to go on", () => {
    const request = build([turn("one", { steps: [[say("First.")], [say("Second.")]] })]);
    expect(request.messages.map((message) => message.content[0])).toEqual(
      ["one", "First.", "Continue.", "Second.", "Continue."].map(say),
    );
  });

  test("thinking goes back within its own turn, unmodified, and not later", () => {
    const steps = [[think("hm"), use("a")]];
    const running = build([turn("one", { steps, results: [done("a")] })]);
    expect(running.messages[1]?.content[0]).toEqual(think("hm"));
    const later = build([turn("one", { steps, results: [done("a")], status: "completed" }), turn("two")]);
    expect(JSON.stringify(later)).not.toContain("thinking");
  });

  test("an id used again in a later turn is renamed together with its result", () => {
    const first = turn("one", { steps: [[use("a")]], results: [done("a", "first")], status: "completed" });
    const second = turn("two", { steps: [[use("a")]], results: [done("a", "second")] });
    expect(resultsOf(build([first, second]))).toEqual([
      { type: "tool_result", tool_use_id: "a", content: "first" },
      { type: "tool_result", tool_use_id: "a_2", content: "second" },
    ]);
  });

  test("an id used again in the same turn was not run again, and the model reads that", () => {
    const request = build([turn("one", { steps: [[use("a")], [use("a")]], results: [done("a", "first")] })]);
    expect(resultsOf(request).map((block) => block.content)).toEqual(["first", resultTexts.repeated]);
  });

  test("half a surrogate pair in a message does not make the conversation unanswerable", () => {
    const input = { note: "\ud83d", list: [{ deep: "\udc00" }] };
    const steps: Block[][] = [[{ type: "tool_use", id: "a", name: "note", input }]];
    const request = build([turn("broken \ud83d", { steps, results: [done("a", "\ud83d")] })]);
    expect(validateMessages(request)).toBeNull();
  });
});

describe("what is sent of a long history", () => {
  const long = Array.from({ length: 40 }, (_, index) => ({
    ...turn(`message ${index} ${"x".repeat(100)}`, {
      steps: [[say("y".repeat(100))]],
      status: "completed" as const,
    }),
    turn: `turn-${index.toString(16)}`,
  }));
  const firstSent = (count: number) => {
    const block = build([...long.slice(0, count), turn("now")], { charsMax: 4000 }).messages[0]?.content[0];
    return block?.type === "text" ? block.text.split(" ")[1] : undefined;
  };

  test("the newest turn is sent whole though it alone is over the budget", () => {
    const request = build([...long, turn("z".repeat(9_000))], { charsMax: 1000 });
    expect(request.messages).toEqual([{ role: "user", content: [say("z".repeat(9_000))] }]);
  });

  test("the beginning stays where it is for several turns, so that the provider's cache holds", () => {
    const beginnings = new Set(Array.from({ length: 16 }, (_, index) => firstSent(24 + index)));
    expect(beginnings.size).toBeLessThanOrEqual(4);
  });

  test("changing facts stand in the newest turn only and leave all before it as it was", () => {
    const before = buildRequest(
      { history: [...long.slice(0, 3), turn("now")] },
      { ...options, told: told({ screen: "home" }) },
    );
    const after = buildRequest(
      { history: [...long.slice(0, 3), turn("now")] },
      { ...options, told: told({ screen: "wins" }) },
    );
    expect(after.system).toBe(before.system);
    expect(after.messages.slice(0, -1)).toEqual(before.messages.slice(0, -1));
    const [facts, words] = after.messages.at(-1)?.content ?? [];
    expect(facts).toMatchObject({
      text: expect.stringMatching(/^<context>\n.*\nScreen: "wins"\n<\/context>$/),
    });
    expect(words).toEqual(say("now"));
  });
});

const someText = fc.oneof(
  fc.constantFrom("", " ", "\n\t", "\u00a0", "\u0085", "\ud83d", "ok ", "</context>"),
  fc.string({ maxLength: 12, unit: "binary" }),
);
const someId = fc.constantFrom("a", "b", "c", "toolu_1", "functions.x:0", "functions_x_0", "é", "a_2");
const someBlock: fc.Arbitrary<Block> = fc.oneof(
  someText.map(say),
  fc.record({
    type: fc.constant("tool_use" as const),
    id: someId,
    name: fc.constantFrom("create_expense", "no such tool!", ""),
    input: fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(someText, fc.integer(), fc.array(someText)), {
      maxKeys: 3,
    }),
  }),
  someText.map(think),
  someText.map((thinking): Block => ({ type: "thinking", thinking, signature: "" })),
  fc.constant<Block>({ type: "redacted_thinking", data: "opaque" }),
);
const someOutcome = fc.record({
  toolUse: someId,
  status: fc.constantFrom("completed", "failed", "cancelled", "unknown"),
  result: someText,
});
const someTurn: fc.Arbitrary<TurnRecord> = fc
  .record({
    content: someText,
    steps: fc.array(fc.array(someBlock, { maxLength: 5 }), { maxLength: 4 }),
    steers: fc.array(fc.record({ step: fc.integer({ min: 1, max: 6 }), content: someText }), {
      maxLength: 3,
    }),
    edits: fc.uniqueArray(
      fc.record({ toolUse: someId, input: fc.dictionary(fc.string({ maxLength: 4 }), someText) }),
      { selector: (edit) => edit.toolUse, maxLength: 2 },
    ),
    results: fc.uniqueArray(someOutcome, { selector: (outcome) => outcome.toolUse, maxLength: 6 }),
    status: fc.constantFrom("completed", "failed", "cancelled", null),
  })
  .map(({ content, steps, steers, edits, results, status }) => ({
    ...turn(content, { steps, status }),
    steers: steers.toSorted((a, b) => a.step - b.step),
    edits,
    results: results.map((each) => ({ ...done(each.toolUse), ...each })),
  }));
const someContext = fc.dictionary(fc.string({ maxLength: 6 }), someText, { maxKeys: 3 });

/** What Postgres may hold of a turn when its owner dies: whole steps, and some of the last step's results. */
function prefixes(full: TurnRecord): TurnRecord[] {
  return full.steps.flatMap((_, steps) =>
    [0, 1, full.results.length].map((results) => ({
      ...full,
      steps: full.steps.slice(0, steps + 1),
      results: full.results.slice(0, results),
    })),
  );
}

describe("P9 holds for whatever the rows say", () => {
  test("P9: any rows of any turns make a request that the API accepts", () => {
    const property = fc.property(
      fc.array(someTurn, { maxLength: 6 }),
      someContext,
      fc.nat(400),
      (history, context, charsMax) => {
        const request = buildRequest({ history }, { ...options, told: told(context), charsMax });
        expect(validateMessages(request)).toBeNull();
      },
    );
    fc.assert(property, { numRuns: 3000 });
  });

  test("P9: a crash or a cancel anywhere in a turn leaves a history whose next request the API accepts", () => {
    const ends = fc.constantFrom("failed", "cancelled", null);
    const property = fc.property(
      fc.array(someTurn, { maxLength: 2 }),
      someTurn,
      ends,
      (before, full, status) => {
        for (const cut of prefixes(full)) {
          const again = buildRequest({ history: [...before, { ...cut, status: null }] }, options);
          const next = buildRequest({ history: [...before, { ...cut, status }, turn("and now?")] }, options);
          expect([validateMessages(again), validateMessages(next)]).toEqual([null, null]);
        }
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  test("P9: every tool use that is sent has exactly one result, and every step's recorded result is the one sent", () => {
    const property = fc.property(fc.array(someTurn, { maxLength: 3 }), (history) => {
      const request = buildRequest({ history }, options);
      const uses = blocksOf(request).filter((block) => block.type === "tool_use");
      expect(resultsOf(request).map((block) => block.tool_use_id)).toEqual(uses.map((block) => block.id));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test("P9: the messages of ended turns are the same in each later request", () => {
    const property = fc.property(
      fc.array(someTurn, { maxLength: 3 }),
      someTurn,
      someContext,
      (ended, last, context) => {
        const over = ended.map((each) => ({ ...each, status: each.status ?? ("failed" as const) }));
        const closed = { ...turn("closing", { steps: [[say("answer")]], status: "completed" }) };
        const history = [...over, closed];
        const one = buildRequest({ history: [...history, turn("x")] }, options).messages;
        const other = buildRequest(
          { history: [...history, last] },
          { ...options, told: told(context) },
        ).messages;
        expect(other.slice(0, one.length - 1)).toEqual(one.slice(0, -1));
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
