/** In place of `src/db/conversations.ts`: what clients read, from the rows in memory. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import type { ConversationSummary, HistoryPage, Snapshot } from "../../src/protocol/messages.ts";
import type { LogHead, PageRequest, StoredEntry } from "../../src/transport/backend.ts";
import { asPamError, type Database } from "../database.ts";
import { lineOf } from "../line.ts";
import { chatOf, entriesOf, headOf, pageOf, summariesOf } from "../reads.ts";

async function read<T>(client: Client, label: string, work: (database: Database) => T): Promise<T> {
  const { database, process } = lineOf(client);
  try {
    return await database.call(process, label, () => work(database));
  } catch (error) {
    throw asPamError(error);
  }
}

export const readHistory = (client: Client, tenant: Tenant, page: PageRequest): Promise<HistoryPage | null> =>
  read(client, "history", (database) => {
    const head = chatOf(database.rows, tenant, page.conversation);
    return head === undefined ? null : pageOf(head, page);
  });

export const readHead = (client: Client, tenant: Tenant, log: string): Promise<LogHead | null> =>
  read(client, "head", (database) => headOf(database.rows, tenant, log));

/** Two reads, as the real one makes them: what comes between them may show in the second alone. */
export async function readSnapshot(client: Client, tenant: Tenant, conversation: string): Promise<Snapshot | null> {
  const head = await readHead(client, tenant, conversation);
  const page = head === null ? null : await readHistory(client, tenant, { conversation, limit: 50 });
  if (head === null || page === null) return null;
  const waiting = new Set<string>(head.queue.map((message) => message.message));
  const items = page.items.filter((item) => item.seq <= head.seq && !waiting.has(item.message));
  const { epoch, seq, running, queue } = head;
  return { ...page, items, epoch, seq, running, queue: [...queue], branch: conversation, policy: "queue" } as Snapshot;
}

export const readEntries = (
  client: Client,
  tenant: Tenant,
  range: { conversation: string; after: number; limit: number },
): Promise<StoredEntry[]> => read(client, "entries", (database) => entriesOf(database.rows, tenant, range));

export const listConversations = (
  client: Client,
  tenant: Tenant,
): Promise<{ conversations: ConversationSummary[]; next: string | null }> =>
  read(client, "list", (database) => ({ conversations: summariesOf(database.rows, tenant), next: null }));

export const readContext = (): Promise<Readonly<Record<string, unknown>>> => Promise.resolve({});
