import { describe, expect, test } from "vitest";
import type { TurnWords } from "../../src/actors/understanding.ts";
import { socialTools } from "../../src/tools/social/social-tools.ts";
import { uiTools } from "../../src/tools/ui/ui-tools.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { confirmEmail } from "../../src/tools/you/confirm-email.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { classify } from "../../src/understanding/classify.ts";
import { english } from "../../src/understanding/english.ts";
import { nodeOf } from "../../src/understanding/intents.ts";
import { readMessage } from "../../src/understanding/read-message.ts";
import { createUnderstanding, readByWords } from "../../src/understanding/turn-understanding.ts";
import { noMailbox } from "../support/no-mailbox.ts";
import { place, type Request } from "./requests.ts";
import { notAsked, written } from "./written.ts";

const words = english.asks;
const understanding = createUnderstanding(readByWords(words));
const tools = {
  wins: winTools,
  wheels: wheelTools,
  you: [...youTools, confirmEmail(noMailbox)],
  social: socialTools,
  device: uiTools,
};

const alone = (said: string): TurnWords => ({
  said,
  before: [],
  used: new Set(),
  place: { timeZone: "Europe/Lisbon", currency: "EUR" },
  now: 0,
});

function shareOf(isRight: (request: Request) => boolean): { share: number; misses: readonly string[] } {
  const misses = written.filter((request) => !isRight(request)).map(([said]) => said);
  return { share: 1 - misses.length / written.length, misses };
}

describe("what a request asks for, by its words alone", () => {
  test("the domain is right for at least 97 % of all written requests", () => {
    const { share, misses } = shareOf(([said, tool]) => classify(said, words).node === nodeOf(tool));
    expect(written.length).toBeGreaterThanOrEqual(500);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(0.97);
  });

  test("the very tool is right for at least 90 %", () => {
    const { share, misses } = shareOf(([said, tool]) => classify(said, words).intent === tool);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(0.9);
  });

  test("the tool that is meant is offered for at least 99 %, and less than half of all tools on average", () => {
    const { share, misses } = shareOf(([said, tool]) => understanding.read(alone(said)).offers(tool));
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(0.99);
    const names = Object.values(tools).flatMap((list) => list.map(({ name }) => name));
    const offered = written.map(([said]) => names.filter(understanding.read(alone(said)).offers).length);
    const mean = offered.reduce((sum, count) => sum + count, 0) / offered.length;
    expect(mean).toBeLessThan(names.length / 2);
  });

  test("a confidence means its figure: of all that are given it, about such a share is right", () => {
    const bands = new Map<number, { right: number; sum: number; count: number }>();
    for (const [said, tool] of written) {
      const { intent, confidence } = classify(said, words);
      const band = Math.min(4, Math.floor(confidence * 5));
      const { right, sum, count } = bands.get(band) ?? { right: 0, sum: 0, count: 0 };
      bands.set(band, { right: right + (intent === tool ? 1 : 0), sum: sum + confidence, count: count + 1 });
    }
    const gaps = [...bands.values()].map(({ right, sum }) => Math.abs(right - sum));
    expect(gaps.reduce((total, gap) => total + gap, 0) / written.length).toBeLessThanOrEqual(0.06);
    const surest = bands.get(4);
    expect((surest?.right ?? 0) / (surest?.count ?? 1)).toBeGreaterThanOrEqual(0.95);
  });

  test("what is understood as a whole is that tool, and surely", () => {
    const said = { ...place, language: english };
    const read = written.map(([text]) => readMessage(text, said));
    const whole = read.filter(({ orders }) => orders.length === 1 && orders[0]?.intent.kind === "tool");
    expect(whole.length).toBeGreaterThanOrEqual(150);
    for (const { orders, node, intent, confidence } of whole) {
      const first = orders[0]?.intent;
      const tool = first?.kind === "tool" ? first.order.words.tool : "";
      expect([intent, node]).toEqual([tool, nodeOf(tool)]);
      expect(confidence).toBeGreaterThanOrEqual(0.95);
    }
  });

  test("what is doubted or denied names no tool that it asks for", () => {
    const said = { ...place, language: english };
    for (const text of ["I never spent 20 on coffee", "if I went to Porto it would cost 900 euros"])
      expect(readMessage(text, said).intent, text).toBe("unclear");
  });

  test("what asks for nothing is mostly not taken for a tool with a high confidence", () => {
    const sure = notAsked.filter((text) => {
      const { node, confidence } = classify(text, words);
      return node !== "general" && confidence >= 0.9;
    });
    expect(sure.length / notAsked.length, sure.join("\n")).toBeLessThanOrEqual(0.3);
  });

  test("words of another language, and none at all, are no reason to leave tools out", () => {
    const names = Object.values(tools).flatMap((list) => list.map(({ name }) => name));
    for (const text of [
      "wie viel habe ich letzten Monat für Lebensmittel ausgegeben?",
      "",
      "🙂",
      "asdf qwer",
    ]) {
      expect(names.filter(understanding.read(alone(text)).offers), text).toEqual(names);
    }
  });
});

describe("what the classifier is made from", () => {
  const data = Object.entries(words.said).flatMap(([intent, said]) =>
    said
      .trim()
      .split("\n")
      .map((line) => ({ intent, line: line.trim() })),
  );
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  test("is none of the written requests", () => {
    const asked = new Set([...written.map(([said]) => plain(said)), ...notAsked.map(plain)]);
    expect(data.filter(({ line }) => asked.has(plain(line)))).toEqual([]);
  });

  test("knows every tool of every domain, in its domain, and none that there is not", () => {
    for (const [node, list] of Object.entries(tools))
      for (const { name } of list.filter(({ name: it }) => it !== "undo")) {
        expect([name, nodeOf(name)]).toEqual([name, node]);
        expect(words.said[name] ?? "", name).not.toBe("");
      }
    const names = new Set(Object.values(tools).flatMap((list) => list.map(({ name }) => name)));
    const others = Object.keys(words.said).filter((intent) => !names.has(intent));
    expect(others.sort()).toEqual(["help", "talk"]);
  });

  test("says nothing twice, and nothing for two intents", () => {
    const lines = data.map(({ line }) => plain(line));
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });
});
