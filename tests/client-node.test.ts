import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { answerOf } from "../src/client/answer.ts";
import { type Client, createClient } from "../src/client/client.ts";
import { stepsText } from "../src/client/conversation-state.ts";
import { nodePorts } from "../src/client/node-socket.ts";
import { conversation, epoch } from "./support/client-log.ts";
import { ready } from "./support/client-world.ts";

let server: WebSocketServer;
let client: Client;
const ports = nodePorts();

beforeEach(async () => {
  server = new WebSocketServer({ host: "127.0.0.1", port: 0, handleProtocols: () => "pam.v1" });
  await once(server, "listening");
  client = createClient({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/api/pam/ws`,
    ports,
  });
});
afterEach(() => {
  client.stop();
  for (const socket of server.clients) socket.terminate();
  server.close();
});

/** Answers each command of a connection by its type. */
function serve(
  answer: (say: (frame: object) => void, command: Record<string, unknown>, socket: WebSocket) => void,
): string[] {
  const protocols: string[] = [];
  server.on("connection", (socket, request) => {
    protocols.push(String(request.headers["sec-websocket-protocol"]));
    const say = (frame: object) => socket.send(JSON.stringify(frame));
    socket.on("message", (data) => answer(say, JSON.parse(data.toString()), socket));
    say(ready);
  });
  return protocols;
}

const empty = {
  conversation,
  epoch,
  seq: 0,
  items: [],
  hasBefore: false,
  hasAfter: false,
  running: null,
  queue: [],
};
const at = "2026-01-01T00:00:00.000Z";

describe("the client on node", () => {
  it("P1: sends, is acknowledged, follows the conversation, and gets the answer, over a real socket", async () => {
    const protocols = serve((say, command) => {
      if (command.type === "chat")
        say({
          type: "ack",
          id: command.id,
          conversation,
          message: "m",
          turn: "t",
          seq: 1,
          epoch,
          duplicate: false,
        });
      if (command.type !== "subscribe" || command.inbox) return;
      say({ type: "reset", conversation, reason: "no_cursor", epoch, seq: 0, snapshot: empty });
      say({
        type: "message.created",
        conversation,
        epoch,
        seq: 1,
        at,
        role: "user",
        message: "m",
        turn: "t",
        status: "running",
        content: "hi",
      });
      const blocks = [{ type: "text", text: "Hello." }];
      say({
        type: "message.created",
        conversation,
        epoch,
        seq: 2,
        at,
        role: "assistant",
        message: "a",
        turn: "t",
        step: 1,
        attempt: 1,
        blocks,
        status: "completed",
      });
    });
    client.start("my.token");
    const { turn = "" } = await client.send("hi");
    const answer = await answerOf(client, { conversation, turn }, { clock: ports.clock, timeoutMs: 5_000 });
    expect(stepsText(answer.steps)).toBe("Hello.");
    expect(protocols).toEqual(["pam.v1,bearer.my.token"]);
  });

  it("P2: a connection that is cut before the ack does not lose the command", async () => {
    let seen = 0;
    const ids = new Set<unknown>();
    serve((say, command, socket) => {
      if (command.type !== "chat") return;
      ids.add(command.id);
      seen += 1;
      if (seen === 1) socket.terminate();
      else say({ type: "ack", id: command.id, conversation, seq: 1, epoch, duplicate: true });
    });
    client.start("my.token");
    await expect(client.send("hi")).resolves.toMatchObject({ duplicate: true });
    expect([seen, ids.size]).toEqual([2, 1]);
  });

  it("an answer that does not come is an error after the given time", async () => {
    const waiting = answerOf(client, { conversation, turn: "t" }, { clock: ports.clock, timeoutMs: 20 });
    await expect(waiting).rejects.toThrow("did not end within 20 ms");
  });
});
