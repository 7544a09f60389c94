import postgres from "postgres";

/** A row of the log, as the database has it. */
export interface Entry {
  readonly log: string;
  readonly seq: number;
  readonly user: string;
  readonly type: string;
  readonly command: string | null;
  readonly turn: string | null;
  readonly fence: number | null;
  readonly message: string | null;
  readonly role: string | null;
  readonly pos: number | null;
  readonly toolUse: string | null;
  readonly step: number | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Turn {
  readonly id: string;
  readonly conversation: string;
  readonly status: string;
  readonly crashes: number;
  readonly ended: boolean;
}

export interface ToolCall {
  readonly turn: string;
  readonly toolUse: string;
  readonly name: string;
  readonly status: string;
}

/** All that the database says in the end. */
export interface Stored {
  /** By log: a conversation's id, or the user's for an inbox. In seq order. */
  readonly logs: ReadonlyMap<string, readonly Entry[]>;
  readonly epochs: ReadonlyMap<string, string>;
  readonly heads: ReadonlyMap<string, number>;
  /** By the subject of their token. */
  readonly users: ReadonlyMap<string, string>;
  readonly turns: readonly Turn[];
  readonly calls: readonly ToolCall[];
  /** Rows of expenses by `turn:toolUse`, with what they are worth. */
  readonly expenses: ReadonlyMap<string, readonly number[]>;
}

export async function readStored(sql: postgres.Sql): Promise<Stored> {
  const logs = new Map<string, Entry[]>();
  const rows = sql<(Entry & { text: string })[]>`
    select conversation as log, seq::int, user_id as user, type, command, turn, fence::int, message, role, pos::int, tool_use as "toolUse",
      step, (extract(epoch from at) * 1000)::float8 as at, body::text as text from log order by conversation, seq`;
  for await (const batch of rows.cursor(2_000)) {
    for (const { text, ...row } of batch) {
      const log = logs.get(row.log) ?? [];
      log.push({ ...row, body: JSON.parse(text) });
      logs.set(row.log, log);
    }
  }
  const heads = await sql<{ id: string; epoch: string; head: number }[]>`
    select id, epoch, last_seq::int as head from conversations`;
  const users = await sql<{ id: string; subject: string }[]>`select id, subject from users`;
  const turns = await sql<Turn[]>`
    select id, conversation, status, crashes, ended_at is not null as ended from turns`;
  const calls = await sql<ToolCall[]>`select turn, tool_use as "toolUse", name, status from tool_calls`;
  const booked = await sql<{ key: string; amounts: number[] }[]>`
    select source || ':' || tool_use as key, array_agg(amount_minor::int) as amounts from expenses group by 1`;
  return {
    logs,
    epochs: new Map(heads.map(({ id, epoch }) => [id, epoch])),
    heads: new Map(heads.map(({ id, head }) => [id, head])),
    users: new Map(users.map(({ id, subject }) => [subject, id])),
    turns: [...turns],
    calls: [...calls],
    expenses: new Map(booked.map(({ key, amounts }) => [key, amounts])),
  };
}

export function openChecker(url: string): postgres.Sql {
  return postgres(url, { max: 2, onnotice: () => {}, connect_timeout: 10 });
}
