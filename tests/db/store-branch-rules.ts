import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  ask,
  goOn,
  heard,
  order,
  send,
  sendAs,
  shown,
  talked,
  types,
  waiting,
} from "./store-branch-moves.ts";
import { endTurn, refusal, running, type Scene } from "./store-moves.ts";
import type { StoreWorld } from "./store-world.ts";

type World = () => StoreWorld;

/** Questions asked differently, each on a branch of its own. */
export function branchRules(world: World): void {
  asking(world);
  askingWhileBusy(world);
  siblings(world);
  selecting(world);
}

async function messageOf(world: StoreWorld, scene: Scene, content: string): Promise<string> {
  const page = await world.page(scene.tenant, scene.conversation, { limit: 100 });
  return page.find((item) => item.content === content)?.message ?? "";
}

function asking(world: World): void {
  test("message.edit: the question is asked anew at once, on a branch that goes on behind what came before it", async () => {
    const scene = await talked(world(), ["second", "third"]);
    const replaces = await messageOf(world(), scene, "second");
    const edited = await send(scene, "better", { replaces });
    expect(types(edited)).toEqual(["message.created", "branch.created", "turn.started"]);
    expect(edited.claimed?.turn).toBe(edited.turn);
    const { branch } = JSON.parse(edited.events[1]?.body ?? "");
    expect(JSON.parse(edited.events[1]?.body ?? "")).toEqual({ branch, before: replaces, forkPos: 3 });
    expect(await heard(scene, edited.claimed)).toEqual(["first", "better"]);
    if (edited.claimed !== undefined) await endTurn(scene.store, edited.claimed);
    expect(await shown(world(), scene)).toEqual(["first", "answer", "better", "answer"]);
    const page = await world().page(scene.tenant, scene.conversation, { limit: 2 });
    expect(page.map(({ pos }) => pos)).toEqual([3, 4]);
    expect(page[0]).toMatchObject({ replaces, branch, branches: [scene.conversation, branch] });
    expect((await world().standing(scene.tenant, scene.conversation)).branch).toBe(branch);
  });

  test.each([
    "question",
    "answer",
  ])("message.regenerate: the same words are asked again, by the %s's id", async (which) => {
    const words = 'why "so" \\ \u0000 \ud83d\ude00\n?';
    const scene = await talked(world(), [words]);
    const page = await world().page(scene.tenant, scene.conversation, { limit: 2 });
    const again = await ask(scene, null, { replaces: page[which === "question" ? 0 : 1]?.message });
    expect(JSON.parse(again.events[0]?.body ?? "")).toMatchObject({
      content: words,
      replaces: page[0]?.message,
    });
    expect(await shown(world(), scene)).toEqual(["first", "answer", words, "answer"]);
  });

  test("message.regenerate: words that were edited while they waited are the ones asked again", async () => {
    const scene = await running(world());
    const { turn = "", message } = await send(scene, "draft");
    await order(world(), scene, { type: "queue.edit", turn, content: "final" });
    const next = await goOn(scene, scene.claimed);
    if (next !== undefined) await endTurn(scene.store, next.claimed);
    await ask(scene, null, { replaces: message });
    expect(await shown(world(), scene)).toEqual(["first", "answer", "final", "answer"]);
  });

  test("the first question can be asked differently, too", async () => {
    const scene = await talked(world(), ["second"]);
    await ask(scene, "other first", { replaces: scene.first.message });
    expect(await shown(world(), scene)).toEqual(["other first", "answer"]);
    await ask(scene, "goes on");
    expect(await shown(world(), scene)).toEqual(["other first", "answer", "goes on", "answer"]);
  });

  test("what is not on the active branch, or waits, or is somebody else's, is not found and changes nothing", async () => {
    const scene = await talked(world(), ["second"]);
    const [stranger, gone] = [await running(world()), await messageOf(world(), scene, "second")];
    await ask(scene, "other", { replaces: gone });
    const blocking = await send(scene, "runs");
    const queued = await send(scene, "waits");
    const before = await world().entries(scene.tenant);
    for (const replaces of [gone, queued.message, stranger.first.message, randomUUID()])
      expect(await refusal(send(scene, "no", { replaces }))).toBe("not_found");
    expect(await world().entries(scene.tenant)).toEqual(before);
    expect(blocking.claimed && (await scene.store.view(blocking.claimed))).toMatchObject({
      cancelRequested: false,
    });
  });
}

