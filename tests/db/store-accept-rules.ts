import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endTurn, refusal, running, say } from "./store-moves.ts";
import { QUEUE_MAX, type StoreWorld } from "./store-world.ts";

type World = () => StoreWorld;

/** Messages: where they go, who runs them, how many may wait. */
export function acceptRules(world: World): void {
  firstMessages(world);
  queueing(world);
  foreignConversations(world);
}

function firstMessages(world: World): void {
  test("P1 the first message makes a conversation, takes seq 1, and starts a turn here", async () => {
    const { first, tenant, claimed } = await running(world());
    expect(first).toMatchObject({ seq: 1, duplicate: false, inbox: false });
    expect(claimed).toMatchObject({ ...tenant, turn: first.turn, fence: 1, step: 1, attempt: 1, crashes: 0 });
    expect(first.events.map(({ type, seq, stream }) => ({ type, seq, stream }))).toEqual([
      { type: "conversation.created", seq: 1, stream: { inbox: true } },
      { type: "message.created", seq: 1, stream: { conversation: first.conversation } },
    ]);
    const body = JSON.parse(first.events[1]?.body ?? "");
    expect(body).toMatchObject({
      role: "user",
      status: "running",
      content: "first",
      turn: first.turn,
      message: first.message,
    });
  });

  test("P2 many first messages at once, over two instances, make one conversation without a hole", async () => {
    const [one, two, tenant] = await Promise.all([world().instance(), world().instance(), world().tenant()]);
    const stores = [one.store, two.store, one.store, two.store, one.store];
    const accepted = await Promise.all(
      stores.map((store, index) => store.accept(say(tenant, `hello ${index}`))),
    );
    expect(new Set(accepted.map(({ conversation }) => conversation)).size).toBe(1);
    expect(accepted.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(accepted.filter(({ claimed }) => claimed !== undefined)).toHaveLength(1);
    expect(
      accepted.flatMap(({ events }) => events).filter(({ type }) => type === "conversation.created"),
    ).toHaveLength(1);
  });

  test("each of many users' first messages in one batch brings its own conversation's event", async () => {
    const { store } = await world().instance();
    const tenants = await Promise.all(Array.from({ length: 20 }, () => world().tenant()));
    const accepted = await Promise.all(tenants.map((tenant) => store.accept(say(tenant, "hello"))));
    accepted.forEach(({ events, conversation }, index) => {
      expect(events.map(({ user, type }) => ({ user, type }))).toEqual([
        { user: tenants[index]?.user, type: "conversation.created" },
        { user: tenants[index]?.user, type: "message.created" },
      ]);
      expect(JSON.parse(events[0]?.body ?? "")).toEqual({ conversation, title: null });
    });
  });

  test("a user of two workspaces gets a conversation in each, with its own event", async () => {
    const [{ store }, one] = await Promise.all([world().instance(), world().tenant()]);
    const two = await world().tenant({ user: one.user });
    const accepted = await Promise.all([one, two].map((tenant) => store.accept(say(tenant, "hello"))));
    expect(accepted.map(({ events }) => events.map(({ workspace }) => workspace))).toEqual([
      [one.workspace, one.workspace],
      [two.workspace, two.workspace],
    ]);
  });
}

function queueing(world: World): void {
  test("a message behind a running turn waits; the next one is claimed in the order of their seq", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    const waiting = [await store.accept(say(tenant, "second")), await store.accept(say(tenant, "third"))];
    expect(waiting.map(({ seq, claimed: mine }) => [seq, mine])).toEqual([
      [2, undefined],
      [3, undefined],
    ]);
    expect(await store.claimNext(tenant, conversation)).toBeUndefined();
    await endTurn(store, claimed);
    const next = await store.claimNext(tenant, conversation);
    expect(next?.claimed).toMatchObject({ turn: waiting[0]?.turn, fence: 2, step: 1, attempt: 1 });
    expect(next?.events.map(({ type, turn }) => ({ type, turn }))).toEqual([
      { type: "turn.started", turn: waiting[0]?.turn },
    ]);
    expect(await store.claimNext(tenant, conversation)).toBeUndefined();
  });

  test("a message does not overtake the waiting ones when the turn before them has ended", async () => {
    const { store, tenant, conversation, claimed } = await running(world());
    const second = await store.accept(say(tenant, "second"));
    await endTurn(store, claimed);
    expect((await store.accept(say(tenant, "third"))).claimed).toBeUndefined();
    expect((await store.claimNext(tenant, conversation))?.claimed.turn).toBe(second.turn);
  });

  test("an instance that may not claim leaves the turn in the queue", async () => {
    const [{ store }, tenant] = await Promise.all([world().instance(), world().tenant()]);
    const accepted = await store.accept(say(tenant, "hello", { claim: false }));
    expect(accepted.claimed).toBeUndefined();
    expect((await store.claimNext(tenant, accepted.conversation ?? ""))?.claimed.turn).toBe(accepted.turn);
  });

  test.each(["one after the other", "in one batch"])("the queue takes exactly its bound: %s", async (how) => {
    const { store, tenant, conversation, claimed } = await running(world());
    const requests = Array.from({ length: QUEUE_MAX + 3 }, (_, index) =>
      say(tenant, `message ${index}`, { conversation }),
    );
    const outcomes: string[] = [];
    if (how === "in one batch")
      outcomes.push(...(await Promise.all(requests.map((request) => refusal(store.accept(request))))));
    else for (const request of requests) outcomes.push(await refusal(store.accept(request)));
    expect(outcomes.filter((outcome) => outcome === "queue_full")).toHaveLength(3);
    expect(outcomes.slice(0, QUEUE_MAX)).toEqual(Array(QUEUE_MAX).fill("nothing was refused"));
    await endTurn(store, claimed);
    await store.claimNext(tenant, conversation);
    const refused = requests[QUEUE_MAX];
    if (refused !== undefined) expect(await store.accept(refused)).toMatchObject({ duplicate: false });
  });

  test("a turn that starts takes no place in the queue, also within its batch", async () => {
    const [{ store }, tenant] = await Promise.all([world().instance(), world().tenant()]);
    const { conversation, claimed } = await store.accept(say(tenant, "to make the conversation"));
    if (claimed !== undefined) await endTurn(store, claimed);
    const burst = Array.from({ length: QUEUE_MAX + 2 }, (_, index) =>
      store.accept(say(tenant, `${index}`, { conversation })),
    );
    const outcomes = await Promise.all(burst.map(refusal));
    expect(outcomes.filter((outcome) => outcome === "nothing was refused")).toHaveLength(QUEUE_MAX + 1);
  });
}

