import postgres from "postgres";

/** A row of the log, as the database has it. */
export interface Entry {
  readonly log: string;
  readonly seq: number;
  readonly type: string;
  readonly command: string | null;
  readonly turn: string | null;
  readonly fence: number | null;
  readonly message: string | null;
  readonly role: string | null;
  readonly branch: string | null;
  readonly pos: number | null;
  readonly toolUse: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Turn {
  readonly id: string;
  readonly conversation: string;
  readonly status: string;
  readonly crashes: number;
  /** Milliseconds since the epoch; null of one that never began, and of one that has not ended. */
  readonly deadlineAt: number | null;
  readonly endedAt: number | null;
}

/** A turn's row, and the entries of the log that name it. */
export interface TurnRows {
  readonly turn: Turn;
  readonly entries: readonly Entry[];
}

export interface ToolCall {
  readonly turn: string;
  readonly toolUse: string;
  readonly name: string;
  readonly status: string;
}

/** A stretch of messages that a branch is made of. */
export interface Stretch {
  readonly conversation: string;
  readonly branch: string;
  readonly lo: number;
  readonly hi: number;
}

export interface Head {
  readonly seq: number;
  readonly epoch: string;
  readonly activeBranch: string;
  /** Messages on it. */
  readonly length: number;
}

/** All that the database says of one user in the end. */
export interface Stored {
  readonly user: string;
  /** By log: a conversation's id, or the user's for the inbox. In seq order. */
  readonly logs: ReadonlyMap<string, readonly Entry[]>;
  readonly heads: ReadonlyMap<string, Head>;
  /** Of branches that were forked, in order, by conversation and branch; any other is one stretch of its own. */
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
  readonly turns: readonly Turn[];
  readonly calls: readonly ToolCall[];
  /** Rows of expenses by `turn:toolUse`, with what they are worth. */
  readonly expenses: ReadonlyMap<string, readonly number[]>;
}

export interface User {
  readonly id: string;
  /** Of their token. */
  readonly subject: string;
}

export const branchKey = (conversation: string, branch: string): string => `${conversation} ${branch}`;

export async function readUsers(sql: postgres.Sql): Promise<User[]> {
  return [...(await sql<User[]>`select id, subject from users order by id`)];
}

export async function countEntries(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ entries: number }[]>`select count(*)::int as entries from log`;
  return row?.entries ?? 0;
}

/** One user's rows: the checker holds those of one at a time. */
export async function readStored(sql: postgres.Sql, user: string): Promise<Stored> {
  const heads = await sql<(Head & { id: string })[]>`
    select id, epoch, last_seq::int as seq, active_branch as "activeBranch", next_pos::int - 1 as length
    from conversations where user_id = ${user}`;
  const turns = await sql<Turn[]>`
    select id, conversation, status, crashes, (extract(epoch from deadline_at) * 1000)::float8 as "deadlineAt",
      (extract(epoch from ended_at) * 1000)::float8 as "endedAt" from turns where user_id = ${user}`;
  const calls = await sql<ToolCall[]>`
    select turn, tool_use as "toolUse", name, status from tool_calls where user_id = ${user}`;
  const booked = await sql<{ key: string; amounts: number[] }[]>`
    select source || ':' || tool_use as key, array_agg(amount_minor::int) as amounts from expenses
    where user_id = ${user} group by 1`;
  return {
    user,
    logs: await readLogs(sql, user),
    heads: new Map(heads.map(({ id, ...head }) => [id, head])),
    stretches: await readStretches(sql, user),
    turns: [...turns],
    calls: [...calls],
    expenses: new Map(booked.map(({ key, amounts }) => [key, amounts])),
  };
}

async function readLogs(sql: postgres.Sql, user: string): Promise<Map<string, Entry[]>> {
  const logs = new Map<string, Entry[]>();
  const rows = sql<(Omit<Entry, "body"> & { text: string })[]>`
    select l.conversation as log, l.seq::int, l.type, l.command, l.turn, l.fence::int, l.message, l.role, l.branch, l.pos::int,
      l.tool_use as "toolUse", (extract(epoch from l.at) * 1000)::float8 as at, l.body::text as text
    from conversations c join log l on l.workspace = c.workspace and l.conversation = c.id
    where c.user_id = ${user} order by l.conversation, l.seq`;
  for await (const batch of rows.cursor(2_000)) {
    for (const { text, ...row } of batch) {
      const log = logs.get(row.log) ?? [];
      log.push({ ...row, body: JSON.parse(text) });
      logs.set(row.log, log);
    }
  }
  return logs;
}

async function readStretches(sql: postgres.Sql, user: string): Promise<Map<string, Stretch[]>> {
  const rows = await sql<(Stretch & { of: string; own: string })[]>`
    select conversation as of, branch as own, source_conversation as conversation, source_branch as branch, lo::int,
      coalesce(hi, 2147483647)::int as hi from branch_segments where user_id = ${user} order by lo`;
  const stretches = new Map<string, Stretch[]>();
  for (const { of, own, ...stretch } of rows) {
    const key = branchKey(of, own);
    stretches.set(key, [...(stretches.get(key) ?? []), stretch]);
  }
  return stretches;
}

export function openChecker(url: string): postgres.Sql {
  return postgres(url, { max: 2, onnotice: () => {}, connect_timeout: 10 });
}
