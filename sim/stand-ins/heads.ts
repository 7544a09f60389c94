/** In place of `src/db/heads.ts`. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import type { LogName, LogState } from "../../src/db/heads.ts";
import { readRows } from "../read-rows.ts";
import { entriesOf } from "../reads.ts";

export const readHeads = (client: Client, logs: readonly LogName[]): Promise<LogState[]> =>
  readRows(client, "heads", ({ rows }) =>
    logs.flatMap(({ workspace, stream }) => {
      const head = rows.headOf({ workspace }, stream);
      if (head === undefined || head.deleted) return [];
      return [{ workspace, stream, epoch: head.epoch, seq: head.log.length, running: head.running !== null }];
    }),
  );

export const readGapBytes = (
  client: Client,
  tenant: Tenant,
  gap: { conversation: string; after: number; to: number },
): Promise<number> =>
  readRows(client, "gap bytes", ({ rows }) => {
    const range = { conversation: gap.conversation, after: gap.after, limit: gap.to - gap.after };
    return entriesOf(rows, tenant, range).reduce((sum, { body }) => sum + body.length, 0);
  });
