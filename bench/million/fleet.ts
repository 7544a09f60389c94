import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuMs } from "../load/cpu-time.ts";
import { type BenchPostgres, startBenchPostgres } from "../run/bench-postgres.ts";
import { type BenchRedis, startBenchRedis } from "../run/bench-redis.ts";
import { Child } from "../run/child.ts";
import { portFrom } from "../servers/free-port.ts";
import { Crowd } from "./crowd.ts";
import { Instance, type InstanceSettings } from "./instance.ts";
import { type Groups, processBytes, withChildren } from "./memory-kinds.ts";

/** An instance and the people connected to it. */
export interface Place {
  instance: Instance;
  readonly crowd: Crowd;
  readonly firstUser: number;
  users: number;
  /** The instance's memory before anybody came. */
  readonly emptyBytes: number;
}

/** CPU time in ms since each began. */
export interface FleetCpu {
  readonly servers: number;
  readonly load: number;
  readonly postgres: number;
  readonly redis: number;
}

interface Services {
  readonly postgres: BenchPostgres;
  readonly redis: BenchRedis;
  readonly model: Child;
}

/** All processes of a run, on loopback. They end with this process, however that ends. */
export class Fleet {
  readonly places: Place[] = [];
  readonly #services: Services;
  readonly #settings: InstanceSettings;
  #nextPort = 20_000;

  private constructor(services: Services, settings: InstanceSettings) {
    this.#services = services;
    this.#settings = settings;
  }

  /** @param instances That there will be: each needs its connections to Postgres, and one more while one is replaced. */
  static async start(instances: number): Promise<Fleet> {
    const folder = mkdtempSync(join(tmpdir(), "pam-million-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    const postgres = await startBenchPostgres({ max_connections: String(50 + 8 * (instances + 2)) });
    const redis = await startBenchRedis();
    const args = [JSON.stringify({ everyMs: null })];
    const model = new Child({ entry: "paced-model.ts", args, core: null });
    const { ports } = await model.hello<{ ports: readonly number[] }>();
    const settings = {
      databaseUrl: await postgres.createDatabase(),
      redisUrl: redis.url,
      modelUrl: `http://127.0.0.1:${ports[0]}`,
      secret: randomBytes(32).toString("hex"),
      folder,
    };
    return new Fleet({ postgres, redis, model }, settings);
  }

  /** On a port of its own choice: below those that outgoing connections have, of which people may hold every one. */
  async startInstance(): Promise<Instance> {
    const port = await portFrom(this.#nextPort);
    this.#nextPort = port + 1;
    return Instance.start({ ...this.#settings, port });
  }

  async addPlace(firstUser: number): Promise<Place> {
    const [instance, crowd] = await Promise.all([this.startInstance(), Crowd.start(this.#settings.secret)]);
    const place = { instance, crowd, firstUser, users: 0, emptyBytes: processBytes(instance.pid) };
    this.places.push(place);
    return place;
  }

  /** Ends an instance that can't go on, with those who play its users. */
  async dropPlace(place: Place): Promise<void> {
    this.places.splice(this.places.indexOf(place), 1);
    await Promise.all([place.crowd.end(), place.instance.kill()]);
  }

  groups(): Groups {
    const { postgres, redis } = this.#services;
    return {
      servers: this.places.map(({ instance }) => instance.pid),
      load: this.places.map(({ crowd }) => crowd.pid),
      postgres: withChildren(postgres.pid),
      redis: [redis.pid],
    };
  }

  cpu(): FleetCpu {
    const { servers, load, postgres, redis } = this.groups();
    const sum = (pids: readonly number[]) => pids.reduce((total, pid) => total + cpuMs(pid), 0);
    return { servers: sum(servers), load: sum(load), postgres: sum(postgres), redis: sum(redis) };
  }

  async end(): Promise<void> {
    await Promise.all(this.places.map(({ crowd }) => crowd.end()));
    await Promise.all(this.places.map(({ instance }) => instance.kill()));
    const { postgres, redis, model } = this.#services;
    await Promise.all([postgres.stop(), redis.stop(), model.end()]);
  }
}
