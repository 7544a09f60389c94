import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Accepted, ClaimedTurn, Store } from "../../src/actors/store.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { noTools } from "./no-tools.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory } from "./row-checks.ts";
import { ending, refusal, say } from "./store-moves.ts";

let database: PreparedTestDatabase;
let instances: readonly Instance[];
/** The same user's two devices, each on an instance of its own. */
let devices: readonly ReturnType<typeof createCommandStore>[];

beforeAll(async () => {
  database = await preparedDatabase();
  instances = await Promise.all([database.instance({ lanes: 1 }), database.instance({ lanes: 1 })]);
  devices = instances.map(({ client, incarnation }) =>
    createCommandStore(client, { next: randomUUID }, { ...noTools, incarnation }),
  );
});
afterAll(() => database.close());

interface Busy {
  readonly store: Store;
  readonly other: Store;
  readonly claimed: ClaimedTurn;
  readonly waits: Accepted;
}

/** A conversation that runs one turn and has another waiting. */
async function busy(): Promise<Busy> {
  const [one, two] = instances;
  const [tenant] = await database.tenants(1);
  if (one === undefined || two === undefined || tenant === undefined)
    throw new Error("two instances, one user");
  const { claimed } = await one.store.accept(say(tenant, "first"));
  if (claimed === undefined) throw new Error("the first message starts a turn");
  const waits = await one.store.accept(say(tenant, "waits", claimed));
  return { store: one.store, other: two.store, claimed, waits };
}

const command = (type: string, { claimed, waits }: Busy) =>
  ({ id: randomUUID(), type, conversation: claimed.conversation, turn: waits.turn, content: type }) as never;

async function statusOf(turn: string | undefined): Promise<string> {
  const [row] = await database.admin<{ status: string }[]>`select status from turns where id = ${turn ?? ""}`;
  return row?.status ?? "none";
}

test("two devices that edit, remove and send the same message at once: each is done whole or refused, in some order", async () => {
  const kinds = ["queue.edit", "queue.remove", "queue.send"];
  for (let round = 0; round < 12; round += 1) {
    const scene = await busy();
    const sent = kinds.flatMap((kind) =>
      devices.map((device) => refusal(device(scene.claimed, command(kind, scene)))),
    );
    const outcomes = await Promise.all(sent);
    expect(new Set(outcomes).size).toBeLessThanOrEqual(2);
    expect(outcomes.filter((one) => one !== "nothing was refused" && one !== "turn_ended")).toEqual([]);
    expect([outcomes[2], outcomes[3]].sort()).toEqual(["nothing was refused", "turn_ended"]);
    expect(await statusOf(scene.waits.turn)).toBe("cancelled");
  }
  await expectOneStory(database.admin);
});

test("an edit that races with the message's start is in what the model reads, or refused", async () => {
  const told: string[] = [];
  for (let round = 0; round < 15; round += 1) {
    const scene = await busy();
    await scene.store.write(ending(scene.claimed));
    const [outcome, next] = await Promise.all([
      refusal(devices[round % 2]?.(scene.claimed, command("queue.edit", scene)) ?? Promise.resolve()),
      scene.store.claimNext(scene.claimed, scene.claimed.conversation),
    ]);
    const view = next && (await scene.store.view(next.claimed));
    const words = view !== undefined && view !== "fenced" ? view.history.at(-1)?.content : undefined;
    expect([outcome, words]).toEqual(
      outcome === "turn_running" ? ["turn_running", "waits"] : ["nothing was refused", "queue.edit"],
    );
    told.push(outcome);
  }
  await expectOneStory(database.admin);
});

test("an interrupt that races with the turn's end stops it or finds it ended, and is answered next either way", async () => {
  for (let round = 0; round < 15; round += 1) {
    const { store, other, claimed } = await busy();
    const [urgent] = await Promise.all([
      other.accept(say(claimed, "urgent", { conversation: claimed.conversation, policy: "interrupt" })),
      store.write(ending(claimed)),
    ]);
    expect([undefined, claimed.turn]).toContain(urgent.stopping);
    // Exactly one of both: it stopped a turn, or it began where none ran.
    expect((urgent.stopping === undefined) !== (urgent.claimed === undefined)).toBe(true);
    const turn = urgent.claimed ?? (await other.claimNext(claimed, claimed.conversation))?.claimed;
    expect(turn?.turn).toBe(urgent.turn);
  }
  await expectOneStory(database.admin);
});

