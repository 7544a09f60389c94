import { cutHistory } from "./history-cut.ts";
import { ToolUseIds } from "./history-ids.ts";
import { wellFormed } from "./history-text.ts";
import { turnMessages } from "./history-turn.ts";
import type { ModelMessage, ModelRequest, ModelTool, UserBlock } from "./model-request.ts";
import type { TurnRecord } from "./turn-history.ts";

export interface HistoryOptions {
  readonly system: string;
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
  /** Facts that may change from turn to turn. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** What the user's side says where the model's own words stand last: a request must end with the user. */
const goOn = "Continue.";
const contextCharsMax = 8_000;

/**
 * The request for the next step: rows in, a valid Messages request out, whatever crashed or was cancelled (P9).
 * Pure. The same rows give the same request, and a longer history begins with the same messages, so that the
 * provider's prompt cache holds: facts that change stand in the newest turn, never in the system prompt.
 */
export function buildRequest(view: HistoryView, options: HistoryOptions): ModelRequest {
  const kept = cutHistory(view.history, options.charsMax);
  const ids = new ToolUseIds();
  const messages: ModelMessage[] = [];
  kept.forEach((turn, index) => {
    const newest = index === kept.length - 1;
    if (newest) appendAll(messages, [contextMessage(view.context)]);
    appendAll(messages, newest ? turnMessages(turn, ids, { newest }) : olderMessages(turn, ids));
  });
  if (messages.at(-1)?.role !== "user") append(messages, text(goOn));
  return {
    system: wellFormed(options.system),
    messages,
    tools: options.tools,
    ...(options.toolChoice && { toolChoice: options.toolChoice }),
    maxTokens: options.maxTokens,
  };
}

/** Messages of older turns without tools: only the ids of tool uses depend on what else the request holds. */
const plain = new WeakMap<TurnRecord, readonly ModelMessage[]>();

function olderMessages(turn: TurnRecord, ids: ToolUseIds): readonly ModelMessage[] {
  const known = plain.get(turn);
  if (known !== undefined) return known;
  const messages = turnMessages(turn, ids, { newest: false });
  if (!turn.steps.some(({ blocks }) => blocks.some(({ type }) => type === "tool_use")))
    plain.set(turn, messages);
  return messages;
}

function appendAll(messages: ModelMessage[], more: readonly (ModelMessage | undefined)[]): void {
  for (const message of more) if (message !== undefined) append(messages, message);
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

/** Escaped so that what a client sends as a fact can't close the tag and speak as something else. */
function contextMessage(context: Readonly<Record<string, unknown>>): ModelMessage | undefined {
  if (Object.keys(context).length === 0) return undefined;
  const facts = wellFormed(JSON.stringify(context).replaceAll("<", "\\u003c").slice(0, contextCharsMax));
  return text(`<context>${facts}</context>`);
}

function text(content: string): { role: "user"; content: readonly UserBlock[] } {
  return { role: "user", content: [{ type: "text", text: content }] };
}
