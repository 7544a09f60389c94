import { createEngine, type Engine } from "../src/actors/engine.ts";
import type { Ids, Observer, Signal, Tenant } from "../src/actors/ports.ts";
import { assembleTransport } from "../src/app/assemble-transport.ts";
import { createBackend } from "../src/app/backend.ts";
import { createOwnership, type Ownership } from "../src/app/ownership.ts";
import { createPartials } from "../src/app/partials.ts";
import { beginRounds } from "../src/app/rounds.ts";
import { createPublisher } from "../src/cluster/publisher.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import type { Auth, Backend } from "../src/transport/backend.ts";
import type { Sessions } from "../src/transport/sessions.ts";
import { english } from "../src/understanding/english.ts";
import { createUnderstanding, readByWords } from "../src/understanding/turn-understanding.ts";
import { MemoryStore } from "../tests/support/memory-store.ts";
import { nobodyKnown } from "../tests/support/nobody-known.ts";
import { bounds } from "./bounds.ts";
import type { BusEnd } from "./bus.ts";
import { ledgerTools, type ToolParts } from "./ledger-tools.ts";
import { asClient } from "./line.ts";
import { createSimModel } from "./model.ts";
import { SimServer } from "./network.ts";
import { PerProcess } from "./per-process.ts";
import { anything, quietLog } from "./silence.ts";
import { createSimStore, type SimStore } from "./store.ts";
import { Process } from "./timeline.ts";
import { createSimTransactions } from "./tool-transactions.ts";
import type { World } from "./world.ts";

export const passivateMs = 1_000;
const drainMs = 3_000;
/** As in `app.ts`. */
const leaveMs = drainMs / 4;

/** One process of the engine, from its sockets to its rows: all of it is the product's own code. */
export class Instance {
  readonly process: Process;
  readonly incarnation: string;
  readonly server = new SimServer();
  readonly bus: BusEnd;
  readonly engine: Engine;
  readonly store: SimStore;
  readonly model: ReturnType<typeof createSimModel>;
  readonly backend: Backend;
  readonly #sessions: Sessions;
  readonly #checkHeads: () => Promise<void>;
  readonly #ownership: Ownership;
  readonly #world: World;
  /** Takes new connections. */
  open = false;
  actors = 0;
  /** Told to leave: one that still starts opens no more. */
  #leaving = false;

  constructor(world: World, name: string, skewMs: number) {
    this.#world = world;
    const { timeline, random, rates, database, broker, ids, ledger, watches } = world;
    this.process = new Process(timeline, name, skewMs);
    this.incarnation = ids.next();
    const { process, incarnation } = this;
    const { clock } = process;
    this.bus = broker.connect(process);
    const { bus } = this;
    const line = { database, process, incarnation, store: new MemoryStore(database.rows, incarnation) };
    // The tests' store comes with a lease; a process has none before it has asked for one.
    database.rows.instances.delete(incarnation);
    const client = asClient(line);
    this.store = createSimStore(client, ids, world.scenario.wallMs);
    const chance = { process, random, rates };
    const { spoken, findings } = world;
    const overdueMs = (turn: string): number => watches.log.overdueMs(turn);
    this.model = createSimModel({ ...chance, spoken, findings, overdueMs });
    const publisher = createPublisher({ bus, clock, onDelta: () => {} });
    toolParts.give(process, { ...chance, timeline, ledger });
    const watched = { watch: watches.tools, onStarted: publisher.events };
    const transactions = createSimTransactions({ line, ledger, ...watched });
    const tools = createToolRunner({ registry, transactions, clock, report: anything() });
    const { model, store } = this;
    const observer = this.#observer();
    const signal = bus.signal.bind(bus);
    const { turnsMax, wallMs } = world.scenario;
    const own = { clock, ids, store, model, tools, understanding, publisher, signal, observer };
    const ports = { ...own, people: nobodyKnown, bounds: { ...bounds, wallMs } };
    const options = { passivateMs, turnsMax };
    this.engine = timeline.within(process, () => createEngine(ports, options));
    const { engine } = this;
    const readStored = async (): Promise<null> => null;
    const partials = createPartials({ engine, bus, clock, ids, readStored });
    const built = { incarnation, engine, partials, bus, publisher, registry, observer, ...direct };
    this.backend = createBackend({ ...built, ...quiet, auth: authOf(ids), client, ids });
    const { sessions, checkHeads } = assembleTransport({
      config: simConfig,
      log: quietLog,
      metrics: anything(),
      clock,
      engine: built,
      server: this.server as never,
      backend: this.backend,
      pageDir: "",
    });
    this.#sessions = sessions;
    this.#checkHeads = checkHeads;
    const heard = hear({ engine, partials, observer });
    this.#ownership = createOwnership({ ...built, hear: heard, client, pid: 1, log: quietLog } as never);
  }

