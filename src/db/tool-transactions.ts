import { type SQL, sql } from "drizzle-orm";
import type { Place } from "../actors/place.ts";
import type { Ids, Tenant, ToolRun, ToolUseRequest, TurnAddress } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import type { ToolOutcome } from "../protocol/events.ts";
import type { TenantDatabase } from "./effects.ts";
import { isConnectionLoss, isPassing, loggedEvent, type PamRow, sqlState } from "./pam-row.ts";
import { readPlace, readWorld, writeWorld } from "./tool-world.ts";

type WriteWorld = ReturnType<typeof writeWorld>;
type ReadWorld = ReturnType<typeof readWorld>;
type Finish = Pick<ToolOutcome, "status" | "result" | "summary" | "undoable">;

interface Attempt {
  readonly use: ToolUseRequest;
  readonly address: TurnAddress;
}

interface DirectCall extends Tenant {
  readonly command: { readonly id: string; readonly hash: string };
  readonly name: string;
  readonly toolUse: string;
}

export interface ToolTransactionsOptions {
  /** drizzle on a pool of its own. */
  readonly db: TenantDatabase;
  readonly ids: Ids;
  readonly place: Place;
  /** Gets the entry that says a tool has begun, after its commit. */
  readonly onStarted: (events: readonly LoggedEvent[]) => void;
}

/**
 * The transactions of tools. One that writes our tables commits effect, ledger, outcome and log entry together, under
 * the locks conversation → turn → tool call, with fence and cancel checked inside (P6, P8).
 */
export function createToolTransactions({ db, ids, place: fallback, onStarted }: ToolTransactionsOptions) {
  async function transaction(
    attempt: Attempt,
    work: (world: WriteWorld) => Promise<Finish>,
    onError: (error: unknown) => Finish,
  ): Promise<ToolRun> {
    return guarded(() =>
      db.transaction(async (tx) => {
        const state = await begin(tx, attempt);
        if (state === "fenced") return fenced;
        if (state === "done") return recordedBefore(tx, attempt);
        if (state === "cancelled") return finish(tx, attempt, cancelledFirst);
        const { workspace, user, turn } = attempt.address;
        const origin = { workspace, user, source: turn, toolUse: attempt.use.toolUse };
        const place = await readPlace(tx, origin, fallback);
        const done = await inSavepoint(
          tx,
          (point) => work(writeWorld(point, origin, { place, ids })),
          onError,
        );
        return finish(tx, attempt, done);
      }),
    );
  }

  async function start(attempt: Attempt) {
    const ended = (run: ToolRun) => ({ kind: "ended" as const, run });
    const { use, address } = attempt;
    let events: readonly LoggedEvent[] = [];
    const result = await guardedOr(fenced, () =>
      db.transaction(async (tx) => {
        const state = await begin(tx, attempt);
        if (state === "fenced") return fenced;
        if (state === "done") return recordedBefore(tx, attempt);
        if (state === "cancelled") return finish(tx, attempt, cancelledFirst);
        const place = await readPlace(tx, address, fallback);
        const body = JSON.stringify({ turn: address.turn, toolUse: use.toolUse, name: use.name });
        const row = await one(
          tx,
          sql`select * from pam_tool_start(${address.workspace}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
            ${address.fence}::bigint, ${use.toolUse}, ${body}::text::json)`,
        );
        events = [loggedEvent(row)];
        return { kind: "started" as const, resumed: state === "executing", place };
      }),
    );
    if (result.kind !== "started") return ended(result);
    onStarted(events);
    return result;
  }

  async function record(attempt: Attempt, done: Finish): Promise<ToolRun> {
    return guarded(() =>
      db.transaction(async (tx) => {
        const state = await begin(tx, attempt);
        if (state === "fenced") return fenced;
        return state === "done" ? recordedBefore(tx, attempt) : finish(tx, attempt, done);
      }),
    );
  }

  async function read<T>(tenant: Tenant, work: (world: ReadWorld) => Promise<T>): Promise<T> {
    return db.transaction(
      async (tx) => {
        await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
        return work(readWorld(tx, tenant, await readPlace(tx, tenant, fallback)));
      },
      { accessMode: "read only" },
    );
  }

  async function direct(call: DirectCall, work: (world: WriteWorld) => Promise<Finish>) {
    const { workspace, user, command, name, toolUse } = call;
    return db.transaction(async (tx) => {
      const [replay] = await rowsOf(
        tx,
        sql`select * from pam_direct_begin(${workspace}::uuid, ${user}::uuid, ${command.id}, ${command.hash})`,
      );
      if (replay?.outcome === "idempotency_mismatch") throw new PamError("idempotency_mismatch");
      if (replay !== undefined) {
        const { finish: before } = JSON.parse(replay.body) as { finish: Finish };
        return { finish: before, duplicate: true, events: [] };
      }
      const origin = { workspace, user, source: ids.next(), toolUse };
      const place = await readPlace(tx, origin, fallback);
      const done = await work(writeWorld(tx, origin, { place, ids }));
      const body = JSON.stringify({
        name,
        toolUse,
        result: done.result,
        summary: done.summary,
        finish: done,
      });
      const row = await one(
        tx,
        sql`select * from pam_inbox_append(${workspace}::uuid, ${user}::uuid, 'tool.executed', ${body}::text::json, ${command.id}, ${command.hash}, null)`,
      );
      return { finish: done, duplicate: false, events: [loggedEvent(row)] };
    });
  }

  return { transaction, start, record, read, direct };
}

