import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ackOf, endTurn, refusal, running, say } from "./store-moves.ts";
import type { StoreWorld } from "./store-world.ts";

/** P2: the same command is the same ack, whenever and wherever it comes again. */
export function commandRules(world: () => StoreWorld): void {
  replays(world);
  twins(world);
}

function replays(world: () => StoreWorld): void {
  test("P2 a command sent again, to any instance and after its turn ended, gets its first ack and changes nothing", async () => {
    const [{ store }, other, tenant] = await Promise.all([
      world().instance(),
      world().instance(),
      world().tenant(),
    ]);
    const request = say(tenant, "first");
    const first = await store.accept(request);
    if (first.claimed !== undefined) await endTurn(store, first.claimed);
    const before = await world().entries(tenant);
    for (const again of [await store.accept(request), await other.store.accept(request)]) {
      expect(ackOf(again)).toEqual(ackOf(first));
      expect(again).toMatchObject({ duplicate: true, claimed: undefined, events: [] });
    }
    expect(await world().entries(tenant)).toEqual(before);
  });

  test("P2 the same id with other content is idempotency_mismatch and changes nothing", async () => {
    const { store, tenant, conversation } = await running(world());
    const request = say(tenant, "pay 10", { conversation });
    await store.accept(request);
    const before = await world().entries(tenant);
    expect(await refusal(store.accept({ ...request, content: "pay 100" }))).toBe("idempotency_mismatch");
    expect(await refusal(store.accept({ ...request, conversation: undefined }))).toBe("idempotency_mismatch");
    expect(await world().entries(tenant)).toEqual(before);
  });

  test("P2 a replay or a mismatch makes no conversation for a user who has none any more", async () => {
    const { store, tenant, conversation } = await running(world());
    const request = say(tenant, "hello");
    const first = await store.accept(request);
    await world().remove(tenant, conversation);
    const before = await world().entries(tenant);
    expect(ackOf(await store.accept(request))).toEqual(ackOf(first));
    expect(await refusal(store.accept({ ...request, content: "other" }))).toBe("idempotency_mismatch");
    expect(await world().entries(tenant)).toEqual(before);
    const [again, fresh] = await Promise.all([store.accept(request), store.accept(say(tenant, "new"))]);
    expect(again.duplicate).toBe(true);
    expect(fresh.events.map(({ type }) => type)).toEqual(["conversation.created", "message.created"]);
  });

  test("P2 two users may use the same command id", async () => {
    const [{ store }, one, two] = await Promise.all([world().instance(), world().tenant(), world().tenant()]);
    const command = randomUUID();
    const accepted = await Promise.all(
      [one, two].map((tenant) => store.accept(say(tenant, "hello", { command }))),
    );
    expect(accepted.map(({ duplicate }) => duplicate)).toEqual([false, false]);
  });
}

function twins(world: () => StoreWorld): void {
  test.each([
    1, 3,
  ])("P2 ten twins at once over %i instances are one message and ten equal acks", async (instances) => {
    const stores = await Promise.all(Array.from({ length: instances }, () => world().instance()));
    const { tenant, conversation } = await running(world());
    const request = say(tenant, "once", { conversation });
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => stores[n % instances]?.store.accept(request)),
    );
    const accepted = all.flatMap((one) => one ?? []);
    expect(new Set(accepted.map((one) => JSON.stringify(ackOf(one)))).size).toBe(1);
    expect(accepted.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect((await world().entries(tenant)).filter(({ log }) => log === conversation)).toHaveLength(2);
  });

  test.each([
    1, 2,
  ])("P2 of twins with different content over %i instances exactly one is accepted", async (instances) => {
    const stores = await Promise.all(Array.from({ length: instances }, () => world().instance()));
    const { tenant, conversation } = await running(world());
    const command = randomUUID();
    const sent = Array.from({ length: 8 }, (_, n) =>
      refusal(
        stores[n % instances]?.store.accept(say(tenant, `content ${n}`, { conversation, command })) ??
          Promise.resolve(),
      ),
    );
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((outcome) => outcome === "nothing was refused")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "idempotency_mismatch")).toHaveLength(7);
  });

  test("P2 twins for two conversations at once, over two instances, leave one message", async () => {
    const [one, two] = await Promise.all([running(world()), world().instance()]);
    const { tenant, store } = one;
    await world().remove(tenant, one.conversation);
    const next = await store.accept(say(tenant, "makes the second conversation"));
    await world().forgetCurrent(tenant);
    const third = await store.accept(say(tenant, "makes the third"));
    const commands = Array.from({ length: 20 }, () => randomUUID());
    const outcomes = await Promise.all([
      ...commands.map((command) =>
        refusal(
          store.accept(say(tenant, "same", { command, conversation: next.conversation, claim: false })),
        ),
      ),
      ...commands.map((command) =>
        refusal(
          two.store.accept(say(tenant, "same", { command, conversation: third.conversation, claim: false })),
        ),
      ),
    ]);
    commands.forEach((_, index) => {
      expect([outcomes[index], outcomes[index + 20]]).not.toEqual([
        "nothing was refused",
        "nothing was refused",
      ]);
    });
    expect(new Set(outcomes)).not.toContain("overloaded");
  });
}
