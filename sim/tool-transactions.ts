import { defaultPlace } from "../src/actors/place.ts";
import type { LoggedEvent } from "../src/actors/store.ts";
import type { ToolRun } from "../src/actors/tool-port.ts";
import { inputHash } from "../src/db/input-hash.ts";
import type { ToolOutcome } from "../src/protocol/events.ts";
import type {
  ToolAttempt,
  ToolFinish,
  ToolStart,
  ToolTransactions,
  ToolWorld,
} from "../src/tools/tool-ports.ts";
import { appendOutcome } from "../tests/support/memory-outcomes.ts";
import { loggedEvent } from "../tests/support/memory-rows.ts";
import { DriverError, type OpenTransaction } from "./database.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import type { ToolWatch } from "./tool-watch.ts";
import { worldOf } from "./tool-world.ts";

export interface ToolTransactionParts {
  readonly line: Line;
  readonly ledger: Ledger;
  readonly watch: ToolWatch;
  readonly onStarted: (events: readonly LoggedEvent[]) => void;
}

type State = "run" | "executing" | "cancelled" | "done" | "fenced" | "waiting" | "unapproved";
const cancelledFirst: ToolFinish = { status: "cancelled", result: "Not run: the turn was stopped first." };
const notApproved: ToolFinish = {
  status: "failed",
  result: "Not run: this is not the input that was approved.",
};
const lockMs = 1_000;

/** The tools' transactions on rows in memory, with the locks and the round trips of the real ones. */
export function createSimTransactions(parts: ToolTransactionParts): ToolTransactions {
  return new SimTransactions(parts);
}

class SimTransactions implements ToolTransactions {
  readonly #parts: ToolTransactionParts;

  constructor(parts: ToolTransactionParts) {
    this.#parts = parts;
  }

