/** In place of `src/db/heads.ts`. */
import type { Client } from "../../src/db/driver.ts";
import type { LogName, LogState } from "../../src/db/heads.ts";
import { readRows } from "../read-rows.ts";

export const readHeads = (client: Client, logs: readonly LogName[]): Promise<LogState[]> =>
  readRows(client, "heads", ({ rows }) =>
    logs.flatMap(({ workspace, stream }) => {
      const head = rows.headOf({ workspace }, stream);
      if (head === undefined || head.deleted) return [];
      return [{ workspace, stream, epoch: head.epoch, seq: head.log.length, running: head.running !== null }];
    }),
  );
