import type { Engine } from "../actors/engine.ts";
import type { Bus, Ids, Publisher } from "../actors/ports.ts";
import { createCommandStore } from "../db/commands.ts";
import { listConversations, readContext, readEntries, readHead, readSnapshot } from "../db/conversations.ts";
import type { Client } from "../db/driver.ts";
import { readHeads } from "../db/heads.ts";
import { createHistoryReader } from "../db/history-reader.ts";
import type { createRecordDoor } from "../db/records/record-door.ts";
import { rememberedApprovals } from "../db/remembered-approvals.ts";
import { createResumer } from "../db/resumes.ts";
import { createUserOpener } from "../db/users.ts";
import { waitingApprovals } from "../db/waiting-approvals.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { createDirectRunner } from "../tools/direct-runner.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import { createWaitingTools } from "../tools/waiting-tools.ts";
import type { Auth, Backend } from "../transport/backend.ts";
import type { Background } from "../transport/background.ts";
import { gapBounds } from "../transport/follow.ts";
import { commandDoor } from "./command-door.ts";
import { createInvitations } from "./invitations.ts";
import { notedCommands } from "./noted-store.ts";
import type { Partials } from "./partials.ts";
import type { PersonCache } from "./person-cache.ts";
import { publishedDoor } from "./record-door.ts";

export interface BackendParts {
  readonly auth: Auth;
  readonly client: Client;
  readonly incarnation: string;
  readonly bus: Bus;
  readonly ids: Ids;
  readonly engine: Engine;
  readonly publisher: Publisher;
  readonly partials: Partials;
  readonly people: Pick<PersonCache, "profileOf">;
  readonly registry: ToolRegistry;
  readonly runDirect: ReturnType<typeof createDirectRunner>;
  readonly records: ReturnType<typeof createRecordDoor>;
  readonly background: Background;
  readonly ready: () => boolean;
  readonly facts: () => Readonly<Record<string, string | number | boolean>>;
  readonly log: Logger;
  /** Seconds from a decoded message to its commit. */
  readonly onCommitted: (seconds: number) => void;
}

/** Joins the wire to the engine, the reads and the tools. */
export function createBackend(parts: BackendParts): Backend {
  const { client, engine, publisher, ids } = parts;
  const openUser = createUserOpener(client);
  const resumes = createResumer(client, gapBounds);
  const { incarnation, registry } = parts;
  const tools = createWaitingTools(registry);
  const carryOut = notedCommands(createCommandStore(client, ids, { incarnation, tools }), parts.log);
  const command = commandDoor({ engine, publisher, carryOut });
  const records = publishedDoor(parts.records, publisher);
  return {
    auth: parts.auth,
    ids,
    openUser,
    command,
    chat({ workspace, user }, { id: command, ...request }, onAccepted) {
      const startedAt = performance.now();
      return engine.accept({ workspace, user, command, ...request }, (accepted) => {
        parts.onCommitted((performance.now() - startedAt) / 1_000);
        onAccepted(accepted);
      });
    },
    history: createHistoryReader(client),
    snapshot: (tenant, conversation) => readSnapshot(client, tenant, conversation),
    head: (tenant, stream) => readHead(client, tenant, stream),
    entries: (tenant, range) => readEntries(client, tenant, range),
    conversations: (tenant, page) => listConversations(client, tenant, page),
    context: (tenant) => readContext(client, tenant),
    approvals: (tenant) => rememberedApprovals(client, tenant),
    waitingApprovals: (tenant, page) => waitingApprovals(client, tenant, page),
    partialOf: parts.partials.of,
    storedPartial: parts.partials.storedOf,
    resume: ({ workspace, user }, request) => resumes({ workspace, user, ...request }),
    heads: (logs) => readHeads(client, logs),
    tools: () => parts.registry.listings(),
    async runTool({ workspace, user }, call) {
      const { events, ...result } = await parts.runDirect({ tenant: { workspace, user }, ...call });
      publisher.events(events);
      return result;
    },
    profileOf: parts.people.profileOf,
    records,
    invitations: createInvitations({ client, ids, publisher, records }),
    background: parts.background,
    health: {
      database: () => timed(async () => void (await client`select 1`)),
      cache: async () => ({ ...(await parts.bus.health()), broker: parts.bus.name }),
      ready: parts.ready,
      facts: parts.facts,
    },
  };
}

/** A check that hangs counts as failed after 2 s. */
async function timed(
  check: () => Promise<void>,
): Promise<{ ok: boolean; latencyMs: number; detail?: string }> {
  const startedAt = performance.now();
  const latencyMs = () => Math.round((performance.now() - startedAt) * 1_000) / 1_000;
  const timeout = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("no answer within 2 s")), 2_000).unref(),
  );
  try {
    await Promise.race([check(), timeout]);
    return { ok: true, latencyMs: latencyMs() };
  } catch {
    return { ok: false, latencyMs: latencyMs(), detail: "The database does not answer." };
  }
}
