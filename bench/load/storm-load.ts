import { inWaves } from "./connection-waves.ts";
import type { Dialect } from "./dialects.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import { MissedLog } from "./missed-log.ts";
import type { Load } from "./running-load.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface StormLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly connections: number;
  readonly tokens: readonly string[];
  /** Entries each client has missed, where the server keeps a log. */
  readonly missed: number;
  readonly latencies: Latencies;
}

interface Client {
  readonly token: string;
  readonly log: MissedLog | null;
  socket: LoadSocket | null;
  onDone: () => void;
}

/** Connections that wait for their greeting at a time: a listen backlog holds about as many. */
const openingMax = 500;
const stormMsMax = 60_000;

/**
 * Clients that are all cut at once and come back: to a greeting, and where there is a log, to all they have missed, each
 * entry once and in order. A window is one storm; the latency is that of a client, from the cut to its last entry.
 */
export class StormLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #options: StormLoadOptions;
  readonly #clients: Client[] = [];
  #storm: Promise<void> = Promise.resolve();

  constructor(options: StormLoadOptions) {
    this.#options = options;
  }

  async connect(): Promise<void> {
    const { connections, tokens, dialect, missed } = this.#options;
    await inWaves(connections, async (index) => {
      const log = dialect.follow === undefined ? null : new MissedLog(dialect, missed);
      const client: Client = { token: tokens[index] ?? "", log, socket: null, onDone: () => {} };
      this.#clients.push(client);
      client.socket = await this.#open(client);
      await log?.write(client.socket);
    });
  }

  start(): void {
    this.#storm = this.#ride();
  }

  finished(): Promise<void> {
    return this.#storm;
  }

  async stop(): Promise<void> {}

  close(): void {
    for (const { socket } of this.#clients) socket?.end();
  }

  async #ride(): Promise<void> {
    const cutAt = performance.now();
    this.close();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.#refuse(`Not everybody was back in ${stormMsMax / 1_000} s.`);
        resolve();
      }, stormMsMax);
    });
    await Promise.race([this.#bringBack(cutAt), late]);
    clearTimeout(timer);
  }

  async #bringBack(cutAt: number): Promise<void> {
    const back: Promise<void>[] = [];
    let next = 0;
    const opener = async () => {
      for (let client = this.#clients[next++]; client !== undefined; client = this.#clients[next++])
        back.push((await this.#comeBack(client, cutAt)).caughtUp);
    };
    await Promise.all(Array.from({ length: openingMax }, opener));
    await Promise.all(back);
  }

  /** Resolves when the client is greeted; `caughtUp` when it has all it missed. */
  async #comeBack(client: Client, cutAt: number): Promise<{ caughtUp: Promise<void> }> {
    const caughtUp = new Promise<void>((resolve) => {
      client.onDone = () => {
        this.operations++;
        this.#options.latencies.addMs(performance.now() - cutAt);
        resolve();
      };
    });
    try {
      client.socket = await this.#open(client);
      const ask = client.log?.begin();
      if (ask === undefined) client.onDone();
      else client.socket.send(clientFrame(opcodes.text, ask));
    } catch (error) {
      this.#refuse(String(error));
    }
    return { caughtUp };
  }

  #open(client: Client): Promise<LoadSocket> {
    const { dialect, port } = this.#options;
    return openGreeted({
      dialect,
      port,
      token: client.token,
      onText: (bytes, start, end) => this.#onText(client, bytes.toString("utf8", start, end)),
      onLost: (reason) => this.#refuse(`A connection was lost: ${reason}`),
    });
  }

  #onText({ log, onDone }: Client, text: string): void {
    if (log === null) return;
    const heard = log.hear(text);
    if (heard === "whole") onDone();
    else if (heard !== "more") this.#refuse(heard.problem);
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}
