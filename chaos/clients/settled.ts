import type { Ack } from "../../src/client/conversation-commands.ts";
import type { ConversationState } from "../../src/client/conversation-state.ts";
import { CommandRefused } from "../../src/client/outbox.ts";
import type { Device } from "./device.ts";

/** A command that was taken; a refusal is an answer too. */
export async function settled(command: Promise<Ack>): Promise<Ack | undefined> {
  try {
    return await command;
  } catch (error) {
    if (error instanceof CommandRefused) return undefined;
    throw error;
  }
}

/** The turn of an acked message is over, whatever became of it, or it took too long. */
export function untilOver({ client, ports }: Device, ack: Ack, patienceMs: number): Promise<void> {
  const { conversation = "" } = ack;
  const isOver = () => isOverIn(client.state(conversation), ack);
  return new Promise((resolve) => {
    if (isOver()) return resolve();
    const end = () => {
      stopTimer();
      stopListening();
      resolve();
    };
    const stopTimer = ports.clock.after(patienceMs, end);
    const stopListening = client.onChange((change) => {
      if (change.kind === "conversation" && change.conversation === conversation && isOver()) end();
    });
  });
}

function isOverIn(state: ConversationState | undefined, { turn, seq }: Ack): boolean {
  if (state?.cursor == null || state.cursor.seq < seq) return false;
  return state.running?.turn !== turn && state.queue.every((waiting) => waiting.turn !== turn);
}
