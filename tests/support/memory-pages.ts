import type { Block } from "../../src/protocol/blocks.ts";
import type { PageItem, Standing } from "../db/store-world.ts";
import { branchMessages, siblingsOf, wordsOf } from "./memory-branches.ts";
import type { LogHead, LogRow, MemoryRows } from "./memory-rows.ts";

/** Messages of the active branch, oldest first: the newest, or those before a position. */
export function pageOf(
  rows: MemoryRows,
  head: LogHead,
  { before = head.nextPos, limit }: { before?: number; limit: number },
): PageItem[] {
  const hi = Math.min(before, head.nextPos) - 1;
  const lo = Math.max(hi - limit + 1, 1);
  return branchMessages(rows, head, { branch: head.branch, lo, hi }).map((row) => pageItem(rows, head, row));
}

function pageItem(rows: MemoryRows, head: LogHead, row: LogRow): PageItem {
  const place = { pos: row.pos ?? 0, message: row.message ?? "", turn: row.turn ?? "" };
  const body: { replaces?: string; blocks?: Block[] } = JSON.parse(row.body);
  if (row.owned) {
    const text = (body.blocks ?? []).flatMap((block) => (block.type === "text" ? block.text : []));
    return { role: "assistant", ...place, content: text.join("\n\n") };
  }
  const { replaces } = body;
  return {
    role: "user",
    ...place,
    content: wordsOf(rows, row),
    ...(replaces !== undefined && { replaces }),
    ...siblingsOf(head, row),
  };
}

/** Who runs, what waits in which order, and where the next message goes. */
export function standingOf(rows: MemoryRows, head: LogHead): Standing {
  const queue = rows.waiting(head).flatMap(({ messageSeq, startAfter }) => {
    const row = head.log[messageSeq - 1];
    if (row === undefined) return [];
    const after = startAfter === null ? {} : { startAfter: new Date(startAfter).toISOString() };
    const { message, turn, replaces } = JSON.parse(row.body);
    return [{ message, turn, content: wordsOf(rows, row), ...after, ...(replaces && { replaces }) }];
  });
  return { branch: head.branch, policy: head.policy, running: head.running, queue };
}
