import type { Client } from "./client.ts";
import type { AssistantMessage } from "./conversation-state.ts";
import type { ClientClock } from "./ports.ts";

/**
 * The closed answer of a turn in a followed conversation.
 * @throws Error when it has not ended after `timeoutMs`.
 */
export function answerOf(
  client: Client,
  turn: { conversation: string; turn: string },
  wait: { clock: ClientClock; timeoutMs: number },
): Promise<AssistantMessage> {
  const look = () => closedAnswer(client, turn);
  return new Promise((resolve, reject) => {
    const now = look();
    if (now !== undefined) {
      resolve(now);
      return;
    }
    const stopTimer = wait.clock.after(wait.timeoutMs, () => {
      stopListening();
      reject(new Error(`Turn ${turn.turn} did not end within ${wait.timeoutMs} ms.`));
    });
    const stopListening = client.onChange(() => {
      const found = look();
      if (found === undefined) return;
      stopTimer();
      stopListening();
      resolve(found);
    });
  });
}

function closedAnswer(
  client: Client,
  { conversation, turn }: { conversation: string; turn: string },
): AssistantMessage | undefined {
  const found = client
    .state(conversation)
    ?.messages.findLast((it) => it.role === "assistant" && it.turn === turn);
  return found?.role === "assistant" ? found : undefined;
}
