import type { ConversationState, Message } from "../src/client/conversation-state.ts";
import { activeMessages, wordsOf } from "../tests/support/memory-branches.ts";
import type { LogHead, LogRow, MemoryRows } from "../tests/support/memory-rows.ts";
import { bodyOf, workOf } from "./reads.ts";
import { textOf } from "./screen-watch.ts";
import type { World } from "./world.ts";

/** P3: what every client shows is what the log says; told apart here from the rows, and not by the client's code. */
export function checkScreens(world: World): void {
  const { rows } = world.database;
  for (const tab of world.tabs) {
    const name = tab.process.name;
    const listed = tab.client.inbox.conversations.map((it) => it.conversation).sort();
    const stored = [...rows.heads.values()]
      .filter((it) => it.user === tab.tenant.user && !it.inbox && !it.deleted)
      .map(({ id }) => id)
      .sort();
    if (listed.join() !== stored.join())
      world.findings.add("P3", `${name} lists ${listed.join()} where there are ${stored.join()}`);
    for (const id of tab.shown()) {
      const state = tab.client.state(id);
      const head = rows.headOf(tab.tenant, id);
      if (state === undefined || head === undefined) continue;
      const shown = shownLines(state);
      const expected = storedLines(rows, head, shown.length);
      if (shown.join("\n") !== expected.join("\n"))
        world.findings.add(
          "P3",
          `${name} shows of ${id}:\n${shown.join("\n")}\nwhere the log says:\n${expected.join("\n")}`,
        );
      if (state.running !== null) world.findings.add("P3", `${name} shows a running turn in ${id}`);
      if (state.queue.length > 0) world.findings.add("P3", `${name} shows waiting messages in ${id}`);
      const underWay = state.pending.find((it) => it.status !== "failed");
      if (underWay !== undefined)
        world.findings.add("P3", `${name} shows ${JSON.stringify(underWay)} of ${id} as on its way`);
    }
  }
}

function shownLines({ messages }: ConversationState): string[] {
  return messages.map(lineOf);
}

function lineOf(message: Message): string {
  if (message.role === "user") return `${message.message} user ${message.content}`;
  const texts = message.steps.map((step) => textOf(step.blocks)).join("|");
  const tools = message.tools.map(({ toolUse, status }) => `${toolUse}=${status}`).sort();
  return `${message.turn} assistant ${message.status} ${texts} ${tools.join()}`;
}

/** A client shows the newest messages of the active branch; how many depends on how it came. */
function storedLines(rows: MemoryRows, head: LogHead, count: number): string[] {
  const placed = activeMessages(rows, head);
  return (count === 0 ? placed : placed.slice(-count)).map((row) => storedLine(rows, row));
}

function storedLine(rows: MemoryRows, row: LogRow): string {
  const { role, status } = bodyOf(row);
  if (role === "user") return `${row.message} user ${wordsOf(rows, row)}`;
  const { steps, tools } = workOf(rows, row.turn ?? "");
  const texts = steps.map(({ blocks }) => textOf(blocks)).join("|");
  const outcomes = tools.map(({ toolUse, status: how }) => `${toolUse}=${how}`).sort();
  return `${row.turn} assistant ${status} ${texts} ${outcomes.join()}`;
}
