import { DemoRecord } from "./demo-record.ts";
import { DemoScreen } from "./demo-screen.ts";
import { type DemoServer, startDemoServer } from "./demo-server.ts";
import { DemoTalk } from "./demo-talk.ts";
import { type DemoWire, layWire } from "./demo-wire.ts";

/**
 * `npm run demo`: a conversation with a server of its own, in which everything that is shown is checked against what
 * the server has stored. Exit code 0 when all of it held, 1 with a sentence when something did not.
 */
async function demo(): Promise<void> {
  const screen = new DemoScreen(process.stdout);
  screen.title("PAM, in a terminal: an own server, an own database, no key.");
  const startedAt = performance.now();
  const server = await startDemoServer();
  const stopped = onInterrupt(server);
  try {
    screen.proved(`server and Postgres are up after ${seconds(startedAt)} s at ${server.page}`);
    await converse(screen, server);
  } finally {
    stopped();
    await server.dispose();
  }
  screen.title(`All of it held, in ${seconds(startedAt)} s. Now talk to it yourself: npm start`);
}

interface Stage {
  readonly screen: DemoScreen;
  readonly talk: DemoTalk;
  readonly record: DemoRecord;
  readonly wire: DemoWire;
}

async function converse(screen: DemoScreen, server: DemoServer): Promise<void> {
  const wire = await layWire(server.socket);
  const talk = new DemoTalk(wire.url, screen);
  const stage: Stage = { screen, talk, record: new DemoRecord(server), wire };
  talk.client.start(server.token);
  try {
    await bookAndBudget(stage);
    await sendTwice(stage);
    await cutAndResume(stage);
    await takeBack(stage);
  } finally {
    talk.client.stop();
    wire.close();
  }
}

async function bookAndBudget({ screen, talk, record }: Stage): Promise<void> {
  screen.chapter("A message, a tool that writes to Postgres, an answer that streams");
  await talk.ask("I spent 42.50 on diesel yesterday");
  expectSame(await record.amounts("fuel"), ["42.50"], "the expenses for fuel");
  screen.proved("one expense of 42.50 is stored, in one commit with the tool's result");
  screen.chapter("A budget");
  await talk.ask("Set a 300 budget for groceries");
}

async function sendTwice({ screen, talk, record }: Stage): Promise<void> {
  screen.chapter("The same command twice, as after a lost ack");
  const { acks } = await talk.askAgain("I spent 25.90 on groceries", 2);
  const [first, second] = acks;
  expectSame([first?.seq, first?.turn], [second?.seq, second?.turn], "the two acks");
  expectSame(second?.duplicate, true, "the second ack's `duplicate`");
  expectSame(await record.amounts("groceries"), ["25.90"], "the expenses for groceries");
  screen.proved("both sends got the same ack; one expense, one answer");
}

async function cutAndResume({ screen, talk, record, wire }: Stage): Promise<void> {
  screen.chapter("The connection is cut in the middle of an answer");
  let session: string | undefined;
  const answer = await talk.ask("How much did I spend this month?", (text) => {
    if (session !== undefined || text.length < 8) return;
    session = talk.client.session?.session;
    screen.note("✂ cut");
    wire.cut();
  });
  if (session === undefined) throw new Error("The answer did not stream: there was no middle to cut it in.");
  await talk.reconnected(session);
  expectSame(
    answer.text,
    await record.answerOf(answer.conversation, answer.turn),
    "the answer on the screen",
  );
  screen.proved(
    "a new connection went on from the last entry; the text is, letter by letter, the stored one",
  );
}

async function takeBack({ screen, talk, record }: Stage): Promise<void> {
  screen.chapter("Undo");
  await talk.ask("Undo that");
  expectSame(await record.amounts("groceries"), [], "the expenses for groceries");
  expectSame(await record.amounts("fuel"), ["42.50"], "the expenses for fuel");
  screen.proved("the last change is gone, the one before it stays");
}

function expectSame(found: unknown, wanted: unknown, what: string): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`It went wrong: ${what} should be ${should}, but it is ${is}.`);
}

/** Ctrl-C leaves nothing behind. Returns what takes the handler away. */
function onInterrupt(server: DemoServer): () => void {
  const stop = () => void server.dispose().finally(() => process.exit(130));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1);
}

demo().catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\nThe demo failed. ${sentence}\nRun npm start to see what the server says.\n`);
  process.exitCode = 1;
});