  /** Runs in its own process; a database that is away keeps it from starting, and it tries again. */
  start(): void {
    const { timeline } = this.#world;
    const begin = async (): Promise<void> => {
      try {
        await this.#ownership.begin();
        if (this.#leaving) return;
        this.open = true;
        beginRounds(this.process.clock, {
          quick: () => this.#sessions.sweep(),
          slow: () => void this.#checkHeads(),
        });
      } catch {
        timeline.after(200, this.process, "start again", () => void begin());
      }
    };
    timeline.after(0, this.process, "start", () => void begin());
  }

  /** The process is gone, with everything that it had not committed. */
  crash(): void {
    this.process.state = "dead";
    this.#leave();
  }

  /** In the order of `app.ts`: sockets leave, running turns end or are handed over, the lease is given back. */
  drain(): void {
    this.open = false;
    this.#leaving = true;
    const leave = async (): Promise<void> => {
      await this.#sessions.closeAll(leaveMs);
      await this.engine.drain(drainMs);
      this.engine.release();
      await this.#ownership.end().then(
        () => this.bus.signal({ type: "turns.left" }),
        () => {},
      );
      this.crash();
    };
    this.#world.timeline.after(0, this.process, "drain", () => void leave());
  }

  #leave(): void {
    this.open = false;
    this.#world.broker.drop(this.bus);
    this.#world.database.abandon(this.process);
    for (const link of [...this.server.links]) link.cut();
  }

  #observer(): Observer {
    const faults = this.#world.faults;
    return {
      ...anything<Observer>(),
      turnStarted: () => {},
      turnEnded: () => {},
      firstToken: () => {},
      actorActivated: () => void this.actors++,
      actorPassivated: () => void this.actors--,
      fault: (where: string, error: unknown) => {
        this.#world.timeline.note(`${this.process.name} fault in ${where}: ${error}`);
        faults.push({ where, error });
      },
    } as Observer;
  }
}

const toolParts = new PerProcess<ToolParts>();
const understanding = createUnderstanding(readByWords(english.asks));
/** To describe tools costs a thirtieth of a run. */
const registry = createRegistry(ledgerTools(toolParts.running));

interface Hearing {
  readonly engine: Engine;
  readonly partials: ReturnType<typeof createPartials>;
  readonly observer: Observer;
}

/** As in `assemble-engine.ts`. */
function hear({ engine, partials, observer }: Hearing): (heard: Signal) => void {
  return (heard) => {
    if (heard.type === "turn.cancel") engine.cancel(heard, heard.turn);
    else if (heard.type === "partial.ask") partials.answer(heard.ask, heard.conversation);
    else if (heard.type === "partial.answer") partials.receive(heard.ask, heard.partial);
    else engine.scan().catch((error: unknown) => observer.fault("scan", error));
  };
}

const runDirect = (): Promise<never> => Promise.reject(new Error("no tool is run by REST here"));
const refused = (): Promise<never> => Promise.reject(new Error("rows are read and written by tools here"));

const records = { list: refused, get: refused, change: refused };
const people = { profileOf: refused };
const direct = { runDirect, read: refused, records, people };
const quiet = {
  log: quietLog,
  ready: () => true,
  facts: () => ({}),
  onCommitted: () => {},
  background: anything<never>(),
};

const simConfig = {
  frameBytesMax: 65_536,
  contentCharsMax: 10_000,
  socketBufferBytesMax: 16_384,
  allowQueryToken: false,
  metricsOpen: false,
  metricsToken: undefined,
} as never;

/** A token is the tenant's name. */
function authOf(ids: Ids): Auth {
  const identityOf = (token: string) => {
    const tenant = JSON.parse(Buffer.from(token, "base64url").toString()) as Tenant;
    return { ...tenant, subject: tenant.user, role: "user" as const, expiresAt: Number.MAX_SAFE_INTEGER };
  };
  return {
    verify: async (token) => identityOf(token),
    issueTicket: async () => ({ ticket: ids.next(), expiresInSeconds: 30 }),
    redeemTicket: async (ticket) => identityOf(ticket),
    developmentToken: async () => null,
  };
}

export const tokenOf = (tenant: Tenant): string => Buffer.from(JSON.stringify(tenant)).toString("base64url");
