import type { Block, PartialBlock, Usage } from "../protocol/blocks.ts";
import type { ModelDelta, TurnAddress } from "./ports.ts";
import type { StepAttempt } from "./turn-plan.ts";

/** A step that streams, or has streamed and is not recorded yet, and who runs it. */
export interface OpenStep {
  readonly address: TurnAddress;
  readonly partial: TurnPartial;
}

/** What a running step has streamed so far: the answer to a client that joins in the middle, and what a stop keeps. */
export class TurnPartial {
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  /** What the call cost, once it is over; an estimate when it did not finish. */
  spent: Usage | undefined;
  private readonly blocks = new Map<number, PartialBlock>();

  constructor(turn: string, { step, attempt }: StepAttempt) {
    this.turn = turn;
    this.step = step;
    this.attempt = attempt;
  }

  /** Adds a delta; returns the UTF-16 offset at which it begins in its block. */
  add(delta: ModelDelta): number {
    const known = this.blocks.get(delta.block);
    if (known === undefined) {
      this.blocks.set(delta.block, begun(delta));
      return 0;
    }
    if (known.type === "text") return grow(known, "text", delta.text);
    if (known.type === "thinking") return grow(known, "thinking", delta.text);
    return grow(known, "json", delta.text);
  }

  isOf({ step, attempt }: StepAttempt): boolean {
    return this.step === step && this.attempt === attempt;
  }

  isEmpty(): boolean {
    return this.blocks.size === 0;
  }

  /** By index, as the deltas count; a block without any text of its own (redacted thinking) holds its place. */
  toBlocks(): PartialBlock[] {
    const length = Math.max(-1, ...this.blocks.keys()) + 1;
    return Array.from({ length }, (_, index) => ({ ...(this.blocks.get(index) ?? wordless) }));
  }

  /** The text that people saw, as the blocks of a message that was cut short. Half tool calls and unsigned thoughts go. */
  keptBlocks(): Block[] {
    return this.toBlocks().filter((block) => block.type === "text" && block.text !== "") as Block[];
  }
}

/** What a block has shown, whatever it is made of. */
export function shownText(block: PartialBlock): string {
  if (block.type === "text") return block.text;
  return block.type === "thinking" ? block.thinking : block.json;
}

const wordless: PartialBlock = { type: "thinking", thinking: "" };

function begun(delta: ModelDelta): PartialBlock {
  if (delta.type === "text") return { type: "text", text: delta.text };
  if (delta.type === "thinking") return { type: "thinking", thinking: delta.text };
  return { type: "tool_use", id: delta.toolUse, name: delta.name, json: delta.text };
}

function grow<K extends string>(block: Record<K, string>, field: K, text: string): number {
  const offset = block[field].length;
  block[field] += text as (typeof block)[K];
  return offset;
}
