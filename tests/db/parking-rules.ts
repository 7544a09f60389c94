import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ending, refusal, resultOf, type Scene, say } from "./store-moves.ts";
import {
  asking,
  claimedBy,
  decision,
  foundByScan,
  parked,
  steering,
  storyOf,
  typesOf,
  viewOf,
} from "./waiting-moves.ts";
import type { WaitingWorld, WaitingWorldCommand } from "./waiting-world.ts";

/** A turn that waits for people has no owner, loses no time, and goes on when they have decided, or it is over. */
export function parkingRules(world: () => WaitingWorld): void {
  describe("parking", () => {
    leaving(world);
    goingOn(world);
    expiring(world);
    stopping(world);
    overtaken(world);
    racing(world);
  });
}

const cancel = (scene: Scene): WaitingWorldCommand => {
  const { conversation, turn } = decision(scene, "a");
  return { type: "turn.cancel", id: randomUUID(), conversation, turn };
};

function leaving(world: () => WaitingWorld): void {
  test("a turn is parked only when nothing else is left to run, and once", async () => {
    const scene = await asking(world(), [{ toolUse: "now", for: null }, { toolUse: "a" }]);
    expect(await scene.store.park(scene.claimed)).toEqual({ kind: "changed" });
    await scene.store.write(resultOf(scene.claimed, "now"));
    expect(await scene.store.park({ ...scene.claimed, fence: scene.claimed.fence + 1 })).toEqual({
      kind: "fenced",
    });
    const first = await scene.store.park(scene.claimed);
    expect(first).toMatchObject({ kind: "parked", events: [{ type: "turn.waiting" }] });
    expect(await scene.store.park(scene.claimed)).toEqual({ kind: "parked", events: [] });
    expect((await typesOf(world(), scene)).filter((type) => type === "turn.waiting")).toHaveLength(1);
  });

  test("no scan takes a turn that waits, nothing of its queue starts, and no crash is counted when its last owner dies", async () => {
    const scene = await parked(world());
    await scene.store.accept(say(scene.tenant, "second"));
    await world().endLease(scene, { drained: false });
    expect((await foundByScan(world(), scene)).claim).toBeUndefined();
    expect(await scene.store.claimNext(scene.tenant, scene.conversation)).toBeUndefined();
    const other = await world().instance();
    const claimed = claimedBy(await world().carryOut(scene.tenant, decision(scene, "a"), other));
    expect(claimed).toMatchObject({ attempt: 1, crashes: 0 });
  });
}

function goingOn(world: () => WaitingWorld): void {
  test("decided where there is no room, it is any instance's, without a new attempt or a crash", async () => {
    const scene = await parked(world());
    expect(await world().carryOut(scene.tenant, decision(scene, "a"))).toMatchObject({ claimed: undefined });
    const { instance, claim } = await foundByScan(world(), scene);
    expect(claim?.claimed).toMatchObject({ step: 2, attempt: 1, crashes: 0 });
    expect(claim?.events.map(({ type }) => type)).toEqual(["turn.resumed"]);
    if (claim !== undefined)
      expect((await viewOf(instance, claim.claimed)).toolCalls).toEqual([
        { toolUse: "a", status: "requested" },
      ]);
  });

  test("it goes on when the last use is decided, not sooner", async () => {
    const [scene, other] = await Promise.all([
      parked(world(), [{ toolUse: "a" }, { toolUse: "b" }]),
      world().instance(),
    ]);
    const first = await world().carryOut(scene.tenant, decision(scene, "b"), other);
    expect(first.claimed).toBeUndefined();
    expect((await foundByScan(world(), scene)).claim).toBeUndefined();
    const declined = decision(scene, "a", { decision: "decline" });
    const claimed = claimedBy(await world().carryOut(scene.tenant, declined, other));
    expect((await viewOf(other, claimed)).toolCalls).toEqual([
      { toolUse: "a", status: "declined" },
      { toolUse: "b", status: "requested" },
    ]);
  });

  test("its wall time stood still", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const left = scene.claimed.deadlineAt - Date.now();
    const claimed = claimedBy(await world().carryOut(scene.tenant, decision(scene, "a"), other));
    expect(claimed.deadlineAt).toBeGreaterThanOrEqual(scene.claimed.deadlineAt);
    expect(claimed.deadlineAt - Date.now()).toBeGreaterThan(left - 30_000);
  });

  test("words for a turn that waits are the next owner's", async () => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    expect(await world().carryOut(scene.tenant, steering(scene, "hurry"))).toMatchObject({
      turn: scene.claimed.turn,
    });
    const claimed = claimedBy(await world().carryOut(scene.tenant, decision(scene, "a"), other));
    expect((await viewOf(other, claimed)).steers).toMatchObject([{ content: "hurry" }]);
  });
}

