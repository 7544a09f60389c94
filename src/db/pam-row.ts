import type { LoggedEvent } from "../actors/store.ts";
import type { EventType } from "../protocol/events.ts";

/** A row of an engine function (`pam_row` in the migrations): an item's outcome, or a log entry that came of it. */
export interface PamRow {
  readonly item: number | null;
  readonly outcome: string;
  readonly workspace: string;
  readonly user_id: string;
  readonly conversation: string;
  readonly inbox: boolean | null;
  readonly epoch: string;
  readonly seq: number;
  readonly at: Date;
  readonly type: EventType;
  readonly body: string;
  readonly turn: string | null;
  readonly message: string | null;
  readonly command: string | null;
  readonly step: number | null;
  readonly attempt: number | null;
  readonly crashes: number | null;
  readonly fence: number | null;
  readonly deadline: Date | null;
  /** JSON of the user's context, of a turn that started with its message. */
  readonly context?: string | undefined;
}

export function loggedEvent(row: PamRow): LoggedEvent {
  return {
    workspace: row.workspace,
    user: row.user_id,
    stream: row.inbox === true ? { inbox: true } : { conversation: row.conversation },
    epoch: row.epoch,
    seq: row.seq,
    at: isoOf(row.at),
    type: row.type,
    body: row.body,
    turn: row.turn,
  };
}

let lastAt: Date | null = null;
let lastIso = "";

/** Rows of one commit bear one and the same time. */
function isoOf(at: Date): string {
  if (at !== lastAt) {
    lastAt = at;
    lastIso = at.toISOString();
  }
  return lastIso;
}

/** The SQLSTATE of a database error, whichever layer wrapped it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? sqlState(error.cause) : undefined;
}

/** Whether the server could not be reached, or left: what was sent may or may not have been committed. */
export function isConnectionLoss(error: unknown): boolean {
  const code = sqlState(error);
  return (
    code !== undefined &&
    (/^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|EHOST|ENETUNREACH)/.test(code) || /^(57P0|08)/.test(code))
  );
}

/** The transaction was undone by the server for reasons that pass: lock waits, deadlocks, a twin command elsewhere. */
export function isPassing(error: unknown): boolean {
  const code = sqlState(error);
  return (
    code === "40P01" ||
    code === "40001" ||
    code === "55P03" ||
    code === "57014" ||
    code === "25P03" ||
    code === "23505"
  );
}

/** The server has no room left, on its disk or otherwise: nothing was stored, and somebody has to make some. */
export function isOutOfRoom(error: unknown): boolean {
  return /^(53|58030)/.test(sqlState(error) ?? "");
}

/** The statement took longer than its connection allows, and was undone. */
export function isTooSlow(error: unknown): boolean {
  return sqlState(error) === "57014";
}

/** A row was held by another transaction for longer than this connection waits. */
export function isLockWait(error: unknown): boolean {
  return sqlState(error) === "55P03";
}
