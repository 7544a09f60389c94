import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { Backend, Cursor, Resumption, StoredEntry } from "./backend.ts";
import type { Following, Hub, Stream } from "./hub.ts";
import { findOpenStep } from "./open-step.ts";
import { type ResetReason, readReset } from "./reset-frame.ts";
import { entryFrame } from "./topic.ts";

/** Who follows: a socket's session. `paced` resolves once its buffer has room, or it is closed. */
export interface Follower {
  isOpen(): boolean;
  hasRoom(): boolean;
  send(frame: string): void;
  subscribe(topic: string): void;
  cork(work: () => void): void;
  paced(): Promise<void>;
}

/** A gap of more entries, or of more bytes in their bodies, is answered with a snapshot instead. */
export const gapBounds = { gapEntriesMax: 1_000, gapBytesMax: 1_048_576, pageEntries: 100 } as const;
const { gapEntriesMax, gapBytesMax, pageEntries } = gapBounds;

export interface FollowRequest {
  readonly tenant: Tenant;
  readonly stream: Stream;
  readonly cursor: Cursor | null;
  readonly follower: Follower;
}

/**
 * Brings a follower from its cursor to the live log, without a gap and without a race (P4): it is counted before
 * anything is read, so that what commits meanwhile is known and read again, then it subscribes in the very tick in
 * which nothing is missing. Answers `resumed` and all events, or `reset` with a snapshot; then the open step's text.
 * @throws PamError not_found, database_unavailable.
 */
export async function follow(hub: Hub, backend: Backend, request: FollowRequest): Promise<Following> {
  const following = hub.beginCatchUp(request.tenant, request.stream);
  try {
    await new CatchingUp(backend, request, following).run();
    return following;
  } catch (error) {
    following.end();
    throw error;
  }
}

class CatchingUp {
  private readonly backend: Backend;
  private readonly request: FollowRequest;
  private readonly following: Following;
  private readonly log: string;
  /** The last entry that was sent, or that the snapshot stands for. */
  private seq = 0;
  /** Seq of the head when it was read; more may be known by now. */
  private head = 0;
  /** The turn that runs, as far as the entries sent tell. */
  private running: string | null = null;

  constructor(backend: Backend, request: FollowRequest, following: Following) {
    const { stream, tenant } = request;
    this.backend = backend;
    this.request = request;
    this.following = following;
    this.log = "inbox" in stream ? tenant.user : stream.conversation;
  }

  async run(): Promise<void> {
    await this.begin();
    let asked: string | null = null;
    let shown: string | null = null;
    while (this.request.follower.isOpen()) {
      if (this.isBehind()) await this.sendPage();
      else if (this.running === asked) break;
      else {
        asked = this.running;
        shown = await this.openStep();
      }
    }
    this.goLive(shown);
  }

  /** Says where it begins, with what was missed where it is not much: nothing is sent before that is decided. */
  private async begin(): Promise<void> {
    const { tenant, stream, cursor, follower } = this.request;
    const found = await this.backend.resume(tenant, { log: this.log, cursor });
    if (found === null) throw new PamError("not_found");
    const reason = this.resetReason(found);
    this.head = found.seq;
    if (reason !== null || cursor === null) {
      const reset = await readReset(this.backend, tenant, { stream, reason: reason ?? "no_cursor" });
      follower.send(reset.frame);
      this.seq = reset.seq;
      this.running = reset.running;
      return;
    }
    const { epoch, seq: to, entries } = found;
    this.seq = cursor.seq;
    this.running = found.running;
    const resumed = JSON.stringify({ type: "resumed", ...stream, epoch, from: cursor.seq, to });
    await this.send(entries, resumed);
  }

  private resetReason({ epoch, seq, gapBytes }: Resumption): ResetReason | null {
    const { cursor } = this.request;
    if (cursor === null) return "no_cursor";
    if (cursor.epoch !== epoch) return "epoch_changed";
    if (cursor.seq > seq) return "cursor_ahead";
    return seq - cursor.seq > gapEntriesMax || (gapBytes ?? 0) > gapBytesMax ? "gap_too_large" : null;
  }

  private isBehind(): boolean {
    return this.seq < Math.max(this.head, this.following.catchUp.newest);
  }

  private async sendPage(): Promise<void> {
    const range = { conversation: this.log, after: this.seq, limit: pageEntries };
    const rows = await this.backend.entries(this.request.tenant, range);
    if (rows.length === 0) throw new PamError("not_found");
    await this.send(rows);
  }

  /** In one write, while the follower's buffer has room: what is left is read again, not held by somebody who reads nothing. */
  private async send(rows: readonly StoredEntry[], opening?: string): Promise<void> {
    const { stream, follower } = this.request;
    await follower.paced();
    follower.cork(() => {
      if (opening !== undefined) follower.send(opening);
      for (const row of rows) {
        if (!follower.hasRoom()) return;
        follower.send(entryFrame(row, stream));
        this.seq = row.seq;
        this.watchTurn(row);
      }
    });
  }

  private watchTurn({ type, turn, body }: StoredEntry): void {
    if (type === "turn.started" || (type === "message.created" && beginsTurn(body))) this.running = turn;
    else if (turn === this.running && endTypes.has(type)) this.running = null;
  }

  /** What the open step has shown so far, as its owner tells or stored it. Text that comes meanwhile is kept for the follower. */
  private async openStep(): Promise<string | null> {
    const { tenant, stream, follower } = this.request;
    const { catchUp } = this.following;
    if ("inbox" in stream || this.running === null) return null;
    catchUp.deltas = [];
    catchUp.deltaChars = 0;
    const partial = await findOpenStep({
      ask: () => this.backend.partialOf(tenant, stream.conversation),
      firstText: () => catchUp.deltas?.find(({ turn }) => turn === this.running),
      // What is in the log by now comes first, and may end the step.
      goesOn: () => follower.isOpen() && !this.isBehind(),
    });
    // Of a turn that has begun since, or of a log by the same name, it says nothing about this one.
    return partial === null || partial.turn !== this.running ? null : JSON.stringify(partial);
  }

  private goLive(openStep: string | null): void {
    const { follower } = this.request;
    const { catchUp, topic } = this.following;
    if (this.running !== null) {
      if (openStep !== null) follower.send(openStep);
      // What the open step shows already is cut off by its offset.
      for (const { turn, frame } of catchUp.deltas ?? []) if (turn === this.running) follower.send(frame);
    }
    follower.subscribe(topic);
    this.following.goLive(this.seq, this.running !== null);
  }
}

/** Its turn began with it. Inside a text of the body the quotes would be escaped. */
function beginsTurn(body: string): boolean {
  return body.includes('"status":"running"');
}

const endTypes: ReadonlySet<string> = new Set(["turn.completed", "turn.failed", "turn.cancelled"]);
