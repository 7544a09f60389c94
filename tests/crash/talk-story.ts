import { expect } from "vitest";
import type { Message } from "../../src/client/conversation-state.ts";
import type { Client as Sql } from "../../src/db/driver.ts";
import type { HistoryItem, HistoryPage } from "../../src/protocol/messages.ts";
import type { Said, Talker } from "./talker.ts";

/** P1, P2: what was acknowledged is there, once, as it was acknowledged; what was refused is not. */
export async function expectAckedOnce(sql: Sql, said: readonly Said[]): Promise<void> {
  const rows = await sql<
    {
      command: string;
      seq: number;
      epoch: string;
      turn: string;
      message: string;
      conversation: string;
      content: string;
    }[]
  >`select l.command, l.seq, c.epoch, l.turn, l.message, l.conversation, l.body ->> 'content' as content
    from log l join conversations c on c.workspace = l.workspace and c.id = l.conversation where l.role = 'user'`;
  const stored = grouped(rows);
  for (const { command, conversation, request, ack, refused } of said) {
    const found = stored.get(command) ?? [];
    if (refused === "queue_full") expect(found, `refused: ${request.content}`).toEqual([]);
    if (ack === null) expect(found.length, request.content).toBeLessThanOrEqual(1);
    else expect(found).toEqual([{ command, conversation, content: request.content, ...ack }]);
  }
  expect(rows.length).toBe(new Set(rows.map(({ command }) => command)).size);
}

/** P6: each message booked what it said, once; one whose turn gave up booked what its tools reported. */
export async function expectBookedOnce(sql: Sql, said: readonly Said[]): Promise<void> {
  const rows = await sql<{ command: string; status: string; booked: number[]; reported: number }[]>`
    select l.command, t.status,
      array(select x.amount_minor::int from expenses x where x.workspace = t.workspace and x.source = t.id order by 1) as booked,
      (select count(*)::int from tool_calls c where c.workspace = t.workspace and c.turn = t.id
        and c.name = 'create_expense' and c.status = 'completed') as reported
    from turns t join log l on l.workspace = t.workspace and l.turn = t.id and l.role = 'user'`;
  const turns = new Map(rows.map((row) => [row.command, row]));
  for (const { command, request } of said) {
    const turn = turns.get(command);
    if (turn === undefined) continue;
    if (turn.status === "completed")
      expect(turn.booked, request.content).toEqual([...request.books].sort((a, b) => a - b));
    expect(turn.booked.length, request.content).toBe(turn.reported);
    expect(request.books).toEqual(expect.arrayContaining(turn.booked));
  }
  const amounts = rows.flatMap(({ booked }) => booked);
  expect(new Set(amounts).size).toBe(amounts.length);
}

/** The client's folded state is what is stored, from the first message to the last. */
export async function expectShownAsStored(
  talker: Talker,
  rest: { url: string; token: string },
): Promise<void> {
  for (const conversation of talker.conversations) {
    const stored = await wholeHistory({ ...rest, conversation });
    const shown = await wholeState(talker, conversation);
    expect(shown.map(seen)).toEqual(stored.map(seen));
    expect(stored.map(({ pos }) => pos)).toEqual(stored.map((_, index) => index + 1));
    const acked = talker.said.filter((it) => it.conversation === conversation && it.ack !== null);
    const ids = stored.filter(({ role }) => role === "user").map(({ message }) => message);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(acked.map(({ ack }) => ack?.message)));
  }
}

async function wholeHistory(at: {
  url: string;
  token: string;
  conversation: string;
}): Promise<HistoryItem[]> {
  const items: HistoryItem[] = [];
  for (let before: number | undefined; ; before = items[0]?.pos) {
    const query = new URLSearchParams({ conversation: at.conversation, limit: "100" });
    if (before !== undefined) query.set("before", String(before));
    const response = await fetch(`${at.url}/api/pam/history?${query}`, {
      headers: { authorization: `Bearer ${at.token}` },
    });
    expect(response.status).toBe(200);
    const page = (await response.json()) as HistoryPage;
    items.unshift(...page.items);
    if (!page.hasBefore) return items;
  }
}

async function wholeState({ client }: Talker, conversation: string): Promise<readonly Message[]> {
  while (client.state(conversation)?.older.hasBefore) await client.history(conversation, 100);
  const state = client.state(conversation);
  expect(state).toMatchObject({ running: null, queue: [], pending: [], resyncing: false });
  return state?.messages ?? [];
}

/** What a person sees of a message, wherever it comes from. */
function seen(item: Message | HistoryItem): object {
  const { role, message, turn } = item;
  if (item.role === "user") return { role, message, turn, content: item.content };
  const texts = item.steps.flatMap(({ blocks }) =>
    blocks.flatMap((it) => (it.type === "text" ? [it.text] : [])),
  );
  // Tools of a step run side by side: a page has them in the order of their commits, a client in that of its requests.
  const tools = item.tools.map(({ toolUse, name, status }) => `${toolUse} ${name} ${status}`).sort();
  return { role, message, turn, status: item.status, texts, tools };
}

function grouped<T extends { command: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.command, [...(groups.get(row.command) ?? []), row]);
  return groups;
}
