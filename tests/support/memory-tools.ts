import type { Place } from "../../src/actors/place.ts";
import type { Clock } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import type { ToolRun } from "../../src/actors/tool-port.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type {
  DirectRun,
  ToolAttempt,
  ToolFinish,
  ToolTransactions,
  ToolWorld,
} from "../../src/tools/tool-ports.ts";
import { type MemoryEffect, memoryRecords, type RowsByKind } from "./memory-records.ts";

interface Rows {
  readonly byKind: RowsByKind;
  /** What each tool use did, write by write. */
  readonly ledger: {
    readonly toolUse: string;
    undone: boolean;
    /** It was an undo that wrote. */
    readonly undoing: boolean;
    readonly effect: MemoryEffect;
  }[];
}

/** The tool ports over arrays: a transaction works on a copy that takes the rows' place when it commits. */
export class MemoryTools implements ToolTransactions {
  rows: Rows = { byKind: {}, ledger: [] };
  /** The rows of a kind that stand. */
  of(kind: string): RowsByKind[string] {
    return this.rows.byKind[kind] ?? [];
  }
  /** The time that rows are written at. */
  now = new Date("2026-11-21T12:00:00.000Z");
  place: Place = { timeZone: "Europe/Lisbon", currency: "EUR" };
  /** What stands in the way of every use from now on. */
  refusal: "none" | "fenced" | "cancelled" = "none";
  readonly executing = new Set<string>();
  /** By tool use: the hash of the input that a person approved. */
  readonly approved = new Map<string, string>();
  readonly outcomes = new Map<string, ToolFinish>();
  readonly commands = new Map<string, { hash: string; finish: ToolFinish }>();
  private ids = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** One at a time, as the conversation's lock has it. */
  transaction(
    attempt: ToolAttempt,
    work: (world: ToolWorld) => Promise<ToolFinish>,
    onError: (error: unknown) => ToolFinish,
  ): Promise<ToolRun> {
    const running = this.last.then(async () => {
      const refused = this.isUnapproved(attempt) ? await this.rehearse(attempt, work) : null;
      if (refused) return this.record(attempt, onError(refused.error));
      const ended = this.ended(attempt);
      if (ended) return ended;
      const rows = copyOf(this.rows);
      try {
        const finish = await work(this.world(rows, attempt.use.toolUse));
        this.rows = rows;
        return this.record(attempt, finish);
      } catch (error) {
        return this.record(attempt, onError(error));
      }
    });
    this.last = running.catch(() => {});
    return running;
  }

  async rehearse(
    { use }: Pick<ToolAttempt, "use">,
    work: (world: ToolWorld) => Promise<ToolFinish>,
  ): Promise<{ error: unknown } | null> {
    try {
      await work(this.world(copyOf(this.rows), use.toolUse));
      return null;
    } catch (error) {
      return { error };
    }
  }

  async start(attempt: ToolAttempt) {
    const run = this.ended(attempt);
    if (run) return { kind: "ended", run } as const;
    const resumed = this.executing.has(keyOf(attempt));
    this.executing.add(keyOf(attempt));
    return { kind: "started", resumed, place: this.place } as const;
  }

  async record(attempt: ToolAttempt, finish: ToolFinish): Promise<ToolRun> {
    if (this.refusal === "fenced") return { kind: "fenced" };
    const known = this.outcomes.get(keyOf(attempt));
    if (!known) this.outcomes.set(keyOf(attempt), finish);
    return recorded(attempt, known ?? finish, known ? [] : [eventOf(attempt)]);
  }

  async read<T>(_tenant: unknown, work: (world: ToolWorld) => Promise<T>): Promise<T> {
    return work(this.world(copyOf(this.rows), "reading"));
  }

  async direct(
    call: { command: { id: string; hash: string }; toolUse: string },
    work: (world: ToolWorld) => Promise<ToolFinish>,
  ): Promise<DirectRun> {
    const known = this.commands.get(call.command.id);
    if (known && known.hash !== call.command.hash) throw new PamError("idempotency_mismatch");
    if (known) return { finish: known.finish, duplicate: true, events: [] };
    const rows = copyOf(this.rows);
    const finish = await work(this.world(rows, call.toolUse));
    this.rows = rows;
    this.commands.set(call.command.id, { hash: call.command.hash, finish });
    return { finish, duplicate: false, events: [] };
  }

