import type { Publication, Tenant } from "../actors/ports.ts";
import { shownText } from "../actors/turn-partial.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Partial } from "../protocol/messages.ts";

/** What running turns' open steps have shown. */
export interface OpenSteps {
  /** Wherever the turn runs; what was stored of it where nobody tells within 200 ms. Null when there is nothing. Never rejects. */
  partialOf(tenant: Tenant, conversation: string): Promise<Partial | null>;
  /** What was stored of a turn that does not run here. @throws PamError database_unavailable. */
  storedPartial(tenant: Tenant, conversation: string): Promise<Partial | null>;
}

type Delta = FrameOf<"text.delta" | "thinking.delta" | "tool.input.delta">;

/** What was stored of a step is a round (1 s) behind its text at most, unless its owner can't store it. */
const looksMax = 8;
const lookAgainMs = 250;

export interface OpenStepSearch {
  readonly ask: () => Promise<Partial | null>;
  /** The first text of the turn that came since the first question. */
  readonly firstText: () => Publication | undefined;
  /** Asked before each further look. */
  readonly goesOn: () => boolean;
}

/** What an open step has shown, up to the text that came meanwhile: asks again until nothing is missing between them, for 2 s. */
export async function findOpenStep({ ask, firstText, goesOn }: OpenStepSearch): Promise<Partial | null> {
  for (let look = 1; ; look++) {
    const partial = await ask();
    const text = firstText();
    if (text === undefined || reaches(partial, text) || look === looksMax || !goesOn()) return partial;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

/** Nothing that was written before this text is missing. */
function reaches(partial: Partial | null, text: Publication): boolean {
  const delta = JSON.parse(text.frame) as Delta;
  if (delta.block === 0 && delta.offset === 0) return true;
  const shown = shownOf(partial, delta);
  return shown !== undefined && delta.offset <= shown.length;
}

/** True where all of a text is in the open step already. */
export function holds(partial: Partial, text: Publication): boolean {
  const delta = JSON.parse(text.frame) as Delta;
  const shown = shownOf(partial, delta);
  return shown !== undefined && delta.offset + delta.text.length <= shown.length;
}

function shownOf(partial: Partial | null, { step, attempt, block }: Delta): string | undefined {
  const known = partial?.step === step && partial.attempt === attempt ? partial.blocks[block] : undefined;
  return known && shownText(known);
}
