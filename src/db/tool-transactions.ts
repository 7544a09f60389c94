import { sql } from "drizzle-orm";
import type { Place } from "../actors/place.ts";
import type { Ids, Tenant, TurnAddress } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { ToolRun, ToolUseRequest } from "../actors/tool-port.ts";
import { PamError } from "../protocol/errors.ts";
import type { EventBody, ToolOutcome } from "../protocol/events.ts";
import { type DirectCall, runDirect } from "./direct-calls.ts";
import { onePamRow, pamRows } from "./drizzle-rows.ts";
import { inputHash } from "./input-hash.ts";
import { isConnectionLoss, isOutOfRoom, isPassing, loggedEvent, type PamRow, sqlState } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";
import { appendChanges, changesBody } from "./records/changes-event.ts";
import { tellGroups } from "./social/tell-group.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { notApproved, stoppedFirst } from "./tool-refusals.ts";
import { readPlace, readWorld, writeWorld } from "./tool-world.ts";

type WriteWorld = ReturnType<typeof writeWorld>;
type ReadWorld = ReturnType<typeof readWorld>;
type Finish = Pick<ToolOutcome, "status" | "result" | "summary" | "undoable">;

interface Attempt {
  readonly use: ToolUseRequest;
  readonly address: TurnAddress;
  /** The tool runs with an approved input only. */
  readonly needsApproval?: boolean;
  /** The tool reaches out of our database. */
  readonly outside?: boolean;
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
export function createToolTransactions(options: ToolTransactionsOptions) {
  return new Transactions(options);
}

class Transactions {
  private readonly options: ToolTransactionsOptions;

  constructor(options: ToolTransactionsOptions) {
    this.options = options;
  }

  transaction(
    attempt: Attempt,
    work: (world: WriteWorld) => Promise<Finish>,
    onError: (error: unknown) => Finish,
  ): Promise<ToolRun> {
    const { turn } = attempt.address;
    const carryOut = async (tx: TenantDatabase) => {
      const origin = originOf(attempt);
      const open = await this.worldIn(tx, attempt);
      let changes: EventBody<"records.changed"> | null = null;
      let told: readonly LoggedEvent[] = [];
      const inWorld = async (point: TenantDatabase) => {
        const world = open(point);
        const done = await work(world);
        changes = changesBody(world.ledger, turn);
        told = await tellGroups(point, world.ledger);
        return done;
      };
      const run = await finish(tx, attempt, await inSavepoint(tx, inWorld, onError));
      return withEvents(run, [...told, ...(await appendChanges(tx, origin, changes))]);
    };
    const unapproved = async (tx: TenantDatabase) => {
      const refused = await takenBack(tx, await this.worldIn(tx, attempt), work);
      return finish(tx, attempt, refused === null ? notApproved : onError(refused.error));
    };
    return this.owned(attempt, carryOut, { unapproved });
  }

  rehearse(attempt: Pick<Attempt, "use" | "address">, work: (world: WriteWorld) => Promise<Finish>) {
    const { workspace, user } = attempt.address;
    const rehearsing = this.options.db.transaction(async (tx) => {
      await tx.execute(sql`select pam_enter(${workspace}::uuid, ${user}::uuid)`);
      return takenBack(tx, await this.worldIn(tx, attempt), work);
    });
    return reachable(rehearsing);
  }

  /** What makes the world of a use's writes within a transaction, or a savepoint of it. */
  private async worldIn(
    tx: TenantDatabase,
    attempt: Pick<Attempt, "use" | "address">,
  ): Promise<(point: TenantDatabase) => WriteWorld> {
    const { ids, place: fallback } = this.options;
    const origin = originOf(attempt);
    const place = await readPlace(tx, origin, fallback);
    return (point) => writeWorld(point, origin, { place, ids });
  }

  async start(attempt: Attempt) {
    let events: readonly LoggedEvent[] = [];
    const result = await this.owned(attempt, async (tx, state) => {
      const place = await readPlace(tx, attempt.address, this.options.place);
      events = [loggedEvent(await markStarted(tx, attempt))];
      return { kind: "started" as const, resumed: state === "executing", place };
    });
    if (result.kind !== "started") return { kind: "ended" as const, run: result };
    this.options.onStarted(events);
    return result;
  }

  record(attempt: Attempt, done: Finish): Promise<ToolRun> {
    return this.owned(attempt, (tx) => finish(tx, attempt, done), { cancelled: done });
  }

