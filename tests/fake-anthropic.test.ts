import Anthropic from "@anthropic-ai/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultScript } from "./support/fake-anthropic/default-script.ts";
import { signThinking } from "./support/fake-anthropic/thinking-signature.ts";
import { validateMessages } from "./support/fake-anthropic/validate-messages.ts";
import { type FakeAnthropic, startFakeAnthropic } from "./support/fake-anthropic.ts";

let fake: FakeAnthropic;
beforeAll(async () => {
  fake = await startFakeAnthropic([]);
});
afterAll(() => fake.stop());

async function answerTo(messages: unknown[]): Promise<Anthropic.ContentBlock[]> {
  const client = new Anthropic({ apiKey: "test-key", baseURL: fake.url, maxRetries: 0 });
  const tools = [{ name: "create_expense", input_schema: { type: "object" as const } }];
  const body = { model: "claude-fake", max_tokens: 9, tools, messages: messages as Anthropic.MessageParam[] };
  return (await client.messages.stream(body).finalMessage()).content;
}

describe("the fake refuses what the API refuses, in its words", () => {
  const user = (content: unknown) => ({ role: "user", content });
  const assistant = (content: unknown) => ({ role: "assistant", content });
  const use = (id: unknown) => ({ type: "tool_use", id, name: "undo", input: {} });
  const result = (id: string) => ({ type: "tool_result", tool_use_id: id, content: "ok" });
  const said = (content: string) => ({ type: "text", text: content });
  const signed = { type: "thinking", thinking: "hm", signature: signThinking("hm") };

  test.each<[string, unknown[]]>([
    ["messages: at least one message is required", []],
    ['messages: first message must use the "user" role', [assistant("hi")]],
    ["roles must alternate", [user("a"), user("b")]],
    ["messages.0.role: Input should be", [{ role: "system", content: "a" }]],
    ["messages.0: all messages must have non-empty content", [user([])]],
    ["text content blocks must be non-empty", [user([said("")])]],
    ["text content blocks must contain non-whitespace text", [user([said(" \n")])]],
    ["cannot end with trailing whitespace", [user("a"), assistant("b ")]],
    ["does not support assistant message prefill", [user("a"), assistant("b")]],
    [
      "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: x, y.",
      [user("a"), assistant([use("x"), use("y")]), user("b")],
    ],
    [
      "ids were found without `tool_result` blocks immediately after: x.",
      [user("a"), assistant([use("x")]), user([said("b"), result("x")])],
    ],
    [
      "messages.0.content.0: unexpected `tool_use_id` found in `tool_result` blocks: x.",
      [user([result("x")])],
    ],
    [
      "Found multiple `tool_result` blocks with id: x",
      [user("a"), assistant([use("x")]), user([result("x"), result("x")])],
    ],
    [
      "messages.1.content.1: `tool_use` ids must be unique",
      [user("a"), assistant([use("x"), use("x")]), user([result("x")])],
    ],
    ["tool_use.id: String should match pattern", [user("a"), assistant([use("x.y")]), user([result("x.y")])]],
    ["`tool_use` blocks can only be in `assistant` messages", [user([use("x")])]],
    [
      "The final block in an assistant message cannot be `thinking`.",
      [user("a"), assistant([signed]), user("b")],
    ],
    [
      "messages.1.content.0: Invalid `signature` in `thinking` block",
      [user("a"), assistant([{ ...signed, thinking: "changed" }, said("b")]), user("c")],
    ],
    ["no low surrogate in string", [user("\ud83d")]],
  ])("%s", (words, messages) => {
    expect(validateMessages({ messages })).toContain(words);
  });

  test("and takes a valid history", () => {
    const messages = [user("a"), assistant([signed, said("b"), use("x")]), user([result("x"), said("c")])];
    expect(validateMessages({ messages })).toBeNull();
  });

  test.each([
    "temperature",
    "top_p",
    "top_k",
  ])("%s, which this version of the API no longer knows", async (name) => {
    const client = new Anthropic({ apiKey: "test-key", baseURL: fake.url, maxRetries: 0 });
    const body = {
      model: "claude-fake",
      max_tokens: 9,
      messages: [{ role: "user" as const, content: "hi" }],
      [name]: 1,
    };
    await expect(client.messages.create({ ...body, stream: true })).rejects.toMatchObject({
      status: 400,
      type: "invalid_request_error",
    });
  });

  test("its default script answers a whole tool-using turn", async () => {
    fake.script(defaultScript);
    const typed = user("I spent 42.50 on diesel");
    const first = await answerTo([typed]);
    expect(first).toMatchObject([
      { type: "text" },
      { type: "tool_use", input: { amount: "42.50", category: "other", description: "diesel" } },
    ]);
    const id = first[1]?.type === "tool_use" ? first[1].id : "";
    expect(await answerTo([typed, assistant(first), user([result(id)])])).toMatchObject([
      { type: "text", text: "Done: ok" },
    ]);
  });
});
