import type { ModelMessage } from "../../actors/model-request.ts";

/** One tool use with what came of it. */
export interface DoneUse {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Undefined while it has no result, and for a failed one. */
  readonly result: string | undefined;
  /** Why it failed. */
  readonly error: string | undefined;
}

/** One message of the user and all that was answered to it. */
export interface Exchange {
  readonly text: string;
  /** What was said last. */
  readonly answer: string;
  /** Model calls that used tools so far. */
  readonly stages: number;
  readonly uses: readonly DoneUse[];
}

/** The engine's own words in the user's place: facts of the client, and the nudge after a cut answer. */
const notTyped = /^(?:<context>|Continue\.$)/;

/** A request's messages as exchanges, oldest first. */
export function exchangesOf(messages: readonly ModelMessage[]): Exchange[] {
  const exchanges: { text: string; answer: string; stages: number; uses: DoneUse[] }[] = [];
  let asked: { id: string; name: string; input: unknown }[] = [];
  for (const message of messages) {
    const current = exchanges.at(-1);
    if (message.role === "assistant") {
      asked = message.content.filter((block) => block.type === "tool_use");
      const texts = message.content.filter((block) => block.type === "text");
      if (!current) continue;
      if (asked.length > 0) current.stages += 1;
      if (texts.length > 0) current.answer = texts.map((block) => block.text).join("");
      continue;
    }
    for (const block of message.content) {
      if (block.type === "tool_result") {
        const { name = "", input } = asked.find((use) => use.id === block.tool_use_id) ?? {};
        const failed = block.is_error === true;
        current?.uses.push({
          name,
          input: fieldsOf(input),
          result: failed ? undefined : block.content,
          error: failed ? block.content : undefined,
        });
      }
    }
    const typed = message.content
      .filter((block) => block.type === "text")
      .filter((block) => !notTyped.test(block.text));
    // Of several, the earlier ones were never answered: their turns failed.
    const last = typed.at(-1);
    if (last) exchanges.push({ text: last.text, answer: "", stages: 0, uses: [] });
  }
  return exchanges;
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null ? Object.fromEntries(Object.entries(input)) : {};
}
