import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inputHash } from "../../src/db/input-hash.ts";
import { ackOf, refusal, type Scene } from "./store-moves.ts";
import {
  answering,
  asking,
  claimedBy,
  decision,
  parked,
  stepThatWaits,
  storyOf,
  typesOf,
  viewOf,
} from "./waiting-moves.ts";
import type { WaitingWorld } from "./waiting-world.ts";

/** Decisions on what waits: bound to the input that was shown, taken once, whoever races. */
export function decisionRules(world: () => WaitingWorld): void {
  describe("decisions", () => {
    deciding(world);
    decidingOnce(world);
    remembering(world);
    answers(world);
  });
}

const statusOf = async (world: WaitingWorld, scene: Scene, toolUse: string) =>
  (await storyOf(world, scene)).find(
    ({ type, body }) => type === "tool.completed" && body["toolUse"] === toolUse,
  )?.body["status"];

function deciding(world: () => WaitingWorld): void {
  test("a step that asks says so in its own commit, behind itself, with the hash of the input", async () => {
    const scene = await asking(world(), [
      { toolUse: "now", for: null },
      { toolUse: "a", input: { text: '\u0000 "x" 🎈' } },
      { toolUse: "where", name: "locate", for: "client" },
    ]);
    const story = (await storyOf(world(), scene)).slice(1);
    expect(story.map(({ type }) => type)).toEqual([
      "step.completed",
      "tool.approval_required",
      "tool.requested",
    ]);
    const [, required, requested] = story;
    expect(required?.body).toMatchObject({
      toolUse: "a",
      name: "erase",
      input: { text: '\u0000 "x" 🎈' },
      inputHash: inputHash("erase", { text: '\u0000 "x" 🎈' }),
    });
    expect(Date.parse(String(requested?.body["expiresAt"]))).toBeGreaterThan(Date.now());
    const { toolCalls } = await viewOf(scene, scene.claimed);
    expect(toolCalls.map(({ status }) => status)).toEqual(["requested", "waiting", "waiting"]);
  });

  test("an approval lets the very input run, and the turn goes on where it was decided", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const accepted = await world().carryOut(scene.tenant, decision(scene, "a"), other);
    expect(accepted.events.map(({ type }) => type)).toEqual(["tool.decided", "turn.resumed"]);
    const claimed = claimedBy(accepted);
    expect(claimed).toMatchObject({ step: 2, attempt: 1, crashes: 0 });
    expect(claimed.fence).toBeGreaterThan(scene.claimed.fence);
    expect((await viewOf(other, claimed)).toolCalls).toEqual([{ toolUse: "a", status: "requested" }]);
    expect(await scene.store.write(stepThatWaits(scene.claimed, []))).toEqual({ kind: "fenced" });
  });

  test("a decline is an outcome that tells the model why, and nothing is left to run", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const declined = decision(scene, "a", { decision: "decline", reason: "too dear" });
    const claimed = claimedBy(await world().carryOut(scene.tenant, declined, other));
    const { toolCalls, history } = await viewOf(other, claimed);
    expect(toolCalls).toEqual([{ toolUse: "a", status: "declined" }]);
    expect(history.at(-1)?.results[0]?.result).toContain("too dear");
  });

  test("an approval with another input is told to the next owner as that input", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const edited = decision(scene, "a", { input: { what: "less" } });
    const claimed = claimedBy(await world().carryOut(scene.tenant, edited, other));
    expect((await viewOf(other, claimed)).history.at(-1)?.edits).toEqual([
      { toolUse: "a", input: { what: "less" } },
    ]);
  });

  test("a decision that comes while the turn runs changes the rows alone", async () => {
    const [scene, other] = await Promise.all([asking(world()), world().instance()]);
    const accepted = await world().carryOut(scene.tenant, decision(scene, "a"), other);
    expect(accepted).toMatchObject({ claimed: undefined });
    expect(await scene.store.park(scene.claimed)).toEqual({ kind: "changed" });
    expect((await viewOf(scene, scene.claimed)).toolCalls).toEqual([{ toolUse: "a", status: "requested" }]);
  });
}