test("policies of many messages at once, over two instances, leave one story", async () => {
  const policies = ["queue", "interrupt", "reject", "merge", "latest", "debounce", "rollback"] as const;
  const { store, other, claimed } = await busy();
  const { conversation } = claimed;
  const outcomes = await Promise.all(
    Array.from({ length: 70 }, (_, n) =>
      refusal(
        (n % 2 === 0 ? store : other).accept(say(claimed, `${n}`, { conversation, policy: policies[n % 7] })),
      ),
    ),
  );
  expect(new Set(outcomes)).toEqual(new Set(["nothing was refused", "turn_running"]));
  expect(outcomes.filter((one) => one === "turn_running")).toHaveLength(10);
  await expectOneStory(database.admin);
});

test("a message that does more than queue waits for a lock without holding up its neighbours", async () => {
  const [{ store, claimed }, free] = await Promise.all([busy(), busy()]);
  const order: string[] = [];
  let letGo: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const holder = database.patient.begin(async (tx) => {
    await tx`select from conversations where id = ${claimed.conversation} for no key update`;
    isHeld();
    await released;
  });
  await held;
  const { conversation } = claimed;
  const waiting = ["one", "two"].map((words) =>
    store.accept(say(claimed, words, { conversation, policy: "merge" })).then(() => order.push(words)),
  );
  for (let n = 0; n < 10; n += 1)
    await store.accept(
      say(free.claimed, `${n}`, { conversation: free.claimed.conversation, policy: "interrupt" }),
    );
  order.push("passed by");
  letGo();
  await Promise.all([holder, ...waiting]);
  expect(order).toEqual(["passed by", "one", "two"]);
});

test("messages of all kinds and a turn's entries in one tick of one lane each get their own answer", async () => {
  const scenes = await Promise.all(Array.from({ length: 9 }, () => busy()));
  const answers = await Promise.all(
    scenes.map(async ({ store, claimed }, n) => {
      const { conversation } = claimed;
      if (n % 3 === 0) return store.accept(say(claimed, "plain", { conversation }));
      if (n % 3 === 1) return store.accept(say(claimed, "now", { conversation, policy: "interrupt" }));
      return store.write(ending(claimed));
    }),
  );
  const told = answers.map((answer) => ("kind" in answer ? answer.kind : [answer.conversation, answer.seq]));
  expect(told).toEqual(scenes.map(({ claimed }, n) => (n % 3 === 2 ? "written" : [claimed.conversation, 3])));
  await expectOneStory(database.admin);
});

test("a conversation's messages keep their order while its policy sends them on, also those that came meanwhile", async () => {
  const { store, claimed } = await busy();
  const { conversation } = claimed;
  const set = { type: "conversation.policy", id: randomUUID(), conversation, policy: "merge" };
  await devices[0]?.(claimed, set as never);
  const words = Array.from({ length: 40 }, (_, n) => `${n}`);
  const sent: Promise<Accepted>[] = [];
  for (const word of words) {
    sent.push(store.accept(say(claimed, word, { conversation })));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const last = (await Promise.all(sent)).at(-1);
  expect(JSON.parse(last?.events[0]?.body ?? "").content).toBe(["waits", ...words].join("\n\n"));
});

test("a log entry stays as it was seen when the words of its message change", async () => {
  const scene = await busy();
  const bodies = () =>
    database.admin<{ seq: number; body: string }[]>`select seq, body::text from log
      where conversation = ${scene.claimed.conversation} and seq <= 2 order by seq`;
  const before = [...(await bodies())];
  await devices[0]?.(scene.claimed, command("queue.edit", scene));
  await scene.store.accept(
    say(scene.claimed, "and more", { conversation: scene.claimed.conversation, policy: "merge" }),
  );
  await scene.store.write(ending(scene.claimed));
  await scene.store.claimNext(scene.claimed, scene.claimed.conversation);
  expect([...(await bodies())]).toEqual(before);
});
