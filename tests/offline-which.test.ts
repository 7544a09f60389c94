import { describe, expect, test } from "vitest";
import type { ModelMessage } from "../src/actors/model-request.ts";
import { think } from "../src/llm/offline/brain.ts";
import { english } from "../src/understanding/english.ts";

const blue = "0192f0c1-0000-7000-8000-000000000001";
const red = "0192f0c1-0000-7000-8000-000000000002";
const refused = `Which vehicle “van” is meant? There are: Blue van (${blue}); Red van (${red}). Nothing was changed.`;
const input = { vehicle: "van", odometer: 91_400 };

/** What she does with a reply to “Which vehicle is meant?”. */
function thoughtOf(
  reply: string,
  use: { name: string; input: Readonly<Record<string, unknown>>; content: string },
) {
  const messages: ModelMessage[] = [
    { role: "user", content: [{ type: "text", text: "the van is at 91400 km" }] },
    { role: "assistant", content: [{ type: "tool_use", id: "u1", name: use.name, input: use.input }] },
    {
      role: "user",
      content: [{ type: "tool_result", tool_use_id: "u1", content: use.content, is_error: true }],
    },
    { role: "assistant", content: [{ type: "text", text: use.content }] },
    { role: "user", content: [{ type: "text", text: reply }] },
  ];
  const tools = ["log_odometer", "trip_summary"].map((name) => ({ name, description: "", input_schema: {} }));
  const request = { system: "", tools, maxTokens: 500, messages };
  return think(request, { language: english, nowMs: Date.parse("2026-11-21T10:00Z") });
}

const use = { name: "log_odometer", input, content: refused };

describe("the reply to “which one is meant?”", () => {
  test.each([
    ["the first one", blue],
    ["the second one please", red],
    ["the last", red],
    ["2", red],
    ["the blue one", blue],
    ["Red van", red],
    ["I mean the red van", red],
  ])("“%s” carries the order out with that one", (reply, id) => {
    expect(thoughtOf(reply, use)).toEqual({
      calls: [{ name: "log_odometer", input: { ...input, vehicle: id } }],
    });
  });

  test.each([
    "the van",
    "the green one",
    "the third one",
    "never mind",
    "ok",
  ])("“%s” tells of none of them, or of more than one: nothing is carried out", (reply) => {
    expect(thoughtOf(reply, use)).not.toHaveProperty("calls");
  });

  test("goes for what was named in no words, too", () => {
    const content = `Which trip is meant? There are: Rome, May (${blue}); Rome, July (${red}). Nothing was changed.`;
    const summary = { name: "trip_summary", input: {}, content };
    expect(thoughtOf("the one in July", summary)).toEqual({
      calls: [{ name: "trip_summary", input: { trip: red } }],
    });
  });
});
