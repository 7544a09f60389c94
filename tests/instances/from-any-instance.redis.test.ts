import { describe, expect, test } from "vitest";
import { until } from "../crash/gate.ts";
import { message, stall, text, toolUse } from "../support/fake-anthropic/reply.ts";
import type { Peer } from "../wire/server.ts";
import { answer, follow, talk, tell, twoInstances } from "./pair.ts";

const pair = twoInstances();

const freer = '{"autonomy":{"wins":"act"}}';
const wantsConsent = message([text("May I?"), toolUse("toolu_1", "update_profile", freer)]);
/** Long enough under way for a word in between; then a tool, so that another step follows. */
const slowStep = message([text("Looking", 1_500), toolUse("toolu_1", "list_expenses", "{}")]);
const endless = message([text("So far so good"), stall]);

/** Both devices follow the conversation of a turn that runs on A. */
async function running(content?: string) {
  const [one, two] = await pair.devices();
  const asked = await talk(one, content);
  await one.next("text.delta");
  follow(two, asked.conversation);
  await two.next("reset");
  return { one, two, ...asked };
}

const has = (peer: Peer, type: string) => peer.frames.some((frame) => frame.type === type);
const inModel = (nth: number) => JSON.stringify(pair.fake.requests[nth]?.body.messages);

describe.each(["healthy", "down"])("from an instance that does not run the turn, with Redis %s", (state) => {
  const trouble = async () => (state === "down" ? pair.redis.kill() : undefined);

  test("words for a turn on its way reach the model before its next step, and are applied once", async () => {
    pair.fake.script([slowStep, answer]);
    const { one, two, conversation, turn } = await running();
    await trouble();
    const said = await tell(two, "turn.steer", { conversation, turn, content: "in euro please" });
    expect(said).toMatchObject({ type: "ack" });
    await until("the turn has ended", () => has(one, "turn.completed"));
    expect(one.frames.filter(({ type }) => type === "steer.applied")).toMatchObject([
      { turn, content: "in euro please" },
    ]);
    expect(pair.fake.requests).toHaveLength(2);
    expect(inModel(0)).not.toContain("in euro please");
    expect(inModel(1)).toContain("in euro please");
    await until("the other saw the same", () => has(two, "turn.completed"));
  });

  test("waiting messages are changed and taken back, and the next turn is asked with the new words", async () => {
    pair.fake.script((_, nth) => (nth === 0 ? endless : answer));
    const { one, two, conversation, turn } = await running();
    await trouble();
    const [changed, removed] = [
      await talk(two, "the first words", conversation),
      await talk(two, "never mind", conversation),
    ];
    expect(
      await tell(two, "queue.edit", { conversation, turn: changed.turn, content: "the better words" }),
    ).toMatchObject({ type: "ack" });
    expect(await tell(one, "queue.remove", { conversation, turn: removed.turn })).toMatchObject({
      type: "ack",
    });
    expect(await tell(two, "turn.cancel", { conversation, turn })).toMatchObject({ type: "ack" });
    const ended = (peer: Peer) =>
      peer.frames.some((frame) => frame.type === "turn.completed" && frame["turn"] === changed.turn);
    await until("the changed one is answered", () => ended(one) && ended(two));
    expect(pair.fake.requests).toHaveLength(2);
    expect(inModel(1)).toContain("the better words");
    expect(inModel(1)).not.toContain("the first words");
    expect(inModel(1)).not.toContain("never mind");
  });

  test("an approval is decided once, whoever races, and the turn goes on", async () => {
    pair.fake.script([wantsConsent, answer]);
    const { one, two, conversation, turn } = await running();
    await until("both are asked", () => has(one, "tool.approval_required"));
    await trouble();
    const asked = one.frames.find(({ type }) => type === "tool.approval_required");
    const decision = {
      conversation,
      turn,
      toolUse: "toolu_1",
      inputHash: asked?.["inputHash"],
      decision: "decline",
      reason: "not that one",
    };
    const answers = await Promise.all([one, two].map((peer) => tell(peer, "tool.approve", decision)));
    expect(answers.map(({ type }) => type).sort()).toEqual(["ack", "error"]);
    const ended = (peer: Peer) => has(peer, "turn.completed");
    await until("it went on", () => ended(one) && ended(two));
    for (const peer of [one, two])
      expect(peer.frames.filter(({ type }) => type === "tool.decided")).toMatchObject([
        { decision: "declined" },
      ]);
    expect(inModel(1)).toContain("not that one");
    expect(pair.fake.requests).toHaveLength(2);
  });
});

test("an approval that was asked for on an instance that has left is decided on another one", async () => {
  pair.fake.script([wantsConsent, answer]);
  const { one, two, conversation, turn } = await running();
  await until("it waits", () => has(one, "tool.approval_required"));
  const asked = one.frames.find(({ type }) => type === "tool.approval_required");
  await pair.a.stop();
  const decision = {
    conversation,
    turn,
    toolUse: "toolu_1",
    inputHash: asked?.["inputHash"],
    decision: "approve",
  };
  expect(await tell(two, "tool.approve", decision)).toMatchObject({ type: "ack" });
  await until("it went on", () => has(two, "turn.completed"));
  const [row] = await pair.instances.asAdmin(
    (sql) => sql`select status, attempt, crashes from turns where id = ${turn}`,
  );
  expect(row).toEqual({ status: "completed", attempt: 1, crashes: 0 });
});
