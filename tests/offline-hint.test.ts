import { expect, test } from "vitest";
import type { ModelRequest } from "../src/actors/model-request.ts";
import { think } from "../src/llm/offline/brain.ts";
import { english } from "../src/understanding/english.ts";
import { isWhole } from "../src/understanding/intent.ts";
import { readMessage } from "../src/understanding/read-message.ts";
import { place } from "./understanding/requests.ts";
import { notAsked, written } from "./understanding/written.ts";

const said = { ...place, language: english };

function answerTo(text: string, at?: ModelRequest["at"]): string {
  const request = { system: "", tools: [], maxTokens: 500, ...(at && { at }) };
  const messages = [{ role: "user" as const, content: [{ type: "text" as const, text }] }];
  const thought = think(
    { ...request, messages },
    { language: english, nowMs: Date.parse(`${place.today}T10:00Z`) },
  );
  return "say" in thought ? thought.say : "";
}

test("what is surely about a tool and not understood gets a sentence for that tool, which would be understood", () => {
  const hints = [...written.map(([text]) => text), ...notAsked].flatMap((text) => {
    const example = /Say it like this, for example: “([^”]*)”/.exec(answerTo(text))?.[1];
    return example === undefined ? [] : [{ text, example }];
  });
  expect(hints.length).toBeGreaterThan(0);
  for (const { text, example } of hints) {
    const [asked, shown] = [readMessage(text, said), readMessage(example, said)];
    expect(asked.orders.map(({ intent }) => intent.kind)).toEqual(["unclear"]);
    expect([shown.intent, shown.orders.every(({ intent }) => isWhole(intent))]).toEqual([asked.intent, true]);
  }
});

test("what is not understood gets a short answer with examples of what it may be about, and the way to all of them", () => {
  const miss = answerTo("the moon is made of cheese and so are you");
  expect(miss).toContain("didn't understand");
  expect(miss).toContain("“Help” shows all");
  expect(miss.split("\n")).toHaveLength(1);
  expect(answerTo("help")).toContain("**Vehicles and trips**");
});

test("the time is told by the user's own clock, with the way to set it where nobody has", () => {
  const day = place.today;
  const at = { day, place: { timeZone: "Asia/Tokyo", currency: "JPY" } };
  expect(answerTo("what time is it?", at)).toMatch(
    /^It is 19:00 on Saturday,? 21 November 2026 \(Asia\/Tokyo\)\.$/,
  );
  expect(answerTo("what's the date?")).toMatch(
    /^It is 10:00 on .* \(UTC\)\. .*“my time zone is Europe\/Lisbon”/,
  );
});
