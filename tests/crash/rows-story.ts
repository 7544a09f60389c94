import { expect } from "vitest";
import type { Client } from "../../src/db/driver.ts";
import { brokenPlans, type LogEntry } from "../support/plan-rules.ts";

/** Once everything is quiet, the tables tell one story. Every query lists what breaks a rule. `moreWriters`: tools of the test's own. */
export async function expectWholeRows(admin: Client, moreWriters: readonly string[] = []): Promise<void> {
  const rules = {
    ...(await logRules(admin)),
    ...(await toolRules(admin)),
    ...(await ledgerRules(admin, [...writers, ...moreWriters])),
    "a plan says what its tools' outcomes say, and is closed by the turn's end": await brokenPlansOf(admin),
  };
  for (const [rule, rows] of Object.entries(rules)) expect([...rows], rule).toEqual([]);
}

async function logRules(admin: Client) {
  return {
    "P3: seq runs from 1 to the head without a hole": await admin`
      select c.id, c.last_seq, count(l.seq) from conversations c
      left join log l on l.workspace = c.workspace and l.conversation = c.id
      group by c.workspace, c.id having count(l.seq) <> c.last_seq or max(l.seq) <> c.last_seq or min(l.seq) <> 1`,
    "positions run without a hole": await admin`
      select c.id, c.next_pos from conversations c
      left join log l on l.workspace = c.workspace and l.conversation = c.id and l.pos is not null
      group by c.workspace, c.id having count(l.pos) <> c.next_pos - 1 or coalesce(max(l.pos), 0) <> c.next_pos - 1`,
    "P7: every turn has ended": await admin`select id, status from turns where ended_at is null`,
    "P7: with exactly one end event of its own kind, which is its last entry": await admin`
      select t.id, t.status, array_agg(e.type) from turns t
      left join log e on e.workspace = t.workspace and e.turn = t.id and e.type in ('turn.completed', 'turn.failed', 'turn.cancelled')
      group by t.workspace, t.id, t.status
      having count(e.seq) <> 1 or max(e.type) <> 'turn.' || t.status
        or max(e.seq) < (select max(l.seq) from log l where l.workspace = t.workspace and l.turn = t.id)`,
    "a turn gives up only after more than three crashed owners of one step": await admin`
      select t.id, t.crashes, e.body from turns t
      join log e on e.workspace = t.workspace and e.turn = t.id and e.type = 'turn.failed'
      where t.crashes <= 3 or e.body #>> '{error,code}' <> 'crash_loop'`,
    "every turn has one question and one answer": await admin`
      select t.id from turns t
      left join log m on m.workspace = t.workspace and m.turn = t.id and m.type = 'message.created'
      group by t.workspace, t.id
      having count(*) filter (where m.role = 'user') <> 1 or count(*) filter (where m.role is distinct from 'user') <> 1`,
    "nobody owns what is quiet": await admin`
      select id from conversations where owner is not null or running_turn is not null or queued <> 0`,
  };
}

async function toolRules(admin: Client) {
  return {
    "no tool call is left open": await admin`
      select turn, tool_use, status from tool_calls where status in ('requested', 'executing')`,
    "each has one result, in the log of its turn": await admin`
      select c.turn, c.tool_use from tool_calls c
      left join log l on l.workspace = c.workspace and l.turn = c.turn and l.tool_use = c.tool_use and l.type = 'tool.completed'
      group by c.workspace, c.turn, c.tool_use, c.result_seq
      having count(l.seq) <> 1 or max(l.seq) is distinct from c.result_seq`,
    "what is recorded as a step's tool use has a call": await admin`
      select l.turn, block ->> 'id' as use from log l cross join json_array_elements(l.body -> 'blocks') block
      left join tool_calls c on c.workspace = l.workspace and c.turn = l.turn and c.tool_use = block ->> 'id'
      where l.type = 'step.completed' and block ->> 'type' = 'tool_use' and c.turn is null`,
  };
}

async function brokenPlansOf(admin: Client): Promise<string[]> {
  const rows = await admin<{ type: string; turn: string | null; body: string }[]>`
    select l.type, l.turn, l.body::text as body from log l
    where exists (select from log p where p.workspace = l.workspace and p.turn = l.turn and p.fence is not null and p.type = 'plan.updated')
    order by l.workspace, l.conversation, l.seq`;
  return brokenPlans(rows.map(({ body, ...row }): LogEntry => ({ ...row, body: JSON.parse(body) })));
}

/** Tools of ours that write. */
const writers = ["create_expense", "set_budget", "undo"];

async function ledgerRules(admin: Client, writing: string[]) {
  return {
    "P6: a completed writing tool has its effects, any other has none": await admin`
      select c.turn, c.tool_use, c.name, c.status from tool_calls c
      left join effects e on e.workspace = c.workspace and e.source = c.turn and e.tool_use = c.tool_use
      group by c.workspace, c.turn, c.tool_use, c.name, c.status
      having (count(e.row_id) > 0) <> (c.status = 'completed' and c.name = any (${writing}))`,
    "every effect has its tool call": await admin`
      select e.source, e.tool_use from effects e
      left join tool_calls c on c.workspace = e.workspace and c.turn = e.source and c.tool_use = e.tool_use where c.turn is null`,
    "P6: a tool use that books has booked one expense": await admin`
      select c.turn, c.tool_use, count(x.id) from tool_calls c
      left join expenses x on x.workspace = c.workspace and x.source = c.turn and x.tool_use = c.tool_use
      where c.name = 'create_expense' group by c.workspace, c.turn, c.tool_use, c.status
      having count(x.id) <> case when c.status = 'completed' then 1 else 0 end`,
    "an expense without its tool call": await admin`
      select x.id from expenses x
      left join tool_calls c on c.workspace = x.workspace and c.turn = x.source and c.tool_use = x.tool_use where c.turn is null`,
    "a row's versions are its ledger's, one entry each": await admin`
      select d.id, d.version, array_agg(e.version_after order by e.version_after) from
        (select workspace, id, version from expenses union all select workspace, id, version from budgets) d
      left join effects e on e.workspace = d.workspace and e.row_id = d.id
      group by d.workspace, d.id, d.version
      having array_agg(e.version_after order by e.version_after) <> array(select generate_series(1, d.version))`,
    "an expense is gone when it was taken back, and only then": await admin`
      select x.id from expenses x where (x.deleted_at is not null) <> (x.version % 2 = 0)`,
    "what was taken back names the undo that did it, which touched the same row": await admin`
      select e.source, e.tool_use, e.undone_by from effects e
      left join effects u on u.workspace = e.workspace and u.source || ':' || u.tool_use = e.undone_by and u.row_id = e.row_id
      where e.undone_by is not null and u.source is null`,
  };
}
