import { chatFrame, type Dialect, writeId } from "./dialects.ts";
import type { LogPlace } from "./follow-log.ts";
import type { LoadSocket } from "./load-socket.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

type Heard = "more" | "whole" | { readonly problem: string };

const content = "I spent 42.50 on diesel yesterday, please book it for me.";
/** A log entry's frame: its conversation and its place. */
const entry = /^\{"type":"[^"]+","conversation":"([^"]+)","epoch":"[^"]+","seq":(\d+)/;

/** A user's log, of which its client reads the last entries again: each of them once, in order, none left out. */
export class MissedLog {
  readonly #dialect: Dialect;
  readonly #missed: number;
  #place: LogPlace | null = null;
  #first = 0;
  #onAck: ((place: LogPlace) => void) | null = null;
  /** Of the entries under way. */
  #next = 0;
  #to: number | null = null;

  constructor(dialect: Dialect, missed: number) {
    this.#dialect = dialect;
    this.#missed = missed;
  }

  /** Writes messages until there are entries enough. */
  async write(socket: Pick<LoadSocket, "send">): Promise<void> {
    const chat = chatFrame(clientFrame(opcodes.text, this.#dialect.chat(content)));
    for (let id = 1; this.#place === null || this.#place.seq - this.#first < this.#missed; id++) {
      writeId(chat, id);
      socket.send(chat.frame);
      const place = await new Promise<LogPlace>((resolve) => {
        this.#onAck = resolve;
      });
      if (this.#place === null) this.#first = place.seq;
      this.#place = place;
    }
    this.#onAck = null;
  }

  /** What to ask for; entries that come from now on are checked. */
  begin(): string | undefined {
    if (this.#place === null) return undefined;
    const seq = this.#place.seq - this.#missed;
    this.#next = seq + 1;
    this.#to = null;
    return this.#dialect.follow?.ask({ ...this.#place, seq });
  }

  hear(text: string): Heard {
    if (text.startsWith(this.#dialect.refusal)) return { problem: text };
    if (this.#onAck !== null) {
      if (text.startsWith(this.#dialect.answers.accept)) this.#onAck(JSON.parse(text) as LogPlace);
      return "more";
    }
    if (text.startsWith(this.#dialect.follow?.answer ?? "-")) {
      this.#to = (JSON.parse(text) as { to: number }).to;
      return "more";
    }
    const [, conversation, seq] = entry.exec(text) ?? [];
    if (conversation === undefined || conversation !== this.#place?.conversation) return "more";
    return this.#check(Number(seq));
  }

  #check(seq: number): Heard {
    if (this.#to === null) return { problem: `Entry ${seq} came before it was asked for.` };
    if (seq !== this.#next) return { problem: `Entry ${this.#next} was missed or repeated: ${seq} came.` };
    return this.#next++ === this.#to ? "whole" : "more";
  }
}
