import { PamError } from "../../src/protocol/errors.ts";
import type { LogHead, LogRow, MemoryRows, TurnRow } from "./memory-rows.ts";

/** The messages `lo`–`hi` of a branch, in order, wherever they stand. */
export function branchMessages(
  rows: MemoryRows,
  head: LogHead,
  range: { branch: string; lo: number; hi: number },
): LogRow[] {
  const path = branchOf(head, range.branch).path.filter(({ lo, hi }) => lo <= range.hi && hi >= range.lo);
  return path.flatMap((stretch) => {
    const within = ({ branch, pos }: LogRow) =>
      branch === stretch.branch &&
      pos !== null &&
      pos >= Math.max(stretch.lo, range.lo) &&
      pos <= Math.min(stretch.hi, range.hi);
    const found = rows.headOf(head, stretch.conversation)?.log.filter(within) ?? [];
    return found.sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
  });
}

export function activeMessages(rows: MemoryRows, head: LogHead): LogRow[] {
  return branchMessages(rows, head, { branch: head.branch, lo: 1, hi: head.nextPos - 1 });
}

/** A message's newest words. */
export function wordsOf(rows: MemoryRows, message: LogRow): string {
  const log = "conversation" in message.stream ? rows.headOf(message, message.stream.conversation)?.log : [];
  const held = message.words === null ? message : (log?.[message.words - 1] ?? message);
  return JSON.parse(held.body).content;
}

/** The question of the active branch that an id stands for: its own, or that of the answer. */
export function questionOf(rows: MemoryRows, head: LogHead, id: string): LogRow {
  const messages = activeMessages(rows, head);
  const found = messages.find(({ message }) => message === id);
  const question = found?.owned === true ? messages.find(({ pos }) => pos === (found.pos ?? 0) - 1) : found;
  if (question === undefined) throw new PamError("not_found");
  return question;
}

/** Branches that go on differently at a question, oldest first, and the one it is of; nothing where there is only one. */
export function siblingsOf(
  head: LogHead,
  message: LogRow,
): { branch: string; branches: string[] } | undefined {
  const branch = ownerOf(head, message);
  const base = baseOf(head, branch, message.pos ?? 0);
  const forks = head.branches.filter(({ parent, forkPos }) => parent === base && forkPos === message.pos);
  const born = (id: string) => head.log.find((row) => row.branch === id && row.pos === message.pos)?.seq ?? 0;
  const ids = forks.map(({ id }) => id).sort((a, b) => born(a) - born(b));
  return ids.length === 0 ? undefined : { branch, branches: [base, ...ids] };
}

/** Makes the branch that a waiting turn goes on, the active one from now; the entry that tells of it. */
export function forkBranch(rows: MemoryRows, head: LogHead, { id, fork }: TurnRow): LogRow {
  if (fork === null) throw new Error("the turn goes on where it is");
  const [before] = branchMessages(rows, head, { branch: fork.branch, lo: fork.pos, hi: fork.pos });
  if (before === undefined) throw new Error("a branch begins at a message");
  const own = { lo: fork.pos, hi: Number.POSITIVE_INFINITY, conversation: head.id, branch: id };
  const parent = baseOf(head, ownerOf(head, before), fork.pos);
  head.branches.push({
    id,
    parent,
    forkPos: fork.pos,
    path: [...pathOf(head, fork.branch, fork.pos - 1), own],
  });
  head.branch = id;
  head.nextPos = fork.pos;
  const body = JSON.stringify({ branch: id, before: before.message, forkPos: fork.pos });
  return rows.append(head, { type: "branch.created", body, turn: id });
}

/** The stretches of a branch up to a position. */
export function pathOf(head: LogHead, branch: string, to: number) {
  const path = branchOf(head, branch).path.filter(({ lo }) => lo <= to);
  return path.map((stretch) => ({ ...stretch, hi: Math.min(stretch.hi, to) }));
}

function branchOf(head: LogHead, id: string) {
  const found = head.branches.find((branch) => branch.id === id);
  if (found === undefined) throw new PamError("not_found");
  return found;
}

/** What was forked from another conversation belongs to the first branch here. */
function ownerOf(head: LogHead, { stream, branch }: LogRow): string {
  const here = "conversation" in stream && stream.conversation === head.id;
  return here && branch !== null ? branch : head.id;
}

function baseOf(head: LogHead, owner: string, pos: number): string {
  const { parent, forkPos } = branchOf(head, owner);
  return forkPos === pos && parent !== null ? parent : owner;
}
