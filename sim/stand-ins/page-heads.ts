/** In place of `src/db/page-heads.ts`. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import type { PageHead } from "../../src/db/page-heads.ts";
import { readRows } from "../read-rows.ts";
import { chatOf } from "../reads.ts";

export function createPageHeads(client: Client) {
  return (tenant: Tenant, asked: string | undefined): Promise<PageHead | null> =>
    readRows(client, "page head", ({ rows }) => {
      const conversation = asked ?? rows.memberOf(tenant)?.current ?? "";
      const head = chatOf(rows, tenant, conversation);
      return head === undefined ? null : { conversation, epoch: head.epoch, seq: head.log.length };
    });
}
