import { expect } from "vitest";
import type { Client } from "../../src/db/driver.ts";
import { ackOf } from "./store-moves.ts";
import type { Storm } from "./storm.ts";

/** Whatever was thrown at the writers, the tables tell one story. Every query lists what breaks a rule. */
export async function expectOneStory(admin: Client): Promise<void> {
  const broken = {
    holes: await admin`
      select c.id, c.last_seq, count(l.seq), max(l.seq) from conversations c
      left join log l on l.workspace = c.workspace and l.conversation = c.id
      group by c.workspace, c.id having count(l.seq) <> c.last_seq or coalesce(max(l.seq), 0) <> c.last_seq or min(l.seq) <> 1`,
    twiceCommanded: await admin`
      select workspace, user_id, command from log where command is not null group by 1, 2, 3 having count(*) > 1`,
    positions: await admin`
      select c.id from conversations c cross join lateral (
        select count(*) as held, coalesce(max(m.pos), 0) as last, count(distinct m.pos) as places
        from pam_branch_messages(c.workspace, c.id, c.active_branch, 1, 1000000) m) path
      where path.held <> c.next_pos - 1 or path.last <> c.next_pos - 1 or path.places <> path.held`,
    queues: await admin`
      select c.id, c.queued, count(t.id) from conversations c
      left join turns t on t.workspace = c.workspace and t.conversation = c.id and t.status = 'queued'
      group by c.workspace, c.id having count(t.id) <> c.queued`,
    running: await admin`
      select c.id from conversations c
      left join turns t on t.workspace = c.workspace and t.conversation = c.id and t.status in ('running', 'waiting')
      group by c.workspace, c.id
      having count(t.id) > 1 or max(t.id::text) is distinct from c.running_turn::text or max(t.fence) > c.fence`,
    turnsWithoutMessage: await admin`
      select t.id from turns t left join log l on l.workspace = t.workspace and l.conversation = t.conversation
        and l.seq = t.message_seq and l.turn = t.id and l.role = 'user' where l.seq is null`,
    messagesWithoutTurn: await admin`
      select l.seq from log l left join turns t on t.workspace = l.workspace and t.id = l.turn where l.role = 'user' and t.id is null`,
    ends: await admin`
      select t.id from turns t left join log l on l.workspace = t.workspace and l.turn = t.id
        and l.type in ('turn.completed', 'turn.failed', 'turn.cancelled')
      group by t.workspace, t.id, t.status
      having count(l.seq) <> case when t.status in ('completed', 'failed', 'cancelled') then 1 else 0 end`,
    secondCurrent: await admin`
      select c.user_id from conversations c where c.kind = 'chat' group by c.workspace, c.user_id having count(*) > 1`,
  };
  for (const [rule, rows] of Object.entries(broken)) expect([...rows], rule).toEqual([]);
}

/** What callers were told is what is stored; what was refused is not there. */
export async function expectTruthTold(admin: Client, storm: Storm): Promise<void> {
  const rows = await admin<{ command: string; seq: number; conversation: string; turn: string }[]>`
    select command, seq, conversation, turn from log where command is not null`;
  const stored = new Map(rows.map((row) => [row.command, row]));
  const first = new Map<string, ReturnType<typeof ackOf>>();
  for (const { request, accepted } of storm.answers) {
    if (accepted === undefined) continue;
    const row = stored.get(request.command);
    const ack = ackOf(accepted);
    expect(row).toMatchObject({ seq: ack.seq, conversation: ack.conversation, turn: ack.turn });
    expect(ack).toEqual(first.get(request.command) ?? ack);
    first.set(request.command, ack);
  }
  const never = [
    ...storm.answers.map(({ request }) => request.command),
    ...storm.badItems.map(({ command }) => command),
  ];
  for (const command of never) if (!first.has(command)) expect(stored.has(command), command).toBe(false);
  expect(
    storm.badItems.map(({ outcome }) => outcome).filter((outcome) => /^(started|queued)$/.test(outcome)),
  ).toEqual([]);
  await expectEventsStored(admin, storm);
}

/** Every event was told to exactly one caller, as it is stored. */
async function expectEventsStored(admin: Client, storm: Storm): Promise<void> {
  const rows = await admin<
    { log: string; seq: number; type: string }[]
  >`select conversation as log, seq, type from log`;
  const stored = new Map(rows.map(({ log, seq, type }) => [`${log} ${seq}`, type]));
  const told = new Set<string>();
  for (const { stream, user, seq, type } of storm.events) {
    const key = `${"inbox" in stream ? user : stream.conversation} ${seq}`;
    expect(stored.get(key)).toBe(type);
    expect(told.has(key), key).toBe(false);
    told.add(key);
  }
}
