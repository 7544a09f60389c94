import type { AcceptItem } from "./commit-batch.ts";
import type { PamRow } from "./pam-row.ts";

/** Adds what `pam_accept` was told and does not say again. */
export function completed(row: PamRow, { request, tail, turn, message }: AcceptItem): PamRow {
  const { workspace, user, command } = request;
  return {
    ...row,
    workspace,
    user_id: user,
    type: "message.created",
    command,
    body: row.body ?? bodyOf(row.outcome === "started", tail),
    turn: row.turn ?? turn,
    message: row.message ?? message,
  };
}

/**
 * What `pam_accept_plain` stored: a line an item, of its number, conversation, epoch, seq and, of a started turn, fence and
 * the user's context as JSON.
 */
export function plainRows(answer: PamRow, items: readonly AcceptItem[]): [AcceptItem, PamRow][] {
  return answer.body.split("\n").flatMap((line) => {
    const [number = "", conversation = "", epoch = "", seq = "", fence] = line.split(" ", 5);
    const item = items[Number(number) - 1];
    if (item === undefined) return [];
    const before = number.length + conversation.length + epoch.length + seq.length + 4;
    const context = fence === undefined ? undefined : line.slice(before + fence.length + 1) || "{}";
    return [[item, plainRow(answer, item, { conversation, epoch, seq: Number(seq), fence, context })]];
  });
}

interface Place {
  readonly conversation: string;
  readonly epoch: string;
  readonly seq: number;
  readonly fence: string | undefined;
  readonly context: string | undefined;
}

function plainRow(
  { at, deadline }: PamRow,
  { request, tail, turn, message }: AcceptItem,
  place: Place,
): PamRow {
  const { workspace, user, command } = request;
  const { conversation, epoch, seq, fence, context } = place;
  const starts = fence !== undefined;
  // One literal: put together of several it takes ten times as long.
  return {
    item: null,
    outcome: starts ? "started" : "queued",
    workspace,
    user_id: user,
    conversation,
    inbox: false,
    epoch,
    seq,
    at,
    type: "message.created",
    body: bodyOf(starts, tail),
    turn,
    message,
    command,
    step: null,
    attempt: null,
    crashes: null,
    fence: starts ? Number(fence) : null,
    deadline: starts ? deadline : null,
    context,
  };
}

const bodyOf = (starts: boolean, tail: string): string =>
  `{"status":"${starts ? "running" : "queued"}",${tail}`;
