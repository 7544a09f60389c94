import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { issueToken } from "../../src/auth/tokens.ts";
import { startRedis, type TestRedis } from "../../tests/support/redis.ts";
import { Instance, type InstanceSettings } from "../million/instance.ts";
import { type BenchPostgres, startBenchPostgres } from "../run/bench-postgres.ts";
import { Child } from "../run/child.ts";
import { freePort } from "../servers/free-port.ts";
import { type Sample, sampleOf } from "./soak-samples.ts";

/** An instance on an address of its own, one process after the other. */
interface Seat {
  readonly name: string;
  readonly settings: InstanceSettings;
  instance: Instance;
}

export interface SoakFault {
  readonly name: string;
  strike(): Promise<void>;
}

const instanceCount = 2;
const redisDownMs = 2_000;
const sampleMsMax = 3_000;

interface SoakServices {
  readonly postgres: BenchPostgres;
  readonly redis: TestRedis;
  readonly model: Child;
}

/** Two instances as they are shipped, with their Postgres, Redis and model; what may go wrong with them. */
export class SoakWorld {
  readonly #services: SoakServices;
  readonly #seats: readonly Seat[];
  readonly #secret: string;

  private constructor(services: SoakServices, seats: readonly Seat[], secret: string) {
    this.#services = services;
    this.#seats = seats;
    this.#secret = secret;
  }

  static async start(): Promise<SoakWorld> {
    const folder = mkdtempSync(join(tmpdir(), "pam-soak-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    const postgres = await startBenchPostgres();
    const redis = await startRedis();
    const model = new Child({
      entry: "paced-model.ts",
      args: [JSON.stringify({ everyMs: null })],
      core: null,
    });
    const { ports } = await model.hello<{ ports: readonly number[] }>();
    const secret = randomBytes(32).toString("hex");
    const common = {
      databaseUrl: await postgres.createDatabase(),
      redisUrl: redis.url,
      modelUrl: `http://127.0.0.1:${ports[0]}`,
      secret,
      folder,
      metricsToken: secret,
    };
    const seats: Seat[] = [];
    for (const name of "ABCDEFGH".slice(0, instanceCount)) {
      const settings = { ...common, port: await freePort() };
      seats.push({ name, settings, instance: await Instance.start(settings) });
    }
    return new SoakWorld({ postgres, redis, model }, seats, secret);
  }

  get ports(): readonly number[] {
    return this.#seats.map(({ instance }) => instance.port);
  }

  get names(): readonly string[] {
    return this.#seats.map(({ name }) => name);
  }

  tokens(count: number): Promise<string[]> {
    const token = (user: number) =>
      issueToken({ secret: this.#secret, user: `soak-${user}`, expireMinutes: 10_080 });
    return Promise.all(Array.from({ length: count }, (_, user) => token(user)));
  }

  /** Of each instance that answers, after a full collection: what it holds, without what nobody has needed to collect yet. */
  async sample(at: number): Promise<{ name: string; sample: Sample }[]> {
    const all = this.#seats.map(async ({ name, instance }) => {
      await instance.collect();
      const reply = await fetch(`http://127.0.0.1:${instance.port}/metrics`, {
        headers: { authorization: `Bearer ${this.#secret}` },
        signal: AbortSignal.timeout(sampleMsMax),
      });
      if (reply.status !== 200) throw new Error(`/metrics was answered with ${reply.status}.`);
      return { name, sample: sampleOf(await reply.text(), at) };
    });
    const settled = await Promise.allSettled(all);
    return settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  }

  /** Struck in turn, one a minute. The first instance is never killed: what it holds is looked at over the whole run. */
  faults(): readonly SoakFault[] {
    const { postgres, redis } = this.#services;
    const [, ...others] = this.#seats;
    const kills = others.map((seat) => ({
      name: `kill of instance ${seat.name}`,
      strike: async () => {
        await seat.instance.kill();
        seat.instance = await Instance.start(seat.settings);
      },
    }));
    const redisKill = {
      name: "kill of Redis",
      strike: async () => {
        await redis.kill();
        await sleep(redisDownMs);
        await redis.restart();
      },
    };
    // As after a crash: the next start recovers from its log. Whoever watches over it starts it again.
    const postgresCrash = {
      name: "crash of Postgres",
      strike: async () => void process.kill(postgres.pid, "SIGQUIT"),
    };
    return [...kills, redisKill, postgresCrash];
  }

  async end(): Promise<void> {
    await Promise.all(this.#seats.map(({ instance }) => instance.kill()));
    const { postgres, redis, model } = this.#services;
    await Promise.all([postgres.stop(), redis.stop(), model.end()]);
  }
}
