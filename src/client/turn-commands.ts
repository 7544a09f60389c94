import type { CommandOf } from "../protocol/commands.ts";
import type { Ack } from "./conversation-commands.ts";

export type TurnCommand =
  | { readonly type: "turn.cancel"; readonly conversation: string; readonly turn?: string }
  | {
      readonly type: "turn.steer";
      readonly conversation: string;
      readonly turn?: string;
      readonly content: string;
    }
  | {
      readonly type: "message.edit";
      readonly conversation: string;
      readonly message: string;
      readonly content: string;
    }
  | { readonly type: "message.regenerate"; readonly conversation: string; readonly message: string };

export type QueueCommand =
  | {
      readonly type: "queue.edit";
      readonly conversation: string;
      readonly turn: string;
      readonly content: string;
    }
  | { readonly type: "queue.remove" | "queue.send"; readonly conversation: string; readonly turn: string };

/** Which use of which turn. */
export interface UseAddress {
  readonly conversation: string;
  readonly turn: string;
  readonly toolUse: string;
}

/** `inputHash`: of the input that was shown; another one waits by then, and the decision is refused. */
export type Decision = Pick<
  CommandOf<"tool.approve">,
  "inputHash" | "decision" | "input" | "reason" | "remember"
>;

export interface ToolAnswer {
  /** A JSON value. */
  readonly result: unknown;
  readonly isError?: boolean;
}

export type ToolCommand =
  | ({ readonly type: "tool.approve" } & UseAddress & Decision)
  | ({ readonly type: "tool.result" } & UseAddress & ToolAnswer)
  | { readonly type: "approval.forget"; readonly tool: string; readonly conversation?: string };

type Give<C> = (command: C) => Promise<Ack>;
const named = (turn: string | undefined) => (turn === undefined ? {} : { turn });

/** Each resolves after the server's commit and rejects with CommandRefused. */
export const turnCommands = (give: Give<TurnCommand>) => ({
  /** Stops the running turn, or the named one. After it resolves no new tool of that turn starts (P8). */
  cancel: (conversation: string, turn?: string): Promise<Ack> =>
    give({ type: "turn.cancel", conversation, ...named(turn) }),
  /** Words for the running turn, or the named one: applied before its next step, or returned. */
  steer: (conversation: string, content: string, turn?: string): Promise<Ack> =>
    give({ type: "turn.steer", conversation, content, ...named(turn) }),
  /** Asks with other words in the place of a user's message. */
  edit: (conversation: string, message: string, content: string): Promise<Ack> =>
    give({ type: "message.edit", conversation, message, content }),
  /** Asks again with the same words. `message`: the question or its answer. */
  regenerate: (conversation: string, message: string): Promise<Ack> =>
    give({ type: "message.regenerate", conversation, message }),
});

/** What waits for its turn; the same promises. */
export const queueCommands = (give: Give<QueueCommand>) => ({
  edit: (conversation: string, turn: string, content: string): Promise<Ack> =>
    give({ type: "queue.edit", conversation, turn, content }),
  remove: (conversation: string, turn: string): Promise<Ack> =>
    give({ type: "queue.remove", conversation, turn }),
  /** Next, and now: the running turn is stopped. */
  sendNow: (conversation: string, turn: string): Promise<Ack> =>
    give({ type: "queue.send", conversation, turn }),
});

/** Tool uses that wait; the same promises. */
export const toolCommands = (give: Give<ToolCommand>) => ({
  decide: (use: UseAddress, decision: Decision): Promise<Ack> =>
    give({ type: "tool.approve", ...use, ...decision }),
  answer: (use: UseAddress, answer: ToolAnswer): Promise<Ack> =>
    give({ type: "tool.result", ...use, ...answer }),
  /** Ask again for a tool that was remembered: in that conversation, or (without one) the word that holds everywhere. */
  forget: (tool: string, conversation?: string): Promise<Ack> =>
    give({ type: "approval.forget", tool, ...(conversation === undefined ? {} : { conversation }) }),
});
