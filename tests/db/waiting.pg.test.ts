import { randomUUID } from "node:crypto";
import { describe } from "vitest";
import { createCommandStore } from "../../src/db/commands.ts";
import { noTools } from "./no-tools.ts";
import { preparedDatabase } from "./prepared-database.ts";
import { waitingConformance } from "./waiting-conformance.ts";
import type { WaitingEntry, WaitingWorld } from "./waiting-world.ts";

async function postgresWorld(): Promise<WaitingWorld> {
  const database = await preparedDatabase();
  const { admin } = database;
  const app = database.app("commands", { max: 4 });
  return {
    instance: () => database.instance(),
    tenant: async () => {
      const [tenant] = await database.tenants(1);
      if (tenant === undefined) throw new Error("no tenant was made");
      return tenant;
    },
    endLease: async ({ incarnation }, { drained }) => {
      await admin`update instances set drained = ${drained}, lease_until = clock_timestamp() where incarnation = ${incarnation}`;
    },
    carryOut: (tenant, command, claimFor) => {
      const incarnation = claimFor?.incarnation ?? randomUUID();
      const carryOut = createCommandStore(app, { next: randomUUID }, { ...noTools, incarnation });
      return carryOut(tenant, command, claimFor !== undefined);
    },
    expire: async ({ workspace }, turn) => {
      await admin`update tool_calls set expires_at = now() - interval '1 minute' where workspace = ${workspace} and turn = ${turn}`;
      await admin`update turns set waiting_until = now() - interval '1 minute'
        where workspace = ${workspace} and id = ${turn} and status = 'waiting'`;
    },
    entries: async ({ workspace }) => {
      const rows = await admin<(Omit<WaitingEntry, "body"> & { body: string })[]>`
        select conversation as log, seq, type, body::text as body from log where workspace = ${workspace} order by conversation, seq`;
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
    },
    close: database.close,
  };
}

describe("waiting for people, on Postgres", () => waitingConformance(postgresWorld));