function expiring(world: () => WaitingWorld): void {
  test("what nobody decided in time is declined, what no device answered has failed, and the turn goes on", async () => {
    const scene = await parked(world(), [
      { toolUse: "a" },
      { toolUse: "where", name: "locate", for: "client" },
    ]);
    await world().expire(scene.tenant, scene.claimed.turn);
    const { instance, claim } = await foundByScan(world(), scene);
    expect(claim?.events.map(({ type }) => type)).toEqual([
      "tool.decided",
      "tool.completed",
      "tool.completed",
      "turn.resumed",
    ]);
    if (claim === undefined) return;
    expect((await viewOf(instance, claim.claimed)).toolCalls.map(({ status }) => status)).toEqual([
      "declined",
      "failed",
    ]);
    const late = world().carryOut(scene.tenant, decision(scene, "a"));
    await expect(late).rejects.toMatchObject({ code: "already_decided", details: { decision: "expired" } });
  });

  test("a decision that comes too late is refused, also before any scan has noticed", async () => {
    const scene = await parked(world());
    await world().expire(scene.tenant, scene.claimed.turn);
    const late = world().carryOut(scene.tenant, decision(scene, "a"));
    await expect(late).rejects.toMatchObject({ code: "already_decided", details: { decision: "expired" } });
  });
}

function stopping(world: () => WaitingWorld): void {
  test.each([
    true,
    false,
  ])("P7 P8 a cancel of a turn that waits wakes it to be ended (claimed where it was cancelled: %s)", async (here) => {
    const [scene, other] = await Promise.all([parked(world()), world().instance()]);
    const accepted = await world().carryOut(scene.tenant, cancel(scene), here ? other : undefined);
    const { instance, claim } = accepted.claimed
      ? { instance: other, claim: { claimed: accepted.claimed } }
      : await foundByScan(world(), scene);
    expect(accepted.claimed !== undefined).toBe(here);
    if (claim === undefined) throw new Error("nobody took the turn to end it");
    expect(await viewOf(instance, claim.claimed)).toMatchObject({
      cancelRequested: true,
      toolCalls: [{ toolUse: "a", status: "waiting" }],
    });
    const again = world().carryOut(scene.tenant, cancel(scene), other);
    expect(await refusal(again)).toBe("nothing was refused");
    expect(await instance.store.write(ending(claim.claimed, "cancelled"))).toMatchObject({ kind: "written" });
    expect(await refusal(world().carryOut(scene.tenant, cancel(scene)))).toBe("turn_ended");
  });
}

function overtaken(world: () => WaitingWorld): void {
  test.each([
    ["interrupt", { policy: "interrupt" }],
    ["rollback", { policy: "rollback" }],
    ["message.edit", { replaces: true }],
  ] as const)("P7 P8 a turn that waits is stopped by %s, is cancelled once, and makes way", async (_, how) => {
    const scene = await parked(world());
    const what = "replaces" in how ? { replaces: scene.first.message } : how;
    const next = say(scene.tenant, "instead", { ...what, conversation: scene.conversation });
    const accepted = await scene.store.accept(next);
    expect(accepted).toMatchObject({ claimed: undefined, stopping: scene.claimed.turn });
    const late = world().carryOut(scene.tenant, decision(scene, "a"), scene);
    await late.catch(() => {});
    const { instance, claim } = await foundByScan(world(), scene);
    const claimed = claim?.claimed ?? claimedBy(await late);
    const owner = claim === undefined ? scene : instance;
    expect((await viewOf(owner, claimed)).cancelRequested).toBe(true);
    expect(await owner.store.write(ending(claimed, "cancelled"))).toMatchObject({ kind: "written" });
    expect(await owner.store.write(ending(claimed, "cancelled"))).toEqual({ kind: "fenced" });
    const ends = (await storyOf(world(), scene)).filter(({ type }) =>
      ["turn.completed", "turn.failed", "turn.cancelled"].includes(type),
    );
    expect(ends.map(({ type, body }) => [type, body["turn"]])).toEqual([
      ["turn.cancelled", scene.claimed.turn],
    ]);
    const started = await owner.store.claimNext(scene.tenant, scene.conversation);
    expect(started?.claimed.turn).toBe(accepted.turn);
  });
}

function racing(world: () => WaitingWorld): void {
  test("decision, cancel and expiry at once: one decision at most, one owner, one story", async () => {
    for (let round = 0; round < 6; round += 1) {
      const scene = await parked(world());
      const instances = await Promise.all([world().instance(), world().instance()]);
      if (round % 2 === 1) await world().expire(scene.tenant, scene.claimed.turn);
      const scans = instances.map((one) => one.store.claimOrphans(1_000, []));
      const commands = [
        decision(scene, "a"),
        decision(scene, "a", { decision: "decline" }),
        cancel(scene),
      ].map((command, n) =>
        world()
          .carryOut(scene.tenant, command, instances[n % 2])
          .catch(() => undefined),
      );
      const claims = [
        ...(await Promise.all(scans)).flat().map(({ claimed }) => claimed),
        ...(await Promise.all(commands)).flatMap((one) => one?.claimed ?? []),
      ].filter(({ turn }) => turn === scene.claimed.turn);
      const types = await typesOf(world(), scene);
      expect(types.filter((type) => type === "tool.decided").length).toBeLessThanOrEqual(1);
      expect(types.filter((type) => type === "tool.completed").length).toBeLessThanOrEqual(1);
      expect(types.filter((type) => type === "turn.resumed")).toHaveLength(claims.length);
      expect(new Set(claims.map(({ fence }) => fence)).size).toBe(claims.length);
      const seqs = (await storyOf(world(), scene)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }
  });
}
