import type { Command } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";

/** A command with an id is answered exactly once, however often it is sent. */
export type SentCommand = Extract<Command, { id?: unknown }> & { readonly id: string };
export type Answer = FrameOf<"ack"> | FrameOf<"history"> | FrameOf<"conversation.listed">;

/** Why a command did not happen. `code` is the server's, or `outbox_full`, `no_answer`, `stopped`. */
export class CommandRefused extends Error {
  readonly code: string;
  readonly details: unknown;
  constructor(code: string, message: string, details?: unknown) {
    super(message);
    this.name = "CommandRefused";
    this.code = code;
    this.details = details;
  }
}

interface Waiting {
  readonly command: SentCommand;
  readonly text: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: CommandRefused) => void;
  /** Times it was sent on the present connection. */
  sends: number;
  /** When it goes out again, if no answer came. */
  dueMs: number;
}

export interface OutboxLimits {
  /** Commands that may wait for their answers. */
  readonly waitingMax: number;
  /** Wait for an answer before the command is sent again on the same connection. */
  readonly resendMs: number;
  /** Sends on one connection before it is given up. */
  readonly sendsMax: number;
}

/** Errors after which the same command can succeed. Its id makes sending it again harmless (P2). */
const retryable: ReadonlySet<string> = new Set([
  "overloaded",
  "database_unavailable",
  "restarting",
  "too_many_requests",
  "client_gone",
]);

/** The command was tried as often as one is, and may never have come to the server. */
export const wasUndelivered = (error: unknown): boolean =>
  error instanceof CommandRefused && (error.code === "no_answer" || retryable.has(error.code));

/** Commands on their way, in the order in which they were given. Time is passed in; it never waits by itself. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #limits: OutboxLimits;
  #frameBytesMax = Number.POSITIVE_INFINITY;

  constructor(limits: OutboxLimits) {
    this.#limits = limits;
  }

  /** Settles when the command is answered; rejects with CommandRefused. The same id twice is one command. */
  add(command: SentCommand): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size >= this.#limits.waitingMax) {
        reject(
          new CommandRefused(
            "outbox_full",
            "Too much is waiting to be sent. Wait until the connection is back, then try again.",
          ),
        );
        return;
      }
      this.#waiting.set(command.id, {
        command,
        text: JSON.stringify(command),
        resolve,
        reject,
        sends: 0,
        dueMs: 0,
      });
    });
  }

  /**
   * A new connection: everything unanswered goes out again, with the same ids. A frame above the server's limit is
   * refused here: sent, it would end the connection, and far above the limit without a reason that we could see.
   */
  renew(frameBytesMax: number): void {
    this.#frameBytesMax = frameBytesMax;
    for (const it of this.#waiting.values()) {
      it.sends = 0;
      it.dueMs = 0;
    }
  }

  /** The frames to send now. Commands that were sent often enough without an answer are given up. */
  due(nowMs: number): string[] {
    const frames: string[] = [];
    for (const it of [...this.#waiting.values()]) {
      if (it.dueMs > nowMs) continue;
      if (bytesAbove(it.text, this.#frameBytesMax)) {
        this.#refuse(it, tooLarge());
        continue;
      }
      if (it.sends >= this.#limits.sendsMax) {
        this.#refuse(
          it,
          new CommandRefused(
            "no_answer",
            "The server did not answer. Check whether it happened, then try again.",
          ),
        );
        continue;
      }
      it.sends += 1;
      it.dueMs = nowMs + this.#limits.resendMs;
      frames.push(it.text);
    }
    return frames;
  }

  /** When `due` has something next; undefined when nothing waits. */
  nextDueMs(): number | undefined {
    let next: number | undefined;
    for (const it of this.#waiting.values()) next = Math.min(next ?? it.dueMs, it.dueMs);
    return next;
  }

  answer(answer: Answer): void {
    const it = this.#waiting.get(answer.id ?? "");
    if (it === undefined) return;
    this.#waiting.delete(it.command.id);
    it.resolve(answer);
  }

  /** Whether the error was about a command of ours. Some errors only postpone it. */
  refuse(error: FrameOf<"error">, nowMs: number): boolean {
    const it = this.#waiting.get(error.id ?? "");
    if (it === undefined) return false;
    if (retryable.has(error.code) && it.sends < this.#limits.sendsMax)
      it.dueMs = nowMs + (error.retryAfterMs ?? 1_000 * 2 ** it.sends);
    else this.#refuse(it, new CommandRefused(error.code, error.message, error.details));
    return true;
  }

  /** The server closed because a frame was too large: without this, sending it again would close the next connection too. */
  refuseLargest(): void {
    const sent = [...this.#waiting.values()]
      .filter((it) => it.sends > 0)
      .sort((a, b) => b.text.length - a.text.length);
    const [largest] = sent;
    if (largest !== undefined) this.#refuse(largest, tooLarge());
  }

  refuseAll(code: string, message: string): void {
    for (const it of [...this.#waiting.values()]) this.#refuse(it, new CommandRefused(code, message));
  }

  #refuse(it: Waiting, error: CommandRefused): void {
    this.#waiting.delete(it.command.id);
    it.reject(error);
  }
}

const tooLarge = () =>
  new CommandRefused(
    "frame_too_large",
    "The message is larger than this server accepts. Send less at a time.",
  );

/** UTF-8 takes one to three bytes a UTF-16 unit: most texts need not be encoded to know. */
function bytesAbove(text: string, bytesMax: number): boolean {
  if (text.length * 3 <= bytesMax) return false;
  return text.length > bytesMax || new TextEncoder().encode(text).length > bytesMax;
}
