import { fileURLToPath } from "node:url";
import { LineProcess } from "./line-process.ts";

const script = fileURLToPath(new URL("crowd.py", import.meta.url));

interface Told {
  readonly opened: number;
  readonly problem: string;
}

/** Milliseconds, of every message. */
export interface Chatted {
  /** Refused, or without an answer 15 s behind the window. */
  readonly unanswered: number;
  readonly acks: readonly number[];
  readonly turns: readonly number[];
}

export interface ChatRequest {
  readonly active: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
}

/** The users of one instance, in a process of their own. */
export class Crowd {
  readonly #process: LineProcess;

  private constructor(process: LineProcess) {
    this.#process = process;
  }

  static async start(secret: string): Promise<Crowd> {
    const process = new LineProcess("A crowd", ["python3", script, secret], {});
    await process.next<Told>();
    return new Crowd(process);
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** All of them are connected and welcomed when this resolves. */
  async open(port: number, from: number, count: number): Promise<void> {
    await this.#ask({ call: "open", port, from, count });
  }

  /** Resolves when everybody will come back to `port` who is cut from now on; `back` tells how long that took. */
  async follow(port: number): Promise<{ back: Promise<{ seconds: number }> }> {
    await this.#ask({ call: "follow", port });
    return { back: this.#answer<{ seconds: number }>() };
  }

  chat(request: ChatRequest): Promise<Chatted> {
    return this.#ask<Chatted>({ call: "chat", ...request });
  }

  end(): Promise<void> {
    return this.#process.end("SIGKILL", 1_000);
  }

  #ask<T>(call: object): Promise<T & Told> {
    this.#process.send(call);
    return this.#answer<T>();
  }

  async #answer<T>(): Promise<T & Told> {
    const told = await this.#process.next<T & Told>();
    if (told.problem !== "") throw new Error(`Somebody in the crowd: ${told.problem}`);
    return told;
  }
}
