import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";

export interface Entry {
  readonly type: string;
  readonly seq: number;
  readonly turn: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What Postgres holds of one user's only conversation. */
export function rowsOf(admin: Client, { workspace, user }: Tenant) {
  async function log(): Promise<Entry[]> {
    const rows = await admin<{ type: string; seq: number; turn: string | null; body: string }[]>`
      select l.type, l.seq, l.turn, l.body::text as body from log l join conversations c
        on c.workspace = l.workspace and c.id = l.conversation and c.kind = 'chat'
      where l.workspace = ${workspace} and l.user_id = ${user} order by l.seq`;
    return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
  }
  return {
    log,
    types: async () => (await log()).map(({ type }) => type),
    /** Of tool uses, in the order in which they were recorded. */
    outcomes: async () =>
      (await log())
        .filter(({ type }) => type === "tool.completed")
        .map(({ body }) => ({ toolUse: body["toolUse"], status: body["status"] })),
    answers: async () =>
      (await log())
        .filter(({ type, body }) => type === "message.created" && body["role"] === "assistant")
        .map(({ body }) => body["blocks"]),
    booked: async () =>
      (
        await admin<{ amount: number }[]>`
          select amount_minor::int as amount from expenses where workspace = ${workspace} and user_id = ${user} order by 1`
      ).map(({ amount }) => amount),
    turns: () =>
      admin<{ status: string; step: number; attempt: number; crashes: number }[]>`
        select status, step, attempt, crashes from turns where workspace = ${workspace} and user_id = ${user} order by message_seq`,
  };
}
