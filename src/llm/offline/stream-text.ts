import type { Clock } from "../../actors/ports.ts";
import { pause } from "../pause.ts";

/** A long answer is not shown slower than this in all. */
const totalMsMax = 2_000;

export interface Streaming {
  readonly clock: Clock;
  /** Between two words; 0 streams without waiting. */
  readonly wordMs: number;
  readonly signal: AbortSignal;
}

/** Gives a text word by word. @throws the signal's reason. */
export async function streamText(
  text: string,
  onText: (text: string) => void,
  streaming: Streaming,
): Promise<void> {
  const { clock, signal } = streaming;
  const words = text.match(/\s*\S+/gu) ?? [];
  const wordMs = Math.min(streaming.wordMs, totalMsMax / Math.max(words.length, 1));
  for (const [index, word] of words.entries()) {
    signal.throwIfAborted();
    onText(word);
    if (wordMs > 0 && index < words.length - 1) await pause(clock, wordMs, signal);
  }
  signal.throwIfAborted();
}
