import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { createCommandStore, type StateCommand } from "../../src/db/commands.ts";
import { readSnapshot } from "../../src/db/conversations.ts";
import { inOrder, type ModelScript, type ScriptedStep, say, stall, use } from "../../src/llm/scripted.ts";
import { conversationId, turnId } from "../../src/protocol/ids.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { uiTools } from "../../src/tools/ui/ui-tools.ts";
import { createWaitingTools } from "../../src/tools/waiting-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { until } from "./gate.ts";
import { type CrashInstance, message } from "./instance.ts";
import { crashScene } from "./scene.ts";

const scene = crashScene(["delete_expense"]);

const coffee = { amount: "12.50", date: "2026-11-20", description: "Coffee" };

/** Books a coffee; the turn that is asked to delete it has come to wait. */
async function waiting(...then: readonly (readonly ScriptedStep[])[]) {
  const first = await scene.instance(
    inOrder([use("create_expense", { ...coffee, category: "food" }, "book")], say("Booked.")),
  );
  await first.engine.accept(message(scene.tenant, "book a coffee"), () => {});
  await first.work();
  const [expense] = await scene.db.admin<
    { id: string }[]
  >`select id from expenses where workspace = ${scene.tenant.workspace}`;
  const input = { id: expense?.id ?? "", ...coffee };
  const owner = await scene.instance(inOrder([use("delete_expense", input, "delete")], ...then));
  const { turn = "", conversation = "" } = await owner.engine.accept(
    message(scene.tenant, "delete it"),
    () => {},
  );
  await until("the turn waits", async () => (await statusOf(turn)) === "waiting");
  return { owner, turn, conversation, input };
}

async function statusOf(turn: string): Promise<string | undefined> {
  const [row] = await scene.db.admin<{ status: string }[]>`select status from turns where id = ${turn}`;
  return row?.status;
}

const standing = async () =>
  (
    await scene.db
      .admin`select from expenses where workspace = ${scene.tenant.workspace} and deleted_at is null`
  ).length;

/** A command as an instance carries it out; the turn that goes on runs there. */
async function order(at: CrashInstance, command: StateCommand & { id: string }) {
  const tools = createWaitingTools(createRegistry([...winTools, ...uiTools]));
  const client = scene.db.app(`commands ${randomUUID()}`);
  const carryOut = createCommandStore(client, { next: randomUUID }, { tools, incarnation: at.incarnation });
  return carryOut(scene.tenant, command, true);
}

async function snapshotOf(conversation: string) {
  return readSnapshot(scene.db.app(`reads ${randomUUID()}`), scene.tenant, conversation);
}

function decide(conversation: string, turn: string, more: { inputHash: string; decision?: "decline" }) {
  return {
    type: "tool.approve" as const,
    id: randomUUID(),
    conversation: conversationId.parse(conversation),
    turn: turnId.parse(turn),
    toolUse: "delete",
    decision: "approve" as const,
    ...more,
  };
}

test("a turn that waits survives the crash of everything; decided later, it goes on and deletes once", async () => {
  const { owner, turn, conversation, input } = await waiting();
  const before = await snapshotOf(conversation);
  await owner.crash();
  const after = await snapshotOf(conversation);
  expect(after).toEqual(before);
  const [asked] = after?.running?.waiting ?? [];
  expect(after?.running).toMatchObject({ status: "waiting", turn });
  expect(asked).toMatchObject({ toolUse: "delete", waitsFor: "approval", input });
  const next = await scene.instance(inOrder(say("Deleted.")));
  await next.work();
  expect(await statusOf(turn)).toBe("waiting");
  const accepted = await order(next, decide(conversation, turn, { inputHash: asked?.inputHash ?? "" }));
  if (accepted.claimed !== undefined) next.engine.run(accepted.claimed);
  await next.work();
  expect(await statusOf(turn)).toBe("completed");
  expect(await standing()).toBe(0);
});

test("a crash right behind the commit that woke it: the next owner runs what was approved, once", async () => {
  const { turn, conversation } = await waiting();
  const asked = (await snapshotOf(conversation))?.running?.waiting[0];
  const woke = await scene.instance(inOrder(say("never")));
  const accepted = await order(woke, decide(conversation, turn, { inputHash: asked?.inputHash ?? "" }));
  expect(accepted.claimed?.turn).toBe(turn);
  await woke.crash();
  await (await scene.instance(inOrder(say("Deleted.")))).work();
  expect(await statusOf(turn)).toBe("completed");
  expect(await standing()).toBe(0);
  expect((await scene.rows.outcomes()).filter(({ toolUse }) => toolUse === "delete")).toHaveLength(1);
});

test("an input that was changed behind the approval does not run (25)", async () => {
  const { turn, conversation } = await waiting();
  const asked = (await snapshotOf(conversation))?.running?.waiting[0];
  const next = await scene.instance(inOrder(say("Hm.")));
  const accepted = await order(next, decide(conversation, turn, { inputHash: asked?.inputHash ?? "" }));
  await scene.db.admin`update tool_calls set approved_hash = 'of something else',
    fence = (select fence from conversations where id = ${conversation}) where turn = ${turn}`;
  if (accepted.claimed !== undefined) next.engine.run(accepted.claimed);
  await next.work();
  expect((await scene.rows.outcomes()).find(({ toolUse }) => toolUse === "delete")).toMatchObject({
    status: "failed",
  });
  expect(await standing()).toBe(1);
});

test("words for a turn whose owner crashed before it heard them are in the next owner's request", async () => {
  const first = await scene.instance(inOrder([...say("Let me see"), stall]));
  const { conversation = "" } = await first.engine.accept(message(scene.tenant, "how much?"), () => {});
  await until("it speaks", () => first.shown.length > 0);
  const steer = {
    type: "turn.steer" as const,
    id: randomUUID(),
    conversation: conversationId.parse(conversation),
  };
  await order(first, { ...steer, content: 'only food \u0000 "please" 🎈' });
  await first.crash();
  const requests: ModelRequest[] = [];
  const script: ModelScript = (request) => {
    requests.push(request);
    return say("Twelve fifty.");
  };
  await (await scene.instance(script)).work();
  expect(requests[0]?.messages.at(-1)?.content.at(-1)).toEqual({
    type: "text",
    text: 'only food \u0000 "please" 🎈',
  });
  const types = await scene.db.admin<{ type: string }[]>`
    select type from log where workspace = ${scene.tenant.workspace} and type like '%steer%' order by seq`;
  expect(types.map(({ type }) => type)).toEqual(["turn.steered", "steer.applied"]);
});
