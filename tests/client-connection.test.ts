import { describe, expect, it } from "vitest";
import { createClient } from "../src/client/client.ts";
import { backoffMs, closeRule } from "../src/client/close-rules.ts";
import {
  type ConnectionEvent,
  type ConnectionState,
  nextConnectionState,
} from "../src/client/connection-machine.ts";
import { conversation, epoch } from "./support/client-log.ts";
import { clientWorld, type World } from "./support/client-world.ts";

const url = "ws://127.0.0.1:1/api/pam/ws";
const connected = (world: World) => {
  const client = createClient({ url, ports: world.ports });
  client.start("token.one");
  world.last().begin();
  return client;
};
const sentOf = (world: World, type: string) => world.last().sent.filter((it) => it.type === type);
const ackOf = (id: unknown) => ({
  type: "ack",
  id,
  conversation,
  message: "m1",
  turn: "t1",
  seq: 1,
  epoch,
  duplicate: false,
});

/** State × event → next state. A new state or event does not compile until it is tabled. */
const table: Record<ConnectionState["name"], Record<ConnectionEvent["type"], ConnectionState["name"]>> = {
  idle: {
    start: "connecting",
    "socket.opened": "idle",
    "socket.closed": "idle",
    ready: "idle",
    timer: "idle",
    silence: "idle",
    token: "idle",
    wake: "idle",
    stop: "stopped",
  },
  connecting: {
    start: "connecting",
    "socket.opened": "authenticating",
    "socket.closed": "waiting",
    ready: "connecting",
    timer: "connecting",
    silence: "waiting",
    token: "connecting",
    wake: "connecting",
    stop: "stopped",
  },
  authenticating: {
    start: "authenticating",
    "socket.opened": "authenticating",
    "socket.closed": "waiting",
    ready: "ready",
    timer: "authenticating",
    silence: "waiting",
    token: "authenticating",
    wake: "authenticating",
    stop: "stopped",
  },
  ready: {
    start: "ready",
    "socket.opened": "ready",
    "socket.closed": "waiting",
    ready: "ready",
    timer: "ready",
    silence: "waiting",
    token: "ready",
    wake: "ready",
    stop: "stopped",
  },
  waiting: {
    start: "waiting",
    "socket.opened": "waiting",
    "socket.closed": "waiting",
    ready: "waiting",
    timer: "connecting",
    silence: "waiting",
    token: "connecting",
    wake: "connecting",
    stop: "stopped",
  },
  needsToken: {
    start: "needsToken",
    "socket.opened": "needsToken",
    "socket.closed": "needsToken",
    ready: "needsToken",
    timer: "needsToken",
    silence: "needsToken",
    token: "connecting",
    wake: "needsToken",
    stop: "stopped",
  },
  stopped: {
    start: "connecting",
    "socket.opened": "stopped",
    "socket.closed": "stopped",
    ready: "stopped",
    timer: "stopped",
    silence: "stopped",
    token: "stopped",
    wake: "stopped",
    stop: "stopped",
  },
};
const states: { readonly [N in ConnectionState["name"]]: Extract<ConnectionState, { name: N }> } = {
  idle: { name: "idle" },
  connecting: { name: "connecting", attempt: 0, rejections: 0 },
  authenticating: { name: "authenticating", attempt: 0, rejections: 0 },
  ready: { name: "ready", attempt: 0, sinceMs: 0 },
  waiting: { name: "waiting", attempt: 1, rejections: 0, code: 1006, retryAtMs: 100 },
  needsToken: { name: "needsToken", attempt: 1, rejections: 1 },
  stopped: { name: "stopped", code: 4003 },
};
const eventOf = (type: ConnectionEvent["type"]): ConnectionEvent =>
  type === "socket.closed" ? { type, code: 1006 } : { type };

describe("the connection's states", () => {
  for (const [name, row] of Object.entries(table)) {
    it(`${name} answers every event as tabled`, () => {
      const state = states[name as ConnectionState["name"]];
      for (const [type, expected] of Object.entries(row)) {
        const next = nextConnectionState(state, eventOf(type as ConnectionEvent["type"]), {
          nowMs: 0,
          random: () => 0,
        });
        expect(`${name} + ${type} → ${next.name}`).toBe(`${name} + ${type} → ${expected}`);
      }
    });
  }

  it("close codes say what to do next: 4001 a new token, 4003 and 4500 up nothing, all else try again", () => {
    expect(closeRule(4001).next).toBe("token");
    for (const code of [4003, 4500, 4501, 4999]) expect(closeRule(code).next).toBe("stop");
    for (const code of [1000, 1001, 1005, 1006, 1009, 1011, 1012, 4000, 4008, 4029]) {
      expect(closeRule(code).next).toBe("retry");
    }
  });

  it("a server that stops has spread those it sends away: the first try elsewhere comes at once (1012)", () => {
    const wait = (code: number) => {
      const rule = closeRule(code);
      return rule.next === "retry" ? backoffMs(rule.baseMs, 0, () => 0.999) : Number.NaN;
    };
    expect(wait(1012)).toBeLessThanOrEqual(50);
    expect(wait(1006)).toBeGreaterThan(200);
  });

  it("waits grow with every try, are spread by half, and have an end", () => {
    const spread = (attempt: number) => [
      backoffMs(250, attempt, () => 0),
      backoffMs(250, attempt, () => 0.999),
    ];
    expect(spread(0)).toEqual([125, 250]);
    expect(spread(3)).toEqual([1_000, 1_999]);
    expect(spread(1_000)).toEqual([7_500, 14_993]);
  });
});

