import { setTimeout as sleep } from "node:timers/promises";
import { backoffMs, closeRule } from "../../src/client/close-rules.ts";
import { nowMs, WireClient } from "./wire-client.ts";

const restarting = 1012;

/** A page that always has an answer on its way: it asks again when one has ended, and comes back when it is sent away. */
export class RunningReader {
  /** Milliseconds between two frames of a running turn, in order. */
  readonly gaps: number[] = [];
  /** The longest of them in each turn that ended, without and with a reset. */
  readonly longest: number[] = [];
  readonly resetGaps: number[] = [];
  turns = 0;
  failed = 0;
  reconnects = 0;
  readonly #token: string;
  readonly #ports: readonly number[];
  /** Which of the ports it uses: as behind a load balancer, one that refuses is left for the next. */
  #at: number;
  readonly #message: (order: string) => string;
  #client: WireClient | undefined;
  #conversation = "";
  #cursor: { epoch: string; seq: number } | undefined;
  #turn: { id: string; lastAt: number; longest: number; reset: boolean } | undefined;
  #finishing = false;
  #wasSeen: () => void = () => {};

  constructor(token: string, ports: readonly number[], message: (order: string) => string) {
    this.#token = token;
    this.#ports = ports;
    this.#at = Math.floor(Math.random() * ports.length);
    this.#message = message;
  }

  /** Resolves when the first answer has begun. */
  async begin(): Promise<void> {
    const client = await WireClient.open(this.#port(), this.#token);
    const { frame } = await client.ask({ type: "conversation.create", title: "running" });
    this.#conversation = String(frame["conversation"]);
    const seen = new Promise<void>((resolve) => {
      this.#wasSeen = resolve;
    });
    this.#attach(client);
    await this.#say();
    await seen;
  }

  /** Asks no more; resolves when the last answer has ended. */
  async finish(): Promise<void> {
    this.#finishing = true;
    for (const until = nowMs() + 90_000; this.#turn !== undefined && nowMs() < until; await sleep(50));
    if (this.#turn !== undefined) this.failed += 1;
    this.#client?.close();
  }

  #port(): number {
    return this.#ports[this.#at % this.#ports.length] ?? 0;
  }

  async #say(): Promise<void> {
    const content = this.#message("drip 100");
    const id = `say-${content.replaceAll(" ", "-")}`;
    for (;;) {
      try {
        const { frame } = await (this.#client as WireClient).ask({
          type: "chat",
          conversation: this.#conversation,
          content,
          id,
        });
        this.#turn ??= { id: String(frame["turn"]), lastAt: nowMs(), longest: 0, reset: false };
        return;
      } catch {
        // Sent away with the command on its way: the same one again, on the next connection.
        await sleep(50);
      }
    }
  }

  #attach(client: WireClient): void {
    this.#client = client;
    client.onFrame(({ at, frame }) => this.#hear(at, frame));
    client.socket.once("close", () => void this.#comeBack());
    client.send({ type: "subscribe", conversation: this.#conversation, ...this.#cursor });
  }

  async #comeBack(): Promise<void> {
    if (this.#finishing && this.#turn === undefined) return;
    this.reconnects += 1;
    const rule = closeRule(restarting);
    // As our own client does.
    if (rule.next === "retry") await sleep(backoffMs(rule.baseMs, 0, Math.random));
    for (;;) {
      this.#at += 1;
      try {
        this.#attach(await WireClient.open(this.#port(), this.#token));
        return;
      } catch {
        await sleep(20);
      }
    }
  }

  #hear(at: number, frame: Readonly<Record<string, unknown>>): void {
    const { type, seq, epoch, turn } = frame;
    if (frame["conversation"] !== this.#conversation) return;
    const isEntry = typeof frame["at"] === "string";
    if ((isEntry || type === "reset") && typeof seq === "number" && typeof epoch === "string") {
      if (isEntry && this.#cursor !== undefined && seq <= this.#cursor.seq) return;
      this.#cursor = { epoch, seq };
    }
    if (this.#turn === undefined || turn !== this.#turn.id) return;
    const gap = at - this.#turn.lastAt;
    if (type === "text.delta") this.#wasSeen();
    this.gaps.push(gap);
    this.#turn.lastAt = at;
    this.#turn.longest = Math.max(this.#turn.longest, gap);
    if (type === "step.reset") this.#turn.reset = true;
    if (typeof type === "string" && /^turn\.(completed|failed|cancelled)$/.test(type)) this.#end(type);
  }

  #end(type: string): void {
    if (this.#turn === undefined) return;
    (this.#turn.reset ? this.resetGaps : this.longest).push(this.#turn.longest);
    this.turns += 1;
    if (type === "turn.failed") this.failed += 1;
    this.#turn = undefined;
    if (!this.#finishing) void this.#say();
  }
}
