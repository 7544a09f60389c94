import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { LineProcess } from "./line-process.ts";

const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const preload = new URL("collect-on-demand.mjs", import.meta.url).href;

/** Of Node: a young generation of 16 MiB and more in each of fifty processes is memory that idle users could have. */
const flags = ["--expose-gc", "--max-semi-space-size=2"];

const collectMsMax = 30_000;

export interface InstanceSettings {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly modelUrl: string;
  readonly secret: string;
  /** Where it may keep data. */
  readonly folder: string;
  /** Any free one where it is left out. */
  readonly port?: number;
  /** Nobody may read its metrics without one. */
  readonly metricsToken?: string;
}

export interface Collection {
  readonly pauseMs: number;
  readonly heapBytes: number;
}

/** One process of the engine as it is shipped. */
export class Instance {
  readonly port: number;
  readonly #process: LineProcess;

  private constructor(process: LineProcess, port: number) {
    this.#process = process;
    this.port = port;
  }

  static async start(settings: InstanceSettings): Promise<Instance> {
    const { databaseUrl, redisUrl, modelUrl, secret, folder, port = 0, metricsToken } = settings;
    const env = {
      PORT: String(port),
      ...(metricsToken !== undefined && { METRICS_TOKEN: metricsToken }),
      ENVIRONMENT: "production",
      SECRET_KEY: secret,
      DATABASE_URL: databaseUrl,
      // Fifty processes share what one Postgres can have.
      DATABASE_POOL_SIZE: "4",
      REDIS_URL: redisUrl,
      ANTHROPIC_API_KEY: "bench",
      ANTHROPIC_BASE_URL: modelUrl,
      LOG_LEVEL: "error",
      PAM_DATA_DIR: folder,
      PAM_DRAIN_MS: "5000",
      // There is no proxy: what is silent is pinged each four minutes.
      PAM_SOCKET_IDLE_SECONDS: "240",
    };
    const command = [process.execPath, ...flags, "--import", preload, program, "--json"];
    const child = new LineProcess("An instance", command, { env, ipc: true });
    const { page } = await child.next<{ page: string }>();
    return new Instance(child, Number(new URL(page).port));
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** A full collection of all garbage, during which nothing else happens there. */
  async collect(): Promise<Collection> {
    const { child } = this.#process;
    if (!child.connected) throw new Error("The instance has ended.");
    const told = once(child, "message", { signal: AbortSignal.timeout(collectMsMax) });
    child.send({ call: "collect" }, () => {});
    const [figures] = await told;
    return figures as Collection;
  }

  /** As a rolling restart ends it: everybody is sent on. */
  leave(): Promise<void> {
    return this.#process.end("SIGTERM", 20_000);
  }

  kill(): Promise<void> {
    return this.#process.end("SIGKILL", 1_000);
  }
}
