import { describe, expect, it } from "vitest";
import { createClient } from "../src/client/client.ts";
import type { ClientChange } from "../src/client/client-change.ts";
import { branchId, conversation, epoch, id } from "./support/client-log.ts";
import { snapshotOf } from "./support/client-snapshot.ts";
import { clientWorld, type World } from "./support/client-world.ts";

const turn = id(2, 0);
const steer = id(6, 1);
const at = "2026-01-01T00:00:00.000Z";

function connected() {
  const world = clientWorld();
  const client = createClient({ url: "ws://127.0.0.1:1/api/pam/ws", ports: world.ports });
  const changes: ClientChange[] = [];
  client.onChange((change) => changes.push(change));
  client.start("token.one");
  world.last().begin();
  client.subscribe(conversation);
  return { world, client, changes };
}

const sentOf = (world: World, type: string) => world.last().sent.filter((it) => it["type"] === type);
const entry = (seq: number, type: string, body: object) => ({
  type,
  conversation,
  epoch,
  seq,
  at,
  turn,
  ...body,
});
const asked = entry(1, "message.created", {
  role: "user",
  message: id(1, 0),
  status: "running",
  content: "hi",
});
/** A snapshot of a conversation whose turn runs. */
function running(world: World): void {
  const snapshot = snapshotOf([asked]);
  world.last().say({ type: "reset", conversation, reason: "no_cursor", epoch, seq: 1, snapshot });
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("commands", () => {
  it("go out as the protocol has them, each under an id of its own", async () => {
    const { world, client } = connected();
    const use = { conversation, turn, toolUse: "toolu_1" };
    const given = [
      client.turns.cancel(conversation),
      client.turns.steer(conversation, "shorter"),
      client.turns.edit(conversation, id(1, 0), "rather this"),
      client.turns.regenerate(conversation, id(1, 0)),
      client.queue.edit(conversation, turn, "that"),
      client.queue.remove(conversation, turn),
      client.queue.sendNow(conversation, turn),
      client.conversations.setPolicy(conversation, "merge"),
      client.conversations.selectBranch(conversation, branchId(1)),
      client.conversations.fork(conversation, { message: id(1, 0) }),
      client.tools.decide(use, { decision: "approve", inputHash: "h", remember: "conversation" }),
      client.tools.answer(use, { result: { lat: 1 } }),
      client.tools.forget("pay"),
      client.send("now", conversation, { policy: "interrupt" }),
    ];
    const sent = world.last().sent.filter((it) => it["type"] !== "subscribe");
    expect(sent.map(({ id: _, ...rest }) => rest)).toEqual([
      { type: "turn.cancel", conversation },
      { type: "turn.steer", conversation, content: "shorter" },
      { type: "message.edit", conversation, message: id(1, 0), content: "rather this" },
      { type: "message.regenerate", conversation, message: id(1, 0) },
      { type: "queue.edit", conversation, turn, content: "that" },
      { type: "queue.remove", conversation, turn },
      { type: "queue.send", conversation, turn },
      { type: "conversation.policy", conversation, policy: "merge" },
      { type: "branch.select", conversation, branch: branchId(1) },
      { type: "conversation.fork", conversation, message: id(1, 0) },
      { type: "tool.approve", ...use, decision: "approve", inputHash: "h", remember: "conversation" },
      { type: "tool.result", ...use, result: { lat: 1 } },
      { type: "approval.forget", tool: "pay" },
      { type: "chat", content: "now", conversation, policy: "interrupt" },
    ]);
    expect(new Set(sent.map((it) => it["id"])).size).toBe(given.length);
    for (const { id: command } of sent) world.last().say({ type: "ack", id: command, seq: 1, epoch });
    await Promise.all(given);
  });
});

describe("steers", () => {
  const steered = entry(2, "turn.steered", { steer, content: "shorter" });
  const returned = entry(3, "steer.returned", { steer, content: "shorter" });
  const back = { kind: "steer.returned", conversation, content: "shorter" };

  it("one that comes back is told of where it was given, once, whichever of ack and events is first", () => {
    for (const order of [
      ["ack", "steered", "returned", "returned"],
      ["steered", "ack", "returned"],
      ["steered", "returned", "ack"],
    ]) {
      const { world, client, changes } = connected();
      running(world);
      void client.turns.steer(conversation, "shorter");
      const ack = { type: "ack", id: sentOf(world, "turn.steer")[0]?.["id"], conversation, seq: 2, epoch };
      const frames: Record<string, Record<string, unknown>> = { ack, steered, returned };
      for (const name of order) world.last().say(frames[name] ?? {});
      expect(changes.filter((it) => it.kind === "steer.returned")).toEqual([back]);
    }
  });

  it("one that came back while this device was away is told of by the snapshot, whether its ack came before or comes after", () => {
    const closed = entry(3, "message.created", {
      ...{ role: "assistant", message: id(3, 0), status: "completed", step: 1, attempt: 1, blocks: [] },
    });
    const away = [asked, steered, closed, entry(4, "steer.returned", { steer, content: "shorter" })];
    const whole = { type: "reset", conversation, reason: "gap_too_large", epoch, seq: 4 };
    for (const isAckFirst of [true, false]) {
      const { world, client, changes } = connected();
      running(world);
      void client.turns.steer(conversation, "shorter");
      const ack = { type: "ack", id: sentOf(world, "turn.steer")[0]?.["id"], conversation, seq: 2, epoch };
      if (isAckFirst) world.last().say(ack);
      for (let times = 0; times < 2; times += 1) world.last().say({ ...whole, snapshot: snapshotOf(away) });
      if (!isAckFirst) world.last().say(ack);
      expect(changes.filter((it) => it.kind === "steer.returned")).toEqual([back]);
      expect(client.state(conversation)?.messages.at(-1)).toMatchObject({
        steers: [{ steer, state: "returned", content: "shorter" }],
      });
    }
  });

  it("one that a snapshot still told of as on its way comes back too", () => {
    const { world, client, changes } = connected();
    running(world);
    void client.turns.steer(conversation, "shorter");
    const command = sentOf(world, "turn.steer")[0]?.["id"];
    const snapshot = snapshotOf([asked, steered]);
    world.last().say({ type: "reset", conversation, reason: "gap_too_large", epoch, seq: 2, snapshot });
    world.last().say({ type: "ack", id: command, conversation, seq: 2, epoch });
    world.last().say(returned);
    expect(changes.filter((it) => it.kind === "steer.returned")).toEqual([back]);
  });

  it("one of another device comes back there", () => {
    const { world, changes } = connected();
    running(world);
    world.last().say(steered);
    world.last().say(returned);
    expect(changes.filter((it) => it.kind === "steer.returned")).toEqual([]);
  });
});

describe("what a turn shows", () => {
  it("is told once, in its turn: not again where it is known, not before what is missing", () => {
    const { world, changes } = connected();
    const action = { action: "show_chart", toolUse: "toolu_1", input: { title: "Spending" } };
    const told = () => changes.filter((it) => it.kind === "ui.action");
    running(world);
    world.last().say(entry(3, "ui.action", action));
    expect(told()).toEqual([]);
    for (let times = 0; times < 2; times++) world.last().say(entry(2, "ui.action", action));
    expect(told()).toEqual([{ kind: "ui.action", conversation, turn, ...action }]);
    world.last().say(entry(3, "ui.action", { ...action, input: "a text" }));
    expect(told()).toHaveLength(1);
  });
});

describe("tools that a device runs", () => {
  const requested = entry(2, "tool.requested", {
    toolUse: "toolu_1",
    name: "ask_location",
    input: {},
    expiresAt: at,
  });

  it("the handler is asked once, and its answer sent; what it throws is an error that the model reads", async () => {
    for (const [work, answer] of [
      [async () => ({ result: { lat: 1 } }), { result: { lat: 1 } }],
      [
        async () => {
          throw new Error("No permission.");
        },
        { result: "No permission.", isError: true },
      ],
    ] as const) {
      const { world, client } = connected();
      let calls = 0;
      client.onToolRequest((request) => {
        calls++;
        expect(request).toMatchObject({ conversation, turn, toolUse: "toolu_1", name: "ask_location" });
        return work();
      });
      running(world);
      world.last().say(requested);
      world.last().say(entry(3, "turn.waiting", { until: at }));
      await settled();
      expect(sentOf(world, "tool.result")).toMatchObject([
        { conversation, turn, toolUse: "toolu_1", ...answer },
      ]);
      expect(calls).toBe(1);
    }
  });

  it("an answer that could not be delivered is given again, as long as it is waited for", async () => {
    const { world, client } = connected();
    client.onToolRequest(async () => ({ result: "here" }));
    running(world);
    world.last().say(requested);
    await settled();
    const refuse = async (code: string) => {
      const { id: command } = sentOf(world, "tool.result").at(-1) ?? {};
      world
        .last()
        .say({ type: "error", id: command, code, message: "No.", retryAfterMs: 1_000, requestId: "r" });
      world.pass(1_000);
      await settled();
    };
    const commands = () => new Set(sentOf(world, "tool.result").map((it) => it["id"])).size;
    for (let sends = 0; sends < 5; sends += 1) await refuse("database_unavailable");
    expect(commands()).toBe(2);
    await refuse("already_decided");
    expect(commands()).toBe(2);
  });

  it("one that was answered elsewhere in the meantime is not answered again", async () => {
    const { world, client } = connected();
    let finish = (_: { result: unknown }) => {};
    client.onToolRequest(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    running(world);
    world.last().say(requested);
    const done = { toolUse: "toolu_1", name: "ask_location", status: "completed", result: "there" };
    world.last().say(entry(3, "tool.completed", done));
    finish({ result: "here" });
    await settled();
    expect(sentOf(world, "tool.result")).toEqual([]);
  });
});

describe("other devices", () => {
  const other = "0198c0de-0000-7000-8000-0000000000bb";
  const own = "0198c0de-0000-7000-8000-0000000000aa";
  const typing = (session: string, active: boolean) => ({ type: "typing", conversation, session, active });

  it("typing elsewhere is shown until it ends or ten seconds are over; one's own is not", () => {
    const { world, client } = connected();
    world.last().say(typing(own, true));
    expect(client.typingIn(conversation)).toBe(0);
    world.last().say(typing(other, true));
    world.pass(9_000);
    world.last().say(typing(other, true));
    world.pass(9_000);
    expect(client.typingIn(conversation)).toBe(1);
    world.pass(1_000);
    expect(client.typingIn(conversation)).toBe(0);
    world.last().say(typing(other, true));
    world.last().say(typing(other, false));
    expect(client.typingIn(conversation)).toBe(0);
  });

  it("those that are there are known until the connection is lost, and a new one is told who is away", () => {
    const { world, client } = connected();
    const sessions = [{ session: other, state: "active" }];
    world.last().say({ type: "presence", sessions });
    expect(client.devices).toEqual(sessions);
    client.presence("away");
    client.presence("away");
    expect(sentOf(world, "presence")).toHaveLength(1);
    world.last().close(1012);
    world.pass(5_000);
    world.last().begin();
    expect(client.devices).toEqual([]);
    expect(sentOf(world, "presence")).toMatchObject([{ state: "away" }]);
  });

  it("another double-send policy comes with the inbox", () => {
    const { world, client } = connected();
    running(world);
    world.last().say({ type: "reset", inbox: true, epoch, seq: 0, conversations: [] });
    const policy = { conversation, policy: "merge" };
    world.last().say({ type: "conversation.policy_changed", inbox: true, epoch, seq: 1, at, ...policy });
    expect(client.state(conversation)?.policy).toBe("merge");
  });
});