  read<T>(tenant: Tenant, work: (world: ReadWorld) => Promise<T>): Promise<T> {
    const reading = this.options.db.transaction(
      async (tx) => {
        await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
        return work(readWorld(tx, tenant, await readPlace(tx, tenant, this.options.place)));
      },
      { accessMode: "read only" },
    );
    return reachable(reading);
  }

  direct(call: DirectCall, work: (world: WriteWorld) => Promise<Finish>) {
    return runDirect(this.options, call, work);
  }

  /**
   * One transaction of the turn's owner, under its locks. `work` runs when the use still has to; a use that was
   * cancelled first gets that as its outcome (or `instead.cancelled`, which has happened already), one that is done its own, and
   * one that nobody approved what `instead` says of it.
   */
  private async owned<T>(
    attempt: Attempt,
    work: (tx: TenantDatabase, state: BeginState) => Promise<T>,
    instead: Instead = {},
  ): Promise<T | ToolRun> {
    try {
      const run = this.options.db.transaction(async (tx) => {
        const state = await begin(tx, attempt);
        if (state === "fenced") return fenced;
        if (state === "done") return recordedBefore(tx, attempt);
        if (state === "waiting") throw new Error("a tool use was run that waits for people");
        if (state === "unapproved") return instead.unapproved?.(tx) ?? finish(tx, attempt, notApproved);
        if (state !== "cancelled") return work(tx, state);
        return finish(tx, attempt, instead.cancelled ?? (await stoppedFirst(tx, attempt)));
      });
      return await reachable(run);
    } catch (error) {
      // The fence's own error says the same: someone else owns the turn.
      if (sqlState(error) === "PF001") return fenced;
      // A lock's wait or a deadlock undid it: the same call may do it a moment later.
      throw isPassing(error) ? new PamError("overloaded", { cause: error }) : error;
    }
  }
}

interface Instead {
  readonly cancelled?: Finish;
  readonly unapproved?: (tx: TenantDatabase) => Promise<ToolRun>;
}

function originOf({ use, address: { workspace, user, turn } }: Pick<Attempt, "use" | "address">) {
  return { workspace, user, source: turn, toolUse: use.toolUse };
}

const fenced = { kind: "fenced" } as const;
type BeginState = "run" | "executing" | "cancelled" | "done" | "fenced" | "waiting" | "unapproved";

/** What else is to be published of the same commit. */
function withEvents(run: ToolRun, more: readonly LoggedEvent[]): ToolRun {
  return run.kind === "recorded" ? { ...run, events: [...run.events, ...more] } : run;
}

async function begin(tx: TenantDatabase, { use, address, needsApproval }: Attempt): Promise<BeginState> {
  const hash = inputHash(use.name, use.input);
  const [row] = await tx.execute<{ state: BeginState }>(sql`
    select pam_tool_begin(${address.workspace}::uuid, ${address.user}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${use.toolUse}, ${hash}, ${needsApproval === true}) as state`);
  return row?.state ?? "fenced";
}

/** The outcome, and the turn's plan where the use was a step of it. */
async function finish(tx: TenantDatabase, { use, address }: Attempt, done: Finish): Promise<ToolRun> {
  const outcome = {
    turn: address.turn as ToolOutcome["turn"],
    toolUse: use.toolUse,
    name: use.name,
    ...done,
  };
  const rows = await pamRows(
    tx,
    sql`select * from pam_tool_finish(${address.workspace}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${use.toolUse}, ${done.status}, ${JSON.stringify(outcome)}::text::json)`,
  );
  return { kind: "recorded", outcome, events: rows.map(loggedEvent) };
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
    if (isConnectionLoss(error) || isOutOfRoom(error) || isPassing(error)) throw error;
    return onError(error);
  }
}

/** Thrown behind work that went well, and is to leave nothing. */
const enough = new Error("this was only tried out");

/** What `work` throws, in a savepoint that is taken back in any case; null where it went well. */
async function takenBack(
  tx: TenantDatabase,
  open: (point: TenantDatabase) => WriteWorld,
  work: (world: WriteWorld) => Promise<Finish>,
): Promise<{ readonly error: unknown } | null> {
  const trying = async (point: TenantDatabase): Promise<{ readonly error: unknown } | null> => {
    await work(open(point));
    throw enough;
  };
  return inSavepoint(tx, trying, (error) => (error === enough ? null : { error }));
}

function markStarted(tx: TenantDatabase, { use, address }: Attempt): Promise<PamRow> {
  const body = JSON.stringify({ turn: address.turn, toolUse: use.toolUse, name: use.name });
  return onePamRow(
    tx,
    sql`select * from pam_tool_start(${address.workspace}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${use.toolUse}, ${body}::text::json)`,
  );
}