function askingWhileBusy(world: World): void {
  test("while a turn runs it is asked to stop; the new question goes next and its branch begins when it starts", async () => {
    const scene = await talked(world(), ["second"]);
    const runs = await send(scene, "third");
    await send(scene, "waits");
    const edited = await send(scene, "other", { replaces: runs.message });
    expect(edited).toMatchObject({ stopping: runs.turn, claimed: undefined });
    expect(types(edited)).toEqual(["message.created", "turn.cancel_requested", "queue.promoted"]);
    const { branch, queue } = await world().standing(scene.tenant, scene.conversation);
    expect(branch).toBe(scene.conversation);
    expect(queue).toMatchObject([{ content: "other", replaces: runs.message }, { content: "waits" }]);
    const next = runs.claimed && (await goOn(scene, runs.claimed));
    expect(next && types(next)).toEqual(["branch.created", "turn.started"]);
    expect(await heard(scene, next?.claimed)).toEqual(["first", "second", "other"]);
    const last = next && (await goOn(scene, next.claimed));
    expect(await heard(scene, last?.claimed)).toEqual(["first", "second", "other", "waits"]);
  });

  test("a second edit takes the place of one that waits, and leaves other messages waiting", async () => {
    const scene = await running(world());
    await send(scene, "waits");
    await send(scene, "one", { replaces: scene.first.message });
    const two = await send(scene, "two", { replaces: scene.first.message });
    expect(types(two)).toEqual(["turn.cancelled", "message.created", "queue.promoted"]);
    expect(await waiting(world(), scene)).toEqual(["two", "waits"]);
  });

  test("a message never joins one that waits for a branch of its own", async () => {
    const scene = await running(world());
    await send(scene, "edited", { replaces: scene.first.message });
    await sendAs(scene, "merge", "apart");
    expect(await waiting(world(), scene)).toEqual(["edited", "apart"]);
  });
}

function siblings(world: World): void {
  test("all that go on differently at a question are told at it, oldest first, wherever each was asked from", async () => {
    const scene = await talked(world(), ["second", "third"]);
    const replaces = await messageOf(world(), scene, "second");
    const branches = [scene.conversation];
    let current = replaces;
    for (const words of ["two", "three", "four"]) {
      const asked = await ask(scene, words, { replaces: current });
      current = asked.message ?? "";
      branches.push((await world().standing(scene.tenant, scene.conversation)).branch);
      const page = await world().page(scene.tenant, scene.conversation, { limit: 2 });
      expect(page[0]).toMatchObject({ branches, branch: branches.at(-1), content: words });
      await ask(scene, `behind ${words}`);
    }
    await order(world(), scene, { type: "branch.select", branch: branches[0] ?? "" });
    const page = await world().page(scene.tenant, scene.conversation, { limit: 100 });
    expect(page.map(({ content }) => content)).toEqual([
      "first",
      "answer",
      "second",
      "answer",
      "third",
      "answer",
    ]);
    expect(page[2]).toMatchObject({ branches, branch: scene.conversation });
    expect(page.filter((item) => item.branches !== undefined)).toHaveLength(1);
  });
}

function selecting(world: World): void {
  test("branch.select: pages and the next question go on with that branch to its very end", async () => {
    const scene = await talked(world(), ["second", "third"]);
    await ask(scene, "other", { replaces: await messageOf(world(), scene, "second") });
    const selected = await order(world(), scene, { type: "branch.select", branch: scene.conversation });
    expect(types(selected)).toEqual(["branch.selected"]);
    expect(JSON.parse(selected.events[0]?.body ?? "")).toEqual({ branch: scene.conversation });
    expect(await shown(world(), scene)).toEqual(["first", "answer", "second", "answer", "third", "answer"]);
    const next = await send(scene, "fourth");
    expect(await heard(scene, next.claimed)).toEqual(["first", "second", "third", "fourth"]);
  });

  test("branch.select: refused while a turn runs, and for what is no branch here; nothing changes", async () => {
    const [scene, other] = [await talked(world(), ["second"]), await running(world())];
    await ask(scene, "other", { replaces: await messageOf(world(), scene, "second") });
    const branch = scene.conversation;
    await send(scene, "runs");
    const before = await world().entries(scene.tenant);
    expect(await refusal(order(world(), scene, { type: "branch.select", branch }))).toBe("turn_running");
    for (const [of, id] of [
      [scene, randomUUID()],
      [scene, other.conversation],
      [{ ...other, conversation: branch }, branch],
    ] as const)
      expect(await refusal(order(world(), of, { type: "branch.select", branch: id }))).toBe("not_found");
    expect(await world().entries(scene.tenant)).toEqual(before);
  });
}
