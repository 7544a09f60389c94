import { CommandRefused } from "../src/client/outbox.ts";
import { open } from "./navigation.ts";
import { client, currentId, firstMessage, isUndecided, running } from "./store.ts";
import { orNotify } from "./toasts.ts";

const titleCharsMax = 60;

/** Sends to the conversation on the screen; the first message of a new one creates it. */
export function send(content: string): void {
  const id = currentId.value;
  if (id === null) void begin(content);
  else sendTo(id, content);
}

/** The same message again, as the same command. */
export function sendAgain(conversation: string, command: string, content: string): void {
  client.send(content, conversation, { command }).catch(shownOnTheMessage);
}

export function stop(): void {
  const id = currentId.value;
  if (id !== null && running.value !== null)
    orNotify(client.turns.cancel(id, running.value.turn).catch(unlessOver));
}

export function rename(conversation: string, title: string): void {
  orNotify(client.conversations.rename(conversation, title));
}

export function remove(conversation: string): void {
  orNotify(client.conversations.delete(conversation));
}

async function begin(content: string): Promise<void> {
  isUndecided.value = false;
  firstMessage.value = { content };
  try {
    const { conversation } = await client.conversations.create(titleOf(content));
    if (conversation === undefined)
      throw new Error("The conversation was not created. Send the message again.");
    const stillHere = currentId.value === null;
    client.subscribe(conversation);
    sendTo(conversation, content);
    if (stillHere) open(conversation);
  } catch (error) {
    firstMessage.value = { content, problem: error instanceof Error ? error.message : "Send it again." };
  }
}

function sendTo(conversation: string, content: string): void {
  client.send(content, conversation).catch(shownOnTheMessage);
}

/** The message itself says why it was not sent. */
function shownOnTheMessage(error: unknown): void {
  if (!(error instanceof CommandRefused)) throw error;
}

/** It ended by itself in the meantime: what was wanted has happened. */
function unlessOver(error: unknown): void {
  if (!(error instanceof CommandRefused && error.code === "turn_ended")) throw error;
}

/** The first line's beginning, cut between words. */
function titleOf(content: string): string {
  const line = content.trim().split("\n", 1)[0] ?? "";
  if (line.length <= titleCharsMax) return line;
  const cut = line.slice(0, titleCharsMax);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 20 ? cut.lastIndexOf(" ") : titleCharsMax)}…`;
}
