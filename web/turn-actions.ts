import type { Ack } from "../src/client/conversation-commands.ts";
import { CommandRefused } from "../src/client/outbox.ts";
import type { Decision } from "../src/client/turn-commands.ts";
import type { DoubleSend } from "../src/protocol/commands.ts";
import { giveBack } from "./drafts.ts";
import { open } from "./navigation.ts";
import { client, currentId, running } from "./store.ts";
import { notify, orNotify } from "./toasts.ts";

/** Words for the answer on its way. Those that come too late are given back to the message box. */
export function steer(content: string): void {
  const id = currentId.value;
  if (id === null) return;
  client.turns.steer(id, content, running.value?.turn).catch((error: unknown) => {
    giveBack(id, content);
    notify(error instanceof Error ? error.message : "It could not be sent. Try again.");
  });
}

export function editQueued(turn: string, content: string): void {
  here((id) => client.queue.edit(id, turn, content));
}

export function removeQueued(turn: string): void {
  here((id) => client.queue.remove(id, turn));
}

export function sendQueuedNow(turn: string): void {
  here((id) => client.queue.sendNow(id, turn));
}

export function editMessage(message: string, content: string): void {
  here((id) => client.turns.edit(id, message, content));
}

export function regenerate(message: string): void {
  here((id) => client.turns.regenerate(id, message));
}

export function selectBranch(branch: string): void {
  here((id) => client.conversations.selectBranch(id, branch));
}

export function setPolicy(policy: DoubleSend): void {
  here((id) => client.conversations.setPolicy(id, policy));
}

/** A conversation of its own that begins with this one up to the message, and is shown. */
export function fork(message: string, title: string | null): void {
  here(async (id) => {
    const ack = await client.conversations.fork(id, { message, ...(title !== null && { title }) });
    if (ack.conversation !== undefined) open(ack.conversation);
    return ack;
  });
}

export function decide(toolUse: string, decision: Decision): void {
  const turn = running.value?.turn;
  if (turn === undefined) return;
  here((id) => client.tools.decide({ conversation: id, turn, toolUse }, decision).catch(unlessDecided));
}

function here(give: (conversation: string) => Promise<Ack | undefined>): void {
  const id = currentId.value;
  if (id !== null) orNotify(give(id));
}

/** Another device was faster; the page shows what was decided. */
function unlessDecided(error: unknown): undefined {
  if (!(error instanceof CommandRefused && error.code === "already_decided")) throw error;
}
