import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, createClient } from "../../src/client/client.ts";
import { type ConversationState, stepsText } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import { openClient } from "../../src/db/driver.ts";
import { freePort } from "../support/free-port.ts";
import { when } from "../support/when-client.ts";
import { buildCrashServer, type CrashServer, type Life } from "./crash-server.ts";
import { expectWholeRows } from "./rows-story.ts";

let server: CrashServer;
const open: Client[] = [];

beforeAll(async () => {
  server = await buildCrashServer(await freePort());
}, 120_000);
afterAll(async () => {
  for (const client of open) client.stop();
  await server.dispose();
});

/** One device of a user, as the page is one: it comes back by itself. */
async function device(user: string): Promise<Client> {
  const client = createClient({ url: `${server.address("ws")}/api/pam/ws`, ports: nodePorts() });
  open.push(client);
  client.start(await server.token(user));
  await when(client, () => client.connection.name === "ready" && client.inbox.cursor !== null);
  return client;
}

const answers = (state: ConversationState | undefined): string[] =>
  (state?.messages ?? []).flatMap((it) => (it.role === "assistant" ? [stepsText(it.steps)] : []));

/** Books a coffee and asks to delete it again, which waits for a decision. */
async function asked(user: string) {
  const client = await device(user);
  const { conversation = "" } = await client.conversations.create("Coffee");
  client.subscribe(conversation);
  const state = () => client.state(conversation);
  await client.send("I spent 12.50 on coffee", conversation);
  await when(client, () => answers(state()).length === 1 && state()?.running === null);
  await client.send("please delete the 12.50 coffee expense", conversation);
  await when(client, () => state()?.running?.status === "waiting");
  const running = state()?.running;
  const use = running?.waiting[0];
  if (running == null || use?.waitsFor !== "approval") throw new Error("it asks for no approval");
  const { toolUse, inputHash } = use;
  const decide = () =>
    client.tools.decide({ conversation, turn: running.turn, toolUse }, { decision: "approve", inputHash });
  return { client, conversation, turn: running.turn, toolUse, state, decide };
}

/** The next life, after one that was given no time for anything. */
async function killed(life: Life): Promise<Life> {
  life.child.kill("SIGKILL");
  await life.ended;
  const next = server.launch();
  await next.ready;
  return next;
}

test("P5 P6 a server killed while a turn waits for approval still asks; decided, and killed again, it acts once", {
  timeout: 240_000,
}, async () => {
  let life = server.launch();
  await life.ready;
  const [calm, struck] = [await asked("calm"), await asked("struck")];
  life = await killed(life);
  const late = await device("calm");
  late.subscribe(calm.conversation);
  await when(late, () => late.state(calm.conversation)?.running?.status === "waiting");
  expect(late.state(calm.conversation)?.running?.waiting).toMatchObject([{ toolUse: calm.toolUse }]);
  await calm.decide();
  await struck.decide();
  // One of the two turns goes on, or has ended: nobody is asked which.
  life = await killed(life);
  for (const { client, state } of [calm, struck]) {
    client.wake();
    await when(client, () => answers(state()).length === 2 && state()?.running === null);
    expect(answers(state())[1]).toContain("Deleted: €12.50 for coffee");
  }
  await expectOneDeletionEach([calm, struck]);
  life.child.kill("SIGTERM");
  expect(await life.ended).toBe(0);
});

async function expectOneDeletionEach(uses: readonly { turn: string; toolUse: string }[]): Promise<void> {
  const database = await server.openDatabase();
  const admin = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  try {
    for (const { turn, toolUse } of uses) {
      const [facts] = await admin`select
        (select count(*)::int from effects where source = ${turn} and tool_use = ${toolUse}) as effects,
        (select count(*)::int from log where turn = ${turn} and tool_use = ${toolUse} and type = 'tool.completed') as results,
        (select count(*)::int from log where turn = ${turn} and tool_use = ${toolUse} and type = 'tool.decided') as decisions,
        (select count(*)::int from log where turn = ${turn} and type in ('turn.completed', 'turn.failed', 'turn.cancelled')) as ends`;
      expect(facts).toEqual({ effects: 1, results: 1, decisions: 1, ends: 1 });
    }
    const rows = await admin`select deleted_at is not null as gone from expenses`;
    expect(rows).toEqual([{ gone: true }, { gone: true }]);
    await expectWholeRows(admin, ["delete_expense"]);
  } finally {
    await admin.end({ timeout: 1 });
    await database.stop();
  }
}
