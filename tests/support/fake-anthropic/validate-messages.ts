import { validateBlock } from "./validate-block.ts";
import { type Message, parseMessages, toolResults, toolUses } from "./wire-messages.ts";

/**
 * What the Messages API would say of a body's messages and system prompt, in its own words; null when they are fine.
 * In one rule it is stricter than today's API, which merges messages of one role: earlier versions refused them, and
 * PAM promises to alternate.
 */
export function validateMessages(body: unknown): string | null {
  if (hasLoneSurrogate(body)) return "The request body is not valid JSON: no low surrogate in string";
  const messages = parseMessages(body);
  if (typeof messages === "string") return messages;
  const checks = [rolesProblem, contentProblem, pairingProblem, endProblem, systemProblem, cacheProblem];
  for (const check of checks) {
    const problem = check(messages, body);
    if (problem !== null) return problem;
  }
  return null;
}

/** Well-formed JSON.stringify escapes a surrogate only where its other half is missing. */
function hasLoneSurrogate(body: unknown): boolean {
  return /(?<!\\)(\\\\)*\\ud[89a-f][0-9a-f]{2}/.test(JSON.stringify(body) ?? "");
}

function rolesProblem(messages: readonly Message[]): string | null {
  if (messages.length === 0) return "messages: at least one message is required";
  if (messages[0]?.role !== "user") return 'messages: first message must use the "user" role';
  for (const [index, { role }] of messages.entries()) {
    if (role !== messages[index + 1]?.role) continue;
    return `messages: roles must alternate between "user" and "assistant", but found multiple "${role}" roles in a row`;
  }
  return null;
}

function contentProblem(messages: readonly Message[]): string | null {
  for (const [index, message] of messages.entries()) {
    if (message.content.length === 0) {
      return `messages.${index}: all messages must have non-empty content except for the optional final assistant message`;
    }
    for (const [at, block] of message.content.entries()) {
      const problem = validateBlock(block, { role: message.role, path: `messages.${index}.content.${at}` });
      if (problem !== null) return problem;
    }
    if (message.role === "assistant" && message.content.at(-1)?.type === "thinking") {
      return `messages.${index}: The final block in an assistant message cannot be \`thinking\`.`;
    }
  }
  return null;
}

function pairingProblem(messages: readonly Message[]): string | null {
  const used = new Set<string>();
  for (const [index, message] of messages.entries()) {
    const problem =
      message.role === "assistant"
        ? (repeatedUse(message, index, used) ?? unansweredUse(messages, index))
        : (repeatedResult(message, index) ?? unexpectedResult(messages, index));
    if (problem !== null) return problem;
  }
  return null;
}

function repeatedUse(message: Message, index: number, used: Set<string>): string | null {
  for (const [at, block] of message.content.entries()) {
    if (block.type !== "tool_use") continue;
    const id = String(block.id);
    if (used.has(id)) return `messages.${index}.content.${at}: \`tool_use\` ids must be unique`;
    used.add(id);
  }
  return null;
}

/** Results count only where they stand first, before any text. */
function unansweredUse(messages: readonly Message[], index: number): string | null {
  const next = messages[index + 1];
  const first = next?.content.findIndex((block) => block.type !== "tool_result") ?? 0;
  const leading = next?.content.slice(0, first === -1 ? undefined : first) ?? [];
  const answered = new Set(toolResults({ role: "user", content: leading }));
  const missing = toolUses(messages[index]).filter((id) => !answered.has(id));
  if (missing.length === 0) return null;
  return `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${missing.join(", ")}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`;
}

function repeatedResult(message: Message, index: number): string | null {
  const ids = toolResults(message);
  const id = ids.find((each, at) => ids.indexOf(each) !== at);
  if (id === undefined) return null;
  const at = message.content.findLastIndex((block) => block.tool_use_id === id);
  return `messages.${index}.content.${at}: each tool_use must have a single result. Found multiple \`tool_result\` blocks with id: ${id}`;
}

function unexpectedResult(messages: readonly Message[], index: number): string | null {
  const asked = new Set(toolUses(messages[index - 1]));
  const id = toolResults(messages[index]).find((each) => !asked.has(each));
  if (id === undefined) return null;
  const at = messages[index]?.content.findIndex((block) => block.tool_use_id === id);
  return `messages.${index}.content.${at}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`;
}

function endProblem(messages: readonly Message[]): string | null {
  const last = messages.at(-1);
  if (last?.role !== "assistant") return null;
  const text = last.content.at(-1)?.text;
  if (typeof text === "string" && /\s$/.test(text)) {
    return "messages: final assistant content cannot end with trailing whitespace";
  }
  return "This model does not support assistant message prefill. The conversation must end with a user message.";
}

function systemProblem(_messages: readonly Message[], body: unknown): string | null {
  const system = (body as { system?: unknown }).system;
  if (system === undefined || typeof system === "string") return null;
  if (!Array.isArray(system)) return "system: Input should be a valid string";
  const empty = system.some(
    (block: { text?: unknown }) => typeof block.text !== "string" || block.text === "",
  );
  return empty ? "system: text content blocks must be non-empty" : null;
}

function cacheProblem(_messages: readonly Message[], body: unknown): string | null {
  const found = JSON.stringify(body).split('"cache_control":{').length - 1;
  return found > 4 ? `A maximum of 4 blocks with cache_control may be provided. Found ${found}.` : null;
}
