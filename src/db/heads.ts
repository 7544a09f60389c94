import type { Client } from "./driver.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

/** A log of any tenant: a conversation's, or the inbox of a user by the user's own id. */
export interface LogName {
  readonly workspace: string;
  readonly stream: string;
}

/** How far a log has come. */
export interface LogState extends LogName {
  readonly epoch: string;
  readonly seq: number;
  /** A turn runs in it, somewhere. */
  readonly running: boolean;
}

/** The heads of logs of any tenants in one call; those that are gone are left out. One index lookup each. */
export async function readHeads(client: Client, logs: readonly LogName[]): Promise<LogState[]> {
  const workspaces = plainColumn(logs, (log) => log.workspace);
  const streams = plainColumn(logs, (log) => log.stream);
  const rows = await reachable(client<(LogState & { conversation: string })[]>`
    select workspace, conversation, epoch, seq, running from pam_heads(${workspaces}::text::uuid[], ${streams}::text::uuid[])`);
  return rows.map(({ conversation, ...row }) => ({ ...row, stream: conversation }));
}
