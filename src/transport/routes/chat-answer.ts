import type { FinishedTurn } from "../turn-answer.ts";
import type { AcceptedChat } from "./turn-feed.ts";

/** What a chat request is answered with: the finished turn, or what is known of one that still runs. */
export function chatAnswer(accepted: AcceptedChat, finished: FinishedTurn | null) {
  const { conversation, message, turn, seq, epoch, duplicate } = accepted;
  return {
    response: finished?.response ?? null,
    actions: finished?.actions ?? [],
    conversation,
    message,
    turn,
    seq,
    epoch,
    status: finished?.status ?? "running",
    duplicate,
    ...(finished?.error !== undefined && { error: finished.error }),
    ...(finished?.plan !== undefined && { plan: finished.plan }),
    ...(finished?.understood !== undefined && { understood: finished.understood }),
  };
}
