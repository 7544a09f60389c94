import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ending, endTurn, note, resultOf, running, say, stepWith } from "./store-moves.ts";
import type { StoreWorld } from "./store-world.ts";

/** P5, P7: turns that nobody runs find an owner, and the one before can do nothing any more. */
export function orphanRules(world: () => StoreWorld): void {
  takingOver(world);
  leaving(world);
  handingOver(world);
  lostReplies(world);
}

function takingOver(world: () => StoreWorld): void {
  test("P5 a turn whose owner's lease is over is taken over, and the former owner's writes are fenced", async () => {
    const [former, next] = await Promise.all([running(world()), world().instance()]);
    await former.store.write(stepWith(former.claimed, "use-1"));
    await world().endLease(former, { drained: false });
    const taken = await next.store.claimOrphans(1_000, []);
    const mine = taken.find(({ claimed }) => claimed.turn === former.claimed.turn);
    expect(mine?.claimed).toMatchObject({
      fence: 2,
      step: 2,
      attempt: 2,
      crashes: 1,
      deadlineAt: former.claimed.deadlineAt,
    });
    expect(mine?.events.map(({ type, seq, body }) => ({ type, seq, body: JSON.parse(body) }))).toEqual([
      { type: "step.reset", seq: 3, body: { turn: former.claimed.turn, step: 2, attempt: 2 } },
    ]);
    expect(await former.store.write(ending(former.claimed))).toEqual({ kind: "fenced" });
    expect(await former.store.view(former.claimed)).toBe("fenced");
    if (mine !== undefined)
      expect(await next.store.write(ending(mine.claimed))).toMatchObject({ kind: "written" });
  });

  test("P5 of five instances that look at once, one takes each orphan", async () => {
    const owner = await running(world());
    const scenes = await Promise.all(Array.from({ length: 10 }, () => world().tenant()));
    const orphans = await Promise.all(scenes.map((tenant) => owner.store.accept(say(tenant, "hello"))));
    await world().endLease(owner, { drained: false });
    const seekers = await Promise.all(Array.from({ length: 5 }, () => world().instance()));
    const found: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const taken = await Promise.all(seekers.map(({ store }) => store.claimOrphans(1_000, [])));
      found.push(...taken.flat().map(({ claimed }) => claimed.turn));
    }
    const wanted = orphans.map(({ turn }) => turn);
    expect(found.filter((turn) => wanted.includes(turn)).sort()).toEqual([...wanted].sort());
  });

  test("an instance takes no more orphans than it asks for", async () => {
    const owner = await world().instance();
    const tenants = await Promise.all(Array.from({ length: 6 }, () => world().tenant()));
    await Promise.all(tenants.map((tenant) => owner.store.accept(say(tenant, "hello"))));
    await world().endLease(owner, { drained: false });
    const { store } = await world().instance();
    expect(await store.claimOrphans(2, [])).toHaveLength(2);
    expect((await store.claimOrphans(1_000, [])).length).toBeGreaterThanOrEqual(4);
  });

  test("P7 a waiting turn that nobody runs is claimed, and one whose conversation is busy is not", async () => {
    const [busy, idle, other] = await Promise.all([running(world()), running(world()), world().instance()]);
    const behind = await busy.store.accept(say(busy.tenant, "second"));
    const left = await idle.store.accept(say(idle.tenant, "second"));
    await endTurn(idle.store, idle.claimed);
    const taken = (await other.store.claimOrphans(1_000, [])).map(({ claimed }) => claimed.turn);
    expect(taken).toContain(left.turn);
    expect(taken).not.toContain(behind.turn);
    expect(taken).not.toContain(busy.claimed.turn);
  });
}

function leaving(world: () => StoreWorld): void {
  test("P7 crashed owners of one step are counted; drained ones are not; a finished step begins anew", async () => {
    const scene = await running(world());
    const crashes: number[] = [];
    let owner: { incarnation: string; store: typeof scene.store } = scene;
    let turn = scene.claimed;
    for (const drained of [false, true, false]) {
      await world().endLease(owner, { drained });
      owner = await world().instance();
      const taken = (await owner.store.claimOrphans(1_000, [])).find(
        ({ claimed }) => claimed.turn === turn.turn,
      );
      if (taken === undefined) throw new Error("the turn was not taken over");
      turn = taken.claimed;
      crashes.push(turn.crashes);
    }
    expect(crashes).toEqual([1, 1, 2]);
    expect(turn).toMatchObject({ step: 1, attempt: 4, fence: 4 });
    await owner.store.write(stepWith(turn, "use-1"));
    await world().endLease(owner, { drained: false });
    const last = await (await world().instance()).store.claimOrphans(1_000, []);
    expect(last.find(({ claimed }) => claimed.turn === turn.turn)?.claimed).toMatchObject({
      step: 2,
      attempt: 2,
      crashes: 1,
    });
  });
}

