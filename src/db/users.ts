import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** What a connection needs to know of its user. */
export interface OpenedUser {
  readonly inbox: { readonly epoch: string; readonly seq: number };
  readonly conversation: string | null;
}

interface Waiting extends Tenant {
  readonly subject: string;
  readonly resolve: (user: OpenedUser) => void;
  readonly reject: (error: unknown) => void;
}

interface Row {
  readonly user_id: string;
  readonly inbox_epoch: string;
  readonly inbox_seq: number;
  readonly current_conversation: string | null;
}

/**
 * Users as they connect: made with personal workspace and inbox when first seen. All that come in a tick share one call,
 * so that ten thousand reconnecting at once cost a handful of queries.
 */
export function createUserOpener(
  client: Client,
  batchMax = 500,
): (who: Tenant & { subject: string }) => Promise<OpenedUser> {
  const waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const batch = waiting.splice(0, batchMax);
    if (waiting.length > 0) setImmediate(() => void flush());
    try {
      const rows = await reachable(client<Row[]>`
        select * from pam_open_users(${batch.map((it) => it.user)}::uuid[], ${batch.map((it) => it.workspace)}::uuid[],
          ${batch.map((it) => it.subject)}::text[])`);
      const found = new Map(rows.map((row) => [row.user_id, row]));
      for (const entry of batch) answer(entry, found.get(entry.user));
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }

  return ({ workspace, user, subject }) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ workspace, user, subject: printable(subject), resolve, reject });
    });
}

function answer(entry: Waiting, row: Row | undefined): void {
  if (row === undefined) entry.reject(new Error("a user that was just opened is not there"));
  else
    entry.resolve({
      inbox: { epoch: row.inbox_epoch, seq: row.inbox_seq },
      conversation: row.current_conversation,
    });
}

/** Postgres can't hold NUL; the subject in the table is for people, identity is the id. */
function printable(subject: string): string {
  return subject.replaceAll("\u0000", "\u2400");
}
