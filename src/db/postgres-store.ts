import type { Ids, Tenant, TurnAddress } from "../actors/ports.ts";
import type {
  Accepted,
  AcceptRequest,
  ClaimedTurn,
  LoggedEvent,
  Parked,
  Store,
  TurnWrite,
  TurnWriteResult,
} from "../actors/store.ts";
import { type ErrorCode, errorTable, PamError } from "../protocol/errors.ts";
import { messageItem } from "./commit-batch.ts";
import type { Client } from "./driver.ts";
import { isConnectionLoss, isOutOfRoom, isTooSlow, loggedEvent, type PamRow, sqlState } from "./pam-row.ts";
import { TurnViews } from "./turn-views.ts";
import type { Writer } from "./writer.ts";

export interface PostgresStoreOptions {
  readonly writer: Writer;
  readonly client: Client;
  readonly ids: Ids;
  readonly incarnation: string;
  readonly wallMs: number;
}

/** The Store port on Postgres: writes through the group-commit writer, claims and reads on the pool. */
export function createPostgresStore(options: PostgresStoreOptions): Store {
  const { writer, client, ids, incarnation, wallMs } = options;
  const views = new TurnViews(client);
  return {
    async accept(request: AcceptRequest): Promise<Accepted> {
      const rows = await writer.commit(messageItem(request, ids)).catch(refused);
      const [row] = rows;
      // A context that came with the message was stored behind it.
      if (row !== undefined && request.content !== null && request.context === undefined)
        views.begun.started(row, request.content);
      return acceptedFrom(rows);
    },
    async write(write: TurnWrite): Promise<TurnWriteResult> {
      const rows = await reachable(writer.commit({ kind: "write", write }));
      if (rows[0]?.outcome === "steered") return { kind: "steered" };
      if (rows[0]?.outcome !== "written") return { kind: "fenced" };
      views.begun.wrote(write, rows);
      const last = rows.some(({ outcome }) => outcome === "last");
      return { kind: "written", events: rows.map(loggedEvent), ...(last && { last }) };
    },
    view: (address) => reachable(views.read(address)),
    async park({ workspace, user, conversation, turn, fence }: TurnAddress): Promise<Parked> {
      const rows = await reachable(client<PamRow[]>`
        select * from pam_park(${workspace}::uuid, ${user}::uuid, ${conversation}::uuid, ${turn}::uuid, ${fence}::bigint)`);
      const kind = rows[0]?.outcome;
      if (kind !== "parked") return { kind: kind === "changed" ? "changed" : "fenced" };
      return { kind, events: rows.filter((row) => row.seq !== null).map(loggedEvent) };
    },
    async handOver({ workspace, user, conversation, turn, fence }: TurnAddress): Promise<boolean> {
      const [row] = await reachable(client<{ handed: boolean }[]>`
        select pam_hand_over(${workspace}::uuid, ${user}::uuid, ${conversation}::uuid, ${turn}::uuid, ${fence}::bigint) as handed`);
      return row?.handed === true;
    },
    async claimNext(tenant: Tenant, conversation: string) {
      const rows = await reachable(client<PamRow[]>`
        select * from pam_claim_next(${incarnation}::uuid, ${wallMs}::bigint, ${tenant.workspace}::uuid, ${conversation}::uuid)`);
      return claimsFrom(rows)[0];
    },
    async claimOrphans(limit: number, running: readonly string[]) {
      const rows = await reachable(client<PamRow[]>`
        select * from pam_claim_orphans(${incarnation}::uuid, ${wallMs}::bigint, ${limit}::int, ${`{${running.join(",")}}`}::text::uuid[])`);
      return claimsFrom(rows);
    },
    async cancelledTurns() {
      const rows = await reachable(
        client<{ turn: string }[]>`select turn from pam_cancelled_turns(${incarnation}::uuid)`,
      );
      return rows.map((row) => row.turn);
    },
  };
}

/** A command's first row as its ack; refusals become errors. `claimed` is set when the turn is ours to run. */
export function acceptedFrom(rows: readonly PamRow[]): Accepted {
  const [row] = rows;
  if (row === undefined) throw new PamError("internal");
  if (isErrorCode(row.outcome))
    throw new PamError(row.outcome, { retryAfterMs: row.outcome === "queue_full" ? 2_000 : undefined });
  const duplicate = row.outcome === "duplicate";
  const started = rows.find(({ outcome }) => outcome === "started");
  return {
    conversation: row.conversation === row.user_id ? undefined : (row.conversation ?? undefined),
    inbox: row.inbox === true,
    message: row.message ?? undefined,
    turn: row.turn ?? undefined,
    seq: row.seq,
    epoch: row.epoch,
    duplicate,
    claimed: started === undefined ? undefined : claimOf(started),
    stopping: duplicate ? undefined : stoppingIn(rows),
    events: duplicate ? [] : eventsOf(rows),
  };
}

/** A message whose context would grow too large is refused whole. */
function refused(cause: unknown): never {
  throw sqlState(cause) === "PF002" ? new PamError("context_too_large", { cause }) : unreachable(cause);
}

/** A database that can't be reached or has no room left, and one that takes too long, is one error each, whatever the driver calls it. */
export async function reachable<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw unreachable(cause);
  }
}

function unreachable(cause: unknown): unknown {
  if (isConnectionLoss(cause) || isOutOfRoom(cause))
    return new PamError("database_unavailable", { cause, retryAfterMs: 1_000 });
  return isTooSlow(cause) ? new PamError("overloaded", { cause }) : cause;
}

/** A running turn that was asked to stop. One that waited was asked, too, and has ended. */
function stoppingIn(rows: readonly PamRow[]): string | undefined {
  const asked = rows.find(({ type }) => type === "turn.cancel_requested")?.turn ?? undefined;
  return rows.some(({ type, turn }) => type === "turn.cancelled" && turn === asked) ? undefined : asked;
}

/** Events of a new conversation come before the message in it; those of one log in the order of seq. */
function eventsOf(rows: readonly PamRow[]): LoggedEvent[] {
  if (rows.length === 1) return rows.map(loggedEvent);
  const bySeq = rows.toSorted((a, b) => a.seq - b.seq);
  const first = bySeq.filter((row) => row.inbox === true);
  const then = bySeq.filter((row) => row.inbox !== true);
  return [...first, ...then].map(loggedEvent);
}

/** A conversation's rows are one claim: the one with the deadline, and the events that came with it. */
function claimsFrom(rows: readonly PamRow[]): { claimed: ClaimedTurn; events: readonly LoggedEvent[] }[] {
  const conversations = new Set(rows.map((row) => row.conversation));
  return [...conversations].flatMap((conversation) => {
    const own = rows.filter((row) => row.conversation === conversation);
    const claim = own.find((row) => row.deadline !== null);
    return claim === undefined ? [] : [{ claimed: claimOf(claim), events: own.map(loggedEvent) }];
  });
}

function claimOf(row: PamRow): ClaimedTurn {
  const { turn, fence, deadline } = row;
  if (turn === null || fence === null || deadline === null) throw new PamError("internal");
  const address: TurnAddress = {
    workspace: row.workspace,
    user: row.user_id,
    conversation: row.conversation,
    turn,
    fence,
  };
  return {
    ...address,
    step: row.step ?? 1,
    attempt: row.attempt ?? 1,
    crashes: row.crashes ?? 0,
    deadlineAt: deadline.getTime(),
  };
}

function isErrorCode(outcome: string): outcome is ErrorCode {
  return Object.hasOwn(errorTable, outcome);
}
