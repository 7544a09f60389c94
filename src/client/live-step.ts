import type { PartialBlock } from "../protocol/blocks.ts";
import type { Partial as PartialFrame } from "../protocol/messages.ts";
import type { LiveStep, LiveTurn } from "./conversation-state.ts";
import type { DeltaFrame } from "./server-frame.ts";

/** Blocks of one step beyond which deltas are refused: no model writes so many. */
const blocksMax = 1_000;

export const freshStep = (step: number, attempt = 1): LiveStep => ({
  step,
  attempt,
  blocks: [],
  stale: false,
});

/** The turn with a delta folded in, and whether something before it is missing that has to be asked for. */
export function withDelta(turn: LiveTurn, delta: DeltaFrame): { turn: LiveTurn; missed: boolean } {
  const unchanged = { turn, missed: false };
  if (delta.step !== turn.live.step || delta.attempt < turn.live.attempt) return unchanged;
  if (!Number.isInteger(delta.block) || delta.block < 0 || delta.block >= blocksMax) return unchanged;
  // A higher attempt withdraws what a lower one showed, also when it is seen before its `step.reset`.
  const live = delta.attempt > turn.live.attempt ? freshStep(delta.step, delta.attempt) : turn.live;
  const known = lengthOf(live.blocks[delta.block] ?? null);
  if (delta.offset > known) return { turn: { ...turn, live: { ...live, stale: true } }, missed: !live.stale };
  const news = delta.text.slice(known - delta.offset);
  if (news === "" && live === turn.live && live.blocks[delta.block]) return unchanged;
  return { turn: { ...turn, live: { ...live, blocks: withText(live, delta, news) } }, missed: false };
}

/** The turn with the owner's own account of the running step; of each block the longer text stands. */
export function withPartial(turn: LiveTurn, partial: PartialFrame): LiveTurn {
  const { live } = turn;
  if (partial.step !== live.step || partial.attempt < live.attempt) return turn;
  const known = partial.attempt === live.attempt ? live.blocks : [];
  const length = Math.min(blocksMax, Math.max(known.length, partial.blocks.length));
  const blocks = Array.from({ length }, (_, i) => longer(known[i] ?? null, partial.blocks[i] ?? null));
  return { ...turn, live: { step: live.step, attempt: partial.attempt, blocks, stale: false } };
}

function withText(live: LiveStep, delta: DeltaFrame, news: string): (PartialBlock | null)[] {
  const blocks = [...live.blocks];
  while (blocks.length < delta.block) blocks.push(null);
  blocks[delta.block] = appended(blocks[delta.block] ?? null, delta, news);
  return blocks;
}

function appended(block: PartialBlock | null, delta: DeltaFrame, news: string): PartialBlock {
  const before = block === null ? "" : textOf(block);
  if (delta.type === "text.delta") return { type: "text", text: before + news };
  if (delta.type === "thinking.delta") return { type: "thinking", thinking: before + news };
  return { type: "tool_use", id: delta.toolUse, name: delta.name, json: before + news };
}

const lengthOf = (block: PartialBlock | null): number => (block === null ? 0 : textOf(block).length);

function textOf(block: PartialBlock): string {
  if (block.type === "text") return block.text;
  return block.type === "thinking" ? block.thinking : block.json;
}

function longer(mine: PartialBlock | null, theirs: PartialBlock | null): PartialBlock | null {
  return lengthOf(mine) > lengthOf(theirs) ? mine : (theirs ?? mine);
}
