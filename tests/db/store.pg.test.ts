import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Store } from "../../src/actors/store.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { readHead } from "../../src/db/conversations.ts";
import type { Client } from "../../src/db/driver.ts";
import { readHistory } from "../../src/db/history-page.ts";
import { createHistoryReader } from "../../src/db/history-reader.ts";
import { TurnViews } from "../../src/db/turn-views.ts";
import { noTools } from "./no-tools.ts";
import { preparedDatabase } from "./prepared-database.ts";
import { storeConformance } from "./store-conformance.ts";
import { QUEUE_MAX, type StoreWorld, type WorldInstance } from "./store-world.ts";

async function postgresWorld(): Promise<StoreWorld> {
  const database = await preparedDatabase();
  const { admin } = database;
  const app = database.app("commands and reads", { max: 4 });
  const remembered = createHistoryReader(app);
  const carryOut = createCommandStore(app, { next: randomUUID }, noTools);
  return {
    instance: async () => rereading(await database.instance({ queueMax: QUEUE_MAX }), app),
    tenant: async (of) => {
      const [tenant] = await database.tenants(1, of?.user);
      if (tenant === undefined) throw new Error("no tenant was made");
      return tenant;
    },
    endLease: async ({ incarnation }, { drained }) => {
      await admin`update instances set drained = ${drained}, lease_until = clock_timestamp() where incarnation = ${incarnation}`;
    },
    cancel: async ({ workspace, user }, conversation, turn) => {
      await admin`select pam_cancel(${workspace}::uuid, ${user}::uuid, ${randomUUID()}, 'hash', ${conversation}::uuid, ${turn ?? null}::uuid)`;
    },
    remove: async ({ workspace, user }, conversation) => {
      await admin`select pam_command(${workspace}::uuid, ${user}::uuid, ${randomUUID()}, 'hash', 'conversation.deleted',
        ${conversation}::uuid, null, null)`;
    },
    forgetCurrent: async ({ workspace, user }) => {
      await admin`update memberships set current_conversation = null where workspace = ${workspace} and user_id = ${user}`;
    },
    age: async ({ workspace }, conversation, ms) => {
      await admin`update conversations set updated_at = updated_at - ${ms} * interval '1 ms'
        where workspace = ${workspace} and id = ${conversation}`;
      await admin`update turns set started_at = started_at - ${ms} * interval '1 ms'
        where workspace = ${workspace} and conversation = ${conversation}`;
      await admin`update log set at = at - ${ms} * interval '1 ms'
        where workspace = ${workspace} and conversation = ${conversation}`;
    },
    carryOut,
    page: async (tenant, conversation, page) => {
      const found = await readHistory(app, tenant, { conversation, ...page });
      // Whatever happened since a page was remembered: it is as the rows are.
      expect(await remembered(tenant, { conversation, ...page })).toEqual(found);
      return found?.items ?? [];
    },
    standing: async (tenant, conversation) => {
      const head = await readHead(app, tenant, conversation);
      if (head === null) throw new Error("there is no such conversation");
      const queue = head.queue.map(({ seq: _seq, at: _at, ...message }) => message);
      return { branch: head.branch, policy: head.policy, running: head.running?.turn ?? null, queue };
    },
    passSilence: async ({ workspace }, conversation) => {
      await admin`update turns set start_after = start_after - interval '1 hour'
        where workspace = ${workspace} and conversation = ${conversation}`;
    },
    entries: ({ workspace }) =>
      admin`select conversation as log, seq, type from log where workspace = ${workspace} order by conversation, seq`,
    rest: database.closeInstances,
    close: database.close,
  };
}

/** Whatever an instance has kept of a branch: the turns before the one that runs are as the rows are. */
function rereading(instance: WorldInstance, client: Client): WorldInstance {
  const { store } = instance;
  const view: Store["view"] = async (address) => {
    const [kept, fresh] = [await store.view(address), await new TurnViews(client).read(address)];
    if (kept !== "fenced" && fresh !== "fenced")
      expect(kept.history.slice(0, -1)).toEqual(fresh.history.slice(0, -1));
    return kept;
  };
  return { ...instance, store: { ...store, view } };
}

describe("the store on Postgres", () => storeConformance(postgresWorld));
