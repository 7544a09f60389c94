export interface WireBlock {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Message {
  readonly role: "user" | "assistant";
  readonly content: readonly WireBlock[];
}

/** A body's messages with string content spelled out as a block, or the API's words for what is wrong with them. */
export function parseMessages(body: unknown): readonly Message[] | string {
  const messages = isObject(body) ? body.messages : undefined;
  if (messages === undefined) return "messages: Field required";
  if (!Array.isArray(messages)) return "messages: Input should be a valid list";
  const parsed: Message[] = [];
  for (const [index, message] of messages.entries()) {
    const each = parseMessage(message, `messages.${index}`);
    if (typeof each === "string") return each;
    parsed.push(each);
  }
  return parsed;
}

function parseMessage(message: unknown, path: string): Message | string {
  if (!isObject(message)) return `${path}: Input should be a valid dictionary`;
  const { role, content } = message;
  if (role !== "user" && role !== "assistant") return `${path}.role: Input should be 'user' or 'assistant'`;
  if (typeof content === "string")
    return { role, content: content === "" ? [] : [{ type: "text", text: content }] };
  if (!Array.isArray(content)) return `${path}.content: Input should be a valid list`;
  for (const [at, block] of content.entries()) {
    if (!isObject(block) || typeof block.type !== "string")
      return `${path}.content.${at}.type: Field required`;
  }
  return { role, content };
}

export function toolUses(message: Message | undefined): string[] {
  return (message?.content ?? [])
    .filter((block) => block.type === "tool_use")
    .map((block) => String(block.id));
}

export function toolResults(message: Message | undefined): string[] {
  const results = (message?.content ?? []).filter((block) => block.type === "tool_result");
  return results.map((block) => String(block.tool_use_id));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
