import { randomUUID } from "node:crypto";
import { describe } from "vitest";
import { preparedDatabase } from "./prepared-database.ts";
import { storeConformance } from "./store-conformance.ts";
import { QUEUE_MAX, type StoreWorld } from "./store-world.ts";

async function postgresWorld(): Promise<StoreWorld> {
  const database = await preparedDatabase();
  const { admin } = database;
  return {
    instance: () => database.instance({ queueMax: QUEUE_MAX }),
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
    },
    entries: ({ workspace }) =>
      admin`select conversation as log, seq, type from log where workspace = ${workspace} order by conversation, seq`,
    close: database.close,
  };
}

describe("the store on Postgres", () => storeConformance(postgresWorld));
