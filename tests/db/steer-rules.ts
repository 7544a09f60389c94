import { describe, expect, test } from "vitest";
import type { Accepted } from "../../src/actors/store.ts";
import { steersMax } from "../../src/db/waiting-commands.ts";
import { turnId } from "../../src/protocol/ids.ts";
import { ackOf, ending, refusal, running, type Scene } from "./store-moves.ts";
import { foundByScan, steering, storyOf, typesOf, viewOf } from "./waiting-moves.ts";
import type { WaitingWorld } from "./waiting-world.ts";

/** Every steer that was accepted ends applied or returned, once. */
export function steerRules(world: () => WaitingWorld): void {
  describe("steering", () => {
    applying(world);
    returning(world);
    refusing(world);
  });
}

const applied = (scene: Scene, steer: string, content: string) => ({
  ...scene.claimed,
  entries: [
    {
      type: "steer.applied" as const,
      steer,
      body: JSON.stringify({ turn: scene.claimed.turn, steer, step: 1, content }),
    },
  ],
});

function applying(world: () => WaitingWorld): void {
  test("words for the running turn are in its next view until they are applied, then in its history at their step", async () => {
    const scene = await running(world());
    const acks: Accepted[] = [];
    for (const words of ["to 20 people", 'and \u0000 "quoted" 🎈'])
      acks.push(await world().carryOut(scene.tenant, steering(scene, words)));
    expect(acks.map(({ turn }) => turn)).toEqual([scene.claimed.turn, scene.claimed.turn]);
    const { steers } = await viewOf(scene, scene.claimed);
    expect(steers.map(({ content }) => content)).toEqual(["to 20 people", 'and \u0000 "quoted" 🎈']);
    for (const { steer, content } of steers) await scene.store.write(applied(scene, steer, content));
    const view = await viewOf(scene, scene.claimed);
    expect(view.steers).toEqual([]);
    expect(view.history.at(-1)?.steers).toMatchObject([
      { step: 1, content: "to 20 people" },
      { step: 1, content: 'and \u0000 "quoted" 🎈' },
    ]);
    await scene.store.write(ending(scene.claimed));
    expect(await typesOf(world(), scene)).not.toContain("steer.returned");
  });

  test("words that nobody had applied when the owner crashed are the next owner's", async () => {
    const scene = await running(world());
    await world().carryOut(scene.tenant, steering(scene, "hear me"));
    await world().endLease(scene, { drained: false });
    const { instance, claim } = await foundByScan(world(), scene);
    if (claim === undefined) throw new Error("the turn was not taken over");
    expect((await viewOf(instance, claim.claimed)).steers).toMatchObject([{ content: "hear me" }]);
  });

  test("an end that yields writes nothing while words wait, and ends when none do", async () => {
    const scene = await running(world());
    await world().carryOut(scene.tenant, steering(scene, "wait"));
    const before = await typesOf(world(), scene);
    expect(await scene.store.write({ ...ending(scene.claimed), yields: true })).toEqual({ kind: "steered" });
    expect(await typesOf(world(), scene)).toEqual(before);
    const [steer] = (await viewOf(scene, scene.claimed)).steers;
    await scene.store.write(applied(scene, steer?.steer ?? "", "wait"));
    expect(await scene.store.write({ ...ending(scene.claimed), yields: true })).toMatchObject({
      kind: "written",
    });
  });
}

function returning(world: () => WaitingWorld): void {
  test.each([
    "completed",
    "failed",
    "cancelled",
  ] as const)("words that wait when the turn ends %s come back in the end's own commit", async (status) => {
    const scene = await running(world());
    for (const words of ["one", "two"]) await world().carryOut(scene.tenant, steering(scene, words));
    const result = await scene.store.write(ending(scene.claimed, status));
    const told = result.kind === "written" ? result.events : [];
    expect(told.map(({ type }) => type)).toEqual([
      "message.created",
      `turn.${status}`,
      "steer.returned",
      "steer.returned",
    ]);
    const story = await storyOf(world(), scene);
    expect(story.slice(-2).map(({ body }) => body["content"])).toEqual(["one", "two"]);
    expect(told.map(({ seq }) => seq)).toEqual(story.slice(-4).map(({ seq }) => seq));
  });

  test("exactly one state: words that race the turn's end are refused, or accepted and returned", async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = await running(world());
      const sent = Array.from({ length: 5 }, (_, n) =>
        refusal(world().carryOut(scene.tenant, steering(scene, `${n}`))),
      );
      const [, ...outcomes] = await Promise.all([scene.store.write(ending(scene.claimed)), ...sent]);
      const accepted = outcomes.filter((outcome) => outcome === "nothing was refused").length;
      expect(new Set(outcomes.filter((outcome) => outcome !== "nothing was refused"))).toEqual(
        new Set(accepted < 5 ? ["turn_ended"] : []),
      );
      const types = await typesOf(world(), scene);
      expect(types.filter((type) => type === "turn.steered")).toHaveLength(accepted);
      expect(types.filter((type) => type === "steer.returned")).toHaveLength(accepted);
    }
  });
}

function refusing(world: () => WaitingWorld): void {
  test("P2 the same steer again gets the same ack, also when its turn has ended; other words do not", async () => {
    const scene = await running(world());
    const command = steering(scene, "once");
    const first = await world().carryOut(scene.tenant, command);
    await scene.store.write(ending(scene.claimed));
    const again = await world().carryOut(scene.tenant, command);
    expect(ackOf(again)).toEqual(ackOf(first));
    expect(again).toMatchObject({ duplicate: true, events: [] });
    const other = { ...command, content: "twice" };
    expect(await refusal(world().carryOut(scene.tenant, other))).toBe("idempotency_mismatch");
  });

  test("an ended turn, no turn, another's conversation and too many words are refused by name", async () => {
    const [scene, stranger] = await Promise.all([running(world()), world().tenant()]);
    expect(await refusal(world().carryOut(stranger, steering(scene, "mine")))).toBe("not_found");
    for (let n = 0; n < steersMax; n += 1) await world().carryOut(scene.tenant, steering(scene, `${n}`));
    expect(await refusal(world().carryOut(scene.tenant, steering(scene, "one more")))).toBe("queue_full");
    await scene.store.write(ending(scene.claimed));
    expect(await refusal(world().carryOut(scene.tenant, steering(scene, "late")))).toBe("turn_ended");
    const named = { ...steering(scene, "late"), turn: turnId.parse(scene.claimed.turn) };
    expect(await refusal(world().carryOut(scene.tenant, named))).toBe("turn_ended");
  });
}