describe("a client's connection", () => {
  it("offers the protocol and the token, and follows the inbox once the session is ready", () => {
    const world = clientWorld();
    connected(world);
    expect(world.last().protocols).toEqual(["pam.v1", "bearer.token.one"]);
    expect(sentOf(world, "subscribe")).toMatchObject([{ inbox: true }]);
  });

  it("P2: sends an unanswered command again after a loss, with the same id, and settles it once", async () => {
    const world = clientWorld();
    const client = connected(world);
    const sent = client.send("hello", conversation);
    const [first] = sentOf(world, "chat");
    world.last().close(1006);
    world.pass(1_000);
    world.last().begin();
    expect(sentOf(world, "chat")).toEqual([first]);
    world.last().say(ackOf(first?.id));
    await expect(sent).resolves.toMatchObject({ message: "m1" });
    world.last().close(1006);
    world.pass(1_000);
    world.last().begin();
    expect(sentOf(world, "chat")).toEqual([]);
  });

  it("keeps what is sent without a connection, and sends it in its order", () => {
    const world = clientWorld();
    const client = createClient({ url, ports: world.ports });
    for (const text of ["one", "two", "three"]) void client.send(text, conversation);
    client.start("token");
    world.last().begin();
    expect(sentOf(world, "chat").map((it) => it.content)).toEqual(["one", "two", "three"]);
  });

  it("P4: resumes every followed log from its cursor on a new session", () => {
    const world = clientWorld();
    const client = connected(world);
    client.subscribe(conversation);
    const snapshot = {
      conversation,
      epoch,
      seq: 7,
      items: [],
      hasBefore: false,
      hasAfter: false,
      running: null,
      queue: [],
    };
    world.last().say({ type: "reset", conversation, reason: "no_cursor", epoch, seq: 7, snapshot });
    world.last().close(1012);
    world.pass(1_000);
    world.last().begin();
    expect(sentOf(world, "subscribe")).toMatchObject([{ inbox: true }, { conversation, epoch, seq: 7 }]);
  });

  it("P4: asks again when an answer to subscribe stays away, and ever more rarely when asking does not help", () => {
    const world = clientWorld();
    const client = connected(world);
    client.subscribe(conversation);
    const asked = () => sentOf(world, "subscribe").filter((it) => it.conversation === conversation).length;
    world.pass(9_000);
    world.last().say({ type: "pong" });
    expect(asked()).toBe(1);
    world.pass(2_000);
    expect(asked()).toBe(2);
    const snapshot = {
      conversation,
      epoch,
      seq: 7,
      items: [],
      hasBefore: false,
      hasAfter: false,
      running: null,
      queue: [],
    };
    world.last().say({ type: "reset", conversation, reason: "no_cursor", epoch, seq: 7, snapshot });
    const before = asked();
    for (let i = 0; i < 200; i++) {
      const at = "2026-01-01T00:00:00.000Z";
      world.last().say({ type: "turn.cancel_requested", conversation, epoch, seq: 9, at, turn: "t" });
      world.last().say({ type: "resumed", conversation, epoch, from: 8, to: 7 });
      world.pass(100);
    }
    expect(asked() - before).toBeLessThan(10);
  });

  it("asks for a new token after 4001 and connects with it, and stops for good after 4003 and 4500", () => {
    const world = clientWorld();
    const client = connected(world);
    world.last().close(4001);
    expect(client.connection).toMatchObject({ name: "needsToken", rejections: 1 });
    client.setToken("token.two");
    expect(world.last().protocols).toEqual(["pam.v1", "bearer.token.two"]);
    world.last().begin();
    world.last().close(4500);
    world.pass(120_000);
    expect(client.connection).toEqual({ name: "stopped", code: 4500 });
    expect(world.sockets).toHaveLength(2);
  });

  it("replaces the token of an open session without a new socket", () => {
    const world = clientWorld();
    connected(world).setToken("token.two");
    expect(sentOf(world, "auth")).toEqual([{ type: "auth", token: "token.two" }]);
    expect(world.sockets).toHaveLength(1);
  });

  it("gives up a server that is silent after a ping, and one that never answers the handshake", () => {
    const world = clientWorld();
    const client = connected(world);
    world.last().say({ type: "reset", inbox: true, reason: "no_cursor", epoch, seq: 0, conversations: [] });
    world.pass(20_000);
    expect(sentOf(world, "ping")).toHaveLength(1);
    world.last().say({ type: "pong" });
    world.pass(20_000);
    expect(sentOf(world, "ping")).toHaveLength(2);
    world.pass(8_000);
    expect(client.connection.name).toBe("waiting");
    expect(world.last().closedByClient).toBe(true);
    world.pass(1_000);
    const mute = world.last();
    mute.open();
    world.pass(10_000);
    expect(mute.closedByClient).toBe(true);
  });

  it("frames of a socket that was given up are not heard", () => {
    const world = clientWorld();
    const client = connected(world);
    const old = world.last();
    old.close(1006);
    old.begin();
    expect(client.connection.name).toBe("waiting");
  });

  it("does not wait for its turn when the network comes back", () => {
    const world = clientWorld();
    const client = connected(world);
    for (let i = 0; i < 6; i++) {
      world.last().close(1006);
      world.pass(15_000);
    }
    world.last().close(1006);
    client.wake();
    expect(client.connection.name).toBe("connecting");
  });
});

