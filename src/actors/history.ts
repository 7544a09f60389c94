import { cutHistory } from "./history-cut.ts";
import { ToolUseIds } from "./history-ids.ts";
import { wellFormed } from "./history-text.ts";
import { turnMessages } from "./history-turn.ts";
import type { ModelMessage, ModelRequest, ModelTool, UserBlock } from "./model-request.ts";
import type { Told } from "./people.ts";
import type { TurnRecord } from "./turn-history.ts";
import { memoOf } from "./turn-memo.ts";

export interface HistoryOptions {
  readonly system: string;
  /** Facts that may be others in each turn, of the user. */
  readonly told?: Told;
  readonly tools: readonly ModelTool[];
  /** `none`: the model must answer in text, as on a turn's last permitted step. */
  readonly toolChoice?: "none";
  /** Most tokens of the answer. */
  readonly maxTokens: number;
  /** About how much history to send, in characters. The newest turn is sent whole, whatever its size. */
  readonly charsMax: number;
}

export interface HistoryView {
  /** Oldest first; the last turn is the one to answer. */
  readonly history: readonly TurnRecord[];
}

/** What the user's side says where the model's own words stand last: a request must end with the user. */
const goOn = "Continue.";

/**
 * The request for the next step: rows in, a valid Messages request out, whatever crashed or was cancelled (P9).
 * Pure. The same rows give the same request, and a longer history begins with the same messages, so that the
 * provider's prompt cache holds: facts that change by the turn stand in the newest one only, in front of its words.
 */
export function buildRequest(view: HistoryView, options: HistoryOptions): ModelRequest {
  const kept = cutHistory(view.history, options.charsMax);
  const ids = new ToolUseIds();
  const messages: ModelMessage[] = [];
  kept.forEach((turn, index) => {
    const newest = index === kept.length - 1;
    if (newest && options.told !== undefined) append(messages, text(options.told.context));
    appendAll(messages, newest ? turnMessages(turn, ids, { newest }) : olderMessages(turn, ids));
  });
  if (messages.at(-1)?.role !== "user") append(messages, text(goOn));
  return {
    system: wellFormed(options.system),
    ...(options.told && { person: options.told.person, at: options.told.at }),
    messages,
    tools: options.tools,
    ...(options.toolChoice && { toolChoice: options.toolChoice }),
    maxTokens: options.maxTokens,
  };
}

/** Those of a turn with tools are built anew: the ids of tool uses depend on what else the request holds. */
function olderMessages(turn: TurnRecord, ids: ToolUseIds): readonly ModelMessage[] {
  const memo = memoOf(turn);
  if (memo.messages !== null) return memo.messages;
  const messages = turnMessages(turn, ids, { newest: false });
  if (!turn.steps.some(({ blocks }) => blocks.some(({ type }) => type === "tool_use")))
    memo.messages = messages;
  return messages;
}

function appendAll(messages: ModelMessage[], more: readonly ModelMessage[]): void {
  for (const message of more) append(messages, message);
}

/** Adds a message so that roles alternate: the user's are merged, the model's are parted. */
function append(messages: ModelMessage[], message: ModelMessage): void {
  const last = messages.at(-1);
  if (last?.role === "user" && message.role === "user") {
    messages[messages.length - 1] = { role: "user", content: [...last.content, ...message.content] };
    return;
  }
  if (last?.role === "assistant" && message.role === "assistant") messages.push(text(goOn));
  messages.push(message);
}

function text(content: string): { role: "user"; content: readonly UserBlock[] } {
  return { role: "user", content: [{ type: "text", text: content }] };
}