  /** BEGIN with all locks, the tool's own time, COMMIT: what stands between may be undone by either side's end. */
  async transaction(
    attempt: ToolAttempt,
    work: (world: ToolWorld) => Promise<ToolFinish>,
    onError: (error: unknown) => ToolFinish,
  ): Promise<ToolRun> {
    const { transaction, state } = await this.#begin(attempt);
    if (state === "fenced") return this.#close(transaction, { kind: "fenced" });
    if (state === "done") return this.#close(transaction, this.#recordedBefore(attempt));
    const staged: string[] = [];
    let finish = state === "unapproved" ? notApproved : cancelledFirst;
    if (state === "run" || state === "executing") {
      // Whose process was stopped until the database had ended it begins nothing: no statement of it is taken any more.
      if (!transaction.ended) this.#parts.watch.began(attempt, "transaction");
      try {
        finish = await work(worldOf(staged, transaction));
      } catch (error) {
        staged.length = 0;
        finish = onError(error);
      }
    }
    return this.#commit(transaction, () => {
      const run = this.#finish(attempt, finish);
      // The fence's trigger undoes the whole.
      if (run.kind === "recorded") for (const _ of staged) this.#parts.ledger.book(keyOf(attempt));
      return run;
    });
  }

  /** The ledger's tools refuse nothing. */
  async rehearse(): Promise<null> {
    return null;
  }

  async start(attempt: ToolAttempt): Promise<ToolStart> {
    const { watch, onStarted } = this.#parts;
    const result = await this.#owned(attempt, (state): ToolStart & { events?: readonly LoggedEvent[] } => {
      const ended = this.#endedBy(attempt, state, this.#stoppedFirst(attempt));
      if (ended !== undefined) return { kind: "ended", run: ended };
      watch.began(attempt, "outside");
      return {
        kind: "started",
        resumed: state === "executing",
        place: defaultPlace,
        events: this.#mark(attempt),
      };
    });
    if (result.events !== undefined) onStarted(result.events);
    return result;
  }

  record(attempt: ToolAttempt, finish: ToolFinish): Promise<ToolRun> {
    return this.#owned(
      attempt,
      (state) => this.#endedBy(attempt, state, finish) ?? this.#finish(attempt, finish),
    );
  }

  read(): Promise<never> {
    return Promise.reject(new Error("the ledger's tools read nothing"));
  }

  direct(): Promise<never> {
    return Promise.reject(new Error("the ledger's tools run in turns only"));
  }

  /** One round trip under the conversation's lock. */
  #owned<T>(attempt: ToolAttempt, work: (state: State) => T): Promise<T> {
    const { database, process } = this.#parts.line;
    const { conversation } = attempt.address;
    return database.locking(process, { label: "tool", conversation: () => conversation }, () =>
      work(this.#look(attempt)),
    );
  }

  #begin(attempt: ToolAttempt): Promise<{ transaction: OpenTransaction; state: State }> {
    const { database, process } = this.#parts.line;
    const { conversation } = attempt.address;
    return database.round(process, "tool begin", (reply) => {
      database.whenFree(conversation, lockMs, (free) => {
        if (!free) return reply.reject(new DriverError("55P03"));
        const transaction = database.begin(process, conversation);
        // The other end is gone: nobody will ever go on with it.
        if (process.state !== "running") database.abandon(process);
        if (reply.lost) database.end(transaction);
        reply.resolve({ transaction, state: this.#look(attempt) });
      });
    });
  }

  /** A commit that fails was a rollback; one whose answer is lost was none. */
  async #commit(transaction: OpenTransaction, work: () => ToolRun): Promise<ToolRun> {
    const { database, process } = this.#parts.line;
    try {
      return await database.round<ToolRun>(process, "tool commit", (reply) => {
        if (transaction.ended) return reply.reject(new DriverError("CONNECTION_CLOSED"));
        database.answer(reply, () => {
          const run = work();
          database.end(transaction);
          return run;
        });
      });
    } finally {
      database.end(transaction);
    }
  }

  #close(transaction: OpenTransaction, run: ToolRun): ToolRun {
    this.#parts.line.database.end(transaction);
    return run;
  }

  #look({ use, address, needsApproval }: ToolAttempt): State {
    const { rows } = this.#parts.line.database;
    const owned = rows.owned(address);
    const call = rows.toolCall(address, use.toolUse);
    if (owned === undefined || call === undefined) return "fenced";
    if (call.status === "waiting") return "waiting";
    if (call.status !== "requested" && call.status !== "executing") return "done";
    if (owned.turn.cancelRequested) return "cancelled";
    const approval = needsApproval === true || call.wait?.for === "approval";
    if (approval && call.wait?.approvedHash !== inputHash(use.name, use.input)) return "unapproved";
    return call.status === "executing" ? "executing" : "run";
  }

  /** What was begun before the stop may have reached the outside. */
  #stoppedFirst({ use, address, outside }: ToolAttempt): ToolFinish {
    const begun = this.#parts.line.database.rows.toolCall(address, use.toolUse)?.status === "executing";
    return begun && outside === true
      ? { status: "unknown", result: "Under way when it was stopped." }
      : cancelledFirst;
  }

  #endedBy(attempt: ToolAttempt, state: State, instead: ToolFinish): ToolRun | undefined {
    if (state === "fenced") return { kind: "fenced" };
    if (state === "done") return this.#recordedBefore(attempt);
    if (state === "waiting") throw new Error("a tool use was run that waits for people");
    if (state === "unapproved") return this.#finish(attempt, notApproved);
    return state === "cancelled" ? this.#finish(attempt, instead) : undefined;
  }

  #mark({ use, address }: ToolAttempt): readonly LoggedEvent[] {
    const { rows } = this.#parts.line.database;
    const owned = rows.owned(address);
    const call = rows.toolCall(address, use.toolUse);
    if (owned === undefined || call === undefined) return [];
    call.status = "executing";
    const body = JSON.stringify({ turn: address.turn, toolUse: use.toolUse, name: use.name });
    return [
      loggedEvent(rows.append(owned.head, { type: "tool.started", body, turn: address.turn, owned: true })),
    ];
  }

  #finish(attempt: ToolAttempt, finish: ToolFinish): ToolRun {
    const { use, address } = attempt;
    const { rows } = this.#parts.line.database;
    const owned = rows.owned(address);
    const call = rows.toolCall(address, use.toolUse);
    if (owned === undefined || call === undefined) return { kind: "fenced" };
    call.status = finish.status;
    const outcome = outcomeOf(attempt, finish);
    const entry = { ...outcome, turn: address.turn, body: JSON.stringify(outcome) };
    const events = appendOutcome(rows, owned.head, entry).map(loggedEvent);
    return { kind: "recorded", outcome, events };
  }

  #recordedBefore(attempt: ToolAttempt): ToolRun {
    const { rows } = this.#parts.line.database;
    const { use, address } = attempt;
    const entry = rows
      .headOf(address, address.conversation)
      ?.log.findLast(
        ({ type, turn, body }) =>
          type === "tool.completed" && turn === address.turn && JSON.parse(body).toolUse === use.toolUse,
      );
    const outcome = JSON.parse(entry?.body ?? "{}") as ToolOutcome;
    return { kind: "recorded", outcome, events: [] };
  }
}

export const keyOf = ({ use, address }: ToolAttempt): string => `${address.turn}:${use.toolUse}`;

function outcomeOf({ use, address }: ToolAttempt, finish: ToolFinish): ToolOutcome {
  return { turn: address.turn as ToolOutcome["turn"], toolUse: use.toolUse, name: use.name, ...finish };
}