function handingOver(world: () => StoreWorld): void {
  test("P10 a turn handed over between steps goes on at its attempt, withdrawing nothing, though its owner is alive", async () => {
    const { store, claimed } = await running(world());
    await store.write(stepWith(claimed, "use-1"));
    await store.write(resultOf(claimed, "use-1"));
    const next = await world().instance();
    const found = async () =>
      (await next.store.claimOrphans(1_000, [])).find(({ claimed: { turn } }) => turn === claimed.turn);
    expect(await found()).toBeUndefined();
    expect(await store.handOver(claimed)).toBe(true);
    const taken = await found();
    expect(taken?.claimed).toMatchObject({ step: 2, attempt: 1, crashes: 0, deadlineAt: claimed.deadlineAt });
    expect(taken?.events.map(({ type }) => type)).toEqual(["turn.resumed"]);
    expect(await found()).toBeUndefined();
    if (taken !== undefined)
      expect(await next.store.write(ending(taken.claimed))).toMatchObject({ kind: "written" });
  });

  test("P5 who handed a turn over writes nothing more, before another one has it and after", async () => {
    const [former, other] = await Promise.all([running(world()), world().instance()]);
    const { store, claimed } = former;
    expect(await store.handOver({ ...claimed, fence: claimed.fence + 1 })).toBe(false);
    expect(await store.handOver({ ...claimed, user: randomUUID() })).toBe(false);
    expect(await store.handOver(claimed)).toBe(true);
    const fenced = async () => {
      expect(await store.view(claimed)).toBe("fenced");
      expect(await store.write(ending(claimed))).toEqual({ kind: "fenced" });
      expect(await store.handOver(claimed)).toBe(false);
    };
    await fenced();
    // Nor is one that nobody runs handed over a second time under the fence that it has now.
    expect(await store.handOver({ ...claimed, fence: claimed.fence + 1 })).toBe(false);
    await world().endLease(former, { drained: false });
    const taken = (await other.store.claimOrphans(1_000, [])).map(({ claimed: { turn } }) => turn);
    expect(taken).toContain(claimed.turn);
    await fenced();
  });

  test("a crash after the hand-over counts as nobody's, and a cancel meanwhile is not lost", async () => {
    const former = await running(world());
    const { store, claimed, tenant, conversation } = former;
    expect(await store.handOver(claimed)).toBe(true);
    await world().cancel(tenant, conversation, claimed.turn);
    await world().endLease(former, { drained: false });
    const next = await world().instance();
    const taken = (await next.store.claimOrphans(1_000, [])).find(
      (each) => each.claimed.turn === claimed.turn,
    );
    expect(taken?.claimed).toMatchObject({ attempt: 1, crashes: 0 });
    if (taken !== undefined)
      expect(await next.store.view(taken.claimed)).toMatchObject({ cancelRequested: true });
  });
}

function lostReplies(world: () => StoreWorld): void {
  test("P7 a turn of its own that an instance does not know is taken again after 5 s, and never one it runs", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    const mine = async (known: string[]) =>
      (await store.claimOrphans(1_000, known)).filter(({ claimed: { turn } }) => turn === claimed.turn);
    expect(await mine([])).toEqual([]);
    await world().age(tenant, conversation, 6_000);
    // What people write meanwhile puts nothing off.
    await store.accept(say(tenant, "and this", { conversation }));
    expect(await mine([claimed.turn])).toEqual([]);
    // The process that lost it lives: this is no crash.
    const again = (await mine([])).map(({ claimed: { fence, attempt, crashes } }) => ({
      fence,
      attempt,
      crashes,
    }));
    expect(again).toEqual([{ fence: 2, attempt: 2, crashes: 0 }]);
    expect(await store.write(note(claimed))).toEqual({ kind: "fenced" });
  });
}
