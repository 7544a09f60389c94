import { afterAll, beforeAll, expect, test } from "vitest";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { note, running, say } from "./store-moves.ts";

/** Entries of one write, messages of one batch: enough that a lock is let go between two of them, many times. */
const MANY = 400;
const ROUNDS = 40;

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

const world = () => ({
  instance: () => database.instance({ queueMax: MANY * ROUNDS }),
  tenant: async () => {
    const [tenant] = await database.tenants(1);
    if (tenant === undefined) throw new Error("no tenant was made");
    return tenant;
  },
});

/** Does `work` while three others take the conversation's row and let it go, as often as they can. */
async function amongOthers(conversation: string, work: () => Promise<void>): Promise<void> {
  let finished = false;
  const other = async () => {
    while (!finished)
      await database.admin`select from conversations where id = ${conversation} and kind = 'chat' for no key update`;
  };
  const others = Array.from({ length: 3 }, other);
  try {
    await work();
  } finally {
    finished = true;
    await Promise.all(others);
  }
}

test("P1 P2 a write is stored whole or not at all, though its conversation is locked and set free meanwhile", async () => {
  const { store, tenant, conversation, claimed } = await running(world());
  const { entries } = note(claimed);
  const told: number[] = [];
  await amongOthers(conversation, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const write = { ...note(claimed), entries: Array.from({ length: MANY }, () => entries).flat() };
      const result = await store.write(write);
      expect(result.kind).toBe("written");
      if (result.kind === "written") told.push(...result.events.map(({ seq }) => seq));
    }
    const stored = await database.admin<{ seq: number }[]>`
      select seq from log where workspace = ${tenant.workspace} and conversation = ${conversation} and type = 'tool.started'
      order by seq`;
    expect(told).toEqual(stored.map(({ seq }) => seq));
  });
});

test("P2 messages of one conversation are stored in the order they were sent, though it is locked and set free meanwhile", async () => {
  const { store, tenant, conversation } = await running(world());
  await amongOthers(conversation, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sent = Array.from({ length: MANY }, (_, n) =>
        store.accept(say(tenant, `${n}`, { conversation })),
      );
      const seqs = (await Promise.all(sent)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    }
  });
});
