import type { Accepted } from "../../src/actors/store.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type { LogRow } from "./memory-rows.ts";

/** The ack of a command that was accepted before. */
export function replay(prior: LogRow, hash: string): Accepted {
  if (prior.command?.hash !== hash) throw new PamError("idempotency_mismatch");
  return { ...ackOf(prior), duplicate: true, claimed: undefined, events: [] };
}

export function ackOf(
  row: LogRow,
): Pick<Accepted, "conversation" | "inbox" | "message" | "turn" | "seq" | "epoch"> {
  const conversation = "conversation" in row.stream ? row.stream.conversation : undefined;
  const { message, turn, seq, epoch } = row;
  return { conversation, inbox: conversation === undefined, message, turn: turn ?? undefined, seq, epoch };
}
