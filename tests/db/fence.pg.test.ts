import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { ending, note, refusal, resultOf, say, stepWith } from "./store-moves.ts";

const FENCED = "PF001";
const CHECKED = "23514";
const UNIQUE = "23505";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

interface Scene {
  readonly owner: Instance;
  readonly turn: ClaimedTurn;
}

async function owned(): Promise<Scene> {
  const [owner, [tenant]] = await Promise.all([database.instance(), database.tenants(1)]);
  if (tenant === undefined) throw new Error("no tenant");
  const { claimed } = await owner.store.accept(say(tenant, "first"));
  if (claimed === undefined) throw new Error("the first message starts a turn");
  await owner.store.write(stepWith(claimed, "use-1"));
  return { owner, turn: claimed };
}

/** A turn that a second instance has taken over, and what the first still believes. */
async function takenOver(): Promise<Scene & { zombie: Instance; believed: ClaimedTurn }> {
  const { owner: zombie, turn: believed } = await owned();
  await database.admin`update instances set lease_until = clock_timestamp() where incarnation = ${zombie.incarnation}`;
  const owner = await database.instance();
  const taken = (await owner.store.claimOrphans(1_000, [])).find(
    ({ claimed: { turn } }) => turn === believed.turn,
  );
  if (taken === undefined) throw new Error("the turn was not taken over");
  return { zombie, believed, owner, turn: taken.claimed };
}

/** One log row written as the superuser, past every function. */
function insertRaw(
  turn: ClaimedTurn,
  row: { type: string; fence: number | null; role?: string; turn?: string | null; toolUse?: string },
) {
  return database.admin`
    insert into log (workspace, conversation, seq, user_id, at, type, turn, fence, role, tool_use, body)
    select ${turn.workspace}, ${turn.conversation}, max(seq) + 100, ${turn.user}, now(), ${row.type}, ${row.turn === undefined ? turn.turn : row.turn}::uuid,
      ${row.fence}::bigint, ${row.role ?? null}, ${row.toolUse ?? null}, '{}'::json
    from log where conversation = ${turn.conversation}`;
}

test("P5 whatever a former owner writes (entries, steps, results, ends) is fenced, and the new owner goes on", async () => {
  const { zombie, believed, owner, turn } = await takenOver();
  for (const make of [
    note,
    (it: ClaimedTurn) => stepWith(it, "use-2"),
    (it: ClaimedTurn) => resultOf(it, "use-1"),
    ending,
  ]) {
    expect(await zombie.store.write(make(believed))).toEqual({ kind: "fenced" });
  }
  expect(await owner.store.write(resultOf(turn, "use-1"))).toMatchObject({ kind: "written" });
  expect(await owner.store.write(ending(turn))).toMatchObject({ kind: "written" });
});

test("P5 P6 a former owner's tool transaction is turned away, and what it did without asking is rolled back", async () => {
  const { zombie, believed, owner, turn } = await takenOver();
  const begin = (instance: Instance, at: ClaimedTurn) => instance.client<{ state: string }[]>`
    select pam_tool_begin(${at.workspace}::uuid, ${at.user}::uuid, ${at.conversation}::uuid, ${at.turn}::uuid, ${at.fence}::bigint, 'use-1')
      as state`;
  expect(await begin(zombie, believed)).toEqual([{ state: "fenced" }]);
  expect(await begin(owner, turn)).toEqual([{ state: "run" }]);
  const late = zombie.client.begin(async (tx) => {
    await tx`select pam_enter(${believed.workspace}::uuid, ${believed.user}::uuid)`;
    await tx`insert into expenses (workspace, id, user_id, source, tool_use, amount_minor, currency, category, spent_on)
      values (${believed.workspace}, ${randomUUID()}, ${believed.user}, ${believed.turn}, 'use-1', 1, 'EUR', 'fuel', '2026-01-01')`;
    await tx`select pam_tool_finish(${believed.workspace}::uuid, ${believed.conversation}::uuid, ${believed.turn}::uuid,
      ${believed.fence}::bigint, 'use-1', 'completed', '{}'::json)`;
  });
  expect(await refusal(late)).toBe(FENCED);
  expect(await database.admin`select from expenses where workspace = ${believed.workspace}`).toHaveLength(0);
  expect(
    await database.admin`select from log where turn = ${turn.turn} and type = 'tool.completed'`,
  ).toHaveLength(0);
});

