import { expect, test } from "vitest";
import { goOn, heard, order, send, sendAs, shown, types, waiting } from "./store-branch-moves.ts";
import { ackOf, endTurn, refusal, running, say } from "./store-moves.ts";
import { QUEUE_MAX, type StoreWorld } from "./store-world.ts";

type World = () => StoreWorld;

/** What a message does that comes while another is being answered. */
export function policyRules(world: World): void {
  interrupting(world);
  refusing(world);
  merging(world);
  replacing(world);
  pausing(world);
  rollingBack(world);
  settingPolicies(world);
  sendingAgain(world);
}

function interrupting(world: World): void {
  test("interrupt: the running turn is asked to stop in the same commit, and the message goes before all that wait", async () => {
    const scene = await running(world());
    await send(scene, "waits");
    const urgent = await sendAs(scene, "interrupt", "urgent");
    expect(urgent).toMatchObject({ stopping: scene.claimed.turn, claimed: undefined, seq: 3 });
    expect(types(urgent)).toEqual(["message.created", "turn.cancel_requested", "queue.promoted"]);
    expect(await scene.store.cancelledTurns()).toEqual([scene.claimed.turn]);
    expect(await waiting(world(), scene)).toEqual(["urgent", "waits"]);
    const next = await goOn(scene, scene.claimed);
    expect(await heard(scene, next?.claimed)).toEqual(["first", "urgent"]);
    expect(await waiting(world(), scene)).toEqual(["waits"]);
  });

  test("interrupt: a second one goes before the first, and the turn is asked once", async () => {
    const scene = await running(world());
    await sendAs(scene, "interrupt", "one");
    const two = await sendAs(scene, "interrupt", "two");
    expect(types(two)).toEqual(["message.created", "queue.promoted"]);
    expect(two.stopping).toBeUndefined();
    expect(await waiting(world(), scene)).toEqual(["two", "one"]);
  });

  test("interrupt: where nothing runs it starts at once, before what waits", async () => {
    const scene = await running(world());
    await send(scene, "waits");
    await endTurn(scene.store, scene.claimed);
    const urgent = await sendAs(scene, "interrupt", "urgent");
    expect(urgent.claimed).toMatchObject({ turn: urgent.turn, fence: 2, step: 1, attempt: 1 });
    expect(types(urgent)).toEqual(["message.created", "queue.promoted", "turn.started"]);
    expect(await heard(scene, urgent.claimed)).toEqual(["first", "urgent"]);
  });
}

function refusing(world: World): void {
  test("reject: refused while a turn runs or a message waits, and nothing is written", async () => {
    const scene = await running(world());
    const before = await world().entries(scene.tenant);
    expect(await refusal(sendAs(scene, "reject", "no"))).toBe("turn_running");
    expect(await world().entries(scene.tenant)).toEqual(before);
    await send(scene, "waits");
    await endTurn(scene.store, scene.claimed);
    expect(await refusal(sendAs(scene, "reject", "no"))).toBe("turn_running");
    const next = await scene.store.claimNext(scene.tenant, scene.conversation);
    if (next !== undefined) await endTurn(scene.store, next.claimed);
    expect((await sendAs(scene, "reject", "now")).claimed).toBeDefined();
  });

  test("reject: of many at once in an idle conversation one is answered and the others are refused", async () => {
    const scene = await running(world());
    await endTurn(scene.store, scene.claimed);
    await order(world(), scene, { type: "conversation.policy", policy: "reject" });
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => refusal(send(scene, `${n}`))));
    expect(outcomes.filter((outcome) => outcome === "turn_running")).toHaveLength(5);
    expect(outcomes[0]).toBe("nothing was refused");
  });
}

function merging(world: World): void {
  test("merge: it joins the last waiting message, and the ack names that one", async () => {
    const scene = await running(world());
    await send(scene, "one");
    const two = await send(scene, 'two "quoted" \u0000 \\ 😀');
    const joined = await sendAs(scene, "merge", "and\nthree");
    expect(joined).toMatchObject({ message: two.message, turn: two.turn, seq: 4, stopping: undefined });
    const content = 'two "quoted" \u0000 \\ 😀\n\nand\nthree';
    expect(JSON.parse(joined.events[0]?.body ?? "")).toEqual({
      turn: two.turn,
      message: two.message,
      content,
    });
    expect(await waiting(world(), scene)).toEqual(["one", content]);
    const next = await goOn(scene, scene.claimed);
    const last = next && (await goOn(scene, next.claimed));
    expect(await heard(scene, last?.claimed)).toEqual(["first", "one", content]);
    expect((await shown(world(), scene)).at(-1)).toBe(content);
  });

  test("merge: with nothing waiting, or no room for the words, it waits by itself", async () => {
    const scene = await running(world());
    const long = "x".repeat(9_990);
    expect(types(await sendAs(scene, "merge", long))).toEqual(["message.created"]);
    expect(types(await sendAs(scene, "merge", "12345678"))).toEqual(["queue.edited"]);
    expect(types(await sendAs(scene, "merge", "\u0000"))).toEqual(["message.created"]);
    expect((await waiting(world(), scene)).map((content) => content.length)).toEqual([10_000, 1]);
  });

  test("merge: an idle conversation answers at once", async () => {
    const scene = await running(world());
    await endTurn(scene.store, scene.claimed);
    expect((await sendAs(scene, "merge", "hello")).claimed).toBeDefined();
  });
}