const fenced = { kind: "fenced" } as const;
const cancelledFirst: Finish = {
  status: "cancelled",
  result: "Not run: the turn was stopped first. Nothing was changed.",
};

type BeginState = "run" | "executing" | "cancelled" | "done" | "fenced";

async function begin(tx: TenantDatabase, { use, address }: Attempt): Promise<BeginState> {
  const [row] = await tx.execute<{ state: BeginState }>(sql`
    select pam_tool_begin(${address.workspace}::uuid, ${address.user}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${use.toolUse}) as state`);
  return row?.state ?? "fenced";
}

async function finish(tx: TenantDatabase, { use, address }: Attempt, done: Finish): Promise<ToolRun> {
  const outcome = {
    turn: address.turn as ToolOutcome["turn"],
    toolUse: use.toolUse,
    name: use.name,
    ...done,
  };
  const row = await one(
    tx,
    sql`select * from pam_tool_finish(${address.workspace}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${use.toolUse}, ${done.status}, ${JSON.stringify(outcome)}::text::json)`,
  );
  return { kind: "recorded", outcome, events: [loggedEvent(row)] };
}

/** The outcome that an owner before us, or we before a lost reply, wrote down. */
async function recordedBefore(tx: TenantDatabase, { use, address }: Attempt): Promise<ToolRun> {
  const [row] = await tx.execute<{ body: string }>(sql`
    select body::text as body from log where workspace = ${address.workspace}::uuid and turn = ${address.turn}::uuid
      and tool_use = ${use.toolUse} and type = 'tool.completed'`);
  if (row === undefined) throw new PamError("internal");
  return { kind: "recorded", outcome: JSON.parse(row.body) as ToolOutcome, events: [] };
}

/** What `work` wrote is undone when it throws; what the database itself throws in passing goes up. */
async function inSavepoint<T>(
  tx: TenantDatabase,
  work: (point: TenantDatabase) => Promise<T>,
  onError: (error: unknown) => T,
): Promise<T> {
  try {
    return await tx.transaction(work);
  } catch (error) {
    if (isConnectionLoss(error) || isPassing(error)) throw error;
    return onError(error);
  }
}

/** The fence's own error means what `fenced` means: someone else owns the turn. */
async function guarded(work: () => Promise<ToolRun>): Promise<ToolRun> {
  return guardedOr(fenced, work);
}

async function guardedOr<T, F>(otherwise: F, work: () => Promise<T>): Promise<T | F> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) === "PF001") return otherwise;
    throw error;
  }
}

async function one(tx: TenantDatabase, query: SQL): Promise<PamRow> {
  const [row] = await rowsOf(tx, query);
  if (row === undefined) throw new PamError("internal");
  return row;
}

/** drizzle leaves times as text; everywhere else they are Dates. */
async function rowsOf(tx: TenantDatabase, query: SQL): Promise<PamRow[]> {
  const rows = await tx.execute<Omit<PamRow, "at" | "deadline"> & { at: string; [key: string]: unknown }>(
    query,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: new Date(row.at), deadline: null }));
}
