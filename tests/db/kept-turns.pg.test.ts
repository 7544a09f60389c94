import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimedTurn, Store, TurnView } from "../../src/actors/store.ts";
import { KeptTurns } from "../../src/db/kept-turns.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { ending, endTurn, resultOf, running, type Scene, say, stepWith } from "./store-moves.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

async function scene(): Promise<Scene> {
  const tenant = async () =>
    (await database.tenants(1))[0] ?? Promise.reject(new Error("no tenant was made"));
  return running({ instance: () => database.instance(), tenant });
}

async function viewOf(store: Store, claimed: ClaimedTurn): Promise<TurnView> {
  const view = await store.view(claimed);
  if (view === "fenced") throw new Error("the turn is this owner's");
  return view;
}

/** Says something, reads the view as a turn does, and answers. */
async function talk({ store, tenant }: Scene, content: string): Promise<TurnView> {
  const { claimed } = await store.accept(say(tenant, content));
  if (claimed === undefined) throw new Error("nothing runs, so it starts");
  const view = await viewOf(store, claimed);
  await endTurn(store, claimed);
  return view;
}

const contents = (view: TurnView) => view.history.map(({ content }) => content);

test("the turn before, with its tools and their results, is read once it has ended, and kept from then on", async () => {
  const first = await scene();
  const { store, claimed } = first;
  await store.write(stepWith(claimed, "use-1"));
  await viewOf(store, claimed);
  await store.write(resultOf(claimed, "use-1"));
  await store.write(ending({ ...claimed, step: 2 }));
  for (const content of ["second", "third"]) {
    const [before] = (await talk(first, content)).history;
    expect(before).toMatchObject({ content: "first", status: "completed", results: [{ result: "seen" }] });
    expect(before?.steps).toHaveLength(2);
  }
});

test("what was kept is not read again: the rows are only asked for what is new", async () => {
  const first = await scene();
  await endTurn(first.store, first.claimed);
  await talk(first, "second");
  await database.admin`delete from log where turn = ${first.claimed.turn} and type = 'message.created'`;
  expect(contents(await talk(first, "third"))).toEqual(["first", "second", "third"]);
});

test("a log of another epoch is read anew, whatever was kept of the one before", async () => {
  const first = await scene();
  await endTurn(first.store, first.claimed);
  await talk(first, "second");
  await database.admin`update conversations set epoch = gen_random_uuid() where id = ${first.conversation}`;
  await database.admin`delete from log where turn = ${first.claimed.turn} and fence is not null`;
  const { history } = await talk(first, "third");
  expect(history.map(({ content, status }) => [content, status])).toEqual([
    ["first", null],
    ["second", "completed"],
    ["third", null],
  ]);
  // A turn without an end, as this one seems to be, is kept by nobody.
  expect((await talk(first, "fourth")).history[0]).toMatchObject({ content: "first", status: null });
});

test("the newest 80 messages count, kept or read", async () => {
  const first = await scene();
  await endTurn(first.store, first.claimed);
  const turns = Array.from({ length: 44 }, (_, n) => String(n));
  for (const content of turns) await talk(first, content);
  const { store, tenant } = first;
  const { claimed } = await store.accept(say(tenant, "last"));
  if (claimed === undefined) throw new Error("nothing runs, so it starts");
  const kept = await viewOf(store, claimed);
  const fresh = await viewOf((await database.instance()).store, claimed);
  expect(kept).toEqual(fresh);
  expect(kept.history).toHaveLength(40);
});

test("views of one tick, some of them fenced, each get their own", async () => {
  const scenes = await Promise.all(Array.from({ length: 120 }, scene));
  const store = scenes[0]?.store;
  if (store === undefined) throw new Error("no scene was set");
  const views = await Promise.all(
    scenes.map(({ claimed }, n) => store.view(n % 3 === 0 ? { ...claimed, fence: 99 } : claimed)),
  );
  views.forEach((view, n) => {
    if (n % 3 === 0) expect(view).toBe("fenced");
    else expect(view !== "fenced" && view.history[0]?.turn).toBe(scenes[n]?.claimed.turn);
  });
});

test("another user's name does not bring a view, whatever else is right", async () => {
  const [mine, theirs] = [await scene(), await scene()];
  const { workspace, user } = theirs.tenant;
  expect(await mine.store.view({ ...mine.claimed, user })).toBe("fenced");
  expect(await mine.store.view({ ...mine.claimed, workspace })).toBe("fenced");
});

test("no more is kept than may be: those who asked longest ago go first", () => {
  const kept = new KeptTurns(100);
  const turns = [
    { pos: 1, chars: 40, record: { turn: "t", content: "", steps: [], results: [], status: null } },
  ];
  for (const conversation of ["a", "b", "a", "c"])
    kept.keep(conversation, { epoch: "e", branch: "b", from: 1, to: 1, turns });
  expect(["a", "b", "c"].map((conversation) => kept.of(conversation) !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
});
