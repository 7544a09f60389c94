import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issueToken } from "../../src/auth/tokens.ts";
import { startRedis, type TestRedis } from "../../tests/support/redis.ts";
import { buildTestServer } from "../build/build-test-server.ts";
import type { ClientsPlan } from "../clients/clients-main.ts";
import { type Database, startDatabase } from "./database.ts";
import { Instance } from "./instance.ts";
import { type Peer, startPeer } from "./peer.ts";
import { startReaper } from "./reaper.ts";

export interface WorldOptions {
  readonly instances: number;
  /** Share of the model's answers that fail for a moment. */
  readonly modelFaults: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly onCrash: (name: string, how: string) => void;
}

/** All processes of a run, on loopback, and their files. */
export interface World {
  readonly folder: string;
  readonly database: Database;
  readonly redis: TestRedis;
  readonly instances: readonly Instance[];
  token(user: string): Promise<string>;
  startClients(plan: Omit<ClientsPlan, "folder" | "ports" | "tokens"> & { users: number }): Promise<Peer>;
  readonly devicesFolder: string;
  /** The journals of each user's devices, by the subject of their token. */
  journals(): Map<string, string[]>;
  /** Calls at the ledger, requests at the model. */
  readonly ledgerFile: string;
  readonly modelFile: string;
  /** Ends and deletes everything. Safe to call again. */
  dispose(): Promise<void>;
}

export async function buildWorld(options: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "pam-chaos-"));
  // Started by root, Postgres runs under an account of its own, which must get in.
  chmodSync(folder, 0o755);
  const reaper = startReaper();
  reaper.folder(folder);
  const endings: (() => Promise<void> | void)[] = [];
  const dispose = once(async () => {
    for (const end of endings.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
    reaper.done();
  });
  try {
    return await build(options, { folder, reaper, endings, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}

interface Site {
  readonly folder: string;
  readonly reaper: ReturnType<typeof startReaper>;
  readonly endings: (() => Promise<void> | void)[];
  readonly dispose: () => Promise<void>;
}

async function build(options: WorldOptions, { folder, reaper, endings, dispose }: Site): Promise<World> {
  const secret = randomBytes(32).toString("hex");
  const ledgerFile = join(folder, "ledger.jsonl");
  const modelFile = join(folder, "model.jsonl");
  for (const file of [ledgerFile, modelFile]) writeFileSync(file, "");
  const moved = (url: string) => {
    for (const { toDatabase } of instances) toDatabase.retarget(url);
  };
  const instances: Instance[] = [];
  const services = await startServices(
    { folder, reaper, endings },
    { ledgerFile, modelFile, moved, modelFaults: options.modelFaults },
  );
  const { database, redis } = services;
  const env = { SECRET_KEY: secret, ...services.env, ...options.env };
  const program = join(folder, "dist", "main.js");
  for (const name of "ABCDEFGH".slice(0, options.instances)) {
    const common = { name, program, folder, env, reaper, onCrash: options.onCrash };
    const instance = await Instance.create({ ...common, databaseUrl: database.url(), redisUrl: redis.url });
    instances.push(instance);
    endings.push(() => instance.dispose());
  }
  for (const instance of instances) await instance.start();
  const devices = join(folder, "devices");
  mkdirSync(devices);
  const token = (user: string) => issueToken({ secret, user, expireMinutes: 1_440 });
  return {
    folder,
    database,
    redis,
    instances,
    token,
    async startClients({ users, ...plan }) {
      const tokens = await Promise.all(Array.from({ length: users }, (_, user) => token(personOf(user))));
      const ports = instances.map(({ front }) => front.port);
      const file = join(folder, "clients.json");
      writeFileSync(file, JSON.stringify({ ...plan, tokens, ports, folder: devices } satisfies ClientsPlan));
      const peer = await startPeer("chaos/clients/clients-main.ts", [file], reaper);
      endings.push(() => void peer.child.kill("SIGKILL"));
      return peer;
    },
    devicesFolder: devices,
    journals: () => journalsIn(devices),
    ledgerFile,
    modelFile,
    dispose,
  };
}

const personOf = (user: number | string): string => `person ${user}`;

function journalsIn(folder: string): Map<string, string[]> {
  const journals = new Map<string, string[]>();
  for (const file of readdirSync(folder)) {
    const person = personOf(/^device-(\w+)-/.exec(file)?.[1] ?? "");
    journals.set(person, [...(journals.get(person) ?? []), join(folder, file)]);
  }
  return journals;
}

interface ServiceOptions {
  readonly ledgerFile: string;
  readonly modelFile: string;
  readonly modelFaults: number;
  readonly moved: (url: string) => void;
}

/** All that the instances need, and the settings by which they find it. */
async function startServices(site: Omit<Site, "dispose">, options: ServiceOptions) {
  const { folder, reaper, endings } = site;
  const kept = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const service = await starting;
    endings.push(() => service.stop());
    return service;
  };
  const starts = [
    buildTestServer(join(folder, "dist")),
    kept(startDatabase(folder, reaper, options.moved)),
    kept(startRedis()),
    kept(startPeer("chaos/peers/ledger-main.ts", [options.ledgerFile], reaper)),
    kept(startPeer("chaos/peers/model-main.ts", [options.modelFile, String(options.modelFaults)], reaper)),
  ] as const;
  // What started is taken down again also when something else did not.
  await Promise.allSettled(starts);
  const [, database, redis, ledger, model] = await Promise.all(starts);
  const env = {
    ANTHROPIC_API_KEY: "test-key",
    ANTHROPIC_BASE_URL: String(model.told["url"]),
    CHAOS_LEDGER_URL: String(ledger.told["url"]),
    PAM_TURN_SECONDS_MAX: "90",
    PAM_DRAIN_MS: "3000",
  };
  return { database, redis, env };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
