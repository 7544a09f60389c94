import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { AcceptRequest, ClaimedTurn, Store, TurnView } from "../../src/actors/store.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { TurnViews } from "../../src/db/turn-views.ts";
import { noTools } from "./no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { ending, endTurn, resultOf, running, type Scene, say, stepWith } from "./store-moves.ts";

let database: PreparedTestDatabase;
let carryOut: ReturnType<typeof createCommandStore>;
beforeAll(async () => {
  database = await preparedDatabase();
  carryOut = createCommandStore(database.app("commands"), { next: randomUUID }, noTools);
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

async function begin(store: Store, request: AcceptRequest): Promise<ClaimedTurn> {
  const { claimed } = await store.accept(request);
  if (claimed === undefined) throw new Error("nothing runs, so it starts");
  return claimed;
}

/** A scene whose first turn was read and has ended. */
async function talked(): Promise<Scene> {
  const made = await scene();
  await viewOf(made.store, made.claimed);
  await endTurn(made.store, made.claimed);
  return made;
}

test("behind a turn that ended here, one that starts with its message reads nothing", async () => {
  const { store, tenant, conversation } = await talked();
  await database.admin`update memberships set context = ${'{"timeZone": "Europe/Lisbon"}'}::text::jsonb where user_id = ${tenant.user}`;
  const claimed = await begin(store, say(tenant, "second"));
  await database.admin`update log set body = '{"content":"of the rows"}' where conversation = ${conversation}`;
  const view = await viewOf(store, claimed);
  expect(view.history.map(({ content, status }) => [content, status])).toEqual([
    ["first", "completed"],
    ["second", null],
  ]);
  expect(view.context).toEqual({ timeZone: "Europe/Lisbon" });
  // Once: what it has written by the next time is in the rows.
  expect((await viewOf(store, claimed)).history.at(-1)?.content).toBe("of the rows");
});

test("another user's name does not bring what is known", async () => {
  const { store, tenant } = await talked();
  const claimed = await begin(store, say(tenant, "second"));
  expect(await store.view({ ...claimed, user: randomUUID() })).toBe("fenced");
});

/** What may come between two turns, or make up one. Each leaves the conversation without a running turn. */
const moves: Readonly<Record<string, (at: Scene & { other: Store; words: string }) => Promise<void>>> = {
  async plain({ store, tenant, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await endTurn(store, claimed);
  },
  async elsewhere({ store, other, tenant, words }) {
    const claimed = await begin(other, say(tenant, words));
    await compared(other, claimed);
    await endTurn(other, claimed);
    expect(await store.view(claimed)).toBe("fenced");
  },
  async tools({ store, tenant, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await store.write(stepWith(claimed, `use-${words}`));
    await compared(store, { ...claimed, step: 2 });
    await store.write(resultOf(claimed, `use-${words}`));
    await store.write(ending({ ...claimed, step: 2 }));
  },
  async "tools, read once"({ store, tenant, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await store.write(stepWith(claimed, `use-${words}`));
    await store.write(resultOf(claimed, `use-${words}`));
    await store.write(ending({ ...claimed, step: 2 }));
  },
  async stopped({ store, tenant, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await store.write(ending(claimed, "cancelled"));
  },
  async unread({ store, tenant, words }) {
    await endTurn(store, await begin(store, say(tenant, words)));
  },
  async told({ store, tenant, words }) {
    const claimed = await begin(store, say(tenant, words, { context: { words } }));
    await compared(store, claimed);
    await endTurn(store, claimed);
  },
  async retold({ tenant, words }) {
    const context = JSON.stringify({ facts: [words, "a b", "c\nd"] });
    await database.admin`update memberships set context = ${context}::text::jsonb where user_id = ${tenant.user}`;
  },
  async queued({ store, tenant, conversation, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await store.accept(say(tenant, `${words} and more`));
    await endTurn(store, claimed);
    const next = await store.claimNext(tenant, conversation);
    if (next === undefined) throw new Error("one waits");
    await compared(store, next.claimed);
    await endTurn(store, next.claimed);
  },
  async steered({ store, tenant, conversation, words }) {
    const claimed = await begin(store, say(tenant, words));
    await compared(store, claimed);
    await order(tenant, { type: "turn.steer", conversation, content: `${words}, briefly` });
    await store.write(ending(claimed, "cancelled"));
  },
  async selected({ tenant, conversation }) {
    const [row] = await database.admin<{ id: string }[]>`
      select id from branches where conversation = ${conversation} order by random() limit 1`;
    await order(tenant, { type: "branch.select", conversation, branch: row?.id ?? "" });
  },
  async edited({ store, tenant, conversation, words }) {
    const claimed = await begin(store, say(tenant, words));
    await endTurn(store, claimed);
    const [row] = await database.admin<{ message: string }[]>`
      select message from log where turn = ${claimed.turn} and type = 'message.created' and role = 'user'`;
    const again = await begin(
      store,
      say(tenant, `${words}, rather`, { conversation, replaces: row?.message }),
    );
    await compared(store, again);
    await endTurn(store, again);
  },
};

type Ordered = { readonly type: "turn.steer" | "branch.select"; readonly [field: string]: string };

// Ids are branded where the wire is read.
const order = (tenant: Tenant, command: Ordered) =>
  carryOut(tenant, { id: randomUUID(), ...command } as unknown as Parameters<typeof carryOut>[1]);

/** What is known here is what the rows tell somebody who knows nothing. */
async function compared(store: Store, claimed: ClaimedTurn): Promise<void> {
  const view = await viewOf(store, claimed);
  expect(view).toEqual(await new TurnViews(database.admin).read(claimed));
}

test.each([
  1, 2, 3, 4,
])("what is known of a turn that begins is what its rows say, whatever was before (%i)", async (seed) => {
  const made = await talked();
  const { store: other } = await database.instance();
  const names = Object.keys(moves);
  let state = seed;
  for (let n = 0; n < 50; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const roll = Math.floor((state / 2 ** 32) * 2 * names.length);
    const move = moves[names[roll] ?? "plain"];
    await move?.({ ...made, other, words: `words ${n}` });
  }
});
