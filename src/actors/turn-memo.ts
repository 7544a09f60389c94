import type { ModelMessage } from "./model-request.ts";
import type { TurnRecord } from "./turn-history.ts";
import type { WordsBefore } from "./understanding.ts";

/** What was worked out of a turn's record, by whoever asked first. */
interface TurnMemo {
  /** About what it adds to a request, in characters. */
  chars: number | null;
  /** Names of the tools it used. */
  tools: readonly string[] | null;
  /** What was said in it, for those who read what comes after. */
  words: WordsBefore | null;
  /** Its messages in a later turn's request, where they are the same in each. */
  messages: readonly ModelMessage[] | null;
}

/**
 * A record does not change, and the same ones come back with each step and each turn of their conversation. One table
 * for all that is remembered: with many conversations every look into one is a look into cold memory.
 */
const memos = new WeakMap<TurnRecord, TurnMemo>();

export function memoOf(turn: TurnRecord): TurnMemo {
  const known = memos.get(turn);
  if (known !== undefined) return known;
  const memo: TurnMemo = { chars: null, tools: null, words: null, messages: null };
  memos.set(turn, memo);
  return memo;
}
