import type { Chunk, MessageReply, ReplyPart } from "./reply.ts";
import { signThinking } from "./thinking-signature.ts";

/** One thing the server does with an open stream, in order. */
export type StreamAction =
  | { readonly do: "event"; readonly name: string; readonly data: unknown }
  | { readonly do: "raw"; readonly bytes: string }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "cut" }
  | { readonly do: "stall" };

/** A scripted reply as the API's stream events. */
export function* streamActions(reply: MessageReply, model: string): Generator<StreamAction> {
  yield event("message_start", { message: emptyMessage(reply, model) });
  let index = 0;
  for (const [at, part] of reply.parts.entries()) {
    if (!isBlock(part)) {
      yield betweenBlocks(part);
      continue;
    }
    yield event("content_block_start", { index, content_block: startOf(part) });
    yield* deltasOf(part, index);
    const isLast = at === reply.parts.length - 1 || isEnd(reply.parts[at + 1]);
    if (isLast && (reply.truncated || isEnd(reply.parts[at + 1]))) continue;
    yield event("content_block_stop", { index });
    index++;
  }
  if (reply.truncated) return;
  yield event("message_delta", {
    delta: { stop_reason: stopReasonOf(reply), stop_sequence: null, stop_details: null, container: null },
    usage: { output_tokens: reply.usage?.output ?? 9, input_tokens: reply.usage?.input ?? 25 },
  });
  yield event("message_stop", {});
}

type BlockPart = Extract<ReplyPart, { kind: "text" | "thinking" | "redacted_thinking" | "tool_use" }>;

function isBlock(part: ReplyPart): part is BlockPart {
  return ["text", "thinking", "redacted_thinking", "tool_use"].includes(part.kind);
}

/** What interrupts a block: it stays open. */
function isEnd(part: ReplyPart | undefined): boolean {
  return part !== undefined && ["cut", "stall", "stream_error"].includes(part.kind);
}

function betweenBlocks(part: Exclude<ReplyPart, BlockPart>): StreamAction {
  switch (part.kind) {
    case "wait":
      return { do: "wait", ms: part.ms };
    case "ping":
      return event("ping", {});
    case "stream_error":
      return event("error", { error: { type: part.type, message: part.message } });
    case "raw":
      return { do: "raw", bytes: part.bytes };
    default:
      return { do: part.kind };
  }
}

function startOf(part: BlockPart): object {
  switch (part.kind) {
    case "text":
      return { type: "text", text: "", citations: null };
    case "thinking":
      return { type: "thinking", thinking: "", signature: "" };
    case "redacted_thinking":
      return { type: "redacted_thinking", data: part.data };
    case "tool_use":
      return { type: "tool_use", id: part.id, name: part.name, input: {}, caller: { type: "direct" } };
  }
}

function* deltasOf(part: BlockPart, index: number): Generator<StreamAction> {
  if (part.kind === "redacted_thinking") return;
  for (const chunk of part.chunks) {
    if (typeof chunk === "number") yield { do: "wait", ms: chunk };
    else yield event("content_block_delta", { index, delta: deltaOf(part.kind, chunk) });
  }
  if (part.kind !== "thinking") return;
  const signature = part.signature ?? signThinking(textOf(part.chunks));
  yield event("content_block_delta", { index, delta: { type: "signature_delta", signature } });
}

function deltaOf(kind: "text" | "thinking" | "tool_use", chunk: string): object {
  if (kind === "text") return { type: "text_delta", text: chunk };
  if (kind === "thinking") return { type: "thinking_delta", thinking: chunk };
  return { type: "input_json_delta", partial_json: chunk };
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.filter((chunk) => typeof chunk === "string").join("");
}

function stopReasonOf(reply: MessageReply): string {
  return reply.stopReason ?? (reply.parts.some((part) => part.kind === "tool_use") ? "tool_use" : "end_turn");
}

function emptyMessage(reply: MessageReply, model: string): object {
  return {
    id: "msg_fake",
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: {
      input_tokens: reply.usage?.input ?? 25,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: reply.usage?.cacheRead ?? 0,
      output_tokens: 1,
    },
  };
}

function event(name: string, data: object): StreamAction {
  return { do: "event", name, data: { type: name, ...data } };
}
