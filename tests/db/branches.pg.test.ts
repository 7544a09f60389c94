import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { listConversations, readSnapshot } from "../../src/db/conversations.ts";
import { readHistory } from "../../src/db/history-page.ts";
import { noTools } from "./no-tools.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory } from "./row-checks.ts";
import { ending, endTurn, refusal, say } from "./store-moves.ts";

let database: PreparedTestDatabase;
let one: Instance;
let tenant: Tenant;
beforeAll(async () => {
  database = await preparedDatabase();
  one = await database.instance({ lanes: 1 });
});
afterAll(() => database.close());

/** A question and its answer, in place of another where one is named. */
async function ask(conversation: string | undefined, replaces?: string) {
  const accepted = await one.store.accept(say(tenant, "why", { conversation, replaces }));
  if (accepted.claimed === undefined) throw new Error("nothing runs, so it starts");
  await endTurn(one.store, accepted.claimed);
  return { conversation: accepted.conversation ?? "", message: accepted.message ?? "" };
}

/** A conversation that was forked `depth` times, each time behind the last question of the branch before. */
async function forked(depth: number): Promise<string> {
  [tenant] = (await database.tenants(1)) as [Tenant];
  const { conversation } = await ask(undefined);
  for (let n = 0; n < depth; n += 1) {
    const { message } = await ask(conversation);
    await ask(conversation, message);
  }
  return conversation;
}

interface PlanNode {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly PlanNode[];
}

const within = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)];

/** What the newest 50 messages of a conversation cost: blocks of the database, and stretches looked at. */
async function cost(conversation: string): Promise<{ blocks: number; stretches: number }> {
  const [head] = await database.admin<{ workspace: string; branch: string; last: number }[]>`
    select workspace, active_branch as branch, next_pos - 1 as last from conversations where id = ${conversation}`;
  const { workspace = "", branch = "", last = 0 } = head ?? {};
  const [row] = await database.admin<{ "QUERY PLAN": [{ Plan: PlanNode }] }[]>`
    explain (analyze, buffers, format json) select * from pam_branch_messages(${workspace}::uuid, ${conversation}::uuid,
      ${branch}::uuid, ${last - 49}::bigint, ${last}::bigint)`;
  const plan = row?.["QUERY PLAN"][0].Plan;
  if (plan === undefined) throw new Error("there is no plan");
  expect(plan["Actual Rows"]).toBe(50);
  const looked = within(plan).filter((node) => node["Relation Name"] === "branch_segments");
  return {
    blocks: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"],
    stretches: looked.reduce((sum, node) => sum + node["Actual Rows"] * node["Actual Loops"], 0),
  };
}

test("a page costs the same however often the conversation was forked before it", {
  timeout: 120_000,
}, async () => {
  const [shallow, deep] = [await forked(30), await forked(200)];
  await database.admin`analyze`;
  const [few, many] = [await cost(shallow), await cost(deep)];
  expect(many.blocks).toBeLessThanOrEqual(few.blocks * 1.3 + 10);
  expect(many.stretches).toBeLessThanOrEqual(few.stretches + 1);
  const page = await readHistory(one.client, tenant, { conversation: deep, limit: 500 });
  expect(page?.items.map(({ pos }) => pos)).toEqual(Array.from({ length: 402 }, (_, index) => index + 1));
  expect(page?.items.filter((item) => item.role === "user" && item.branches?.length === 2)).toHaveLength(200);
  await expectOneStory(database.admin);
});

test("two claims at once of a question that branches make one branch", async () => {
  const two = await database.instance({ lanes: 1 });
  for (let round = 0; round < 10; round += 1) {
    [tenant] = (await database.tenants(1)) as [Tenant];
    const first = await one.store.accept(say(tenant, "first"));
    const { conversation = "", claimed, message } = first;
    await one.store.accept(say(tenant, "better", { conversation, replaces: message }));
    if (claimed !== undefined) await one.store.write(ending(claimed));
    const claims = await Promise.all(
      [one, two, one].map(({ store }) => store.claimNext(tenant, conversation)),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    const branches = await database.admin`select from branches where conversation = ${conversation}`;
    expect(branches).toHaveLength(2);
  }
  await expectOneStory(database.admin);
});

test("security 15: a fork, its branches and what they are made of are their user's alone", async () => {
  [tenant] = (await database.tenants(1)) as [Tenant];
  const owner = tenant;
  const { conversation, message } = await ask(undefined);
  await ask(conversation, message);
  const carryOut = createCommandStore(one.client, { next: randomUUID }, noTools);
  const fork = (of: Tenant, source = conversation) =>
    carryOut(of, { type: "conversation.fork", id: randomUUID(), conversation: source } as never);
  const made = await fork(owner);
  const [other] = await database.tenants(1);
  if (other === undefined) throw new Error("no tenant");
  for (const stranger of [other, { workspace: owner.workspace, user: other.user }]) {
    expect(await refusal(fork(stranger))).toBe("not_found");
    for (const id of [conversation, made.conversation ?? ""]) {
      expect(await readHistory(one.client, stranger, { conversation: id, limit: 10 })).toBeNull();
      expect(await readSnapshot(one.client, stranger, id)).toBeNull();
    }
    const seen = await one.client.begin(async (tx) => {
      await tx`select pam_enter(${stranger.workspace}::uuid, ${stranger.user}::uuid)`;
      const messages =
        await tx`select from pam_branch_messages(${owner.workspace}::uuid, ${conversation}::uuid, ${conversation}::uuid, 1, 9)`;
      return messages.length + (await tx`select from branch_segments`).length;
    });
    expect(seen).toBe(0);
  }
});

test("a snapshot has the active branch's page, what waits in its order, branch and policy", async () => {
  [tenant] = (await database.tenants(1)) as [Tenant];
  const { conversation, message } = await ask(undefined);
  const branched = await one.store.accept(say(tenant, "better", { conversation, replaces: message }));
  await one.store.accept(say(tenant, "later", { conversation }));
  await one.store.accept(say(tenant, "sooner", { conversation, policy: "interrupt" }));
  const snapshot = await readSnapshot(one.client, tenant, conversation);
  expect(snapshot).toMatchObject({
    branch: branched.turn,
    policy: "queue",
    running: { turn: branched.turn, cancelRequested: true },
    items: [
      {
        content: "better",
        replaces: message,
        branches: [conversation, branched.turn],
        branch: branched.turn,
      },
    ],
    queue: [{ content: "sooner" }, { content: "later" }],
  });
});

test("a fork without a title is called by its first message, also when its log begins with something else", async () => {
  [tenant] = (await database.tenants(1)) as [Tenant];
  const { conversation, message } = await ask(undefined);
  const carryOut = createCommandStore(one.client, { next: randomUUID }, noTools);
  const made = await carryOut(tenant, { type: "conversation.fork", id: randomUUID(), conversation } as never);
  const fork = made.conversation ?? "";
  await carryOut(tenant, {
    type: "branch.select",
    id: randomUUID(),
    conversation: fork,
    branch: fork,
  } as never);
  const { conversations } = await listConversations(one.client, tenant, { limit: 10 });
  expect(conversations.map(({ title }) => title)).toEqual(["why", "why"]);
  const snapshot = await readSnapshot(one.client, tenant, fork);
  expect(snapshot?.items).toMatchObject([
    { content: "why", message, seq: 0 },
    { content: "answer", seq: 0 },
  ]);
});
