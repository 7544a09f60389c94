import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Accepted } from "../../src/actors/store.ts";
import { goOn, heard, type Order, order, send, sendAs, shown, types, waiting } from "./store-branch-moves.ts";
import { ackOf, endTurn, refusal, running } from "./store-moves.ts";
import type { StoreWorld, WorldCommand } from "./store-world.ts";

type World = () => StoreWorld;

/** What waits can be edited, removed and sent next, from any device, as long as it waits. */
export function queueRules(world: World): void {
  editing(world);
  removing(world);
  promoting(world);
  tooLate(world);
}

function editing(world: World): void {
  test("queue.edit: the newest words are what waits, what the model reads and what pages show", async () => {
    const scene = await running(world());
    const { turn = "", message } = await send(scene, "draft");
    await order(world(), scene, { type: "queue.edit", turn, content: "second draft" });
    const content = 'final "words" \\ \u0000 \ud83d\ude00';
    const edited = await order(world(), scene, { type: "queue.edit", turn, content });
    expect(edited).toMatchObject({ conversation: scene.conversation, turn, message, seq: 4 });
    expect(JSON.parse(edited.events[0]?.body ?? "")).toEqual({ turn, message, content });
    expect(await waiting(world(), scene)).toEqual([content]);
    const next = await goOn(scene, scene.claimed);
    expect(await heard(scene, next?.claimed)).toEqual(["first", content]);
    expect(await shown(world(), scene)).toEqual(["first", "answer", content]);
  });
}

function removing(world: World): void {
  test("queue.remove: it ends without a step, and what waits behind it goes on", async () => {
    const scene = await running(world());
    const one = await send(scene, "one");
    await send(scene, "two");
    const removed = await order(world(), scene, { type: "queue.remove", turn: one.turn ?? "" });
    expect(types(removed)).toEqual(["turn.cancelled"]);
    expect(removed).toMatchObject({ turn: one.turn, message: one.message, stopping: undefined });
    expect(await waiting(world(), scene)).toEqual(["two"]);
    expect(await heard(scene, (await goOn(scene, scene.claimed))?.claimed)).toEqual(["first", "two"]);
  });
}

function promoting(world: World): void {
  test("queue.send: it goes next, before all that wait, and the running turn is asked to stop", async () => {
    const scene = await running(world());
    await send(scene, "one");
    const two = await send(scene, "two");
    await sendAs(scene, "interrupt", "zero");
    const sent = await order(world(), scene, { type: "queue.send", turn: two.turn ?? "" });
    expect(sent).toMatchObject({ turn: two.turn, message: two.message });
    expect(types(sent)).toEqual(["queue.promoted"]);
    expect(await waiting(world(), scene)).toEqual(["two", "zero", "one"]);
    expect(await heard(scene, (await goOn(scene, scene.claimed))?.claimed)).toEqual(["first", "two"]);
  });

  test("queue.send: the first to ask tells whom to stop; what waits for silence waits no more", async () => {
    const scene = await running(world());
    const { turn = "" } = await sendAs(scene, "debounce", "one");
    const sent = await order(world(), scene, { type: "queue.send", turn });
    expect(sent.stopping).toBe(scene.claimed.turn);
    expect(types(sent)).toEqual(["queue.promoted", "turn.cancel_requested"]);
    expect(await scene.store.cancelledTurns()).toEqual([scene.claimed.turn]);
    const { queue } = await world().standing(scene.tenant, scene.conversation);
    expect(queue[0]).not.toHaveProperty("startAfter");
    expect((await goOn(scene, scene.claimed))?.claimed.turn).toBe(turn);
  });
}

const orders = (turn: string): Order[] => [
  { type: "queue.edit", turn, content: "late" },
  { type: "queue.remove", turn },
  { type: "queue.send", turn },
];

function tooLate(world: World): void {
  test("what runs or has ended waits no more, what is not there is not found; nothing changes", async () => {
    const scene = await running(world());
    const [stranger, ended] = [await running(world()), await send(scene, "removed")];
    await order(world(), scene, { type: "queue.remove", turn: ended.turn ?? "" });
    const before = await world().entries(scene.tenant);
    const outcome = (of: typeof scene, command: Order) => refusal(order(world(), of, command));
    for (const command of orders(scene.claimed.turn))
      expect(await outcome(scene, command)).toBe("turn_running");
    for (const command of orders(ended.turn ?? "")) expect(await outcome(scene, command)).toBe("turn_ended");
    for (const command of orders(randomUUID())) expect(await outcome(scene, command)).toBe("not_found");
    const foreign = { ...stranger, conversation: scene.conversation };
    for (const command of orders(scene.claimed.turn))
      expect(await outcome(foreign, command)).toBe("not_found");
    expect(await world().entries(scene.tenant)).toEqual(before);
  });

  test("P2 a command on the queue sent again gets its first ack, also when the turn has started or ended", async () => {
    const scene = await running(world());
    const [one, two] = [await send(scene, "one"), await send(scene, "two")];
    const commands = [
      { type: "queue.edit", turn: one.turn ?? "", content: "edited" },
      { type: "queue.remove", turn: two.turn ?? "" },
      { type: "queue.send", turn: one.turn ?? "" },
    ].map((it) => ({ ...it, id: randomUUID(), conversation: scene.conversation }) as WorldCommand);
    const acks: Accepted[] = [];
    for (const command of commands) acks.push(await world().carryOut(scene.tenant, command));
    const next = await goOn(scene, scene.claimed);
    if (next !== undefined) await endTurn(scene.store, next.claimed);
    const before = await world().entries(scene.tenant);
    for (const [index, command] of commands.entries()) {
      const again = await world().carryOut(scene.tenant, command);
      expect(again).toMatchObject({ duplicate: true, events: [] });
      expect(ackOf(again)).toEqual(ackOf(acks[index] ?? again));
      const other = { ...command, turn: randomUUID() } as WorldCommand;
      expect(await refusal(world().carryOut(scene.tenant, other))).toBe("idempotency_mismatch");
    }
    expect(await world().entries(scene.tenant)).toEqual(before);
  });
}
