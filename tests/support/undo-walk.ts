import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { type TenantDatabase, tenantDatabase } from "../../src/db/tenant-database.ts";
import { createToolTransactions } from "../../src/db/tool-transactions.ts";
import { writeWorld } from "../../src/db/tool-world.ts";
import { allRecords } from "../../src/domains/all-records.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type { Tool } from "../../src/tools/define-tool.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { runInTransaction } from "../../src/tools/run-tool.ts";
import { selectTool } from "../../src/tools/select-tool.ts";
import { undo } from "../../src/tools/undo.ts";
import type { PreparedTestDatabase } from "../db/prepared-database.ts";

const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
type Input = Readonly<Record<string, unknown>>;
export type Use = readonly [tool: string, input: Input];

/** What happens to a user's rows: a tool use, the end of a turn, and undos, each of a turn of its own. */
type Step = { readonly use: Use } | { readonly undo: "change" | "turn" } | { readonly turnEnds: true };

/** Tool uses of any kind, with ends of turns and undos at random points. */
export function anySteps(anyUse: fc.Arbitrary<Use>, most: number): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { weight: 8, arbitrary: anyUse.map((use): Step => ({ use })) },
    { weight: 3, arbitrary: fc.constant<Step>({ turnEnds: true }) },
    { weight: 1, arbitrary: fc.constant<Step>({ undo: "change" }) },
    { weight: 1, arbitrary: fc.constant<Step>({ undo: "turn" }) },
  );
  return fc.array(step, { minLength: most >> 1, maxLength: most, size: "max" });
}

export interface ToolUser {
  /** As others name them in groups. */
  readonly login: string;
  /**
   * One use in a transaction of its own, as the work of a turn; whether it can be taken back.
   * @throws PamError what the tool refuses with.
   */
  readonly use: (turn: string, use: Use) => Promise<boolean>;
  readonly hash: () => Promise<string>;
  readonly newTurn: () => string;
}

/** A user of some tools over the real database; what stands of those `beside` them counts as theirs. */
export async function toolUser(
  database: PreparedTestDatabase,
  tools: readonly Tool[],
  beside: readonly ToolUser[] = [],
): Promise<ToolUser> {
  const db = dbOf(database);
  const tenant = await tenantOf(database);
  const ids = createIds(systemClock);
  const registry = createRegistry([...tools.filter(({ name }) => name !== "undo"), undo]);
  const report = { finished: () => {}, fault: () => {} };
  const transactions = createToolTransactions({ db, ids, place, onStarted: () => {} });
  const parts = { clock: systemClock, report, transactions };
  async function use(source: string, [name, input]: Use): Promise<boolean> {
    const selected = selectTool(registry, { name, input });
    if (selected.kind !== "transaction")
      throw selected.kind === "refused" ? selected.error : new Error(`${name} writes nothing`);
    const { tool, ready } = selected;
    const toolUse = ids.next();
    const asker = {
      tenant,
      about: {},
      toolUse,
      idempotencyKey: toolUse,
      signal: new AbortController().signal,
    };
    return db.transaction(async (tx) => {
      await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
      const world = writeWorld(tx, { ...tenant, source, toolUse }, { place, ids });
      const { undoable } = await runInTransaction(parts, { tool, ready, asker }, world);
      return undoable === true;
    });
  }
  const people = [tenant.user, ...beside.map(({ login }) => login)];
  return { use, hash: () => hashOf(database, ...people), newTurn: () => ids.next(), login: tenant.user };
}

const pools = new WeakMap<PreparedTestDatabase, TenantDatabase>();

/** One pool for all users of a database: a server has only so many connections. */
function dbOf(database: PreparedTestDatabase): TenantDatabase {
  const db = pools.get(database) ?? tenantDatabase(database.app("tools"));
  pools.set(database, db);
  return db;
}

async function tenantOf(database: PreparedTestDatabase): Promise<Tenant> {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  return tenant;
}

/** Of all that stands of some users: every table of rows, whatever they were in between, and what is on the clock for them. */
export async function hashOf({ admin }: PreparedTestDatabase, ...users: string[]): Promise<string> {
  const rows = [...new Set(allRecords.map(({ table }) => table))].map(
    (table) => `select '${table}' as name, id::text, (to_jsonb(t) - 'version' - 'updated_at')::text as row
      from ${table} t where user_id = any ($1::uuid[]) and deleted_at is null`,
  );
  // A look behind a write is no state: it is about no row, and gone when it was taken.
  const clock = `select 'schedules', subject::text,
      jsonb_build_array(kind, payload, starts_at, next_at, rule, zone)::text
    from schedules where user_id = any ($1::uuid[]) and active and subject is not null`;
  const found = await admin.unsafe(`${[...rows, clock].join(" union all ")} order by 1, 2, 3`, [users]);
  return createHash("sha256").update(JSON.stringify(found)).digest("hex");
}

interface Change {
  readonly turn: string;
  readonly before: string;
}

/**
 * Takes the steps, and then undoes all that stands: “undo that” goes back to the state before the newest change, “undo the
 * last turn” to the one before its turn's first, exactly. Gives the names of the tools that have changed something.
 */
export async function walkAndUndo(
  { use, hash, newTurn }: Omit<ToolUser, "login">,
  steps: readonly Step[],
): Promise<string[]> {
  const first = await hash();
  let now = first;
  const standing: Change[] = [];
  const changed: string[] = [];
  let turn = newTurn();
  async function takeBack(last: "change" | "turn"): Promise<void> {
    turn = newTurn();
    const newest = standing.at(-1);
    if (newest === undefined)
      return void (await expect(use(turn, ["undo", { last }])).rejects.toMatchObject({ code: "not_found" }));
    await use(turn, ["undo", { last }]);
    const from =
      last === "change" ? standing.length - 1 : standing.findIndex((it) => it.turn === newest.turn);
    const [back] = standing.splice(from);
    now = await hash();
    expect(now, `undo of the last ${last}`).toBe(back?.before);
    turn = newTurn();
  }
  for (const step of steps) {
    if ("undo" in step) await takeBack(step.undo);
    else if ("turnEnds" in step) turn = newTurn();
    else {
      const before = now;
      // What writes a row as it was (a trip is done that is done already) is a change too, which an undo takes back.
      const isUndoable = await undoableOf(use(turn, step.use));
      now = await hash();
      if (isUndoable) standing.push({ turn, before });
      else expect(now, `${step.use[0]} was refused, or tells of no undo`).toBe(before);
      if (now !== before) changed.push(step.use[0]);
    }
  }
  while (standing.length > 0) await takeBack(standing.length % 2 === 0 ? "change" : "turn");
  expect(now).toBe(first);
  return changed;
}

/** People ask for what can't be; that changes nothing. */
async function undoableOf(using: Promise<boolean>): Promise<boolean> {
  try {
    return await using;
  } catch (error) {
    if (error instanceof PamError) return false;
    throw error;
  }
}
