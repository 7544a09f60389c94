import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { inWaves } from "./connection-waves.ts";
import { beginsWith, type Dialect } from "./dialects.ts";
import { followLog } from "./follow-log.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import type { Load } from "./running-load.ts";

export interface FanLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  /** Where the server hears when to publish. */
  readonly beats: number;
  readonly connections: number;
  /** Of one user, whose sockets all are. */
  readonly tokens: readonly string[];
  readonly burst: number;
  /** Beats a second; without it the next one comes when everybody has the last one. */
  readonly perSecond: number | undefined;
  readonly latencies: Latencies;
}

const beat = Buffer.from("b");
const settleMs = 300;
const endMsMax = 10_000;

/** Subscribers of one log, who count what they get. The latency is that of the last one of them. */
export class FanLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #options: FanLoadOptions;
  readonly #sockets: LoadSocket[] = [];
  readonly #event: Buffer;
  readonly #refusal: Buffer;
  /** Times of the beats that are not everywhere yet. */
  readonly #sentAt: number[] = [];
  #control: Socket | null = null;
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  /** Deliveries that are missing of the oldest beat under way. */
  #missing = 0;
  #setUp: ((index: number, text: string) => void) | null = null;

  constructor(options: FanLoadOptions) {
    this.#options = options;
    this.#event = Buffer.from(options.dialect.answers.event ?? "{");
    this.#refusal = Buffer.from(options.dialect.refusal);
    this.#missing = this.#ofOneBeat();
  }

  async connect(): Promise<void> {
    const { connections, dialect, port, tokens, burst, beats } = this.#options;
    await inWaves(connections, async (index) => {
      this.#sockets[index] = await openGreeted({
        dialect,
        port,
        token: tokens[0] ?? "",
        onText: (bytes, start, end) => this.#onText(index, bytes, { start, end }),
        onLost: (reason) => this.#refuse(`Connection ${index} was lost: ${reason}`),
      });
    });
    const log = dialect.follow === undefined ? null : await this.#follow(dialect);
    // Events of the set-up itself pass by.
    await delay(settleMs);
    this.#setUp = null;
    this.#control = connect({ host: "127.0.0.1", port: beats, noDelay: true });
    await once(this.#control, "connect");
    this.#control.write(`${JSON.stringify({ burst, log })}\n`);
  }

  start(): void {
    this.#running = true;
    const { perSecond } = this.#options;
    if (perSecond === undefined) this.#beat();
    else this.#pace(perSecond);
  }

  #pace(perSecond: number): void {
    const startedAt = performance.now();
    let beats = 0;
    this.#timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
      while (beats++ < due) this.#beat();
      beats = due;
    }, 1);
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearInterval(this.#timer);
    const until = performance.now() + endMsMax;
    while (this.#sentAt.length > 0 && performance.now() < until) await delay(5);
    if (this.#sentAt.length > 0) this.#refuse(`${this.#missing} deliveries of a beat never came.`);
  }

  close(): void {
    this.#control?.destroy();
    for (const socket of this.#sockets) socket.end();
  }

  async #follow(dialect: Dialect) {
    const heard = (onText: (index: number, text: string) => void) => {
      this.#setUp = onText;
    };
    return followLog({ dialect, sockets: this.#sockets, heard, subject: "bench-0" });
  }

  #ofOneBeat(): number {
    return this.#options.connections * this.#options.burst;
  }

  #beat(): void {
    this.#sentAt.push(performance.now());
    this.#control?.write(beat);
  }

  #onText(index: number, bytes: Buffer, { start, end }: { start: number; end: number }): void {
    if (this.#control === null) this.#setUp?.(index, bytes.toString("utf8", start, end));
    else if (beginsWith(bytes, start, this.#event)) this.#delivered();
    else if (beginsWith(bytes, start, this.#refusal)) this.#refuse(bytes.toString("utf8", start, end));
  }

  #delivered(): void {
    this.operations++;
    if (--this.#missing > 0) return;
    this.#missing = this.#ofOneBeat();
    this.#options.latencies.addMs(performance.now() - (this.#sentAt.shift() ?? 0));
    if (this.#running && this.#options.perSecond === undefined) this.#beat();
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
