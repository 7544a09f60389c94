import type { TurnAddress } from "../actors/ports.ts";
import type { TurnView, TurnWrite } from "../actors/store.ts";
import type { StepRecord, TurnRecord } from "../actors/turn-history.ts";
import type { EndStatus } from "../protocol/events.ts";
import type { KeptTurn, KeptTurns } from "./kept-turns.ts";
import type { PamRow } from "./pam-row.ts";

/** Messages of the branch that a turn reads; the history builder cuts further by length. */
export const messagesMax = 80;
/** Turns whose end may be awaited; the oldest are forgotten, and read when they are asked for. */
const begunMax = 10_000;

/** A turn that has written nothing yet. */
interface Begun {
  readonly workspace: string;
  readonly user: string;
  readonly turn: string;
  readonly fence: number;
  readonly epoch: string;
  readonly branch: string;
  /** Position of its question. */
  readonly pos: number;
  readonly content: string;
  /** Until it is asked for. */
  view: TurnView | null;
}

/**
 * Follows conversations from the end of one turn to the start of the next one. Where the next message bears the seq right
 * behind that end, nothing was in the log between them: its turn has no rows that are not known here. What comes after the
 * message's commit (a stop, words) is brought, or found when the turn writes, as if it came after a read.
 */
export class BegunTurns {
  readonly #kept: KeptTurns;
  readonly #begun = new Map<string, Begun>();

  constructor(kept: KeptTurns) {
    this.#kept = kept;
  }

  /** A message has started its turn. Of `row`: what the commit answered, with the user's context. */
  started(row: PamRow, content: string): void {
    const { workspace, user_id: user, conversation, turn, fence, epoch, seq, context } = row;
    const kept = this.#kept.of(conversation);
    if (context === undefined || turn === null || fence === null) return;
    if (kept === undefined || kept.epoch !== epoch || kept.head !== seq - 1) return;
    const pos = kept.to + 2;
    const from = oldestFor(pos);
    const before = kept.turns.filter((each) => each.pos >= from).map(({ record }) => record);
    const own: TurnRecord = { turn, content, steps: [], results: [], edits: [], steers: [], status: null };
    const view: TurnView = {
      ...{ step: 1, attempt: 1, cancelRequested: false, toolCalls: [], steers: [] },
      usage: { inputTokens: 0, outputTokens: 0 },
      context: JSON.parse(context),
      history: [...before, own],
    };
    const { branch } = kept;
    this.#note(conversation, { workspace, user, turn, fence, epoch, branch, pos, content, view });
  }

  /** The view of a turn that began with its message, once. */
  take(address: TurnAddress): TurnView | undefined {
    const begun = this.#begun.get(address.conversation);
    if (begun === undefined || begun.view === null || !isOf(begun, address)) return undefined;
    const { view } = begun;
    begun.view = null;
    return view;
  }

  /** A view was read: its turn is followed from there when it has written nothing. */
  read(address: TurnAddress, log: Pick<Begun, "epoch" | "branch">, last: KeptTurn): void {
    const { workspace, user, conversation, turn, fence } = address;
    const { pos, record } = last;
    const { content, steps, results, edits = [], steers = [], status } = record;
    const wrote = steps.length + results.length + edits.length + steers.length > 0 || status !== null;
    if (record.turn !== turn || wrote) this.#begun.delete(conversation);
    else this.#note(conversation, { workspace, user, turn, fence, ...log, pos, content, view: null });
  }

  /** What the turn has written. When that is its answer and its end, and nothing else, it is kept without being read. */
  wrote(write: TurnWrite, rows: readonly PamRow[]): void {
    const { conversation, turn, entries, end } = write;
    const begun = this.#begun.get(conversation);
    if (begun === undefined) return;
    this.#begun.delete(conversation);
    const [answer] = entries;
    const last = rows.at(-1);
    if (!isOf(begun, write) || end === undefined || last === undefined) return;
    if (answer?.type !== "message.created") return;
    const { epoch, branch, pos, content } = begun;
    // As the turn itself wrote it.
    const step = JSON.parse(answer.body) as StepRecord & { readonly status: EndStatus };
    const record: TurnRecord = {
      ...{ turn, content, steps: [step], results: [], edits: [], steers: [] },
      status: step.status,
    };
    const kept = this.#kept.of(conversation);
    const from = oldestFor(pos + 2);
    const before = kept?.epoch === epoch && kept.branch === branch ? kept.turns : [];
    if (pos > 1 && before.at(-1)?.pos !== pos - 2) return;
    const turns = [
      ...before.filter((each) => each.pos >= from),
      { pos, chars: answer.body.length + content.length, record },
    ];
    this.#kept.keep(conversation, { epoch, branch, from, to: pos, turns, head: last.seq });
  }

  #note(conversation: string, begun: Begun): void {
    this.#begun.delete(conversation);
    this.#begun.set(conversation, begun);
    if (this.#begun.size <= begunMax) return;
    const [oldest] = this.#begun.keys();
    if (oldest !== undefined) this.#begun.delete(oldest);
  }
}

function isOf(begun: Begun, { workspace, user, turn, fence }: TurnAddress): boolean {
  return begun.turn === turn && begun.fence === fence && begun.user === user && begun.workspace === workspace;
}

/** The lowest position that counts for the question at `pos`. */
function oldestFor(pos: number): number {
  return Math.max(pos + 1 - messagesMax, 1);
}
