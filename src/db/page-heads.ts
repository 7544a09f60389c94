import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { gathered } from "./gathered-calls.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

/** Where a user's conversation stands. */
export interface PageHead {
  readonly conversation: string;
  readonly epoch: string;
  readonly seq: number;
}

interface Asked extends Tenant {
  readonly conversation: string | null;
}

/** One call at a time gathers most: a page waits for two at worst. */
const batches = {
  batchMax: 500,
  callsMax: 1,
  keyOf: ({ workspace, user, conversation }: Asked) => `${workspace}/${user}/${conversation}`,
};

/**
 * Heads of users' own conversations; without one, of the current. Null where the user has none such. All that are asked
 * for in a tick share one call, of index lookups only.
 */
export function createPageHeads(
  client: Client,
): (tenant: Tenant, conversation: string | undefined) => Promise<PageHead | null> {
  const read = gathered(batches, (batch: readonly Asked[]) => readPageHeads(client, batch));
  return ({ workspace, user }, conversation) => read({ workspace, user, conversation: conversation ?? null });
}

/** By the place in the batch, from 1. */
async function readPageHeads(client: Client, batch: readonly Asked[]): Promise<Map<number, PageHead>> {
  const rows = await reachable(client<(PageHead & { n: number })[]>`
    select * from pam_page_heads(${plainColumn(batch, (it) => it.workspace)}::text::uuid[], ${plainColumn(batch, (it) => it.user)}::text::uuid[],
      ${plainColumn(batch, (it) => it.conversation)}::text::uuid[])`);
  return new Map(rows.map(({ n, ...head }) => [n, head]));
}
