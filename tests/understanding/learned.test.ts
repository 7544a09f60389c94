import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { ModelMessage } from "../../src/actors/model-request.ts";
import { giveLearnedEnglish, learnedEnglishFile } from "../../src/app/learned-english.ts";
import { think } from "../../src/llm/offline/brain.ts";
import { allTools } from "../../src/tools/all-tools.ts";
import { english } from "../../src/understanding/english.ts";
import {
  decodeModel,
  encodeModel,
  type LearnedModel,
} from "../../src/understanding/learned/learned-model.ts";
import { readByLearning } from "../../src/understanding/learned/read-by-learning.ts";
import { ordersIn } from "../../src/understanding/orders-in.ts";
import { spelled } from "../../src/understanding/spelling.ts";
import { spotValues } from "../../src/understanding/spot.ts";
import { inputOf } from "../../src/understanding/tool-order.ts";
import { readExamples, readUnclear } from "../../training/corpus.ts";
import { learn } from "../../training/learn.ts";
import { readKin } from "../../training/word-kin.ts";
import { noMailbox } from "../support/no-mailbox.ts";
import { place } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";
import { notAsked, unseen, unseenUnclear, written } from "./written.ts";

const said = { ...place, language: english };
const kept = readFileSync(learnedEnglishFile);
const examples = readExamples();
const unclear = readUnclear();
const kin = readKin();

function readWith(model: LearnedModel, text: string) {
  const reading = readByLearning(spotValues(spelled(text, english), said), model, said);
  return reading && { tool: reading.tool, input: reading.order && inputOf(reading.order) };
}

describe("what offline PAM has learned from written requests", () => {
  test("the model that is kept is the one that its requests make, to the byte", () => {
    const made = encodeModel(learn({ examples, unclear, tools: allTools(noMailbox), kin }));
    expect(Buffer.compare(made, kept), "Make it anew: npm run learn").toBe(0);
  }, 900_000);

  test("none of its requests stands among those that test it", () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    const learned = new Set([...examples.map((example) => example.said), ...unclear].map(plain));
    const tested = [...[...written, ...unseen].map(([text]) => text), ...notAsked, ...unseenUnclear];
    expect(tested.filter((text) => learned.has(plain(text)))).toEqual([]);
  });

  test("a model is the same after it was written and read, also from the middle of other bytes", () => {
    const model = decodeModel(kept);
    const moved = new Uint8Array(kept.length + 4);
    moved.set(kept, 4);
    expect(decodeModel(moved.subarray(4))).toEqual(model);
    expect(Buffer.from(encodeModel(model)).equals(kept)).toBe(true);
  });
});

test("a file that is missing or cut off is told at the start, with what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "pam-learned-"));
  try {
    const file = pathToFileURL(join(folder, "learned.bin"));
    const start = () => giveLearnedEnglish(file);
    expect(start).toThrow("npm run learn");
    writeFileSync(file, kept.subarray(0, 100_000));
    expect(start).toThrow("The file ends after 100000 bytes, too early.");
    writeFileSync(file, kept.subarray(0, 10));
    expect(start).toThrow("The file has no header.");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("a request that no pattern fits", () => {
  const model = decodeModel(kept);

  test.each([
    ["I have made up with nina, so take the block off her", "unblock_person", { person: "nina" }],
    [
      "New wiper blades fitted on the Polo on the 12th, 34 euros including labour.",
      "log_maintenance",
      { vehicle: "Polo", what: "New wiper blades", amount: "34", date: "2026-11-12" },
    ],
    [
      "The savings goal Iceland is called Greenland now",
      "update_money_entry",
      { kind: "savings_goal", entry: "Iceland", name: "Greenland" },
    ],
    [
      "The deadline of the essay task has moved to the 12th of December.",
      "update_task",
      { task: "essay", dueOn: "2026-12-12" },
    ],
  ])("“%s” is %s", (text, tool, input) => {
    expect(ordersIn(text, { ...said, language: { ...english } }).map(({ intent }) => intent.kind)).toEqual([
      "unclear",
    ]);
    expect(readWith(model, text)?.tool).toBe(tool);
    expect(callsFor(text)).toEqual([{ name: tool, input: expect.objectContaining(input) }]);
  });

  test("names no group where none was named", () => {
    const posts = callsFor("post in the group: the tomatoes are ripe");
    expect(posts).toEqual([{ name: "post_to_group", input: { text: "the tomatoes are ripe" } }]);
  });

  test("beside another order is carried out with it", () => {
    const names = (text: string) => callsFor(text).map(({ name }) => name);
    const both = ["make_plan", "leave_group", "set_reminder"];
    expect(names("sign me out of Bargain Hunters and remind me to call Tom tomorrow at 9")).toEqual(both);
    expect(names("sign me out of Bargain Hunters. Remind me to call Tom tomorrow at 9.")).toEqual(both);
  });

  test("is rather the answer to what PAM has asked", () => {
    const told = "I have made up with nina, so take the block off her";
    const says = (role: "user" | "assistant", text: string) => ({ role, content: [{ type: "text", text }] });
    const at = { language: english, nowMs: Date.parse("2026-11-21T10:00Z") };
    const tools = ["set_reminder", "unblock_person"].map((name) => ({
      name,
      description: "",
      input_schema: {},
    }));
    const thoughtOf = (messages: ModelMessage[]) =>
      think({ system: "", tools, maxTokens: 500, messages }, at);
    const first = says("user", "Remind me tomorrow at 9") as ModelMessage;
    const reply = says("user", told) as ModelMessage;
    const asked = thoughtOf([first]);
    if (!("say" in asked)) throw new Error("Nothing was asked.");
    const question = says("assistant", asked.say) as ModelMessage;
    expect(thoughtOf([reply])).toMatchObject({ calls: [{ name: "unblock_person" }] });
    expect(thoughtOf([first, question, reply])).toMatchObject({
      calls: [
        { name: "set_reminder", input: { text: reply.content[0]?.type === "text" && reply.content[0].text } },
      ],
    });
  });

  test.each([
    "Should we get rid of the service plan for the van's air filter?",
    "His pension is 1,250 euros a month",
    "Her job is to feed the horses",
    "My share of the work is 4 days",
    "Suppose the Golf's odometer stood at 62,480",
    "The match starts half an hour later",
    "So on Friday we",
  ])("“%s” changes nothing", (text) => {
    expect(callsFor(text)).toEqual([]);
  });
});

describe("the requests that it has learned from", () => {
  test("are read no worse than they were", () => {
    const some = examples.filter((_, at) => at % 3 === 0);
    const requests = some.map(({ said: text, tool, input }) => [text, tool, asCalled(tool, input)] as const);
    const { right, total, misses } = scoreOf(requests);
    expect(right, `${right} of ${total}:\n${misses.slice(0, 50).join("\n")}`).toBeGreaterThanOrEqual(2_680);
  }, 900_000);
});

/** Words that a tool's category or search is read from are no field of it. */
function asCalled(tool: string, { what, ...input }: Readonly<Record<string, unknown>>) {
  return ["log_maintenance", "plan_service", "add_document"].includes(tool) ? { ...input, what } : input;
}
