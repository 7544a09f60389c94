import type { Place } from "../../src/actors/place.ts";
import type { Clock, ToolRun } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type {
  Budget,
  DirectRun,
  Expense,
  ExpenseFilter,
  ToolAttempt,
  ToolFinish,
  ToolTransactions,
  ToolWorld,
} from "../../src/tools/tool-ports.ts";

interface Rows {
  expenses: Expense[];
  budgets: Budget[];
  /** What each tool use did, write by write. */
  ledger: {
    toolUse: string;
    undone: boolean;
    added?: Expense;
    removed?: Expense;
    budgetsBefore?: Budget[];
  }[];
}

/** The tool ports over arrays: a transaction works on a copy that takes the rows' place when it commits. */
export class MemoryTools implements ToolTransactions {
  rows: Rows = { expenses: [], budgets: [], ledger: [] };
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
      const ended = this.ended(attempt);
      if (ended) return ended;
      const rows = structuredClone(this.rows);
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
    return work(this.world(structuredClone(this.rows), "reading"));
  }

  async direct(
    call: { command: { id: string; hash: string }; toolUse: string },
    work: (world: ToolWorld) => Promise<ToolFinish>,
  ): Promise<DirectRun> {
    const known = this.commands.get(call.command.id);
    if (known && known.hash !== call.command.hash) throw new PamError("idempotency_mismatch");
    if (known) return { finish: known.finish, duplicate: true, events: [] };
    const rows = structuredClone(this.rows);
    const finish = await work(this.world(rows, call.toolUse));
    this.rows = rows;
    this.commands.set(call.command.id, { hash: call.command.hash, finish });
    return { finish, duplicate: false, events: [] };
  }

  private ended(attempt: ToolAttempt): ToolRun | undefined {
    if (this.refusal === "fenced") return { kind: "fenced" };
    const known = this.outcomes.get(keyOf(attempt));
    if (known) return recorded(attempt, known, []);
    const { use, needsApproval } = attempt;
    if (needsApproval === true && this.approved.get(use.toolUse) !== inputHash(use.name, use.input)) {
      const unapproved: ToolFinish = { status: "failed", result: "this was not approved" };
      this.outcomes.set(keyOf(attempt), unapproved);
      return recorded(attempt, unapproved, [eventOf(attempt)]);
    }
    const cancelled: ToolFinish = { status: "cancelled", result: "cancelled first" };
    return this.refusal === "cancelled" ? recorded(attempt, cancelled, [eventOf(attempt)]) : undefined;
  }

  private world(rows: Rows, toolUse: string): ToolWorld {
    let effects = 0;
    const write = (change: Partial<Rows["ledger"][number]>) => {
      rows.ledger.push({ toolUse, undone: false, ...change });
      effects += 1;
    };
    return {
      place: this.place,
      effectCount: () => effects,
      expenses: {
        list: async (filter, limit) => rows.expenses.filter((it) => matches(it, filter)).slice(0, limit),
        totals: async (filter, grouping) =>
          totalsOf(
            rows.expenses.filter((it) => matches(it, filter)),
            grouping,
          ),
        create: async (expense) => {
          const created = { id: `id${++this.ids}`, ...expense };
          write({ added: created });
          rows.expenses.push(created);
          return created;
        },
        find: async (id) => rows.expenses.find((it) => it.id === id),
        remove: async (id) => {
          const removed = rows.expenses.find((it) => it.id === id);
          if (removed === undefined) throw new PamError("not_found");
          write({ removed });
          rows.expenses = rows.expenses.filter((it) => it !== removed);
        },
      },
      budgets: {
        list: async () => rows.budgets,
        set: async (budget) => {
          write({ budgetsBefore: rows.budgets });
          const previous = rows.budgets.find((it) => it.category === budget.category) ?? null;
          const now = { id: previous?.id ?? `id${++this.ids}`, ...budget };
          rows.budgets = [...rows.budgets.filter((it) => it !== previous), now];
          return { budget: now, previous };
        },
      },
      undoLog: {
        undo: async (target) => {
          const entries = rows.ledger.filter((entry) => entry.toolUse === target);
          if (entries.length === 0) throw new PamError("not_found");
          if (entries.some((entry) => entry.undone))
            throw new PamError("tool_failed", { message: "This was taken back before." });
          const gone = entries.flatMap((entry) => entry.added ?? []);
          const back = entries.flatMap((entry) => entry.removed ?? []);
          for (const entry of entries) {
            entry.undone = true;
            rows.budgets = entry.budgetsBefore ?? rows.budgets;
          }
          for (const removed of gone) write({ removed });
          for (const added of back) write({ added });
          rows.expenses = [...rows.expenses.filter((it) => !gone.some((old) => old.id === it.id)), ...back];
          return [
            ...gone.map((it) => ({ table: "expenses", row: it.id, was: { ...it }, now: null })),
            ...back.map((it) => ({ table: "expenses", row: it.id, was: null, now: { ...it } })),
          ];
        },
      },
    };
  }
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

function matches(it: Expense, { from, to, category, search }: ExpenseFilter): boolean {
  const inRange = (!from || it.spentOn >= from) && (!to || it.spentOn <= to);
  const text = `${it.category} ${it.description}`.toLowerCase();
  return (
    inRange && (!category || it.category === category) && (!search || text.includes(search.toLowerCase()))
  );
}

function totalsOf(expenses: readonly Expense[], grouping: "total" | "category" | "month") {
  const groups = new Map<string, { key: string; currency: string; amountMinor: bigint; count: number }>();
  for (const it of expenses) {
    const key = { total: "total", category: it.category, month: it.spentOn.slice(0, 7) }[grouping];
    const group = groups.get(key + it.currency) ?? { key, currency: it.currency, amountMinor: 0n, count: 0 };
    groups.set(key + it.currency, {
      ...group,
      amountMinor: group.amountMinor + BigInt(it.amountMinor),
      count: group.count + 1,
    });
  }
  return [...groups.values()];
}
