import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** Where a user's conversation stands. */
export interface PageHead {
  readonly conversation: string;
  readonly epoch: string;
  readonly seq: number;
}

interface Waiting extends Tenant {
  readonly conversation: string | null;
  readonly resolve: (head: PageHead | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Heads of users' own conversations; without one, of the current. Null where the user has none such. All that are asked
 * for in a tick share one call, of index lookups only.
 */
export function createPageHeads(
  client: Client,
  batchMax = 500,
): (tenant: Tenant, conversation: string | undefined) => Promise<PageHead | null> {
  const waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const batch = waiting.splice(0, batchMax);
    if (waiting.length > 0) setImmediate(() => void flush());
    try {
      const heads = await readPageHeads(client, batch);
      for (const [index, entry] of batch.entries()) entry.resolve(heads.get(index + 1) ?? null);
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }

  return ({ workspace, user }, conversation) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ workspace, user, conversation: conversation ?? null, resolve, reject });
    });
}

/** By the place in the batch, from 1. */
async function readPageHeads(client: Client, batch: readonly Waiting[]): Promise<Map<number, PageHead>> {
  const rows = await reachable(client<(PageHead & { n: number })[]>`
    select * from pam_page_heads(${batch.map((it) => it.workspace)}::uuid[], ${batch.map((it) => it.user)}::uuid[],
      ${batch.map((it) => it.conversation)}::uuid[])`);
  return new Map(rows.map(({ n, ...head }) => [n, head]));
}
