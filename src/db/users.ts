import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { gathered } from "./gathered-calls.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

/** What a connection needs to know of its user. */
export interface OpenedUser {
  readonly inbox: { readonly epoch: string; readonly seq: number };
  readonly conversation: string | null;
}

interface Row {
  readonly user_id: string;
  readonly inbox_epoch: string;
  readonly inbox_seq: number;
  readonly current_conversation: string | null;
}

type Asked = Tenant & { readonly subject: string };

const batches = { batchMax: 500, callsMax: 4 };

/**
 * Users as they connect: made with personal workspace and inbox when first seen. All that come in a tick share one call,
 * so that ten thousand reconnecting at once cost a handful of queries.
 */
export function createUserOpener(client: Client): (who: Asked) => Promise<OpenedUser> {
  const open = gathered(batches, (batch: readonly Asked[]) => openUsers(client, batch));
  return async (who) => {
    const user = await open(who);
    if (user === null) throw new Error("a user that was just opened is not there");
    return user;
  };
}

/** By the place in the batch, from 1. */
async function openUsers(client: Client, batch: readonly Asked[]): Promise<Map<number, OpenedUser>> {
  const rows = await reachable(client<Row[]>`
    select * from pam_open_users(${plainColumn(batch, (it) => it.user)}::text::uuid[], ${plainColumn(batch, (it) => it.workspace)}::text::uuid[],
      ${batch.map((it) => printable(it.subject))}::text[])`);
  const found = new Map(rows.map((row) => [row.user_id, openedUser(row)]));
  return new Map(
    batch.flatMap(({ user }, index) => {
      const opened = found.get(user);
      return opened === undefined ? [] : [[index + 1, opened] as const];
    }),
  );
}

function openedUser(row: Row): OpenedUser {
  return {
    inbox: { epoch: row.inbox_epoch, seq: row.inbox_seq },
    conversation: row.current_conversation,
  };
}

/** Postgres can't hold NUL; the subject in the table is for people, identity is the id. */
function printable(subject: string): string {
  return subject.replaceAll("\u0000", "\u2400");
}
