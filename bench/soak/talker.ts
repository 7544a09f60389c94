import { setTimeout as sleep } from "node:timers/promises";
import { beginsWith, chatFrame, dialects, writeId } from "../load/dialects.ts";
import { openGreeted } from "../load/greeted-socket.ts";
import type { LoadSocket } from "../load/load-socket.ts";
import { clientFrame, opcodes } from "../load/websocket-frames.ts";

/** What all talkers together have seen. */
export interface Talk {
  sent: number;
  acked: number;
  turns: number;
  /** Connections that ended by themselves. */
  lost: number;
  /** Commands that were refused and said again. */
  refused: number;
  /** Told at each acknowledgement. */
  onAck: (ms: number) => void;
  /** Told when a talker may say the next thing. */
  onFree: (talker: Talker) => void;
}

interface Pending {
  readonly sentAt: number;
  /** When it was said last. */
  saidAt: number;
  acked: boolean;
}

const dialect = dialects.pam;
const answers = {
  ack: Buffer.from(dialect.answers.accept),
  end: Buffer.from('{"type":"turn.'),
  queued: Buffer.from('{"type":"turn.queued'),
  started: Buffer.from('{"type":"turn.started'),
  refusal: Buffer.from(dialect.refusal),
};
/** About five seconds' worth. */
const homeTries = 8;
const backOffMs = { least: 200, more: 800 };
/** A command without an acknowledgement is said again; an answer whose end was missed is not waited for. */
const againMs = 5_000;
const patienceMs = 20_000;

/** A person with one device who comes back whenever the connection is lost, and repeats what was not acknowledged. */
export class Talker {
  readonly #ports: readonly number[];
  readonly #token: string;
  readonly #talk: Talk;
  readonly #chat = chatFrame(clientFrame(opcodes.text, dialect.chat("I spent 42.50 on diesel yesterday.")));
  #socket: LoadSocket | null = null;
  #pending: Pending | null = null;
  #lastId = 0;
  /** Where it belongs: as long as that may come back, it is tried again. */
  readonly #home: number;
  #tries = 0;
  #over = false;

  constructor(
    talk: Talk,
    { ports, token, first }: { ports: readonly number[]; token: string; first: number },
  ) {
    this.#talk = talk;
    this.#ports = ports;
    this.#token = token;
    this.#home = first;
  }

  get free(): boolean {
    return this.#socket !== null && this.#pending === null;
  }

  /** Something was said that no instance has acknowledged yet. */
  get open(): boolean {
    return this.#pending !== null && !this.#pending.acked;
  }

  async connect(): Promise<void> {
    while (!this.#over && this.#socket === null) {
      const away = this.#tries++ < homeTries ? 0 : this.#tries;
      const port = this.#ports[(this.#home + away) % this.#ports.length] ?? 0;
      try {
        this.#socket = await openGreeted({
          dialect,
          port,
          token: this.#token,
          onText: (bytes, start) => this.#onText(bytes, start),
          onLost: () => this.#onLost(),
        });
      } catch {
        await sleep(backOffMs.least + Math.random() * backOffMs.more);
      }
    }
    this.#tries = 0;
    if (this.#pending?.acked) this.#done();
    else if (this.#pending !== null) this.#say(this.#pending);
  }

  say(): void {
    writeId(this.#chat, ++this.#lastId);
    const now = performance.now();
    this.#pending = { sentAt: now, saidAt: now, acked: false };
    this.#talk.sent++;
    this.#say(this.#pending);
  }

  /** Looks after what waits for too long. Call it each second. */
  look(): void {
    const now = performance.now();
    if (this.#pending === null || this.#socket === null) return;
    if (this.#pending.acked && now - this.#pending.sentAt > patienceMs) this.#done();
    else if (!this.#pending.acked && now - this.#pending.saidAt > againMs) this.#say(this.#pending);
  }

  leave(): void {
    this.#over = true;
    this.#socket?.end();
  }

  #say(pending: Pending): void {
    pending.saidAt = performance.now();
    this.#socket?.send(this.#chat.frame);
  }

  #onText(bytes: Buffer, start: number): void {
    const is = (text: Buffer) => beginsWith(bytes, start, text);
    if (this.#pending === null) return;
    if (is(answers.ack) && !this.#pending.acked) {
      this.#pending.acked = true;
      this.#talk.acked++;
      this.#talk.onAck(performance.now() - this.#pending.sentAt);
    } else if (is(answers.refusal)) this.#talk.refused++;
    else if (this.#pending.acked && is(answers.end) && !is(answers.queued) && !is(answers.started)) {
      this.#talk.turns++;
      this.#done();
    }
  }

  #done(): void {
    this.#pending = null;
    if (this.#socket !== null) this.#talk.onFree(this);
  }

  #onLost(): void {
    // Before it was greeted, whoever opens it sees it.
    if (this.#socket === null) return;
    this.#socket = null;
    this.#talk.lost++;
    void sleep(backOffMs.least + Math.random() * backOffMs.more).then(() => this.connect());
  }
}