  private ended(attempt: ToolAttempt): ToolRun | undefined {
    if (this.refusal === "fenced") return { kind: "fenced" };
    const known = this.outcomes.get(keyOf(attempt));
    if (known) return recorded(attempt, known, []);
    if (this.isUnapproved(attempt)) {
      const unapproved: ToolFinish = { status: "failed", result: "this was not approved" };
      this.outcomes.set(keyOf(attempt), unapproved);
      return recorded(attempt, unapproved, [eventOf(attempt)]);
    }
    const cancelled: ToolFinish = { status: "cancelled", result: "cancelled first" };
    return this.refusal === "cancelled" ? recorded(attempt, cancelled, [eventOf(attempt)]) : undefined;
  }

  private isUnapproved({ use, needsApproval }: ToolAttempt): boolean {
    return needsApproval === true && this.approved.get(use.toolUse) !== inputHash(use.name, use.input);
  }

  private world(rows: Rows, toolUse: string): ToolWorld {
    let effects = 0;
    const onWrite = (effect: MemoryEffect, undoing = false) => {
      rows.ledger.push({ toolUse, undone: false, undoing, effect });
      effects += 1;
    };
    const nextId = () => memoryId(++this.ids);
    const records = memoryRecords({ rows: rows.byKind, nextId, onWrite, now: this.now });
    return {
      place: this.place,
      effectCount: () => effects,
      records,
      undoLog: {
        undo: async (target) => undone(rows, target, onWrite),
        undoLast: async () => {
          const last = rows.ledger.findLast((entry) => !entry.undone && !entry.undoing);
          if (last === undefined) throw new PamError("not_found");
          return { toolUses: [last.toolUse], rows: undone(rows, last.toolUse, onWrite) };
        },
      },
    };
  }
}

function copyOf({ byKind, ledger }: Rows): Rows {
  return { byKind: { ...byKind }, ledger: ledger.map((entry) => ({ ...entry })) };
}

/** Puts back what a tool use changed, the last write first. */
function undone(rows: Rows, target: string, onWrite: (effect: MemoryEffect, undoing: boolean) => void) {
  const entries = rows.ledger.filter((entry) => entry.toolUse === target);
  if (entries.length === 0) throw new PamError("not_found");
  if (entries.some((entry) => entry.undone))
    throw new PamError("tool_failed", { message: "This was taken back before." });
  return entries.reverse().map((entry) => {
    entry.undone = true;
    const { kind, before, after } = entry.effect;
    const others = (rows.byKind[kind.kind] ?? []).filter((row) => row.id !== (before ?? after)?.id);
    rows.byKind[kind.kind] = before === null ? others : [...others, before];
    onWrite({ kind, before: after, after: before }, true);
    return { table: kind.table, row: (before ?? after)?.id ?? "", was: after, now: before };
  });
}

/** Time that moves when the test says so. */
export class ManualClock implements Clock {
  at = Date.parse("2026-11-21T12:00:00Z");
  private timers = new Map<object, { at: number; work: () => void }>();
  now = () => this.at;
  setTimeout = (work: () => void, ms: number) => {
    const handle = {};
    this.timers.set(handle, { at: this.at + ms, work });
    return handle;
  };
  clearTimeout = (handle: object | number) => void (typeof handle === "object" && this.timers.delete(handle));
  get pending(): number {
    return this.timers.size;
  }
  /** Runs what is due, in order. */
  advance(ms: number): void {
    this.at += ms;
    for (const [handle, timer] of [...this.timers].sort(([, a], [, b]) => a.at - b.at)) {
      if (timer.at > this.at || !this.timers.delete(handle)) continue;
      timer.work();
    }
  }
}

/** The n-th row's id. */
export const memoryId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const keyOf = ({ use, address }: ToolAttempt) => `${address.turn}:${use.toolUse}`;

function recorded(
  { use, address }: ToolAttempt,
  finish: ToolFinish,
  events: readonly LoggedEvent[],
): ToolRun {
  const outcome = { turn: address.turn as never, toolUse: use.toolUse, name: use.name, ...finish };
  return { kind: "recorded", outcome, events };
}

function eventOf({ use, address }: ToolAttempt): LoggedEvent {
  const { workspace, user, turn, conversation } = address;
  const body = JSON.stringify({ turn, toolUse: use.toolUse });
  return {
    workspace,
    user,
    stream: { conversation },
    epoch: "",
    seq: 1,
    at: "",
    type: "tool.completed",
    body,
    turn,
  };
}
