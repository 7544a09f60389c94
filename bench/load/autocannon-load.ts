import autocannon, { type Client, type Instance } from "autocannon";
import type { HttpLoadOptions } from "./http-load.ts";
import type { Load } from "./running-load.ts";

/** Longer than any window: it is stopped by hand. */
const seconds = 3_600;

/** Requests for one page by autocannon, as fast as answers come: what it reaches may be held against figures of others. */
export class AutocannonLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #options: HttpLoadOptions;
  #running: Instance | null = null;

  constructor(options: HttpLoadOptions) {
    this.#options = options;
  }

  /** It connects at each start. */
  async connect(): Promise<void> {}

  start(): void {
    const { port, path, connections, tokens, latencies } = this.#options;
    let opened = 0;
    const setupClient = (client: Client) => {
      const token = tokens[opened++ % Math.max(1, tokens.length)];
      if (token !== undefined) client.setHeaders({ authorization: `Bearer ${token}` });
    };
    const url = `http://127.0.0.1:${port}${path}`;
    const running = autocannon({ url, connections, duration: seconds, setupClient }, () => {});
    running.on("response", (...[, status, , ms]) => {
      this.operations++;
      latencies.addMs(ms);
      if (status !== 200) this.#refuse(`It answered with status ${status}.`);
    });
    running.on("reqError", (error: Error) => this.#refuse(String(error)));
    this.#running = running;
  }

  async stop(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    await new Promise<void>((resolve) => {
      running.once("done", () => resolve());
      running.stop();
    });
  }

  close(): void {
    this.#running?.stop();
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}
