import type {
  CacheControlEphemeral,
  MessageCreateParamsStreaming,
  MessageParam,
  Tool,
} from "@anthropic-ai/sdk/resources/messages";
import type { ModelMessage, ModelRequest } from "../actors/model-request.ts";

const cached: CacheControlEphemeral = { type: "ephemeral" };

/**
 * The request as the API takes it. Prompts are cached up to four marks, as many as the API allows: the end of tools and
 * persona, which all users share; the end of what is known of this one; the end of the turns before this one (what follows
 * holds facts that change); and the end of the request, for this turn's next step.
 */
export function messagesParams(request: ModelRequest, model: string): MessageCreateParamsStreaming {
  const { messages, tools, toolChoice, maxTokens } = request;
  const system = [request.system, request.person ?? ""].filter((text) => text !== "");
  return {
    model,
    max_tokens: maxTokens,
    stream: true,
    ...(system.length > 0 && {
      system: system.map((text) => ({ type: "text" as const, text, cache_control: cached })),
    }),
    ...(tools.length > 0 && { tools: tools as Tool[] }),
    ...(tools.length > 0 && toolChoice && { tool_choice: { type: toolChoice } }),
    messages: withCacheMarks(messages),
  };
}

function withCacheMarks(messages: readonly ModelMessage[]): MessageParam[] {
  const marks = new Set([messages.length - 1, newestTurn(messages) - 1]);
  return messages.map((message, index) => (marks.has(index) ? marked(message) : message) as MessageParam);
}

/** Where this turn begins: the last message in which the user says something. */
function newestTurn(messages: readonly ModelMessage[]): number {
  return messages.findLastIndex(
    (message) => message.role === "user" && message.content.some((block) => block.type === "text"),
  );
}

function marked(message: ModelMessage): object {
  const last = message.content.at(-1);
  return {
    role: message.role,
    content: [...message.content.slice(0, -1), { ...last, cache_control: cached }],
  };
}
