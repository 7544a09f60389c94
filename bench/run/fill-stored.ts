import { randomUUID } from "node:crypto";
import { personalWorkspaceOf, userIdOf } from "../../src/auth/user-id.ts";
import { type Client, openClient } from "../../src/db/driver.ts";
import type { ServerUnderTest } from "./arena.ts";

/** Rows of one statement: what it holds in memory stays small. */
const rowsAtATime = 100_000;
const said = "I spent 42.50 on diesel yesterday, please book it for me.";
const answered = "Booked: 42.50 on diesel, yesterday. That makes 163.20 on fuel this month.";

/** Writes what a server is to have stored already straight into its tables, faster than anybody could say it. */
export async function fillStored({ spec, databaseUrl }: ServerUnderTest): Promise<void> {
  if (spec.kind !== "pam" || spec.stored === undefined || databaseUrl === null) return;
  const client = openClient(databaseUrl, {
    max: 1,
    applicationName: "pam-bench",
    statementTimeoutMs: 0,
    // Rows of turns that nobody owns: what guards a turn's writes is not asked.
    settings: { synchronous_commit: "off", session_replication_role: "replica" },
  });
  try {
    const { conversations = 0, messages = 0 } = spec.stored;
    if (conversations > 0) await fillConversations(client, conversations);
    if (messages > 0) await fillConversation(client, "bench-0", messages);
    // Nobody tidies up while something is measured.
    await client.unsafe("vacuum (analyze) conversations, branches, branch_segments, log");
    await client.unsafe("checkpoint");
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Conversations of as many other users, with a message each. Ids are as scattered as real ones. */
async function fillConversations(client: Client, count: number): Promise<void> {
  const body = JSON.stringify({ role: "user", status: "completed", content: said });
  for (let from = 1; from <= count; from += rowsAtATime) {
    const to = Math.min(count, from + rowsAtATime - 1);
    await client`
      with ids as materialized (
        select md5('w' || n)::uuid w, md5('c' || n)::uuid c, md5('u' || n)::uuid u from generate_series(${from}::int, ${to}::int) n),
      made as (insert into conversations (workspace, id, user_id, kind, active_branch, last_seq, next_pos)
        select w, c, u, 'chat', c, 1, 2 from ids),
      branched as (insert into branches (workspace, conversation, id, user_id) select w, c, c, u from ids),
      stretched as (insert into branch_segments (workspace, conversation, branch, lo, user_id, source_conversation, source_branch)
        select w, c, c, 1, u, c, c from ids)
      insert into log (workspace, conversation, seq, user_id, at, type, turn, message, role, branch, pos, body)
        select w, c, 1, u, now(), 'message.created', w, u, 'user', c, 1, ${body}::text::json from ids`;
  }
}

/** One long conversation of questions and answers, which is the user's current one. */
async function fillConversation(client: Client, subject: string, messages: number): Promise<void> {
  const [user, workspace, conversation] = [userIdOf(subject), personalWorkspaceOf(subject), randomUUID()];
  await client`select * from pam_open_users(${[user]}::uuid[], ${[workspace]}::uuid[], ${[subject]}::text[])`;
  await client`insert into conversations (workspace, id, user_id, kind, active_branch, last_seq, next_pos)
    values (${workspace}, ${conversation}, ${user}, 'chat', ${conversation}, ${messages}, ${messages + 1})`;
  await client`insert into branches (workspace, conversation, id, user_id)
    values (${workspace}, ${conversation}, ${conversation}, ${user})`;
  await client`insert into branch_segments (workspace, conversation, branch, lo, user_id, source_conversation, source_branch)
    values (${workspace}, ${conversation}, ${conversation}, 1, ${user}, ${conversation}, ${conversation})`;
  await client`update memberships set current_conversation = ${conversation}
    where workspace = ${workspace} and user_id = ${user}`;
  await client`
    insert into log (workspace, conversation, seq, user_id, at, type, turn, message, role, branch, pos, fence, step, body)
    select ${workspace}, ${conversation}, n, ${user}, now(), 'message.created', turn, message, role, ${conversation}, n,
      case role when 'assistant' then 1 end, case role when 'assistant' then 1 end,
      case role when 'user' then json_build_object('role', role, 'message', message, 'turn', turn, 'status', 'completed', 'content', ${said}::text)
        else json_build_object('role', role, 'message', message, 'turn', turn, 'step', 1, 'attempt', 1, 'status', 'completed',
          'blocks', json_build_array(json_build_object('type', 'text', 'text', ${answered}::text))) end
    from (select n, md5('t' || (n + 1) / 2)::uuid turn, md5('m' || n)::uuid message,
      case n % 2 when 1 then 'user' else 'assistant' end role from generate_series(1, ${messages}::int) n) rows`;
}