function replacing(world: World): void {
  test("latest: all that wait end without a step, and the new one waits alone", async () => {
    const scene = await running(world());
    const old = [await send(scene, "one"), await send(scene, "two")];
    const latest = await sendAs(scene, "latest", "three");
    expect(types(latest)).toEqual(["turn.cancelled", "turn.cancelled", "message.created"]);
    expect(latest.events.map(({ turn }) => turn)).toEqual([...old.map(({ turn }) => turn), latest.turn]);
    expect(latest.events.map(({ seq }) => seq)).toEqual([4, 5, 6]);
    expect(latest.seq).toBe(6);
    expect(await waiting(world(), scene)).toEqual(["three"]);
    expect(await heard(scene, (await goOn(scene, scene.claimed))?.claimed)).toEqual(["first", "three"]);
  });

  test("latest: a full queue has room for it; every other policy finds it full and changes nothing", async () => {
    const scene = await running(world());
    for (let n = 0; n < QUEUE_MAX; n += 1) await send(scene, `${n}`);
    const before = await world().entries(scene.tenant);
    for (const policy of ["queue", "interrupt", "debounce", "rollback"] as const)
      expect(await refusal(sendAs(scene, policy, "no room"))).toBe("queue_full");
    expect(await world().entries(scene.tenant)).toEqual(before);
    expect(await scene.store.cancelledTurns()).toEqual([]);
    expect((await sendAs(scene, "latest", "instead")).duplicate).toBe(false);
  });
}

function pausing(world: World): void {
  test("debounce: it starts when nothing more came for a moment, with all that came meanwhile", async () => {
    const scene = await running(world());
    await endTurn(scene.store, scene.claimed);
    const one = await sendAs(scene, "debounce", "one");
    const two = await sendAs(scene, "debounce", "two");
    expect([one.claimed, two.claimed]).toEqual([undefined, undefined]);
    expect(two).toMatchObject({ message: one.message, turn: one.turn });
    const after = [one, two].map(({ events }) => JSON.parse(events[0]?.body ?? "").startAfter);
    expect(after[1] >= after[0]).toBe(true);
    const { queue } = await world().standing(scene.tenant, scene.conversation);
    expect(queue).toMatchObject([{ content: "one\n\ntwo", startAfter: after[1] }]);
    expect(await scene.store.claimNext(scene.tenant, scene.conversation)).toBeUndefined();
    await world().passSilence(scene.tenant, scene.conversation);
    const next = await scene.store.claimNext(scene.tenant, scene.conversation);
    expect(await heard(scene, next?.claimed)).toEqual(["first", "one\n\ntwo"]);
  });

  test("debounce: a silence that is over is not joined; the next one begins its own", async () => {
    const scene = await running(world());
    await sendAs(scene, "debounce", "one");
    await world().passSilence(scene.tenant, scene.conversation);
    expect(types(await sendAs(scene, "debounce", "two"))).toEqual(["message.created"]);
    expect(await waiting(world(), scene)).toEqual(["one", "two"]);
  });

  test("debounce: no scan starts it early, and what comes behind it without a pause ends the silence, in order", async () => {
    const [scene, other] = [await running(world()), await world().instance()];
    await endTurn(scene.store, scene.claimed);
    await sendAs(scene, "debounce", "one");
    const mine = async () =>
      (await other.store.claimOrphans(1_000, [])).find(
        ({ claimed }) => claimed.conversation === scene.conversation,
      );
    expect(await mine()).toBeUndefined();
    expect((await send(scene, "two")).claimed).toBeUndefined();
    expect(await heard(scene, (await mine())?.claimed)).toEqual(["first", "one"]);
    expect(await waiting(world(), scene)).toEqual(["two"]);
  });
}