function foreignConversations(world: World): void {
  test("another user's conversation is answered as a missing one, and neither hurts a neighbour in the batch", async () => {
    const { store, conversation, tenant } = await running(world());
    const other = await world().tenant();
    const before = await world().entries(tenant);
    const [foreign, sameWorkspace, missing, inbox, own] = await Promise.all([
      refusal(store.accept(say(other, "let me in", { conversation }))),
      refusal(
        store.accept(say({ workspace: tenant.workspace, user: other.user }, "let me in", { conversation })),
      ),
      refusal(store.accept(say(other, "let me in", { conversation: randomUUID() }))),
      refusal(store.accept(say(other, "let me in", { conversation: other.user }))),
      store.accept(say(other, "mine")),
    ]);
    expect([foreign, sameWorkspace, missing, inbox]).toEqual(Array(4).fill("not_found"));
    expect(own).toMatchObject({ seq: 1 });
    expect(await world().entries(tenant)).toEqual(before);
  });

  test("a deleted conversation takes no message, and the user's next one begins another", async () => {
    const { store, conversation, tenant } = await running(world());
    await world().remove(tenant, conversation);
    expect(await refusal(store.accept(say(tenant, "still there?", { conversation })))).toBe("not_found");
    const next = await store.accept(say(tenant, "hello again"));
    expect(next.conversation).not.toBe(conversation);
    expect(next.seq).toBe(1);
  });

  test("someone who was never let in is told so at once", async () => {
    const { store } = await world().instance();
    const stranger = { workspace: randomUUID(), user: randomUUID() };
    expect(await refusal(store.accept(say(stranger, "hello")))).toBe("not_found");
  });
}
