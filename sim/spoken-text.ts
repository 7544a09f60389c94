import type { ModelCall } from "../src/actors/ports.ts";

/** What models have said to people, by turn, step and attempt: the only source that shown text may come from. */
export class SpokenText {
  readonly #blocks = new Map<string, Map<number, string[]>>();

  /** An attempt that is streamed twice (by a zombie, and by its successor in the zombie's place) has two texts. */
  add(
    { address, step, attempt }: Pick<ModelCall, "address" | "step" | "attempt">,
    block: number,
    text: string,
  ): void {
    const key = `${address.turn} ${step} ${attempt} ${address.fence}`;
    const blocks = this.#blocks.get(key) ?? new Map<number, string[]>();
    this.#blocks.set(key, blocks);
    const said = blocks.get(block) ?? [];
    said.push(text);
    blocks.set(block, said);
  }

  /** Whether the text is a beginning of what some owner's model said in that block of that attempt. */
  has(at: { turn: string; step: number; attempt: number; block: number }, text: string): boolean {
    const prefix = `${at.turn} ${at.step} ${at.attempt} `;
    for (const [key, blocks] of this.#blocks) {
      if (!key.startsWith(prefix)) continue;
      if ((blocks.get(at.block)?.join("") ?? "").startsWith(text)) return true;
    }
    return false;
  }
}