function decidingOnce(world: () => WaitingWorld): void {
  test("another input than the one shown is input_changed, and nothing is decided", async () => {
    const scene = await parked(world());
    const before = await typesOf(world(), scene);
    const other = decision(scene, "a", { inputHash: inputHash("erase", { what: "all" }) });
    expect(await refusal(world().carryOut(scene.tenant, other))).toBe("input_changed");
    expect(await typesOf(world(), scene)).toEqual(before);
  });

  test("what does not wait, or is not theirs, is not_found", async () => {
    const [scene, stranger] = await Promise.all([
      parked(world(), [{ toolUse: "a" }, { toolUse: "where", name: "locate", for: "client" }]),
      world().tenant(),
    ]);
    const wrong = [
      world().carryOut(stranger, decision(scene, "a")),
      world().carryOut(scene.tenant, decision(scene, "b")),
      world().carryOut(scene.tenant, decision(scene, "a\u0000")),
      world().carryOut(scene.tenant, decision(scene, "where")),
      world().carryOut(scene.tenant, answering(scene, "a", "here")),
    ];
    expect(await Promise.all(wrong.map(refusal))).toEqual(Array(5).fill("not_found"));
  });

  test("of ten people who decide at once one does, and the others are told how it went", async () => {
    const scene = await parked(world());
    const instances = await Promise.all([world().instance(), world().instance()]);
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        world().carryOut(
          scene.tenant,
          decision(scene, "a", { decision: n % 2 ? "decline" : "approve" }),
          instances[n % 2],
        ),
      ),
    );
    const won = all.filter((one) => one.status === "fulfilled");
    expect(won).toHaveLength(1);
    const decided = (await storyOf(world(), scene)).filter(({ type }) => type === "tool.decided");
    expect(decided).toHaveLength(1);
    for (const one of all)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          code: "already_decided",
          details: { decision: decided[0]?.body["decision"] },
        });
  });

  test("P2 the same decision again gets the same ack", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const command = decision(scene, "a");
    const first = await world().carryOut(scene.tenant, command, other);
    const again = await world().carryOut(scene.tenant, command, other);
    expect(ackOf(again)).toEqual(ackOf(first));
    expect(again).toMatchObject({ duplicate: true, claimed: undefined, events: [] });
  });
}

function remembering(world: () => WaitingWorld): void {
  test("a tool that is remembered asks no more, there or anywhere, until it is forgotten", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const always = decision(scene, "a", { remember: "conversation" });
    const accepted = await world().carryOut(scene.tenant, always, other);
    expect(accepted.events.map(({ type }) => type).sort()).toEqual([
      "approval.remembered",
      "tool.decided",
      "turn.resumed",
    ]);
    const claimed = claimedBy(accepted);
    await other.store.write(stepThatWaits(claimed, [{ toolUse: "b" }]));
    expect((await viewOf(other, claimed)).toolCalls.at(-1)).toEqual({ toolUse: "b", status: "requested" });
    const { conversation } = always;
    const forget = { type: "approval.forget" as const, id: randomUUID(), tool: "erase", conversation };
    const { conversation: _, ...anywhere } = forget;
    expect(await refusal(world().carryOut(scene.tenant, { ...anywhere, id: randomUUID() }))).toBe(
      "not_found",
    );
    await world().carryOut(scene.tenant, forget);
    expect(await refusal(world().carryOut(scene.tenant, { ...forget, id: randomUUID() }))).toBe("not_found");
    await other.store.write(stepThatWaits({ ...claimed, step: 3 }, [{ toolUse: "c" }]));
    expect((await viewOf(other, claimed)).toolCalls.at(-1)).toEqual({ toolUse: "c", status: "waiting" });
  });
}

function answers(world: () => WaitingWorld): void {
  test("of several devices the first answer counts, and the turn goes on with it", async () => {
    const uses = [{ toolUse: "where", name: "locate", for: "client" as const }];
    const [scene, other] = await Promise.all([parked(world(), uses), world().instance()]);
    const all = await Promise.allSettled(
      ["Lisbon", "Porto", "Faro"].map((city) =>
        world().carryOut(scene.tenant, answering(scene, "where", city), other),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of all)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: "already_decided", details: { status: "completed" } });
    expect(await statusOf(world(), scene, "where")).toBe("completed");
    expect((await typesOf(world(), scene)).slice(-2)).toEqual(["tool.completed", "turn.resumed"]);
  });
}
