/**
 * What tools need of the database. Adapters never import each other: the database's code has these shapes, and
 * `app.ts` joins the two.
 */
import type { Place } from "../actors/place.ts";
import type { Tenant, TurnAddress } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { ToolRun, ToolUseRequest } from "../actors/tool-port.ts";
import type { RecordReader, Records } from "../domains/record-store.ts";

/** A row that an undo changed: as it was until then, and as it is now. */
export interface UndoneRow {
  readonly table: string;
  readonly row: string;
  /** Null where the undo brought a removed row back. */
  readonly was: Readonly<Record<string, unknown>> | null;
  /** Null where the undo removed the row. */
  readonly now: Readonly<Record<string, unknown>> | null;
}

/** What was taken back, and which tool uses had done it, the newest first. */
export interface UndoneUses {
  readonly toolUses: readonly string[];
  readonly rows: readonly UndoneRow[];
}

export interface UndoLog {
  /**
   * Takes back everything that one tool use of this user changed.
   * @throws PamError not_found (no such tool use, or it changed nothing), undo_conflict (a row changed since),
   *   tool_failed (already taken back).
   */
  undo(toolUse: string): Promise<readonly UndoneRow[]>;
  /**
   * Takes back the newest of this user's changes that stands and is no undo itself, or all that the turn (or request) which
   * made it has changed and that stands.
   * @throws PamError not_found (nothing stands), undo_conflict.
   */
  undoLast(what: "change" | "turn"): Promise<UndoneUses>;
}

/** The tenant's data inside one transaction. Every write raises the row's version and is entered in the effects ledger. */
export interface ToolWorld {
  readonly place: Place;
  readonly records: Records;
  readonly undoLog: UndoLog;
  /** Entries that this tool use made in the ledger so far. */
  effectCount(): number;
}

/** The same for tools that only read. */
export interface ReadWorld {
  readonly place: Place;
  readonly records: RecordReader;
}

/** How a tool use ended, before it is written down. */
export interface ToolFinish {
  readonly status: "completed" | "failed" | "declined" | "cancelled" | "unknown";
  /** What the model reads. */
  readonly result: string;
  /** One sentence for people. */
  readonly summary?: string;
  readonly undoable?: boolean;
}

/** One tool use of one running turn. */
export interface ToolAttempt {
  readonly use: ToolUseRequest;
  readonly address: TurnAddress;
  /** It runs with the input that a person approved, and with no other. */
  readonly needsApproval?: boolean;
  /** It reaches out of our database: once begun, only the outside knows whether it was done. */
  readonly outside?: boolean;
}

/** `resumed`: it was found executing, so an owner before us may have run it. `ended`: nothing to run. */
export type ToolStart =
  | { readonly kind: "started"; readonly resumed: boolean; readonly place: Place }
  | { readonly kind: "ended"; readonly run: ToolRun };

/** A tool run by REST, outside of any turn. */
export interface DirectCall extends Tenant {
  /** Makes it idempotent; `hash` is of name and input. */
  readonly command: { readonly id: string; readonly hash: string };
  readonly name: string;
  /** What `undo` calls it. */
  readonly toolUse: string;
}

export interface DirectRun {
  readonly finish: ToolFinish;
  /** The command had run before; nothing happened again. */
  readonly duplicate: boolean;
  readonly events: readonly LoggedEvent[];
}

export interface ToolTransactions {
  /**
   * One commit: locks the turn, checks fence and cancel, runs `work` in a savepoint, writes effects, outcome and log
   * entry. When `work` throws, its writes are rolled back and `onError` says what is recorded; only the database's own
   * passing troubles (lost connection, lock timeout, deadlock) reject instead. A use that has an outcome gets that one
   * back, without events. One that is not approved is rehearsed: what that throws is recorded, else that nobody allowed it.
   */
  transaction(
    attempt: ToolAttempt,
    work: (world: ToolWorld) => Promise<ToolFinish>,
    onError: (error: unknown) => ToolFinish,
  ): Promise<ToolRun>;
  /**
   * What would come of a use that needs approval: `work` runs and is taken back, all of it.
   * @returns What it threw; null where it went well. Rejects with the database's own troubles only.
   */
  rehearse(
    attempt: Pick<ToolAttempt, "use" | "address">,
    work: (world: ToolWorld) => Promise<ToolFinish>,
  ): Promise<{ readonly error: unknown } | null>;
  /** Marks the use as executing, in a commit of its own. Fenced, cancelled or done: `ended`, with what is recorded. */
  start(attempt: ToolAttempt): Promise<ToolStart>;
  /** Records the outcome of a started use, or of one that can't start; a recorded one stays as it is. */
  record(attempt: ToolAttempt, finish: ToolFinish): Promise<ToolRun>;
  /** One read-only transaction of this tenant. */
  read<T>(tenant: Tenant, work: (world: ReadWorld) => Promise<T>): Promise<T>;
  /**
   * One commit: command id, effects and the inbox event `tool.executed`. When `work` throws, nothing is written.
   * @throws PamError idempotency_mismatch, and whatever `work` throws.
   */
  direct(call: DirectCall, work: (world: ToolWorld) => Promise<ToolFinish>): Promise<DirectRun>;
}
