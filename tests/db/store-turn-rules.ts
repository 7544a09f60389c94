import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ending, endTurn, note, refusal, resultOf, running, say, stepWith } from "./store-moves.ts";
import type { StoreWorld } from "./store-world.ts";

/** A running turn: its entries, its fence, its one end, its cancel. */
export function turnRules(world: () => StoreWorld): void {
  writing(world);
  fencing(world);
  cancelling(world);
}

function writing(world: () => StoreWorld): void {
  test("a turn's entries take the next seqs in order, and the view knows all of it", async () => {
    const { store, claimed, first } = await running(world());
    const wrote = [
      await store.write(stepWith(claimed, "use-1")),
      await store.write(resultOf(claimed, "use-1")),
    ];
    const events = wrote.flatMap((result) => (result.kind === "written" ? result.events : []));
    expect(events.map(({ seq, type, turn }) => [seq, type, turn])).toEqual([
      [2, "step.completed", first.turn],
      [3, "tool.completed", first.turn],
    ]);
    const view = await store.view(claimed);
    expect(view).toMatchObject({
      step: 2,
      attempt: 1,
      cancelRequested: false,
      usage: { inputTokens: 1, outputTokens: 2 },
    });
    expect(view).toMatchObject({ toolCalls: [{ toolUse: "use-1", status: "completed" }] });
    expect(view).toMatchObject({
      history: [{ turn: first.turn, content: "first", status: null, results: [{ result: "seen" }] }],
    });
  });

  test("the view of the next turn holds the ones before it, oldest first, and no message that waits", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    await store.accept(say(tenant, "second"));
    await store.accept(say(tenant, "third"));
    await endTurn(store, claimed);
    const next = await store.claimNext(tenant, conversation);
    const view = next && (await store.view(next.claimed));
    expect(view).toMatchObject({
      history: [
        { content: "first", status: "completed" },
        { content: "second", status: null },
      ],
    });
    expect(view !== "fenced" && view?.history).toHaveLength(2);
  });

  test("an end tells whether a message waits behind it; nothing else does", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    expect(await store.write(stepWith(claimed, "use-1"))).not.toHaveProperty("last");
    await store.accept(say(tenant, "second"));
    expect(await store.write(ending(claimed))).not.toHaveProperty("last");
    const next = await store.claimNext(tenant, conversation);
    expect(next && (await store.write(ending(next.claimed, "cancelled")))).toMatchObject({ last: true });
  });

  test.each([
    "completed",
    "failed",
    "cancelled",
  ] as const)("P7 a turn ends %s once; a second end of any kind is fenced", async (status) => {
    const { store, tenant, conversation, claimed } = await running(world());
    expect(await store.write(ending(claimed, status))).toMatchObject({
      kind: "written",
      events: [{ seq: 2 }, { seq: 3, type: `turn.${status}` }],
    });
    const again = await Promise.all([
      store.write(ending(claimed, "completed")),
      store.write(ending(claimed, "failed")),
    ]);
    expect(again).toEqual([{ kind: "fenced" }, { kind: "fenced" }]);
    expect(await store.view(claimed)).toBe("fenced");
    const ends = (await world().entries(tenant)).filter(({ type }) =>
      /^turn\.(completed|failed|cancelled)$/.test(type),
    );
    expect(ends).toHaveLength(1);
    expect((await store.accept(say(tenant, "next", { conversation }))).claimed?.fence).toBe(2);
  });

  test("P7 two ends at once, over two instances that both believe they own, are one end", async () => {
    const [{ store, tenant, claimed }, other] = await Promise.all([running(world()), world().instance()]);
    const results = await Promise.all(
      [store, other.store, store, other.store].map((one) => one.write(ending(claimed))),
    );
    expect(results.filter(({ kind }) => kind === "written")).toHaveLength(1);
    expect((await world().entries(tenant)).filter(({ type }) => type === "turn.completed")).toHaveLength(1);
  });

  test("P6 a second result of a tool use is refused and leaves the first", async () => {
    const { store, claimed, tenant } = await running(world());
    await store.write(stepWith(claimed, "use-1"));
    await store.write(resultOf(claimed, "use-1"));
    expect(await refusal(store.write(resultOf(claimed, "use-1")))).not.toBe("nothing was refused");
    expect((await world().entries(tenant)).filter(({ type }) => type === "tool.completed")).toHaveLength(1);
  });
}

