/** In place of `src/db/history-page.ts`. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import type { HistoryPage } from "../../src/protocol/messages.ts";
import type { PageRequest } from "../../src/transport/backend.ts";
import { readRows } from "../read-rows.ts";
import { chatOf, pageOf } from "../reads.ts";

export const readHistory = (client: Client, tenant: Tenant, page: PageRequest): Promise<HistoryPage | null> =>
  readRows(client, "history", ({ rows }) => {
    const head = chatOf(rows, tenant, page.conversation);
    return head === undefined ? null : pageOf(rows, head, page);
  });

export async function readPage(
  client: Client,
  tenant: Tenant,
  page: PageRequest,
): Promise<{ page: HistoryPage; chars: number } | null> {
  const found = await readHistory(client, tenant, page);
  return found === null ? null : { page: found, chars: JSON.stringify(found).length };
}
