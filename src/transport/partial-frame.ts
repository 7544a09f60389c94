import type { Partial } from "../protocol/messages.ts";
import type { Backend } from "./backend.ts";

/** The open step of a conversation's running turn, as far as it has come; null when there is nothing to show. */
export function partialFrame(backend: Pick<Backend, "partialOf">, conversation: string): string | null {
  const open = backend.partialOf(conversation);
  return open === undefined || open.isEmpty() ? null : JSON.stringify(frameOf(open, conversation));
}

function frameOf(open: NonNullable<ReturnType<Backend["partialOf"]>>, conversation: string): Partial {
  const { turn, step, attempt } = open;
  return { type: "partial", conversation, turn, step, attempt, blocks: open.toBlocks() } as Partial;
}
