import type { Clock, Publication } from "../../actors/ports.ts";
import type { Partial } from "../../protocol/messages.ts";
import type { Accepted, Backend, Identity } from "../backend.ts";
import type { LiveChannel } from "../live.ts";
import { findOpenStep, holds } from "../open-step.ts";
import { entryFrame } from "../topic.ts";
import { type FinishedTurn, TurnAnswer, type TurnSoFar } from "../turn-answer.ts";

export interface FeedParts {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly identity: Identity;
}

export type AcceptedChat = Accepted & { readonly conversation: string; readonly turn: string };

/** One frame of the turn, the same as on a socket. */
export interface FeedItem {
  readonly type: string;
  /** Of a log entry. */
  readonly seq: number | null;
  readonly frame: string;
  /** With the turn's last frame. */
  readonly finished: FinishedTurn | null;
}

interface FeedStart {
  readonly channel: LiveChannel;
  readonly accepted: AcceptedChat;
  /** The turn began before: its rows come first. */
  readonly reading: boolean;
}

/** Publications are a hint: after so long without any, the rows are asked. */
const lookAgainMs = 5_000;
const pageEntries = 100;
/** Frames that may wait for a slow reader; beyond it the feed is over, as a slow socket is closed. */
const waitingCharsMax = 1_048_576;

/** The frames of one turn, in order, each log entry once: from its publications, and from its rows where those lack. */
export class TurnFeed {
  readonly accepted: AcceptedChat;
  private readonly parts: FeedParts;
  private readonly channel: LiveChannel;
  private readonly answer: TurnAnswer;
  private readonly queue: FeedItem[] = [];
  private waitingChars = 0;
  /** Seq of the newest entry taken. */
  private last: number;
  private reading: boolean;
  /** Entries published while rows are read. */
  private readonly held: Publication[] = [];
  /** Text went by while rows were read: the open step is shown as a whole. */
  private missedText: boolean;
  /** Text that came while the open step was asked for. */
  private texts: Publication[] | null = null;
  /** It has been live before. */
  private joined: boolean;
  private over = false;
  private wake: (() => void) | null = null;

  constructor(parts: FeedParts, { channel, accepted, reading }: FeedStart) {
    this.parts = parts;
    this.channel = channel;
    this.accepted = accepted;
    this.answer = new TurnAnswer(accepted.turn);
    this.last = accepted.seq - 1;
    this.reading = reading;
    this.missedText = reading;
    this.joined = !reading;
  }

  /** By the newest entry that came, also of frames that nobody took yet. */
  get standing(): TurnAnswer["standing"] {
    return this.answer.standing;
  }
  get soFar(): TurnSoFar {
    return this.answer.soFar();
  }

  receive(publication: Publication): void {
    if (this.over) return;
    if (!this.reading) this.take(publication);
    else if (publication.seq !== null) this.held.push(publication);
    else if (this.texts !== null) this.texts.push(publication);
    else this.missedText = true;
  }

  /**
   * The next frame; `idle` when none came within `ms`, `over` when none will come any more: behind the turn's end, when
   * closed, and when its reader was too slow.
   * @throws PamError database_unavailable.
   */
  async next(ms: number): Promise<FeedItem | "idle" | "over"> {
    const until = this.parts.clock.now() + ms;
    for (;;) {
      const item = this.queue.shift();
      if (item !== undefined) {
        this.waitingChars -= item.frame.length;
        return item;
      }
      if (this.over) return "over";
      if (this.reading) await this.read();
      else {
        const left = until - this.parts.clock.now();
        if (left <= 0) return "idle";
        if (!(await this.news(Math.min(left, lookAgainMs)))) this.reading = true;
      }
    }
  }

  close(): void {
    this.over = true;
    this.queue.length = 0;
    this.held.length = 0;
    this.channel.close();
    this.wake?.();
  }

  /** Rows that can't be read are no reason to end a stream that has begun: publications go on, and it looks again. */
  private async read(): Promise<void> {
    try {
      await this.readPage();
    } catch (error) {
      if (!this.joined) throw error;
      await this.goLive();
    }
  }

  private async readPage(): Promise<void> {
    const { backend, identity } = this.parts;
    const { conversation } = this.accepted;
    const range = { conversation, after: this.last, limit: pageEntries };
    const rows = await backend.entries(identity, range);
    for (const row of rows) {
      const frame = entryFrame(row, { conversation });
      this.take({ ...row, frame, channel: "", topic: "" });
    }
    if (rows.length < pageEntries && !this.over) await this.goLive();
  }

  private async goLive(): Promise<void> {
    const { turn } = this.accepted;
    const texts: Publication[] = [];
    this.texts = texts;
    const open = this.missedText ? await this.openStep(texts) : null;
    this.texts = null;
    this.reading = false;
    this.joined = true;
    this.missedText = false;
    for (const publication of this.held.splice(0)) this.take(publication);
    if (this.over) return;
    const shown = open?.turn === turn ? open : null;
    if (shown !== null)
      this.push({ type: "partial", seq: null, frame: JSON.stringify(shown), finished: null });
    for (const text of texts) if (shown === null || !holds(shown, text)) this.take(text);
  }

  private openStep(texts: readonly Publication[]): Promise<Partial | null> {
    const { backend, identity } = this.parts;
    const { conversation, turn } = this.accepted;
    return findOpenStep({
      ask: () => backend.partialOf(identity, conversation),
      firstText: () => texts.find((text) => text.turn === turn),
      goesOn: () => !this.over && this.held.length === 0,
    });
  }

  private take(publication: Publication): void {
    const { type, seq, frame, turn } = publication;
    if (this.over || (seq !== null && seq <= this.last)) return;
    if (seq !== null) this.last = seq;
    if (turn !== this.accepted.turn) return;
    const finished = this.answer.receive(publication);
    this.push({ type, seq, frame, finished });
    if (finished === null) return;
    this.over = true;
    this.channel.close();
  }

  private push(item: FeedItem): void {
    this.queue.push(item);
    this.waitingChars += item.frame.length;
    if (this.waitingChars > waitingCharsMax) this.close();
    else this.wake?.();
  }

  /** False when nothing came within `ms`. */
  private news(ms: number): Promise<boolean> {
    const { clock } = this.parts;
    return new Promise((resolve) => {
      const settle = (came: boolean) => {
        this.wake = null;
        clock.clearTimeout(timer);
        resolve(came);
      };
      const timer = clock.setTimeout(() => settle(false), ms);
      this.wake = () => settle(true);
    });
  }
}
