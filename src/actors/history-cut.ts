import type { Block } from "../protocol/blocks.ts";
import type { TurnRecord } from "./turn-history.ts";
import { memoOf } from "./turn-memo.ts";

/**
 * The newest turns that fit `charsMax`, oldest first, cut between turns. The newest turn always stays, whole.
 *
 * Where turns have to go, the cut is made at a *milestone*: a turn that its id alone makes one, about every eighth.
 * So the cut stays put for several turns, and with it the beginning of the prompt, which the provider caches.
 */
export function cutHistory(history: readonly TurnRecord[], charsMax: number): readonly TurnRecord[] {
  const first = firstThatFits(history, charsMax);
  if (first === 0) return history;
  const milestone = history.findIndex((turn, index) => index >= first && isMilestone(turn));
  const keepsEnough = milestone !== -1 && milestone - first <= (history.length - first) / 2;
  return history.slice(keepsEnough ? milestone : first);
}

function firstThatFits(history: readonly TurnRecord[], charsMax: number): number {
  let chars = 0;
  let first = history.length;
  for (const turn of history.toReversed()) {
    chars += charsOf(turn);
    if (chars > charsMax && first < history.length) break;
    first--;
  }
  return first;
}

function isMilestone(turn: TurnRecord): boolean {
  return /[08]$/.test(turn.turn);
}

/** About what a turn adds to the request, in characters. */
export function charsOf(turn: TurnRecord): number {
  const memo = memoOf(turn);
  memo.chars ??= countChars(turn);
  return memo.chars;
}

function countChars(turn: TurnRecord): number {
  const blocks = turn.steps.flatMap((step) => step.blocks).map(blockChars);
  const results = turn.results.map((outcome) => outcome.result.length);
  const steers = (turn.steers ?? []).map((steer) => steer.content.length);
  return [...blocks, ...results, ...steers].reduce((sum, chars) => sum + chars, turn.content.length);
}

function blockChars(block: Block): number {
  if (block.type === "text") return block.text.length;
  if (block.type === "tool_use") return block.name.length + JSON.stringify(block.input).length;
  return block.type === "thinking" ? block.thinking.length : block.data.length;
}
