import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { conversationId } from "../../src/protocol/ids.ts";
import { until } from "../crash/gate.ts";
import { noTools } from "./no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { ending, refusal } from "./store-moves.ts";
import { waitingConformance } from "./waiting-conformance.ts";
import { decision, foundByScan, parked, storyOf, viewOf } from "./waiting-moves.ts";
import type { WaitingEntry, WaitingWorld } from "./waiting-world.ts";

interface PostgresWorld extends WaitingWorld {
  readonly database: PreparedTestDatabase;
  /** `conversation.delete`. */
  remove(tenant: Tenant, conversation: string): Promise<void>;
}

async function postgresWorld(): Promise<PostgresWorld> {
  const database = await preparedDatabase();
  const { admin } = database;
  const app = database.app("commands", { max: 4 });
  return {
    database,
    remove: async (tenant, conversation) => {
      const carryOut = createCommandStore(
        app,
        { next: randomUUID },
        { ...noTools, incarnation: randomUUID() },
      );
      const id = conversationId.parse(conversation);
      await carryOut(tenant, { type: "conversation.delete", id: randomUUID(), conversation: id });
    },
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

/** One world a test, closed behind it. */
async function inWorld(work: (world: PostgresWorld) => Promise<void>): Promise<void> {
  const world = await postgresWorld();
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

test("P7 P8 a turn that waits in a conversation that is deleted is cancelled once, and nobody can decide any more", () =>
  inWorld(async (world) => {
    const scene = await parked(world);
    await world.remove(scene.tenant, scene.conversation);
    expect(await refusal(world.carryOut(scene.tenant, decision(scene, "a")))).toBe("not_found");
    const { instance, claim } = await foundByScan(world, scene);
    if (claim === undefined) throw new Error("nobody took the turn to end it");
    expect((await viewOf(instance, claim.claimed)).cancelRequested).toBe(true);
    const end = () => instance.store.write(ending(claim.claimed, "cancelled"));
    expect([await end(), await end()]).toMatchObject([{ kind: "written" }, { kind: "fenced" }]);
    const types = (await storyOf(world, scene)).map(({ type }) => type);
    expect(types.filter((type) => type === "turn.cancelled")).toHaveLength(1);
    expect((await foundByScan(world, scene)).claim).toBeUndefined();
  }));

// With nested loops Postgres looks again at what it locks, by itself; other plans, which larger tables may get, do not.
test.each([
  "on",
  "off",
])("a turn that is parked anew between a scan's look and its lock is left to wait (nested loops: %s)", (loops) =>
  inWorld(async (world) => {
    const { admin, patient, closeInstances } = world.database;
    const turns: string[] = [];
    // More than a scan locks before it works on the first.
    for (let n = 0; n < 16; n += 1) {
      turns.push((await parked(world)).claimed.turn);
      await closeInstances();
    }
    await admin`update turns set waiting_until = now() - interval '1 s' where id in ${admin(turns)}`;
    await admin.unsafe(
      `alter function pam_claim_orphans(uuid, bigint, int, uuid[]) set enable_nestloop = ${loops}`,
    );
    const scanner = await world.instance();
    const { scan, later } = await patient.begin(async (tx) => {
      await tx`select from turns where id in ${tx(turns)} for update`;
      const looking = scanner.store.claimOrphans(1_000, []);
      await until("the scan waits for its first turn", async () => {
        const waits =
          await admin`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return waits.length > 0;
      });
      // Those that the scan has found and not come to yet: somebody woke them, and they wait for something else now.
      const free = await tx<{ id: string; running_turn: string }[]>`
        select id, running_turn from conversations where running_turn in ${tx(turns)} for update skip locked`;
      await tx`update conversations set fence = fence + 1 where id in ${tx(free.map(({ id }) => id))}`;
      const parkedAnew = free.map(({ running_turn }) => running_turn);
      await tx`update turns set waiting_until = now() + interval '1 hour', fence = fence + 1 where id in ${tx(parkedAnew)}`;
      return { scan: looking, later: parkedAnew };
    });
    expect(later).not.toEqual([]);
    const claimed = (await scan).map((it) => it.claimed.turn);
    expect(claimed.filter((turn) => later.includes(turn))).toEqual([]);
    expect([...claimed, ...later].sort()).toEqual([...turns].sort());
  }));
