import { inWaves } from "./connection-waves.ts";
import type { Dialect } from "./dialects.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { LoadSocket } from "./load-socket.ts";
import type { Load } from "./running-load.ts";

export interface IdleLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly connections: number;
  readonly tokens: readonly string[];
}

/** Connections that say nothing. */
export class IdleLoad implements Load {
  readonly operations = 0;
  refused = 0;
  refusal = "";
  readonly #sockets: LoadSocket[] = [];
  readonly #options: IdleLoadOptions;

  constructor(options: IdleLoadOptions) {
    this.#options = options;
  }

  async connect(): Promise<void> {
    const { connections, tokens, ...rest } = this.#options;
    await inWaves(connections, async (index) => {
      const token = tokens[index] ?? "";
      const onLost = (reason: string) => {
        if (this.refused++ === 0) this.refusal = `Connection ${index} was lost: ${reason}`;
      };
      this.#sockets.push(await openGreeted({ ...rest, token, onText: () => {}, onLost }));
    });
  }

  start(): void {}

  async stop(): Promise<void> {}

  close(): void {
    for (const socket of this.#sockets.splice(0)) socket.end();
  }
}
