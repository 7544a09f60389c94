import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import { createEngine, type Engine } from "../../src/actors/engine.ts";
import { defaultPlace } from "../../src/actors/place.ts";
import type { Ports, Tenant } from "../../src/actors/ports.ts";
import type { Store } from "../../src/actors/store.ts";
import type { ToolRunner } from "../../src/actors/tool-port.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { type Client, openClient } from "../../src/db/driver.ts";
import { createPostgresStore } from "../../src/db/postgres-store.ts";
import { createToolTransactions } from "../../src/db/tool-transactions.ts";
import { createWriter } from "../../src/db/writer.ts";
import { createScriptedModel, type ModelScript } from "../../src/llm/scripted.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import type { Tool } from "../../src/tools/define-tool.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { createToolRunner } from "../../src/tools/runner.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { english } from "../../src/understanding/english.ts";
import { createUnderstanding, readByWords } from "../../src/understanding/turn-understanding.ts";
import { type PreparedTestDatabase, WALL_MS } from "../db/prepared-database.ts";
import { nobodyKnown } from "../support/nobody-known.ts";
import { until } from "./gate.ts";

/** The engine as one process runs it, on its own connections and with its own lease, driven by a script. */
export interface CrashInstance {
  readonly incarnation: string;
  readonly engine: Engine;
  readonly store: Store;
  readonly tools: ToolRunner;
  /** Texts as they were shown, piece by piece. */
  readonly shown: string[];
  /** Looks for work, and waits until none of it runs any more. */
  work(): Promise<void>;
  /** As a crash does: its connections are gone, and what they had begun with them; its lease is over. */
  crash(): Promise<void>;
  /** As a drain does: it lets go, and says so. */
  leave(): Promise<void>;
  /** It lives on, but its lease is over and it does not know: a zombie. */
  loseLease(): Promise<void>;
  close(): Promise<void>;
}

export interface InstanceOptions {
  readonly script: ModelScript;
  /** Beside those for money. */
  readonly tools?: readonly Tool[];
}

export async function crashInstance(
  db: PreparedTestDatabase,
  { script, tools: more = [] }: InstanceOptions,
): Promise<CrashInstance> {
  const clients: Client[] = [];
  const incarnation = randomUUID();
  const open = (name: string, max: number) => {
    const client = openClient(db.appUrl, { max, applicationName: `${name} of ${incarnation}` });
    clients.push(client);
    return client;
  };
  const client = open("pool", 2);
  await client`select pam_renew_lease(${incarnation}::uuid, 600000, 'test', 1)`;
  const ids = createIds(systemClock);
  const writer = createWriter({
    lanes: [open("lane", 1)],
    slow: open("slow lane", 1),
    incarnation,
    queueMax: 100,
    wallMs: WALL_MS,
    metrics: createMetrics(),
  });
  const store = createPostgresStore({ writer, client, ids, incarnation, wallMs: WALL_MS });
  const tools = createToolRunner({
    registry: createRegistry([...winTools, ...more]),
    transactions: createToolTransactions({
      db: drizzle<Record<string, never>>(open("tools", 2)),
      ids,
      place: defaultPlace,
      onStarted: () => {},
    }),
    clock: systemClock,
    report: { finished: () => {}, fault: () => {} },
  });
  const shown: string[] = [];
  const engine = createEngine(
    {
      clock: systemClock,
      ids,
      store,
      tools,
      understanding: createUnderstanding(readByWords(english.asks)),
      model: createScriptedModel(script, systemClock),
      people: nobodyKnown,
      ...quiet(shown),
      bounds,
    },
    { passivateMs: 50, turnsMax: 100 },
  );
  const end = (drained: boolean) =>
    db.admin`update instances set lease_until = clock_timestamp() - interval '1 s', drained = ${drained} where incarnation = ${incarnation}`;
  const close = async () => {
    engine.release();
    await Promise.all(clients.map((each) => each.end({ timeout: 0 })));
  };
  return {
    incarnation,
    engine,
    store,
    tools,
    shown,
    async work() {
      await engine.scan();
      await until("it owns no turn", async () => {
        const owned = await db.admin`select from conversations where owner = ${incarnation}`;
        return owned.length === 0 && engine.runningTurns() === 0;
      });
    },
    async crash() {
      await close();
      // A server goes on with a statement whose client is gone; here it must not, so that what is left is known.
      await db.admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name like ${`% of ${incarnation}`}`;
      await end(false);
    },
    async leave() {
      engine.release();
      await end(true);
    },
    async loseLease() {
      await end(false);
    },
    close,
  };
}

const bounds: Ports["bounds"] = {
  stepsMax: 8,
  toolCallsMax: 20,
  outputTokensMax: 100_000,
  wallMs: WALL_MS,
  attemptsMax: 3,
  parallelToolsMax: 1,
};

function quiet(shown: string[]): Pick<Ports, "publisher" | "signal" | "observer"> {
  return {
    signal: () => {},
    publisher: {
      events: () => {},
      delta: (_, delta) => void (delta.type === "text" && shown.push(delta.text)),
      flush: () => {},
    },
    observer: {
      turnStarted: () => {},
      turnEnded: () => {},
      firstToken: () => {},
      actorActivated: () => {},
      actorPassivated: () => {},
      // A crashed instance's connections fail under it, as they should.
      fault: () => {},
    },
  };
}

export const message = (tenant: Tenant, content: string, command: string = randomUUID()) => ({
  ...tenant,
  conversation: undefined,
  command,
  content,
});
