import type { FinishedTurn } from "../turn-answer.ts";
import type { AcceptedChat, TurnFeed } from "./turn-feed.ts";
import type { TurnWait } from "./turn-wait.ts";

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

/** The same of a turn that goes on when a person has decided, with what it said and did so far. */
export function waitAnswer(feed: TurnFeed, { status, waiting }: TurnWait) {
  const { response, actions, plan } = feed.soFar;
  const known = { response: response === "" ? null : response, actions, ...(plan !== undefined && { plan }) };
  return { ...chatAnswer(feed.accepted, null), ...known, status, waiting };
}
