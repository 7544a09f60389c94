import { afterAll, beforeAll, expect, test } from "vitest";
import type { Model } from "../src/actors/ports.ts";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, inOrder, say, use } from "../src/llm/scripted.ts";
import { createLogger } from "../src/telemetry/logger.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

type Line = { readonly [field: string]: unknown };

const lines: Line[] = [];
const log = createLogger({
  level: "debug",
  format: "json",
  destination: { write: (line) => void lines.push(JSON.parse(line)) },
});
let server: WireServer;

beforeAll(async () => {
  server = await startWireServer("uws", everyTurnLists(), { log });
}, 120_000);
afterAll(() => server.stop());

test("the id that comes with a request is in the lines of each layer that worked for it", async () => {
  const requestId = "find-me-everywhere";
  const response = await fetch(`${server.origin}/api/pam/chat`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await server.token("anna")}`,
      "content-type": "application/json",
      "x-request-id": requestId,
    },
    body: JSON.stringify({ content: "What did I spend?" }),
  });
  expect(response.headers.get("x-request-id")).toBe(requestId);
  const { turn } = (await response.json()) as { turn: string };
  expect(storyOf(requestId)).toEqual(expect.arrayContaining([...layers, "A request was answered."]));
  const ofTurn = lines.filter((line) => line["turn"] === turn);
  expect(new Set(ofTurn.map((line) => line["requestId"]))).toEqual(new Set([requestId]));
});

test("each frame of a socket has an id of its own, in its errors too", async () => {
  const peer = await server.join("berta");
  const { turn } = await peer.ask({ type: "chat", id: "ask-000001", content: "What did I spend?" });
  await peer.next("turn.completed");
  const [begun] = lines.filter((line) => line["turn"] === turn && line["msg"] === "A turn begins here.");
  const requestId = String(begun?.["requestId"]);
  expect(storyOf(requestId)).toEqual(expect.arrayContaining(layers));
  peer.send({ type: "no such type" });
  const error = await peer.next("error");
  expect(error["requestId"]).not.toBe(requestId);
  expect(String(error["requestId"]).split(".")[0]).toBe(requestId.split(".")[0]);
  await peer.end();
});

const layers = [
  "accept: A commit is over.",
  "A turn begins here.",
  "A tool ran.",
  "write: A commit is over.",
  "A turn ended.",
];

function storyOf(requestId: string): string[] {
  const own = lines.filter((line) => line["requestId"] === requestId);
  return own.map(({ msg, work }) => (work === undefined ? String(msg) : `${work}: ${msg}`));
}

function everyTurnLists(): Model {
  return createScriptedModel((request, call) => {
    const script = inOrder([use("list_expenses")], say("Nothing."));
    return call.step === 1 ? script(request, call) : say("Nothing.");
  }, systemClock);
}