describe("a command that does not succeed", () => {
  const refusal = (id: unknown, code: string, more = {}) => ({
    type: "error",
    id,
    code,
    message: "No.",
    requestId: "r",
    ...more,
  });

  it("is rejected with the server's code and words, and stays on the screen as failed", async () => {
    const world = clientWorld();
    const client = connected(world);
    client.subscribe(conversation);
    const sent = client.send("hello", conversation);
    world.last().say(refusal(sentOf(world, "chat")[0]?.id, "content_too_long"));
    await expect(sent).rejects.toMatchObject({ code: "content_too_long", message: "No." });
    expect(client.state(conversation)?.pending).toMatchObject([{ status: "failed", problem: "No." }]);
  });

  it("is tried again when the server was only busy, as the same command", async () => {
    const world = clientWorld();
    const client = connected(world);
    const sent = client.send("hello", conversation);
    const [first] = sentOf(world, "chat");
    world.last().say(refusal(first?.id, "overloaded", { retryAfterMs: 500 }));
    world.pass(499);
    expect(sentOf(world, "chat")).toHaveLength(1);
    world.pass(1);
    expect(sentOf(world, "chat")).toEqual([first, first]);
    world.last().say(ackOf(first?.id));
    await expect(sent).resolves.toMatchObject({ type: "ack" });
  });

  it("is given up when no answer comes however often it is sent", async () => {
    const world = clientWorld();
    const sent = connected(world)
      .send("hello", conversation)
      .catch((error: unknown) => error);
    for (let i = 0; i < 20; i++) {
      world.pass(5_000);
      world.last().say({ type: "pong" });
    }
    await expect(sent).resolves.toMatchObject({ code: "no_answer" });
    expect(sentOf(world, "chat")).toHaveLength(5);
  });

  it("is refused when too many wait, and when its frame made the server close", async () => {
    const world = clientWorld();
    const client = connected(world);
    const large = client.send("x".repeat(100_000), conversation).catch((error: unknown) => error);
    const small = client.send("hello", conversation);
    void small.catch(() => {});
    world.last().close(1009);
    await expect(large).resolves.toMatchObject({ code: "frame_too_large" });
    for (let i = 0; i < 99; i++) void client.send("more", conversation).catch(() => {});
    await expect(client.send("one too many", conversation)).rejects.toMatchObject({ code: "outbox_full" });
  });

  it("is refused without being sent when it is larger than the server's frames, counted in bytes", async () => {
    const world = clientWorld();
    const client = connected(world);
    const texts = ["x".repeat(200_000), "ü".repeat(70_000)];
    const refused = texts.map((text) => client.send(text, conversation).catch((error: unknown) => error));
    for (const each of refused) expect(await each).toMatchObject({ code: "frame_too_large" });
    void client.send("x".repeat(130_000), conversation).catch(() => {});
    expect(sentOf(world, "chat")).toHaveLength(1);
  });

  it("an error that answers nothing we wait for is a notice", () => {
    const world = clientWorld();
    const client = connected(world);
    const heard: unknown[] = [];
    client.onChange((change) => heard.push(change));
    world.last().say(refusal(undefined, "internal"));
    expect(heard).toEqual([{ kind: "notice", code: "internal", message: "No." }]);
  });

  it("a conversation that may not be followed is forgotten, with a notice", () => {
    const world = clientWorld();
    const client = connected(world);
    client.subscribe(conversation);
    const heard: unknown[] = [];
    client.onChange((change) => heard.push(change));
    world.last().say(refusal(sentOf(world, "subscribe").at(-1)?.id, "not_found"));
    expect(client.state(conversation)).toBeUndefined();
    expect(heard).toContainEqual({ kind: "notice", code: "not_found", message: "No." });
  });
});
