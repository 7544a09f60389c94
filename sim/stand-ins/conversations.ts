/** In place of `src/db/conversations.ts`: what clients read, from the rows in memory. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import type { ConversationSummary, Snapshot } from "../../src/protocol/messages.ts";
import type { StoredEntry } from "../../src/transport/backend.ts";
import { readRows } from "../read-rows.ts";
import { entriesOf, type HeadRow, headOf, summariesOf } from "../reads.ts";
import { readHistory } from "./history-page.ts";

export const readHead = (client: Client, tenant: Tenant, log: string): Promise<HeadRow | null> =>
  readRows(client, "head", (database) => headOf(database.rows, tenant, log));

/** Two reads, as the real one makes them: what comes between them may show in the second alone. */
export async function readSnapshot(
  client: Client,
  tenant: Tenant,
  conversation: string,
): Promise<Snapshot | null> {
  const head = await readHead(client, tenant, conversation);
  const page = head === null ? null : await readHistory(client, tenant, { conversation, limit: 50 });
  if (head === null || page === null) return null;
  const waiting = new Set<string>(head.queue.map((message) => message.message));
  const items = page.items.filter((item) => item.seq <= head.seq && !waiting.has(item.message));
  const { epoch, seq, running, queue, branch, policy } = head;
  return { ...page, items, epoch, seq, running, queue: [...queue], branch, policy } as Snapshot;
}

export const readEntries = (
  client: Client,
  tenant: Tenant,
  range: { conversation: string; after: number; limit: number },
): Promise<StoredEntry[]> =>
  readRows(client, "entries", (database) => entriesOf(database.rows, tenant, range));

export const listConversations = (
  client: Client,
  tenant: Tenant,
): Promise<{ conversations: ConversationSummary[]; next: string | null }> =>
  readRows(client, "list", (database) => ({ conversations: summariesOf(database.rows, tenant), next: null }));

export const readContext = (): Promise<Readonly<Record<string, unknown>>> => Promise.resolve({});