function rollingBack(world: World): void {
  test("rollback: the running turn stops, and its message and answer leave the branch for the new one", async () => {
    const scene = await running(world());
    const next = await goOn(scene, scene.claimed);
    expect(next).toBeUndefined();
    const wrong = await send(scene, "wrong");
    const right = await sendAs(scene, "rollback", "right");
    expect(right).toMatchObject({ stopping: wrong.turn, claimed: undefined });
    expect(types(right)).toEqual(["message.created", "turn.cancel_requested"]);
    expect(JSON.parse(right.events[0]?.body ?? "").replaces).toBe(wrong.message);
    if (wrong.claimed === undefined) throw new Error("it runs");
    expect(await shown(world(), scene)).toEqual(["first", "answer", "wrong"]);
    const turn = await goOn(scene, wrong.claimed);
    expect(turn && types(turn)).toEqual(["branch.created", "turn.started"]);
    expect(JSON.parse(turn?.events[0]?.body ?? "")).toEqual({
      branch: right.turn,
      before: wrong.message,
      forkPos: 3,
    });
    expect(await heard(scene, turn?.claimed)).toEqual(["first", "right"]);
    expect(await shown(world(), scene)).toEqual(["first", "answer", "right"]);
  });

  test("rollback: a second one takes the place of the first while both wait", async () => {
    const scene = await running(world());
    await sendAs(scene, "rollback", "one");
    const two = await sendAs(scene, "rollback", "two");
    expect(types(two)).toEqual(["turn.cancelled", "message.created"]);
    expect(await heard(scene, (await goOn(scene, scene.claimed))?.claimed)).toEqual(["two"]);
  });
}

function settingPolicies(world: World): void {
  test("a conversation's policy holds for every message that names none, and a message's own goes before it", async () => {
    const scene = await running(world());
    expect(await world().standing(scene.tenant, scene.conversation)).toMatchObject({ policy: "queue" });
    const set = await order(world(), scene, { type: "conversation.policy", policy: "latest" });
    expect(set).toMatchObject({ conversation: scene.conversation, inbox: true });
    expect(types(set)).toEqual(["conversation.policy_changed"]);
    expect(await send(scene, "one")).toMatchObject({ seq: 2, duplicate: false });
    expect(types(await send(scene, "two"))).toEqual(["turn.cancelled", "message.created"]);
    expect(await waiting(world(), scene)).toEqual(["two"]);
    await sendAs(scene, "queue", "three");
    expect(await waiting(world(), scene)).toEqual(["two", "three"]);
    expect(await world().standing(scene.tenant, scene.conversation)).toMatchObject({ policy: "latest" });
  });

  test("messages to a conversation with a policy keep their order, whatever else is sent meanwhile", async () => {
    const [scene, other] = [await running(world()), await running(world())];
    await order(world(), scene, { type: "conversation.policy", policy: "merge" });
    const words = Array.from({ length: 8 }, (_, n) => `${n}`);
    await Promise.all(words.flatMap((word) => [send(scene, word), send(other, word, { policy: "merge" })]));
    expect(await waiting(world(), scene)).toEqual([words.join("\n\n")]);
    expect(await waiting(world(), other)).toEqual([words.join("\n\n")]);
  });

  test("a first message with a policy makes its conversation and starts; a stranger's is refused", async () => {
    const [{ store }, tenant, other] = [
      await world().instance(),
      await world().tenant(),
      await running(world()),
    ];
    const first = await store.accept(say(tenant, "hello", { policy: "interrupt" }));
    expect(types(first)).toEqual(["conversation.created", "message.created", "turn.started"]);
    expect(first.claimed?.turn).toBe(first.turn);
    const { conversation } = other;
    for (const policy of ["interrupt", "latest", "rollback"] as const)
      expect(await refusal(store.accept(say(tenant, "let me in", { conversation, policy })))).toBe(
        "not_found",
      );
    expect(await other.store.cancelledTurns()).toEqual([]);
  });
}

const policies = ["queue", "interrupt", "merge", "latest", "debounce", "rollback"] as const;

function sendingAgain(world: World): void {
  test.each(
    policies,
  )("P2 %s: twins at once over two instances are one message, and later ones get its ack", async (policy) => {
    const [scene, other] = [await running(world()), await world().instance()];
    await send(scene, "waits");
    const request = say(scene.tenant, "once", { conversation: scene.conversation, policy });
    const stores = [scene.store, other.store, scene.store, other.store];
    const all = await Promise.all(stores.map((store) => store.accept(request)));
    const before = await world().entries(scene.tenant);
    all.push(await other.store.accept(request));
    expect(new Set(all.map((one) => JSON.stringify(ackOf(one)))).size).toBe(1);
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(await refusal(scene.store.accept({ ...request, content: "other" }))).toBe("idempotency_mismatch");
    expect(await refusal(scene.store.accept({ ...request, policy: "reject" }))).toBe("idempotency_mismatch");
    expect(await world().entries(scene.tenant)).toEqual(before);
  });
}
