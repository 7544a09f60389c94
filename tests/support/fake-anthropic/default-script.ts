import type { MessagesBody, SeenRequest } from "../fake-anthropic.ts";
import { message, type Reply, text, toolUse } from "./reply.ts";
import { isObject } from "./wire-messages.ts";

const pauseMs = 2;

/**
 * Answers any conversation, each request the same way every time: where the newest message speaks of money spent and
 * the tool is offered, one `create_expense`, then a sentence; else the user's words again, in chunks.
 */
export function defaultScript(request: SeenRequest): Reply {
  const { messages, tools, tool_choice: choice } = request.body;
  const last = messages.at(-1);
  const results = blocksOf(last?.content).filter((block) => block.type === "tool_result");
  if (results.length > 0) return message([text(...chunksOf(`Done: ${String(results[0]?.content)}`))]);
  const typed = lastText(last?.content);
  const offered = tools?.some((tool) => tool.name === "create_expense") === true && choice === undefined;
  if (!offered || !/\bspent\b/i.test(typed)) return message([text(...chunksOf(`You said: ${typed}`))]);
  const json = JSON.stringify(expenseOf(typed));
  const half = Math.floor(json.length / 2);
  return message([
    text("Let me note that."),
    toolUse(toolUseId(request.body), "create_expense", json.slice(0, half), pauseMs, json.slice(half)),
  ]);
}

/** The same for the same conversation, so that a step tried again uses the same id; another for each later one. */
function toolUseId(body: MessagesBody): string {
  return `toolu_fake_${body.messages.length}`;
}

function expenseOf(typed: string): object {
  const amount = /\d+(?:\.\d{1,2})?/.exec(typed)?.[0] ?? "1";
  const description = /\bon (.{1,60})/i.exec(typed)?.[1] ?? "something";
  return { amount, category: "other", description };
}

function chunksOf(sentence: string): (string | number)[] {
  return (sentence.match(/[\s\S]{1,8}/g) ?? [sentence]).flatMap((chunk) => [chunk, pauseMs]);
}

function lastText(content: unknown): string {
  if (typeof content === "string") return content;
  const found = blocksOf(content).findLast((block) => block.type === "text");
  return typeof found?.text === "string" ? found.text : "";
}

function blocksOf(content: unknown): Record<string, unknown>[] {
  return Array.isArray(content) ? content.filter(isObject) : [];
}