function fencing(world: () => StoreWorld): void {
  test("P5 a write with another fence, another turn or another conversation is fenced and leaves nothing", async () => {
    const { store, claimed, tenant } = await running(world());
    const before = await world().entries(tenant);
    const wrong = [
      { ...claimed, fence: claimed.fence + 1 },
      { ...claimed, fence: claimed.fence - 1 },
      { ...claimed, turn: randomUUID() },
      { ...claimed, conversation: randomUUID() },
    ];
    expect(await Promise.all(wrong.map((one) => store.write(ending(one))))).toEqual(
      Array(4).fill({ kind: "fenced" }),
    );
    expect(await Promise.all(wrong.map((one) => store.view(one)))).toEqual(Array(4).fill("fenced"));
    expect(await world().entries(tenant)).toEqual(before);
    expect(await store.write(note(claimed))).toMatchObject({ kind: "written", events: [{ seq: 2 }] });
  });

  test("P5 fenced writes of one conversation do not disturb the writes of others in their batch", async () => {
    const scenes = await Promise.all(Array.from({ length: 10 }, () => running(world())));
    const { store } = await world().instance();
    const turns = scenes.map(({ claimed }, index) => (index % 2 === 0 ? claimed : { ...claimed, fence: 99 }));
    const results = await Promise.all(turns.map((turn) => store.write(ending(turn))));
    expect(results.map(({ kind }) => kind)).toEqual(
      scenes.map((_, index) => (index % 2 === 0 ? "written" : "fenced")),
    );
  });
}

function cancelling(world: () => StoreWorld): void {
  test("P8 a cancelled running turn is told to its owner alone, and its view says so", async () => {
    const [{ store, tenant, conversation, claimed }, other] = await Promise.all([
      running(world()),
      world().instance(),
    ]);
    await world().cancel(tenant, conversation);
    expect(await store.cancelledTurns()).toEqual([claimed.turn]);
    expect(await other.store.cancelledTurns()).toEqual([]);
    expect(await store.view(claimed)).toMatchObject({ cancelRequested: true });
    await store.write(ending(claimed, "cancelled"));
    expect(await store.cancelledTurns()).toEqual([]);
  });

  test("P7 a cancelled waiting turn ends there and then, leaves the queue, and never runs", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    const second = await store.accept(say(tenant, "second"));
    const third = await store.accept(say(tenant, "third"));
    await world().cancel(tenant, conversation, second.turn);
    await endTurn(store, claimed);
    const next = await store.claimNext(tenant, conversation);
    expect(next?.claimed.turn).toBe(third.turn);
    const view = next && (await store.view(next.claimed));
    expect(view !== "fenced" && view?.history.map(({ content }) => content)).toEqual(["first", "third"]);
    expect((await world().entries(tenant)).filter(({ type }) => type === "turn.cancelled")).toHaveLength(1);
  });

  test("P7 deleting a conversation ends what waits there and asks the running turn to stop", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    await store.accept(say(tenant, "second"));
    await world().remove(tenant, conversation);
    expect(await store.cancelledTurns()).toEqual([claimed.turn]);
    expect(await store.write(ending(claimed, "cancelled"))).toMatchObject({ kind: "written" });
    expect(await store.claimNext(tenant, conversation)).toBeUndefined();
    expect((await world().entries(tenant)).filter(({ type }) => type === "turn.cancelled")).toHaveLength(2);
  });
}
