import { randomUUID } from "node:crypto";
import { createEngine, type Engine } from "../actors/engine.ts";
import { defaultPlace } from "../actors/place.ts";
import type { Bus, Clock, Ids, Model, Observer, Publisher, Signal, Tenant } from "../actors/ports.ts";
import { createPublisher } from "../cluster/publisher.ts";
import type { Config } from "../config.ts";
import { createPersonKinds } from "../db/person-kinds.ts";
import { createPostgresStore } from "../db/postgres-store.ts";
import { createRecordDoor } from "../db/records/record-door.ts";
import { createToolTransactions } from "../db/tool-transactions.ts";
import { createWriter } from "../db/writer.ts";
import { autonomyAmong } from "../domains/you/autonomy.ts";
import { createAnthropicModel } from "../llm/anthropic.ts";
import { createOfflineModel } from "../llm/offline/offline-model.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { allTools } from "../tools/all-tools.ts";
import type { Tool } from "../tools/define-tool.ts";
import { createDirectRunner } from "../tools/direct-runner.ts";
import { createRegistry, type ToolRegistry } from "../tools/registry.ts";
import { createToolRunner } from "../tools/runner.ts";
import type { ToolTransactions } from "../tools/tool-ports.ts";
import type { Mailbox } from "../tools/you/confirm-email.ts";
import { assemblePartials } from "./assemble-partials.ts";
import { chooseBus } from "./choose-bus.ts";
import { observerOf, reportOf } from "./instruments.ts";
import { notedStore } from "./noted-store.ts";
import type { OpenDatabase } from "./open-database.ts";
import type { PartialKeeper } from "./partial-keeper.ts";
import type { Partials } from "./partials.ts";
import { createPersonCache, knownPeople, type PersonCache } from "./person-cache.ts";
import { rememberedRequests } from "./remembered-requests.ts";
import { understandingFor } from "./understanding-for.ts";

/** Messages that may wait in one conversation. */
export const queueMax = 100;
/** Turns that may run in this process at a time. */
const turnsMax = 5_000;
/** Model calls of one step, and tools of one step at a time. */
const attemptsMax = 3;
const parallelToolsMax = 8;

export interface EngineParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailbox: Mailbox;
  /** In place of the one that the configuration asks for. */
  readonly model?: Model | undefined;
  readonly bus?: Bus | undefined;
  readonly loadBounds?: LoadBounds | undefined;
  readonly tools?: readonly Tool[] | undefined;
}

/** How much this process takes on. */
export interface LoadBounds {
  /** Turns that may run in this process at a time; further ones wait in the queue. */
  readonly turnsMax: number;
  /** Messages that may wait in one conversation. */
  readonly queueMax: number;
}

export interface AssembledEngine {
  /** Of this process's life; names it in leases. */
  readonly incarnation: string;
  readonly engine: Engine;
  readonly bus: Bus;
  /** What other instances say goes here. */
  readonly hear: (signal: Signal) => void;
  readonly publisher: Publisher;
  readonly partials: Partials;
  readonly people: PersonCache;
  readonly keeper: PartialKeeper;
  readonly model: Model;
  readonly registry: ToolRegistry;
  readonly runDirect: ReturnType<typeof createDirectRunner>;
  readonly records: ReturnType<typeof createRecordDoor>;
  /** A tenant's rows, in a read-only transaction. */
  readonly read: ToolTransactions["read"];
  readonly observer: Observer;
}

/** The engine on its adapters: store, bus, model and tools, each bound to its port. */
export function assembleEngine(parts: EngineParts): AssembledEngine {
  const { config, database, metrics, log, clock, ids } = parts;
  const { client, lanes, slow, db } = database;
  const incarnation = randomUUID();
  const wallMs = config.turnSecondsMax * 1_000;
  const load = parts.loadBounds ?? { turnsMax, queueMax };
  const observer = observerOf(metrics, log);
  const bus = parts.bus ?? chooseBus({ config, log, metrics, observer });
  const people = createPersonCache({
    kindsOf: createPersonKinds(client),
    read: (tenant, work) => transactions.read(tenant, work),
    clock,
    bus,
    onRead: (outcome) => metrics.personReads.inc({ outcome }),
  });
  const publisher = people.watching(createPublisher({ bus, clock, onDelta: () => metrics.deltas.inc() }));
  const queue = { queueMax: load.queueMax, wallMs, contentMax: config.contentCharsMax };
  const writer = createWriter({ lanes, slow, incarnation, ...queue, metrics });
  const postgres = createPostgresStore({ writer, client, ids, incarnation, wallMs });
  const store = rememberedRequests(notedStore(postgres, log));
  const registry = createRegistry([...allTools(parts.mailbox), ...(parts.tools ?? [])]);
  const direct = { db, ids, place: defaultPlace };
  const transactions = createToolTransactions({ ...direct, onStarted: publisher.events });
  const toolParts = { registry, transactions, clock, report: reportOf(metrics, log) };
  const autonomyOf = async (tenant: Tenant) => autonomyAmong(await people.of(tenant));
  const tools = createToolRunner({ ...toolParts, autonomyOf });
  const model = parts.model ?? modelOf(config, clock, log);
  const bounds = boundsOf(config);
  const understanding = understandingFor(model);
  const core = { clock, ids, store, model, tools, understanding, publisher, observer, bounds };
  const engine = createEngine(
    { ...core, people: knownPeople(people), signal: (signal) => bus.signal(signal) },
    { passivateMs: config.passivateMs, turnsMax: load.turnsMax },
  );
  const runDirect = createDirectRunner(toolParts);
  const records = createRecordDoor(direct);
  const read: ToolTransactions["read"] = (tenant, work) => transactions.read(tenant, work);
  const { partials, keeper } = assemblePartials({ engine, bus, client, metrics, clock, ids });
  return {
    incarnation,
    engine,
    bus,
    hear: hearing({ engine, people, partials, observer }),
    publisher,
    partials,
    people,
    keeper,
    model,
    registry,
    runDirect,
    records,
    read,
    observer,
  };
}

/** What the other instances say, and whom it concerns here. */
function hearing({
  engine,
  people,
  partials,
  observer,
}: Pick<AssembledEngine, "engine" | "people" | "partials" | "observer">) {
  return (signal: Signal): void => {
    if (signal.type === "turn.cancel") engine.cancel(signal, signal.turn);
    else if (signal.type === "person.changed") people.forget(signal);
    else if (signal.type === "partial.ask") partials.answer(signal.ask, signal.conversation);
    else if (signal.type === "partial.answer") partials.receive(signal.ask, signal.partial);
    else engine.scan().catch((error: unknown) => observer.fault("scan", error));
  };
}

function boundsOf(config: Config) {
  return {
    stepsMax: config.turnStepsMax,
    toolCallsMax: config.turnToolCallsMax,
    outputTokensMax: config.turnTokensMax,
    wallMs: config.turnSecondsMax * 1_000,
    attemptsMax,
    parallelToolsMax,
  };
}

function modelOf(config: Config, clock: Clock, log: Logger): Model {
  if (config.anthropicApiKey === undefined) return createOfflineModel({ clock });
  const { anthropicApiKey: apiKey, anthropicBaseUrl: baseUrl, model } = config;
  return createAnthropicModel({ apiKey, baseUrl, model, log });
}