test("P5 not even the superuser writes a log entry, turn or tool call with a fence that is not the conversation's", async () => {
  const { believed, turn } = await takenOver();
  const { admin } = database;
  const stale = [
    insertRaw(turn, { type: "step.completed", fence: believed.fence }),
    insertRaw(turn, { type: "step.completed", fence: turn.fence + 1 }),
    admin`update turns set fence = ${believed.fence} where id = ${turn.turn}`,
    admin`update tool_calls set fence = ${believed.fence}, name = 'x' where turn = ${turn.turn}`,
    admin`insert into tool_calls (workspace, turn, tool_use, conversation, user_id, name, step, ordinal, input_hash, status, fence)
      values (${turn.workspace}, ${turn.turn}, 'use-9', ${turn.conversation}, ${turn.user}, 'look', 1, 9, '', 'requested', ${believed.fence})`,
    // One stale row among good ones refuses the whole statement.
    admin`insert into tool_calls (workspace, turn, tool_use, conversation, user_id, name, step, ordinal, input_hash, status, fence)
      select ${turn.workspace}, ${turn.turn}, 'use-' || n, ${turn.conversation}, ${turn.user}, 'look', 1, n, '', 'requested',
        case n when 25 then ${believed.fence}::bigint else ${turn.fence}::bigint end from generate_series(20, 30) n`,
  ];
  expect(await Promise.all(stale.map((work) => refusal(work)))).toEqual(stale.map(() => FENCED));
  expect(await refusal(insertRaw(turn, { type: "step.completed", fence: turn.fence }))).toBe(
    "nothing was refused",
  );
});

test("P5 what only an owner writes can't be written without a fence", async () => {
  const { turn } = await owned();
  const types = [
    "turn.started",
    "turn.completed",
    "turn.failed",
    "step.completed",
    "step.reset",
    "tool.started",
    "tool.completed",
  ];
  const refused = [
    ...types.map((type) => insertRaw(turn, { type, fence: null })),
    ...types.map((type) => insertRaw(turn, { type, fence: null, turn: null })),
    insertRaw(turn, { type: "message.created", role: "assistant", fence: null }),
    insertRaw(turn, { type: "message.created", fence: null }),
  ];
  expect(await Promise.all(refused.map((work) => refusal(work)))).toEqual(refused.map(() => CHECKED));
  const allowed = [
    { type: "message.created", role: "user", fence: null },
    { type: "turn.cancel_requested", fence: null },
    { type: "turn.cancelled", fence: null },
    { type: "conversation.renamed", fence: null, turn: null },
  ];
  for (const row of allowed)
    expect(await refusal(insertRaw(turn, row)), row.type).toBe("nothing was refused");
});

test("P5 P6 P7 the schema holds one running turn, one end, one result, and results only for what is over", async () => {
  const { turn } = await owned();
  const { admin } = database;
  const { fence } = turn;
  const result = () => insertRaw(turn, { type: "tool.completed", fence, toolUse: "use-1" });
  const [first, second] = [await refusal(result()), await refusal(result())];
  expect([first, second]).toEqual(["nothing was refused", UNIQUE]);
  expect(await refusal(insertRaw(turn, { type: "turn.completed", fence }))).toBe("nothing was refused");
  for (const type of ["turn.completed", "turn.failed", "turn.cancelled"]) {
    expect(await refusal(insertRaw(turn, { type, fence })), type).toBe(UNIQUE);
  }
  const broken: [string, PromiseLike<unknown>][] = [
    [
      UNIQUE,
      admin`insert into turns (workspace, id, conversation, user_id, message_seq, status, fence, queued_at)
      values (${turn.workspace}, ${randomUUID()}, ${turn.conversation}, ${turn.user}, 1, 'running', ${fence}, now())`,
    ],
    [CHECKED, admin`update tool_calls set status = 'completed' where turn = ${turn.turn}`],
    [CHECKED, admin`update tool_calls set result_seq = 5 where turn = ${turn.turn}`],
    [CHECKED, admin`update turns set status = 'completed' where id = ${turn.turn}`],
    [CHECKED, admin`update turns set ended_at = now() where id = ${turn.turn}`],
    [CHECKED, admin`update turns set fence = null where id = ${turn.turn}`],
    [CHECKED, admin`update conversations set running_turn = null where id = ${turn.conversation}`],
    [CHECKED, admin`update conversations set queued = -1 where id = ${turn.conversation}`],
    [CHECKED, admin`update branches set fork_pos = 3 where conversation = ${turn.conversation}`],
    [CHECKED, admin`update log set pos = 9, branch = null where conversation = ${turn.conversation}`],
    [CHECKED, admin`update log set command = 'x' where conversation = ${turn.conversation} and seq = 2`],
  ];
  for (const [code, work] of broken) expect(await refusal(Promise.resolve(work))).toBe(code);
});

test("P8 once a cancel is acked no tool of the turn begins, whoever runs it", async () => {
  const { owner, turn } = await owned();
  const { workspace, user, conversation } = turn;
  await database.admin`select pam_cancel(${workspace}::uuid, ${user}::uuid, ${randomUUID()}, 'h', ${conversation}::uuid, null)`;
  const [row] =
    await owner.client`select pam_tool_begin(${workspace}::uuid, ${user}::uuid, ${conversation}::uuid, ${turn.turn}::uuid,
    ${turn.fence}::bigint, 'use-1') as state`;
  expect(row).toEqual({ state: "cancelled" });
});
