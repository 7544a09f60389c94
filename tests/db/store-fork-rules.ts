import { expect, test } from "vitest";
import { ask, order, send, shown, talked, types } from "./store-branch-moves.ts";
import { endTurn, refusal, running, type Scene } from "./store-moves.ts";
import type { StoreWorld } from "./store-world.ts";

type World = () => StoreWorld;

async function fork(world: StoreWorld, scene: Scene, message?: string): Promise<Scene> {
  const { conversation = "" } = await order(world, scene, {
    type: "conversation.fork",
    ...(message && { message }),
  });
  return { ...scene, conversation };
}

/** Conversations that begin with another one's messages. */
export function forkRules(world: World): void {
  beginning(world);
  whole(world);
  outliving(world);
}

function beginning(world: World): void {
  test("conversation.fork: the new one begins with the other's messages, and each goes its own way", async () => {
    const scene = await talked(world(), ["second"]);
    const made = await order(world(), scene, { type: "conversation.fork", title: "Another way" });
    expect(types(made)).toEqual(["conversation.created"]);
    const { conversation = "" } = made;
    expect(JSON.parse(made.events[0]?.body ?? "")).toEqual({
      conversation,
      title: "Another way",
      forkedFrom: scene.conversation,
    });
    const forked = { ...scene, conversation };
    const before = await world().entries(scene.tenant);
    expect(await shown(world(), forked)).toEqual(["first", "answer", "second", "answer"]);
    const third = await send(forked, "third");
    expect(third.seq).toBe(1);
    const view = third.claimed && (await scene.store.view(third.claimed));
    expect(view).toMatchObject({
      history: [
        { content: "first", status: "completed" },
        { content: "second", status: "completed" },
        { content: "third", status: null },
      ],
    });
    expect(await shown(world(), scene)).toEqual(["first", "answer", "second", "answer"]);
    expect((await world().entries(scene.tenant)).length).toBe(before.length + 1);
  });

  test("conversation.fork: it takes the policy along, and a message without a conversation goes to it", async () => {
    const scene = await talked(world(), []);
    await order(world(), scene, { type: "conversation.policy", policy: "merge" });
    const { conversation } = await fork(world(), scene);
    expect((await world().standing(scene.tenant, conversation)).policy).toBe("merge");
    const next = await scene.store.accept({
      ...scene.tenant,
      conversation: undefined,
      command: `c-${conversation}`,
      content: "hi",
      claim: true,
    });
    expect(next.conversation).toBe(conversation);
  });
}

function whole(world: World): void {
  test.each([
    0, 1,
  ])("conversation.fork: up to a message, whose turn comes whole (message %i of it)", async (index) => {
    const scene = await talked(world(), ["second", "third"]);
    const page = await world().page(scene.tenant, scene.conversation, { limit: 4 });
    expect(await shown(world(), await fork(world(), scene, page[index]?.message))).toEqual([
      "first",
      "answer",
      "second",
      "answer",
    ]);
  });

  test("conversation.fork: a turn on its way is left out, and can't be forked at", async () => {
    const scene = await talked(world(), []);
    const runs = await send(scene, "second");
    expect(await shown(world(), await fork(world(), scene))).toEqual(["first", "answer"]);
    expect(await refusal(fork(world(), scene, runs.message))).toBe("turn_running");
    expect(await refusal(fork(world(), scene, scene.conversation))).toBe("not_found");
  });

  test("conversation.fork: of a conversation without an answer yet begins with nothing", async () => {
    const forked = await fork(world(), await running(world()));
    expect(await shown(world(), forked)).toEqual([]);
    await ask(forked, "hello");
    expect(await shown(world(), forked)).toEqual(["hello", "answer"]);
  });
}

function outliving(world: World): void {
  test("a fork of a fork is readable, branches like any other, and outlives both that it came from", async () => {
    const scene = await talked(world(), ["second"]);
    const child = await fork(world(), scene);
    await ask(child, "third");
    const grandchild = await fork(world(), child);
    await ask(grandchild, "fourth");
    await world().remove(scene.tenant, scene.conversation);
    await world().remove(scene.tenant, child.conversation);
    const page = await world().page(scene.tenant, grandchild.conversation, { limit: 100 });
    expect(page.map(({ content }) => content)).toEqual(
      "first,answer,second,answer,third,answer,fourth,answer".split(","),
    );
    expect(page.map(({ pos }) => pos)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await ask(grandchild, "other second", { replaces: page[2]?.message });
    expect(await shown(world(), grandchild)).toEqual(["first", "answer", "other second", "answer"]);
    const { branch } = await world().standing(scene.tenant, grandchild.conversation);
    const [asked] = await world().page(scene.tenant, grandchild.conversation, { limit: 2 });
    expect(asked).toMatchObject({ branches: [grandchild.conversation, branch], branch });
    await order(world(), grandchild, { type: "branch.select", branch: grandchild.conversation });
    expect(await shown(world(), grandchild)).toHaveLength(8);
    await ask(grandchild, "fifth");
    expect(await shown(world(), grandchild)).toHaveLength(10);
  });

  test("a fork with messages of the other only can be selected back to", async () => {
    const scene = await fork(world(), await talked(world(), ["second"]));
    await ask(scene, null, {
      replaces: (await world().page(scene.tenant, scene.conversation, { limit: 1 }))[0]?.message,
    });
    await order(world(), scene, { type: "branch.select", branch: scene.conversation });
    const next = await send(scene, "third");
    if (next.claimed !== undefined) await endTurn(scene.store, next.claimed);
    expect(await shown(world(), scene)).toEqual(["first", "answer", "second", "answer", "third", "answer"]);
  });
}
